import type { RecordsDiff } from '../base/records-diff';
import type { Binder } from './binder';
import type { Calculation } from './calculation';
import type { Contact } from './contact';
import type { DossierDocument } from './document';
import type { Dossier } from './dossier';

/** The records that actions change and the journal can take back. */
export interface BinderTables {
  binders: Binder;
  dossiers: Dossier;
  contacts: Contact;
  documents: DossierDocument;
  calculations: Calculation;
}

export type BinderDiff = RecordsDiff<BinderTables>;

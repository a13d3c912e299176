import type { RecordsDiff } from '../base/records-diff';
import type { Binder } from './binder';
import type { Contact } from './contact';
import type { Dossier } from './dossier';

/** The records that actions change and the journal can take back. */
export interface BinderTables {
  binders: Binder;
  dossiers: Dossier;
  contacts: Contact;
}

export type BinderDiff = RecordsDiff<BinderTables>;

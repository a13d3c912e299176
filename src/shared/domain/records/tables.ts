import type { RecordsDiff } from '../base/records-diff';
import type { Binder } from './binder';
import type { Calculation } from './calculation';
import type { Contact } from './contact';
import type { DossierDocument } from './document';
import type { Dossier } from './dossier';
import type { FilledForm } from './filled-form';
import type { Form } from './form';
import type { Playbook } from './playbook';

/** The records that actions change and the journal can take back. */
export interface BinderTables {
  binders: Binder;
  dossiers: Dossier;
  contacts: Contact;
  documents: DossierDocument;
  calculations: Calculation;
  forms: Form;
  filledForms: FilledForm;
  playbooks: Playbook;
}

export type BinderDiff = RecordsDiff<BinderTables>;

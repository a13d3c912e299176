import * as v from 'valibot';
import type { RecordsDiff } from '../base/records-diff';
import { type Binder, binderSchema } from './binder';
import { type Calculation, calculationSchema } from './calculation';
import { type Contact, contactSchema } from './contact';
import { documentSchema, type DossierDocument } from './document';
import { type Dossier, dossierSchema } from './dossier';

/** The records that actions change and the journal can take back. */
export interface BinderTables {
  binders: Binder;
  dossiers: Dossier;
  contacts: Contact;
  documents: DossierDocument;
  calculations: Calculation;
}

export type BinderDiff = RecordsDiff<BinderTables>;

const fields = v.record(v.string(), v.unknown());
const changeSchema = v.object({ id: v.string(), from: fields, to: fields });

function tableDiffSchema<Schema extends v.GenericSchema>(record: Schema) {
  return v.object({ added: v.array(record), changed: v.array(changeSchema), removed: v.array(record) });
}

/** A diff that comes from a file. What its changes make of a record is parsed again when they are applied. */
export const binderDiffSchema: v.GenericSchema<unknown, BinderDiff> = v.object({
  binders: v.exactOptional(tableDiffSchema(binderSchema)),
  dossiers: v.exactOptional(tableDiffSchema(dossierSchema)),
  contacts: v.exactOptional(tableDiffSchema(contactSchema)),
  documents: v.exactOptional(tableDiffSchema(documentSchema)),
  calculations: v.exactOptional(tableDiffSchema(calculationSchema)),
});

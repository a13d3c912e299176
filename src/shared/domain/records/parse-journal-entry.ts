import * as v from 'valibot';
import { placeSchema } from '../filing/place';
import { binderSchema } from './binder';
import { calculationSchema } from './calculation';
import { contactSchema } from './contact';
import { documentSchema } from './document';
import { dossierSchema } from './dossier-schema';
import { filledFormSchema } from './filled-form';
import { formSchema } from './form';
import { binderIdSchema, dossierIdSchema } from './ids';
import { type JournalEntry, journalStates, type JournalSubject } from './journal-entry';
import { journalVerbs } from './journal-verbs';
import { playbookSchema } from './playbook';
import { countSchema, instantSchema } from './schemas';
import type { BinderDiff } from './tables';

const fields = v.record(v.string(), v.unknown());
const changeSchema = v.object({ id: v.string(), from: fields, to: fields });

function tableDiffSchema<Schema extends v.GenericSchema>(record: Schema) {
  return v.object({ added: v.array(record), changed: v.array(changeSchema), removed: v.array(record) });
}

/** A diff that comes from a file. What its changes make of a record is parsed again when they are applied. */
const binderDiffSchema: v.GenericSchema<unknown, BinderDiff> = v.object({
  binders: v.exactOptional(tableDiffSchema(binderSchema)),
  dossiers: v.exactOptional(tableDiffSchema(dossierSchema)),
  contacts: v.exactOptional(tableDiffSchema(contactSchema)),
  documents: v.exactOptional(tableDiffSchema(documentSchema)),
  calculations: v.exactOptional(tableDiffSchema(calculationSchema)),
  forms: v.exactOptional(tableDiffSchema(formSchema)),
  filledForms: v.exactOptional(tableDiffSchema(filledFormSchema)),
  playbooks: v.exactOptional(tableDiffSchema(playbookSchema)),
});

const journalSubjectSchema: v.GenericSchema<unknown, JournalSubject> = v.object({
  dossierId: v.nullable(dossierIdSchema),
  name: v.string(),
  count: countSchema,
  from: v.nullable(placeSchema),
  to: v.nullable(placeSchema),
});

const journalEntrySchema: v.GenericSchema<unknown, JournalEntry> = v.object({
  seq: v.pipe(countSchema, v.minValue(1)),
  binderId: binderIdSchema,
  at: instantSchema,
  verb: v.picklist(journalVerbs),
  subject: journalSubjectSchema,
  diff: binderDiffSchema,
  state: v.picklist(journalStates),
  target: v.nullable(countSchema),
  dossierIds: v.array(dossierIdSchema),
});

export function parseJournalEntry(value: unknown): JournalEntry {
  return v.parse(journalEntrySchema, value);
}

import * as v from 'valibot';
import { binderSchema } from '../records/binder';
import { calculationSchema } from '../records/calculation';
import { calculationDraftSchema } from '../records/calculation-draft';
import { cardDraftSchema } from '../records/card-draft';
import { contactSchema } from '../records/contact';
import { documentSchema } from '../records/document';
import { dossierSchema } from '../records/dossier-schema';
import { filledFormSchema } from '../records/filled-form';
import { filledFormDraftSchema } from '../records/filled-form-draft';
import { formSchema } from '../records/form';
import { playbookSchema } from '../records/playbook';
import { erasureSchema } from '../records/erasure';
import { parseJournalEntry } from '../records/parse-journal-entry';
import { logDraftSchema } from '../records/log-draft';
import { preferencesSchema } from '../records/preferences';
import type { ParsedTable, Unreadable } from './finding';
import { mendCalculation, mendCalculationDraft } from './mend-calculation';
import { mendFilledForm, mendFilledFormDraft } from './mend-filled-form';
import { mendForm, mendPlaybook } from './mend-template';
import {
  mendBinder,
  mendCardDraft,
  mendContact,
  mendDocument,
  mendDossier,
  mendDraft,
  type Mender,
  type Mending,
  mendPreferences,
} from './mend';

/** A row as it was read: the record, or what was made of it, and what was wrong with it. */
export interface ReadRow {
  /** Null when nothing can be made of it. */
  readonly record: object | null;
  readonly finding: Unreadable | null;
}

interface Reader {
  readonly parse: (raw: unknown) => unknown;
  readonly mend: Mender<object>;
  /** The field that the row is found by. */
  readonly key: string;
}

const nothing: Mender<object> = () => null;
const reader = (schema: v.GenericSchema, mend: Mender<object>, key = 'id'): Reader => ({
  parse: (raw) => v.parse(schema, raw),
  mend,
  key,
});

const readers: Record<ParsedTable, Reader> = {
  binders: reader(binderSchema, mendBinder),
  dossiers: reader(dossierSchema, mendDossier),
  contacts: reader(contactSchema, mendContact),
  documents: reader(documentSchema, mendDocument),
  calculations: reader(calculationSchema, mendCalculation),
  forms: reader(formSchema, mendForm),
  filledForms: reader(filledFormSchema, mendFilledForm),
  playbooks: reader(playbookSchema, mendPlaybook),
  drafts: reader(logDraftSchema, mendDraft, 'dossierId'),
  cardDrafts: reader(cardDraftSchema, mendCardDraft, 'dossierId'),
  calculationDrafts: reader(calculationDraftSchema, mendCalculationDraft, 'calculationId'),
  filledFormDrafts: reader(filledFormDraftSchema, mendFilledFormDraft, 'filledFormId'),
  journal: { parse: parseJournalEntry, mend: nothing, key: 'seq' },
  erasures: reader(erasureSchema, nothing),
  preferences: reader(preferencesSchema, mendPreferences),
};

export function readRow(table: ParsedTable, raw: unknown, mending: Mending): ReadRow {
  const { parse, mend, key } = readers[table];
  try {
    return { record: parse(raw) as object, finding: null };
  } catch {
    const record = mend(raw, mending);
    const remedy = record || canBeUndone(table, raw) ? 'repair' : 'stays';
    return {
      record,
      finding: { kind: 'unreadable', table, key: String(field(raw, key)), name: nameOf(raw), raw, remedy },
    };
  }
}

/** An unreadable step of the history that undo would come upon: a repair takes it out of its way and leaves it as it is. */
export function canBeUndone(table: ParsedTable, raw: unknown): boolean {
  return table === 'journal' && ['done', 'undone'].includes(String(field(raw, 'state')));
}

/** What a person would know the row by, if anything. */
function nameOf(raw: unknown): string {
  const card = field(raw, 'card');
  const found = [
    field(card, 'name'),
    field(card, 'company'),
    field(raw, 'name'),
    field(raw, 'title'),
    field(field(raw, 'form'), 'name'),
    field(raw, 'text'),
  ].find((text) => typeof text === 'string' && text.trim() !== '');
  return typeof found === 'string' ? found.trim().slice(0, 80) : '';
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

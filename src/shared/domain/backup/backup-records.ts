import * as v from 'valibot';
import type { Binder } from '../records/binder';
import { parseBinder } from '../records/binder';
import { type Calculation, parseCalculation } from '../records/calculation';
import { type CalculationDraft, parseCalculationDraft } from '../records/calculation-draft';
import { type CardDraft, parseCardDraft } from '../records/card-draft';
import { type Contact, parseContact } from '../records/contact';
import { type DossierDocument, parseDocument } from '../records/document';
import type { Dossier } from '../records/dossier';
import { parseDossier } from '../records/dossier-schema';
import { type FilledForm, parseFilledForm } from '../records/filled-form';
import { type FilledFormDraft, parseFilledFormDraft } from '../records/filled-form-draft';
import { type Form, parseForm } from '../records/form';
import { parsePlaybook, type Playbook } from '../records/playbook';
import { type Erasure, parseErasure } from '../records/erasure';
import type { JournalEntry } from '../records/journal-entry';
import { parseJournalEntry } from '../records/parse-journal-entry';
import { type LogDraft, logDraftSchema } from '../records/log-draft';
import { type Preferences, preferencesSchema } from '../records/preferences';
import { damaged } from './backup-problem';
import { tableEntryName } from './manifest';

/** The records that restoring compares with those of now. */
export interface KeptRecords {
  readonly binders: readonly Binder[];
  readonly dossiers: readonly Dossier[];
  readonly contacts: readonly Contact[];
  readonly documents: readonly DossierDocument[];
  readonly calculations: readonly Calculation[];
  readonly forms: readonly Form[];
  readonly filledForms: readonly FilledForm[];
  readonly playbooks: readonly Playbook[];
}

/** All that a backup holds besides the contents of documents. */
export interface BackupRecords extends KeptRecords {
  readonly journal: readonly JournalEntry[];
  readonly drafts: readonly LogDraft[];
  readonly cardDrafts: readonly CardDraft[];
  readonly calculationDrafts: readonly CalculationDraft[];
  readonly filledFormDrafts: readonly FilledFormDraft[];
  readonly preferences: readonly Preferences[];
  readonly erasures: readonly Erasure[];
}

/** How the rows of a table are read, and by which field they are ordered. Fields that only follow from the record are left out. */
interface TableReader<Item> {
  readonly key: string;
  readonly parse: (row: unknown) => Item;
}

const tableReaders: { readonly [Table in keyof BackupRecords]: TableReader<BackupRecords[Table][number]> } = {
  binders: { key: 'id', parse: parseBinder },
  dossiers: { key: 'id', parse: parseDossier },
  contacts: { key: 'id', parse: parseContact },
  documents: { key: 'id', parse: parseDocument },
  calculations: { key: 'id', parse: parseCalculation },
  forms: { key: 'id', parse: parseForm },
  filledForms: { key: 'id', parse: parseFilledForm },
  playbooks: { key: 'id', parse: parsePlaybook },
  journal: { key: 'seq', parse: parseJournalEntry },
  drafts: { key: 'dossierId', parse: (row) => v.parse(logDraftSchema, row) },
  cardDrafts: { key: 'dossierId', parse: parseCardDraft },
  calculationDrafts: { key: 'calculationId', parse: parseCalculationDraft },
  filledFormDrafts: { key: 'filledFormId', parse: parseFilledFormDraft },
  preferences: { key: 'id', parse: (row) => v.parse(preferencesSchema, row) },
  erasures: { key: 'id', parse: parseErasure },
};

export const backupTables = Object.keys(tableReaders) as (keyof BackupRecords)[];

/** A row of a table as it stands in its line, not yet parsed. */
export type RawRow = Readonly<Record<string, unknown>>;

/**
 * Reads the rows of the present schema, each by the schema of its record, and sees to it that they hang together.
 * @throws BadBackup when a row is no record, rows are not in the order of their keys (one twice, say), a table is not known, or a record
 * belongs to nothing.
 */
export function parseRecords(rows: ReadonlyMap<string, readonly RawRow[]>): BackupRecords {
  for (const table of rows.keys())
    if (!Object.hasOwn(tableReaders, table)) throw damaged('entryUnknown', tableEntryName(table));
  const records: BackupRecords = {
    binders: parseTable('binders', rows),
    dossiers: parseTable('dossiers', rows),
    contacts: parseTable('contacts', rows),
    documents: parseTable('documents', rows),
    calculations: parseTable('calculations', rows),
    forms: parseTable('forms', rows),
    filledForms: parseTable('filledForms', rows),
    playbooks: parseTable('playbooks', rows),
    journal: parseTable('journal', rows),
    drafts: parseTable('drafts', rows),
    cardDrafts: parseTable('cardDrafts', rows),
    calculationDrafts: parseTable('calculationDrafts', rows),
    filledFormDrafts: parseTable('filledFormDrafts', rows),
    preferences: parseTable('preferences', rows),
    erasures: parseTable('erasures', rows),
  };
  expectTogether(records);
  return records;
}

function parseTable<Table extends keyof BackupRecords>(
  table: Table,
  rows: ReadonlyMap<string, readonly RawRow[]>,
): BackupRecords[Table][number][] {
  const { key, parse }: TableReader<BackupRecords[Table][number]> = tableReaders[table];
  let before: unknown = null;
  return (rows.get(table) ?? []).map((row) => {
    const at: unknown = Object.hasOwn(row, key) ? row[key] : null;
    if (before !== null && !comesAfter(at, before)) throw damaged('badRecord', tableEntryName(table));
    before = at;
    try {
      return parse(row);
    } catch (cause) {
      throw damaged('badRecord', tableEntryName(table), cause);
    }
  });
}

/** The order of IndexedDB: numbers by value, texts by their code units. */
function comesAfter(key: unknown, before: unknown): boolean {
  if (typeof key === 'number' && typeof before === 'number') return key > before;
  return typeof key === 'string' && typeof before === 'string' && key > before;
}

/** The same as the database sees to (`checkIntegrity`): nothing belongs to what is not there. */
function expectTogether({
  binders,
  dossiers,
  contacts,
  documents,
  calculations,
  forms,
  filledForms,
  playbooks,
}: KeptRecords): void {
  const binderIds = new Set(binders.map(({ id }) => id));
  const dossierIds = new Set(dossiers.map(({ id }) => id));
  const expect = (table: string, fits: boolean) => {
    if (!fits) throw damaged('looseRecord', tableEntryName(table));
  };
  for (const { binderId, reminds } of dossiers)
    expect('dossiers', binderIds.has(binderId) && (!reminds || dossierIds.has(reminds.dossierId)));
  for (const { dossierId } of contacts) expect('contacts', dossierIds.has(dossierId));
  for (const { dossierId } of documents) expect('documents', dossierIds.has(dossierId));
  for (const { dossierId } of calculations) expect('calculations', dossierIds.has(dossierId));
  for (const { binderId } of forms) expect('forms', binderIds.has(binderId));
  for (const { dossierId } of filledForms) expect('filledForms', dossierIds.has(dossierId));
  for (const { binderId } of playbooks) expect('playbooks', binderIds.has(binderId));
}

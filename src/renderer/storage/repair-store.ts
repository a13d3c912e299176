import { jsonEqual } from '@shared/domain/base/json-equal';
import { changeBetween, tableDiff } from '@shared/domain/base/records-diff';
import type { Mending } from '@shared/domain/checking/mend';
import { recoveredDossier, type RecoveryWords } from '@shared/domain/checking/recover-dossier';
import { Recount } from '@shared/domain/checking/recount';
import { type Mended, type RepairPlan, StoreCheck } from '@shared/domain/checking/store-check';
import { remedyOf } from '@shared/domain/checking/finding';
import { type Binder, newBinder } from '@shared/domain/records/binder';
import type { Calculation } from '@shared/domain/records/calculation';
import type { CalculationDraft } from '@shared/domain/records/calculation-draft';
import type { CardDraft } from '@shared/domain/records/card-draft';
import type { Contact } from '@shared/domain/records/contact';
import { type DossierDocument, ledgerItemOf } from '@shared/domain/records/document';
import type { Dossier } from '@shared/domain/records/dossier';
import type { FilledForm } from '@shared/domain/records/filled-form';
import type { FilledFormDraft } from '@shared/domain/records/filled-form-draft';
import type { Form } from '@shared/domain/records/form';
import type { Playbook } from '@shared/domain/records/playbook';
import { dossiersOf, type JournalEntry } from '@shared/domain/records/journal-entry';
import { schemaNumber } from '@shared/domain/records/ledger';
import type { LogDraft } from '@shared/domain/records/log-draft';
import type { Preferences } from '@shared/domain/records/preferences';
import type { BinderDiff } from '@shared/domain/records/tables';
import type { RingbuchDatabase } from './db';
import { eachPortion, placedRow, readStore } from './read-store';
import { type DossierRow, fromRow, toRow } from './rows';

export interface Repairing {
  readonly mending: Mending;
  readonly words: RecoveryWords;
}

/** What a repair has done, in numbers. */
export interface Repaired {
  readonly mended: number;
  readonly dossiers: number;
  readonly binders: number;
  readonly moved: number;
  /** Steps of the history that were put aside or named anew. */
  readonly history: number;
}

/**
 * Makes right what can be made right without a backup, and deletes nothing: rows that are no records become records with their contents
 * in the notes, what lost its dossier or binder gets one again, and all that follows from the records is made anew. One transaction, with
 * a step in the history that holds how everything was before.
 * @returns null when there was nothing to repair.
 */
export function repairStore(db: RingbuchDatabase, repairing: Repairing): Promise<Repaired | null> {
  return db.transaction('rw', db.tables, async () => {
    const check = new StoreCheck(repairing.mending);
    await readStore(db, check, { hashContents: false });
    if (!check.findings().some((finding) => remedyOf(finding) === 'repair')) return null;
    const plan = check.plan();
    const records = await recordsOf(db, plan, repairing);
    await store(db, records, plan);
    await db.journal.add(stepOf(records, repairing));
    await countAnew(db);
    return {
      mended: plan.mended.length,
      dossiers: plan.gone.length,
      binders: plan.binders.length,
      moved: plan.moved.length + plan.loosened.length,
      history: plan.settled.length + plan.reindexed.length,
    };
  });
}

/** A record as it was, and as it will be; null before for one that is new. */
interface Change<Item> {
  readonly before: unknown;
  readonly after: Item;
}

interface Changes {
  readonly binders: readonly Change<Binder>[];
  readonly dossiers: readonly Change<Dossier>[];
  readonly contacts: readonly Change<Contact>[];
  readonly documents: readonly Change<DossierDocument>[];
  readonly calculations: readonly Change<Calculation>[];
  readonly forms: readonly Change<Form>[];
  readonly filledForms: readonly Change<FilledForm>[];
  readonly playbooks: readonly Change<Playbook>[];
  readonly drafts: readonly Change<LogDraft>[];
  readonly cardDrafts: readonly Change<CardDraft>[];
  readonly calculationDrafts: readonly Change<CalculationDraft>[];
  readonly filledFormDrafts: readonly Change<FilledFormDraft>[];
  readonly preferences: readonly Change<Preferences>[];
}

async function recordsOf(db: RingbuchDatabase, plan: RepairPlan, { mending, words }: Repairing): Promise<Changes> {
  const recovered: Change<Dossier>[] = [];
  for (const gone of plan.gone) {
    const entries = await db.journal.where('dossierIds').equals(gone.dossierId).sortBy('seq');
    recovered.push({ before: null, after: recoveredDossier(gone, entries, words, mending.now) });
  }
  const binders = plan.binders.map((id) => ({ before: null, after: newBinder(id, mending.binderName, mending.now) }));
  return {
    binders: [...mendedOf<Binder>(plan, 'binders'), ...binders],
    dossiers: [...(await withLoosened(db, plan)), ...recovered],
    contacts: await withMoved<Contact>(db, plan, 'contacts'),
    documents: await withMoved<DossierDocument>(db, plan, 'documents'),
    calculations: await withMoved<Calculation>(db, plan, 'calculations'),
    forms: mendedOf<Form>(plan, 'forms'),
    filledForms: await withMoved<FilledForm>(db, plan, 'filledForms'),
    playbooks: mendedOf<Playbook>(plan, 'playbooks'),
    drafts: await withMoved<LogDraft>(db, plan, 'drafts'),
    cardDrafts: await withMoved<CardDraft>(db, plan, 'cardDrafts'),
    calculationDrafts: await withMoved<CalculationDraft>(db, plan, 'calculationDrafts'),
    filledFormDrafts: await withMoved<FilledFormDraft>(db, plan, 'filledFormDrafts'),
    preferences: mendedOf<Preferences>(plan, 'preferences'),
  };
}

function mendedOf<Item>({ mended }: RepairPlan, table: Mended['table']): Change<Item>[] {
  return mended.filter((one) => one.table === table).map(({ raw, record }) => ({ before: raw, after: record as Item }));
}

/** The mended dossiers, with the reminders that are for none: these become mere loose sheets, and keep what they say. */
async function withLoosened(db: RingbuchDatabase, plan: RepairPlan): Promise<Change<Dossier>[]> {
  const changes = new Map(mendedOf<Dossier>(plan, 'dossiers').map((change) => [change.after.id, change]));
  for (const row of await db.dossiers.bulkGet([...plan.loosened])) {
    const before = row && fromRow(row);
    if (!before) continue;
    const known = changes.get(before.id) ?? { before, after: before };
    changes.set(before.id, { ...known, after: { ...known.after, reminds: null } });
  }
  return [...changes.values()];
}

type Belonging =
  Contact | DossierDocument | Calculation | FilledForm | LogDraft | CardDraft | CalculationDraft | FilledFormDraft;

/** The mended records of a table with those that change their binder; one may do both. */
async function withMoved<Item extends Belonging>(
  db: RingbuchDatabase,
  plan: RepairPlan,
  table: RepairPlan['moved'][number]['table'],
): Promise<Change<Item>[]> {
  const changes = new Map(mendedOf<Item>(plan, table).map((change) => [keyOf(change.after), change]));
  for (const { key, to } of plan.moved.filter((move) => move.table === table)) {
    const before = changes.get(key)?.before ?? (await db.table<Item, string>(table).get(key));
    const now = changes.get(key)?.after ?? before;
    if (now) changes.set(key, { before, after: { ...(now as Item), binderId: to } });
  }
  return [...changes.values()];
}

function keyOf(record: Belonging): string {
  if ('calculationId' in record) return record.calculationId;
  if ('filledFormId' in record) return record.filledFormId;
  return 'id' in record ? record.id : record.dossierId;
}

async function store(db: RingbuchDatabase, changes: Changes, plan: RepairPlan): Promise<void> {
  const after = <Item>(list: readonly Change<Item>[]): Item[] => list.map((change) => change.after);
  await db.binders.bulkPut(after(changes.binders));
  await db.dossiers.bulkPut(after(changes.dossiers).map(toRow));
  await db.contacts.bulkPut(after(changes.contacts));
  await db.documents.bulkPut(after(changes.documents));
  await db.calculations.bulkPut(after(changes.calculations));
  await db.forms.bulkPut(after(changes.forms));
  await db.filledForms.bulkPut(after(changes.filledForms));
  await db.playbooks.bulkPut(after(changes.playbooks));
  await db.drafts.bulkPut(after(changes.drafts));
  await db.cardDrafts.bulkPut(after(changes.cardDrafts));
  await db.calculationDrafts.bulkPut(after(changes.calculationDrafts));
  await db.filledFormDrafts.bulkPut(after(changes.filledFormDrafts));
  for (const { after: preferences } of changes.preferences) await db.preferences.put({ ...preferences, id: 'device' });
  for (const seq of plan.settled) await db.journal.update(seq, { state: 'final' });
  for (const seq of plan.reindexed) {
    const entry = await db.journal.get(seq);
    if (entry)
      await db.journal.update(seq, { dossierIds: [...new Set([...entry.dossierIds, ...dossiersOf(entry.diff)])] });
  }
}

/** The step in the history. It can't be taken back: that would only bring the damage back. */
function stepOf(changes: Changes, { mending }: Repairing): Omit<JournalEntry, 'seq'> {
  const { binders, dossiers, contacts, documents, calculations, forms, filledForms, playbooks } = changes;
  const diff: BinderDiff = {
    binders: diffOf(binders),
    dossiers: diffOf(dossiers),
    contacts: diffOf(contacts),
    documents: diffOf(documents),
    calculations: diffOf(calculations),
    forms: diffOf(forms),
    filledForms: diffOf(filledForms),
    playbooks: diffOf(playbooks),
  };
  const all = [binders, dossiers, contacts, documents, calculations, forms, filledForms, playbooks];
  const count = all.reduce((sum, list) => sum + list.length, 0);
  return {
    binderId: mending.home,
    at: mending.now,
    verb: 'repairStore',
    subject: { dossierId: null, name: '', count, from: null, to: null },
    diff,
    state: 'final',
    target: null,
    dossierIds: dossiersOf(diff),
  };
}

function diffOf<Item extends { readonly id: string }>(changes: readonly Change<Item>[]) {
  return tableDiff({
    added: changes.filter(({ before }) => before === null).map(({ after }) => after),
    changed: changes
      .filter(({ before }) => before !== null)
      .map(({ before, after }) => changeBetween(before as Item, after)),
  });
}

/** All that follows from the records: the fields that the lists go by, the counts of the shelves, the ledger. */
async function countAnew(db: RingbuchDatabase): Promise<void> {
  const recount = new Recount();
  await eachPortion(db.dossiers, portion, async (rows) => {
    const placed = rows.map((row) => placedRow(row));
    await db.dossiers.bulkPut(
      placed.filter((row, index) => row !== null && !jsonEqual(row, rows[index])) as DossierRow[],
    );
    recount.add(
      'dossiers',
      rows.map((row, index) => fromRow(placed[index] ?? row)),
    );
    for (const row of placed) if (row) recount.addDossier(row);
  });
  for (const name of ['binders', 'contacts', 'documents', 'calculations', 'forms', 'filledForms', 'playbooks'] as const)
    await eachPortion<object>(db.table(name), portion, (rows) => recount.add(name, rows));
  await eachPortion(db.attachments, 1, (rows) => recount.add('attachments', rows.map(ledgerItemOf)));
  await eachPortion<{ readonly seq: number }>(db.table('journal'), portion, (rows) => {
    for (const { seq } of rows) recount.addJournal(seq);
  });
  await db.shelfCounts.clear();
  await db.shelfCounts.bulkPut([...recount.shelfCounts]);
  await db.ledger.put({ ...recount.ledger, schema: schemaNumber, id: 'ledger' });
}

const portion = 200;

import { jsonEqual } from '@shared/domain/base/json-equal';
import {
  applyChange,
  changeFits,
  type Identified,
  type RecordChange,
  type TableDiff,
} from '@shared/domain/base/records-diff';
import type { Dossier } from '@shared/domain/records/dossier';
import type { BinderId, DossierId } from '@shared/domain/records/ids';
import type { JournalEntry, JournalState, JournalSubject, JournalVerb } from '@shared/domain/records/journal-entry';
import type { BinderDiff } from '@shared/domain/records/tables';
import { type Shelf, shelfOf } from '@shared/domain/filing/shelf';
import type { RingbuchDatabase } from './db';
import { type DossierRow, fromRow, toRow } from './rows';

/** What an action hands over to be stored: its diff with the entry that tells of it. */
export interface Commit {
  readonly binderId: BinderId;
  readonly at: number;
  readonly verb: JournalVerb;
  readonly subject: JournalSubject;
  readonly diff: BinderDiff;
  /** For undo and redo: the entry that the diff came from, and the state it has from now on. */
  readonly target: { readonly seq: number; readonly state: JournalState } | null;
  /** The half-typed contact that this action finishes. */
  readonly finishesDraftOf?: DossierId;
}

/** The stored records are not those that the diff was computed from: another window was faster. Nothing is stored. */
export class CommitConflict extends Error {
  override readonly name = 'CommitConflict';
}

/**
 * Stores a diff with its journal entry, the shelf counts and the end of a draft in one transaction: all or nothing.
 * @returns the number of the journal entry.
 * @throws CommitConflict when a record to be changed, added or removed is not as the diff expects it.
 */
export async function commit(db: RingbuchDatabase, work: Commit): Promise<number> {
  const tables = [db.binders, db.dossiers, db.contacts, db.shelfCounts, db.journal, db.drafts];
  return db.transaction('rw', tables, async () => {
    await applyTable(db.binders, work.diff.binders);
    await applyTable(db.contacts, work.diff.contacts);
    await countShelves(db, await applyDossiers(db, work.diff.dossiers));
    if (work.finishesDraftOf) await db.drafts.delete(work.finishesDraftOf);
    await settleHistory(db, work);
    return db.journal.add(entryOf(work));
  });
}

function entryOf(work: Commit): Omit<JournalEntry, 'seq'> {
  const { binderId, at, verb, subject, diff, target } = work;
  return { binderId, at, verb, subject, diff, state: target ? 'final' : 'done', target: target?.seq ?? null };
}

/** A new action ends what could be done again; an undo or redo turns its entry over. */
async function settleHistory(db: RingbuchDatabase, { binderId, target }: Commit): Promise<void> {
  if (target) {
    const turned = await db.journal.update(target.seq, { state: target.state });
    if (turned === 0) throw new CommitConflict(`No journal entry ${target.seq}`);
    return;
  }
  const keys = await db.journal
    .where('[binderId+state+seq]')
    .between([binderId, 'undone', -Infinity], [binderId, 'undone', Infinity])
    .primaryKeys();
  for (const seq of keys) await db.journal.update(seq, { state: 'dropped' });
}

/** The part of a Dexie table that a diff needs, so that one function serves all record types. */
interface RecordTable<Row extends Identified> {
  bulkGet(ids: Row['id'][]): PromiseLike<(Row | undefined)[]>;
  bulkAdd(rows: Row[]): PromiseLike<unknown>;
  bulkPut(rows: Row[]): PromiseLike<unknown>;
  bulkDelete(ids: Row['id'][]): PromiseLike<unknown>;
}

interface Touched<Row> {
  readonly before: readonly Row[];
  readonly after: readonly Row[];
}

async function applyTable<Row extends Identified>(
  table: RecordTable<Row>,
  diff: TableDiff<Row> | undefined,
  finish: (row: Row) => Row = (row) => row,
): Promise<Touched<Row>> {
  if (!diff) return { before: [], after: [] };
  const changed = await changedRows(table, diff.changed, finish);
  const removed = await removedRows(table, diff.removed);
  await addNew(table, diff.added);
  await table.bulkPut([...changed.after]);
  await table.bulkDelete(removed.map((row) => row.id));
  return { before: [...changed.before, ...removed], after: [...changed.after, ...diff.added] };
}

async function changedRows<Row extends Identified>(
  table: RecordTable<Row>,
  changes: readonly RecordChange[],
  finish: (row: Row) => Row,
): Promise<Touched<Row>> {
  const before = await presentRows(
    table,
    changes.map((change) => change.id),
  );
  const after = before.map((row, index) => {
    const change = changes[index];
    if (!change || !changeFits(row, change)) throw new CommitConflict(`Changed meanwhile: ${row.id}`);
    return finish(applyChange(row, change));
  });
  return { before, after };
}

/** Only what still is as it was may go: a record that was edited since would be lost. */
async function removedRows<Row extends Identified>(table: RecordTable<Row>, expected: readonly Row[]): Promise<Row[]> {
  const rows = await presentRows(
    table,
    expected.map((row) => row.id),
  );
  rows.forEach((row, index) => {
    if (!jsonEqual(row, expected[index])) throw new CommitConflict(`Changed meanwhile: ${row.id}`);
  });
  return rows;
}

async function presentRows<Row extends Identified>(table: RecordTable<Row>, ids: readonly string[]): Promise<Row[]> {
  const rows = await table.bulkGet([...ids]);
  return rows.map((row, index) => {
    if (!row) throw new CommitConflict(`Gone meanwhile: ${ids[index]}`);
    return row;
  });
}

/** In portions, so that a large import leaves the window time to paint between them. */
async function addNew<Row extends Identified>(table: RecordTable<Row>, rows: readonly Row[]): Promise<void> {
  const portion = 250;
  for (let start = 0; start < rows.length; start += portion) await table.bulkAdd(rows.slice(start, start + portion));
}

function applyDossiers(db: RingbuchDatabase, diff: TableDiff<Dossier> | undefined): Promise<Touched<DossierRow>> {
  if (!diff) return Promise.resolve({ before: [], after: [] });
  const rows: TableDiff<DossierRow> = { ...diff, added: diff.added.map(toRow), removed: diff.removed.map(toRow) };
  return applyTable<DossierRow>(db.dossiers, rows, (row) => toRow(fromRow(row)));
}

/** Keeps the counts equal to what a recount would find, by what the diff took from and put onto each shelf. */
async function countShelves(db: RingbuchDatabase, touched: Touched<DossierRow>): Promise<void> {
  const moves = new Map<string, { binderId: BinderId; shelf: Shelf; by: number }>();
  const count = (row: DossierRow, by: number) => {
    const shelf = shelfOf(row);
    const key = `${row.binderId} ${shelf}`;
    moves.set(key, { binderId: row.binderId, shelf, by: (moves.get(key)?.by ?? 0) + by });
  };
  for (const row of touched.before) count(row, -1);
  for (const row of touched.after) count(row, 1);
  for (const { binderId, shelf, by } of moves.values()) {
    if (by === 0) continue;
    const count = ((await db.shelfCounts.get([binderId, shelf]))?.count ?? 0) + by;
    if (count === 0) await db.shelfCounts.delete([binderId, shelf]);
    else await db.shelfCounts.put({ binderId, shelf, count });
  }
}

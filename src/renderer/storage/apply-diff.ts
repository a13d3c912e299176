import Dexie from 'dexie';
import { jsonEqual } from '@shared/domain/base/json-equal';
import {
  applyChange,
  changeFits,
  type Identified,
  type RecordChange,
  type TableDiff,
} from '@shared/domain/base/records-diff';
import { CommitConflict } from './commit-conflict';

/** How one kind of record lies in its table: as a row, which may carry fields that follow from the record. */
export interface RecordKind<Item extends Identified, Row> {
  readonly table: RowTable<Row>;
  readonly toRow: (item: Item) => Row;
  readonly fromRow: (row: Row) => Item;
  /** @throws when the value is no such record. */
  readonly parse: (value: unknown) => Item;
}

/** The part of a Dexie table that a diff needs, so that one function serves all kinds of records. */
interface RowTable<Row> {
  bulkGet(ids: string[]): PromiseLike<(Row | undefined)[]>;
  bulkAdd(rows: Row[]): PromiseLike<unknown>;
  bulkPut(rows: Row[]): PromiseLike<unknown>;
  bulkDelete(ids: string[]): PromiseLike<unknown>;
}

/** What a diff has done to a table. */
export interface Applied<Item> {
  readonly changed: readonly { readonly before: Item; readonly after: Item }[];
  readonly added: readonly Item[];
  readonly removed: readonly Item[];
}

/**
 * Applies the part of a diff that concerns one table; to be called in a transaction that a throw takes back.
 * @throws CommitConflict when a record to be changed, added or removed is not as the diff expects it.
 */
export async function applyToTable<Item extends Identified, Row>(
  kind: RecordKind<Item, Row>,
  diff: TableDiff<Item> | undefined,
): Promise<Applied<Item>> {
  if (!diff) return { changed: [], added: [], removed: [] };
  refuseDoubleIds(diff);
  const changed = await changeRecords(kind, diff.changed);
  const removed = await removeRecords(kind, diff.removed);
  await addRecords(kind, diff.added);
  return { changed, added: diff.added, removed };
}

/** A record twice in one diff would be counted twice: that is a bug, not a conflict. */
function refuseDoubleIds({ added, changed, removed }: TableDiff<Identified>): void {
  const ids = [...added, ...changed, ...removed].map((item) => item.id);
  if (new Set(ids).size < ids.length) throw new Error('One record twice in a diff');
}

async function changeRecords<Item extends Identified, Row>(
  kind: RecordKind<Item, Row>,
  changes: readonly RecordChange[],
) {
  return inPortions(changes, async (portion) => {
    const present = await presentRecords(kind, portion);
    const changed = present.map((before, index) => {
      const change = portion[index];
      if (!change || !changeFits(before, change)) throw new CommitConflict(`Changed meanwhile: ${before.id}`);
      return { before, after: applyChange(before, change) };
    });
    await kind.table.bulkPut(changed.map(({ after }) => checkedRow(kind, after)));
    return changed;
  });
}

/** Only what still is as it was may go: a record that was edited since would be lost. */
async function removeRecords<Item extends Identified, Row>(kind: RecordKind<Item, Row>, expected: readonly Item[]) {
  return inPortions(expected, async (portion) => {
    const present = await presentRecords(kind, portion);
    present.forEach((item, index) => {
      if (!jsonEqual(item, portion[index])) throw new CommitConflict(`Changed meanwhile: ${item.id}`);
    });
    await kind.table.bulkDelete(present.map((item) => item.id));
    return present;
  });
}

async function presentRecords<Item extends Identified, Row>(
  kind: RecordKind<Item, Row>,
  wanted: readonly { readonly id: string }[],
): Promise<Item[]> {
  const rows = await kind.table.bulkGet(wanted.map(({ id }) => id));
  return rows.map((row, index) => {
    if (!row) throw new CommitConflict(`Gone meanwhile: ${wanted[index]?.id}`);
    return kind.fromRow(row);
  });
}

async function addRecords<Item extends Identified, Row>(kind: RecordKind<Item, Row>, items: readonly Item[]) {
  await inPortions(items, async (portion) => {
    try {
      await kind.table.bulkAdd(portion.map((item) => checkedRow(kind, item)));
    } catch (error) {
      if (isConstraintError(error)) throw new CommitConflict('An id that is to be added is there already');
      throw error;
    }
    return [];
  });
}

/** So that a large import, or taking it back, leaves the window time to paint in between. */
async function inPortions<Part, Outcome>(
  parts: readonly Part[],
  work: (portion: readonly Part[]) => Promise<readonly Outcome[]>,
): Promise<Outcome[]> {
  const size = 250;
  const outcomes: Outcome[] = [];
  for (let start = 0; start < parts.length; start += size) {
    outcomes.push(...(await work(parts.slice(start, start + size))));
  }
  return outcomes;
}

function isConstraintError(error: unknown): boolean {
  return error instanceof Dexie.BulkError && error.failures.some(({ name }) => name === 'ConstraintError');
}

/** Nothing is stored that could not be read back: what breaks its schema would only show when a backup is restored. */
function checkedRow<Item extends Identified, Row>(kind: RecordKind<Item, Row>, item: Item): Row {
  kind.parse(item);
  return kind.toRow(item);
}

import type { Table } from 'dexie';
import { jsonEqual } from '@shared/domain/base/json-equal';
import { sha256Of } from '@shared/domain/base/fingerprint';
import { parsedTables } from '@shared/domain/checking/finding';
import type { StoreCheck } from '@shared/domain/checking/store-check';
import { parseDossier } from '@shared/domain/records/dossier-schema';
import type { RingbuchDatabase } from './db';
import { readLedger } from './keep-ledger';
import { type DossierRow, fromRow, toRow } from './rows';

/** How the rows are gone through. */
export interface ReadingOfStore {
  /** Whether contents are hashed, which takes its time; otherwise they count as sound. */
  readonly hashContents: boolean;
  /** Told after every portion, from 0 to 1. */
  readonly onProgress?: ((share: number) => void) | undefined;
}

/** So many rows are read at once: a binder need not lie in memory as a whole. */
const portion = 200;

/** Hands every row of the database to a check, by the portion. */
export async function readStore(db: RingbuchDatabase, check: StoreCheck, reading: ReadingOfStore): Promise<void> {
  const counts = await Promise.all([...parsedTables, 'attachments' as const].map((name) => db.table(name).count()));
  const total = counts.reduce((sum, count) => sum + count, 0);
  let read = 0;
  const advance = (rows: readonly unknown[]) => {
    read += rows.length;
    reading.onProgress?.(total === 0 ? 1 : Math.min(1, read / total));
  };
  check.takeKept(await readLedger(db), await db.shelfCounts.toArray());
  for (const name of parsedTables) {
    await eachPortion<object>(db.table(name), portion, (rows) => {
      if (name === 'dossiers') takeDossiers(check, rows as DossierRow[]);
      else check.take(name, rows);
      advance(rows);
    });
  }
  // One at a time: a content may be large.
  await eachPortion(db.attachments, reading.hashContents ? 1 : portion, (rows) => {
    const sound = ({ sha256, content }: (typeof rows)[number]) => !reading.hashContents || hashOf(content) === sha256;
    check.takeContents(rows.map((row) => ({ sha256: row.sha256, sound: sound(row) })));
    advance(rows);
  });
}

/** Goes through a table in the order of its keys, whatever the rows hold: also rows that no index knows. */
export async function eachPortion<Row>(
  table: Table<Row>,
  size: number,
  take: (rows: Row[]) => void | Promise<void>,
): Promise<void> {
  const keyPath = String(table.schema.primKey.keyPath);
  let last: unknown;
  for (;;) {
    const from = last === undefined ? table.toCollection() : table.where(':id').above(last);
    const rows = await from.limit(size).toArray();
    await take(rows);
    if (rows.length < size) return;
    last = Reflect.get(rows.at(-1) as object, keyPath);
  }
}

function takeDossiers(check: StoreCheck, rows: readonly DossierRow[]): void {
  check.take('dossiers', rows.map(fromRow));
  const misplaced = rows.filter((row) => !jsonEqual(row, placedRow(row) ?? row));
  check.takeMisplaced(misplaced.map(fromRow));
}

/** The row with the fields that follow from its dossier. @returns null when it is no dossier. */
export function placedRow(row: DossierRow): DossierRow | null {
  const dossier = fromRow(row);
  try {
    parseDossier(dossier);
    return toRow(dossier);
  } catch {
    return null;
  }
}

function hashOf(content: unknown): string | null {
  return content instanceof Uint8Array ? sha256Of(content) : null;
}

import { jsonEqual } from '@shared/domain/base/json-equal';
import type { RingbuchDatabase } from './db';
import { dropDraftsWithin } from './drop-drafts-within';
import { countStore } from './open-count';
import { eachPortion } from './read-store';

/**
 * A deleted row stays readable in the files of the store (LevelDB) until they are rewritten, and nothing that an app may call rewrites
 * them; except that Chromium compacts the range of a database that was deleted. So what stays is copied into a new database, and the old
 * one deleted (adr/0014). What was stored last must lie in a file by then, since the log is not compacted: `renewLog` sees to that.
 */

/** So many rows are copied at once; contents of documents one at a time. */
const portion = 200;

/** Copies every row into an empty database. @throws when not all of it came across: then the copy is worth nothing. */
export async function copyStore(
  from: RingbuchDatabase,
  into: RingbuchDatabase,
  onShare: (share: number) => void = () => undefined,
): Promise<void> {
  for (const [index, { name }] of from.tables.entries()) {
    onShare(index / from.tables.length);
    const size = name === 'attachments' ? 1 : portion;
    await eachPortion<object>(from.table(name), size, async (rows) => {
      await into.table<object>(name).bulkAdd(rows);
    });
  }
  if (!(await isCopyOf(into, from))) throw new Error('The copy is not what was copied');
}

/** Whether both hold as much, and nothing was stored in one since it was copied. */
export async function isCopyOf(copy: RingbuchDatabase, original: RingbuchDatabase): Promise<boolean> {
  const [left, right] = await Promise.all([countStore(copy), countStore(original)]);
  const typed = (db: RingbuchDatabase) =>
    Promise.all([
      db.drafts.toArray(),
      db.cardDrafts.toArray(),
      db.calculationDrafts.toArray(),
      db.filledFormDrafts.toArray(),
      db.preferences.toArray(),
    ]);
  return jsonEqual(left, right) && jsonEqual(await typed(copy), await typed(original));
}

/**
 * The store's list of files (the manifest) has the first and the last key of every file there ever was, and a name may be one of them. It
 * is begun anew at the start after it has grown beyond 2 MB: a database whose one key is longer than that is made and deleted.
 */
export async function sweepStore(): Promise<void> {
  const name = 'ringbuch-sweeps';
  const request = indexedDB.open(name);
  request.onupgradeneeded = () => request.result.createObjectStore('keys').put(null, longKey);
  (await answered(request)).close();
  await deleteStore(name);
}

const longKey = 'z'.repeat(1_200_000);

/** Deletes a database that no window has open. @throws when one has: it must not wait for ever. */
export async function deleteStore(name: string): Promise<void> {
  const request = indexedDB.deleteDatabase(name);
  const blocked = new Promise<never>((_, reject) => {
    request.onblocked = () => reject(new Error(`Still open: ${name}`));
  });
  await Promise.race([answered(request), blocked]);
}

/** A window that had a dossier open while its person was erased may have stored once more what was typed there. */
export async function dropDraftsOfErased(db: RingbuchDatabase): Promise<void> {
  const erased = await db.erasures.toCollection().primaryKeys();
  await db.drafts.bulkDelete(erased);
  await db.cardDrafts.bulkDelete(erased);
  await dropDraftsWithin(db, erased);
}

function answered<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The engine gave no reason'));
  });
}

import { onTestFinished } from 'vitest';
import { generationOf } from '@shared/domain/recovery/database-name';
import type { RingbuchDatabase } from '@renderer/storage/db';
import type { Start } from '@renderer/vault/start';
import { deleteDatabase, TestBinder } from './test-binder';

/** The user's own databases are gone after the test, and before it. */
export async function withoutDatabases(): Promise<void> {
  await deleteOwnDatabases();
  onTestFinished(deleteOwnDatabases);
}

export async function deleteOwnDatabases(): Promise<void> {
  for (const { name = '' } of await indexedDB.databases()) if (generationOf(name) !== null) await deleteDatabase(name);
}

/** A binder in the user's own database, as the app has it. */
export async function openOwnBinder(name = 'ringbuch'): Promise<TestBinder> {
  const own = new TestBinder(name);
  onTestFinished(() => own.db.close());
  await own.open();
  return own;
}

/** The open database of a start. @throws when it was not ready. */
export function readyDatabase(start: Start): RingbuchDatabase {
  if (start.kind !== 'ready') throw new Error(`Not ready: ${JSON.stringify(start)}`);
  onTestFinished(() => start.db.close());
  return start.db;
}

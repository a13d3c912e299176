import { RingbuchDatabase } from './db';
import { type Evicted, type NotOpened, OpenGuard, type OpenPermission } from './open-guard';

export type Opening =
  | { readonly kind: 'opened'; readonly db: RingbuchDatabase }
  | NotOpened
  | { readonly kind: 'unreadable'; readonly cause: string };

/**
 * Opens a database, and makes or upgrades it only when told to. Otherwise it is left exactly as it is. Never rejects.
 * @param onEvicted called when another window needs this one to let go; the database is closed afterwards.
 */
export async function openDatabase(
  name: string,
  permission: OpenPermission,
  onEvicted: (why: Evicted) => Promise<void> | void = () => undefined,
): Promise<Opening> {
  let db: RingbuchDatabase | null = null;
  const guard = new OpenGuard(permission, async (why) => {
    try {
      await onEvicted(why);
    } finally {
      db?.close();
    }
  });
  try {
    db = new RingbuchDatabase(
      name,
      guard.engine,
      permission === 'upgrade' ? await import('./migrations/upgrades') : {},
    );
    await db.open();
    return { kind: 'opened', db };
  } catch (error) {
    db?.close();
    return guard.refusal ?? { kind: 'unreadable', cause: String(error) };
  }
}

/** Which databases there are. Empty where the engine does not tell. */
export async function databaseNames(): Promise<string[]> {
  try {
    return (await indexedDB.databases()).flatMap(({ name }) => (name === undefined ? [] : [name]));
  } catch {
    return [];
  }
}

/** Deletes what a recovery has begun and not finished: the only database that is ever deleted. */
export function deleteUnfinished(name: string): Promise<void> {
  return new RingbuchDatabase(name).delete({ disableAutoOpen: true });
}

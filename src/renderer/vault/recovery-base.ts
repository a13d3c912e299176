import { joinErasures } from '@shared/domain/backup/erased-list';
import type { Binder } from '@shared/domain/records/binder';
import type { Erasure } from '@shared/domain/records/erasure';
import type { BinderId } from '@shared/domain/records/ids';
import type { RingbuchDatabase } from '../storage/db';
import { readTestimony, type Testimony } from '../storage/follow-ledger';
import { keepLedger } from '../storage/keep-ledger';
import { removeForGood } from '../storage/remove-for-good';

/** Lays out the binders as they were before anything was done in them. */
export async function addBinders(db: RingbuchDatabase, binders: readonly Binder[]): Promise<void> {
  await db.transaction('rw', db.binders, db.ledger, async () => {
    await db.binders.bulkAdd(binders);
    await keepLedger(db, { tables: { binders: { gone: [], come: binders } } });
  });
}

/**
 * Erases again whom the witness knows to be erased, and of those that are noted beside the backups whoever is there: a backup from before
 * that must not bring anybody back.
 * @returns what the database holds then.
 */
export async function applyErasures(
  db: RingbuchDatabase,
  witnessed: readonly Erasure[],
  besideBackups: readonly Erasure[],
): Promise<Testimony> {
  const known = new Set((await readTestimony(db)).erasures.map(({ id }) => id));
  // Another machine may put its backups into the same folder: its persons are not these.
  const present = await whoIsThere(db, besideBackups);
  const byBinder = new Map<BinderId, Erasure[]>();
  for (const erasure of joinErasures(witnessed, present))
    if (!known.has(erasure.id)) byBinder.set(erasure.binderId, [...(byBinder.get(erasure.binderId) ?? []), erasure]);
  for (const [binderId, missing] of byBinder) {
    const at = Math.max(...missing.map(({ erasedAt }) => erasedAt));
    await removeForGood(db, { binderId, at, verb: 'erasePerson', ids: missing.map(({ id }) => id) });
  }
  return readTestimony(db);
}

/** Those of whom a dossier is there, or something in the history. */
async function whoIsThere(db: RingbuchDatabase, erasures: readonly Erasure[]): Promise<Erasure[]> {
  const ids = erasures.map(({ id }) => id);
  const dossiers = await db.dossiers.bulkGet(ids);
  const entries = await Promise.all(ids.map((id) => db.journal.where('dossierIds').equals(id).count()));
  return erasures.filter((_, index) => dossiers[index] !== undefined || (entries[index] ?? 0) > 0);
}

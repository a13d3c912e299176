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
 * Erases again whom the witness knows to be erased: a backup from before that must not bring anybody back.
 * @returns what the database holds then.
 */
export async function applyErasures(db: RingbuchDatabase, erasures: readonly Erasure[]): Promise<Testimony> {
  const known = new Set((await readTestimony(db)).erasures.map(({ id }) => id));
  const byBinder = new Map<BinderId, Erasure[]>();
  for (const erasure of erasures)
    if (!known.has(erasure.id)) byBinder.set(erasure.binderId, [...(byBinder.get(erasure.binderId) ?? []), erasure]);
  for (const [binderId, missing] of byBinder) {
    const at = Math.max(...missing.map(({ erasedAt }) => erasedAt));
    await removeForGood(db, { binderId, at, verb: 'erasePerson', ids: missing.map(({ id }) => id) });
  }
  return readTestimony(db);
}

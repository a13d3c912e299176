import { liveQuery } from 'dexie';
import type { Erasure } from '@shared/domain/records/erasure';
import type { Ledger } from '@shared/domain/records/ledger';
import type { RingbuchDatabase } from './db';
import { readLedger } from './keep-ledger';

/** What a witness tells of the database; of one moment. */
export interface Testimony {
  readonly ledger: Ledger;
  readonly erasures: readonly Erasure[];
}

export function readTestimony(db: RingbuchDatabase): Promise<Testimony> {
  return db.transaction('r', db.ledger, db.erasures, async () => {
    const [ledger, erasures] = await Promise.all([readLedger(db), db.erasures.toArray()]);
    return { ledger, erasures };
  });
}

/** Calls back at first and after each commit, whichever window made it. @returns how to stop. */
export function followLedger(db: RingbuchDatabase, listener: () => void): () => void {
  const subscription = liveQuery(() => db.ledger.get('ledger')).subscribe({
    next: listener,
    error: (problem: unknown) => console.error('The ledger could not be followed', problem),
  });
  return () => subscription.unsubscribe();
}

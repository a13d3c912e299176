import type { Finding } from '@shared/domain/checking/finding';
import type { Mending } from '@shared/domain/checking/mend';
import { StoreCheck } from '@shared/domain/checking/store-check';
import type { RingbuchDatabase } from './db';
import { readLedger } from './keep-ledger';
import { readStore } from './read-store';

/** So often a check begins anew when something was stored meanwhile; then it looks at all in one moment, and writing waits. */
const undisturbedTries = 3;

/**
 * Looks at everything that is stored: whether each row is a record, names only what is there, and is counted right, and whether
 * contents are what their hashes say. Changes nothing.
 */
export async function checkStore(
  db: RingbuchDatabase,
  mending: Mending,
  onProgress?: (share: number) => void,
): Promise<readonly Finding[]> {
  const look = async () => {
    const check = new StoreCheck(mending);
    await readStore(db, check, { hashContents: true, onProgress });
    return check.findings();
  };
  for (let attempt = 0; attempt < undisturbedTries; attempt++) {
    const { seq } = await readLedger(db);
    const findings = await look();
    // What is stored while the rows are gone through would look like damage.
    if (findings.length === 0 || (await readLedger(db)).seq === seq) return findings;
  }
  return db.transaction('r', db.tables, look);
}

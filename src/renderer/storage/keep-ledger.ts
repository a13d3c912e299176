import {
  emptyLedger,
  type Ledger,
  type LedgerTable,
  type TableChange,
  tallyAfter,
} from '@shared/domain/records/ledger';
import type { RingbuchDatabase } from './db';

/** What a transaction has done to the tables that the ledger counts. */
export interface LedgerChange {
  readonly tables: { readonly [Name in LedgerTable]?: TableChange };
  /** The number of the journal entry that was added. */
  readonly seq?: number;
}

/** The kept ledger; that of an empty database as long as nothing was stored. */
export async function readLedger(db: RingbuchDatabase): Promise<Ledger> {
  const row = await db.ledger.get('ledger');
  if (!row) return emptyLedger;
  const { id: _id, ...ledger } = row;
  return ledger;
}

/** Keeps the ledger equal to what is stored; to be called in the transaction that stores it. */
export async function keepLedger(db: RingbuchDatabase, { tables, seq }: LedgerChange): Promise<void> {
  const before = await readLedger(db);
  const after = { ...before.tables };
  for (const [name, change] of Object.entries(tables) as [LedgerTable, TableChange][])
    after[name] = tallyAfter(after[name], change);
  await db.ledger.put({
    ...before,
    id: 'ledger',
    seq: seq ?? before.seq,
    journal: before.journal + (seq === undefined ? 0 : 1),
    tables: after,
  });
}

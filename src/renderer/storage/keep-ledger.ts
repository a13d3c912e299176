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
    for (const portion of portionsOf(change)) {
      after[name] = tallyAfter(after[name], portion);
      // Hashing a large import takes seconds: asking the database in between lets the window paint, within the transaction.
      if (portion.gone.length + portion.come.length === portionSize) await readLedger(db);
    }
  await db.ledger.put({
    ...before,
    id: 'ledger',
    seq: seq ?? before.seq,
    journal: before.journal + (seq === undefined ? 0 : 1),
    tables: after,
  });
}

const portionSize = 200;

function portionsOf({ gone, come }: TableChange): TableChange[] {
  const portions: TableChange[] = [];
  for (let at = 0; at < gone.length; at += portionSize)
    portions.push({ gone: gone.slice(at, at + portionSize), come: [] });
  for (let at = 0; at < come.length; at += portionSize)
    portions.push({ gone: [], come: come.slice(at, at + portionSize) });
  return portions;
}

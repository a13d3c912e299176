import type { Transaction } from 'dexie';
import { tallyOf } from '@shared/domain/records/ledger';
import type { LedgerRow } from '../rows';

/**
 * Schema 5 calculates: there are tables for calculations and for what is half typed on them, and the ledger counts the former. Nothing that
 * was stored before is touched. It runs in the transaction that opens the database.
 */
export async function upgradeToSchema5(upgrade: Transaction): Promise<void> {
  await upgrade
    .table<LedgerRow>('ledger')
    .toCollection()
    .modify({ schema: 5, 'tables.calculations': tallyOf([]) });
}

import type { Transaction } from 'dexie';
import { tallyOf } from '@shared/domain/records/ledger';
import type { LedgerRow } from '../rows';

/**
 * Schema 6 has forms: tables for them, for the sheets that are filled in, and for what is half filled in; the ledger counts the first two.
 * Nothing that was stored before is touched. It runs in the transaction that opens the database.
 */
export async function upgradeToSchema6(upgrade: Transaction): Promise<void> {
  await upgrade
    .table<LedgerRow>('ledger')
    .toCollection()
    .modify({ schema: 6, 'tables.forms': tallyOf([]), 'tables.filledForms': tallyOf([]) });
}

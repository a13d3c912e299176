import type { Transaction } from 'dexie';
import { tallyOf } from '@shared/domain/records/ledger';
import type { LedgerRow } from '../rows';

/** Schema 8 has playbooks: a table for them, and the ledger counts them. Nothing that was stored before is touched. */
export async function upgradeToSchema8(upgrade: Transaction): Promise<void> {
  await upgrade
    .table<LedgerRow>('ledger')
    .toCollection()
    .modify({ schema: 8, 'tables.playbooks': tallyOf([]) });
}

import type { Transaction } from 'dexie';
import { usualMegabytes } from '@shared/domain/documents/intake';
import { Recount } from '@shared/domain/checking/recount';
import { parseDocument } from '@shared/domain/records/document';
import { parseJournalEntry } from '@shared/domain/records/parse-journal-entry';
import type { LedgerRow, PreferencesRow } from '../rows';
import { bringUp } from './bring-up';

/**
 * Schema 4 leafs through documents: each has a kind, a title, a day of its own, may be pinned and may replace another. The records get
 * their new fields, also where the journal holds them, and the ledger tells of them as they are now. Nothing else is touched. It runs in the
 * transaction that opens the database.
 */
export async function upgradeToSchema4(upgrade: Transaction): Promise<void> {
  const recount = new Recount();
  await bringUp(upgrade.table<object>('documents'), parseDocument, (rows) => recount.add('documents', rows));
  await bringUp(upgrade.table<object>('journal'), parseJournalEntry, () => undefined);
  await upgrade.table<PreferencesRow>('preferences').toCollection().modify({ documentMegabytes: usualMegabytes });
  const { documents } = recount.ledger.tables;
  await upgrade.table<LedgerRow>('ledger').toCollection().modify({ schema: 4, 'tables.documents': documents });
}

import type { Transaction } from 'dexie';
import { emptyLedger, type LedgerTable, tallyAfter } from '@shared/domain/records/ledger';
import { dossiersOf, type JournalEntry } from '@shared/domain/records/journal-entry';
import { fromRow, type DossierRow, type LedgerRow } from '../rows';

/** Schema 2 keeps a ledger, and finds the journal entries of a dossier. It runs in the transaction that opens the database. */
export async function upgradeToSchema2(upgrade: Transaction): Promise<void> {
  await upgrade.table<JournalEntry>('journal').toCollection().modify(nameDossiers);
  await upgrade.table<LedgerRow>('ledger').put({ id: 'ledger', ...(await ledgerOf(upgrade)) });
}

function nameDossiers(entry: { -readonly [Key in keyof JournalEntry]: JournalEntry[Key] }): void {
  entry.dossierIds = dossiersOf(entry.diff);
}

async function ledgerOf(upgrade: Transaction) {
  const [journal, newest] = await Promise.all([
    upgrade.table('journal').count(),
    upgrade.table<JournalEntry>('journal').toCollection().last(),
  ]);
  const tables = { ...emptyLedger.tables };
  const enter = async (name: LedgerTable, recordOf: (row: unknown) => unknown) => {
    // Row by row: the whole binder need not lie in memory at once.
    await upgrade.table<unknown>(name).each((row) => {
      tables[name] = tallyAfter(tables[name], { gone: [], come: [recordOf(row)] });
    });
  };
  await enter('binders', (row) => row);
  await enter('dossiers', (row) => fromRow(row as DossierRow));
  await enter('contacts', (row) => row);
  return { ...emptyLedger, schema: 2, journal, seq: newest?.seq ?? 0, tables };
}

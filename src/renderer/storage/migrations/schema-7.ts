import type { Transaction } from 'dexie';
import { Recount } from '@shared/domain/checking/recount';
import { parseBinder } from '@shared/domain/records/binder';
import { parseContact } from '@shared/domain/records/contact';
import { parseDossier } from '@shared/domain/records/dossier-schema';
import { parseJournalEntry } from '@shared/domain/records/parse-journal-entry';
import { fromRow, type DossierRow, type LedgerRow, toRow } from '../rows';
import { bringUp } from './bring-up';

/**
 * Schema 7 cares for customers: a dossier says what is known of its customer besides the card, or of what it reminds; a contact which
 * reminder was done with it; an outcome whether it is a sale. The records get their new fields, also where the journal holds them, and the
 * ledger tells of them as they are now. It runs in the transaction that opens the database.
 */
export async function upgradeToSchema7(upgrade: Transaction): Promise<void> {
  const recount = new Recount();
  await bringUp(
    upgrade.table<DossierRow>('dossiers'),
    (row) => toRow(parseDossier(fromRow(row))),
    (rows) => recount.add('dossiers', rows.map(fromRow)),
  );
  await bringUp(upgrade.table<object>('binders'), parseBinder, (rows) => recount.add('binders', rows));
  await bringUp(upgrade.table<object>('contacts'), parseContact, (rows) => recount.add('contacts', rows));
  await bringUp(upgrade.table<object>('journal'), parseJournalEntry, () => undefined);
  const { dossiers, binders, contacts } = recount.ledger.tables;
  await upgrade
    .table<LedgerRow>('ledger')
    .toCollection()
    .modify({ schema: 7, 'tables.dossiers': dossiers, 'tables.binders': binders, 'tables.contacts': contacts });
}

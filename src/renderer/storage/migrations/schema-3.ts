import type { Transaction } from 'dexie';
import { Recount } from '@shared/domain/checking/recount';
import { parseBinder } from '@shared/domain/records/binder';
import { parseContact } from '@shared/domain/records/contact';
import { ledgerItemOf } from '@shared/domain/records/document';
import { parseDossier } from '@shared/domain/records/dossier-schema';
import { parseJournalEntry } from '@shared/domain/records/parse-journal-entry';
import { eachPortion } from '../read-store';
import { fromRow, type DossierRow, type LedgerRow, type PreferencesRow, type ShelfCountRow, toRow } from '../rows';
import { bringUp } from './bring-up';

/** So many documents are counted at once. */
const portion = 200;

/**
 * Schema 3 plans: binders have a calendar with capacity, dossiers an estimate, contacts the work they were. The records get their new
 * fields, also where the journal holds them, the shelves are counted by kind, and the ledger tells of the records as they are now. A row that is no record stays as it is:
 * finding and mending it is for "check now". It runs in the transaction that opens the database.
 */
export async function upgradeToSchema3(upgrade: Transaction): Promise<void> {
  const recount = new Recount();
  await bringUp(
    upgrade.table<DossierRow>('dossiers'),
    (row) => toRow(parseDossier(fromRow(row))),
    (rows) => {
      recount.add('dossiers', rows.map(fromRow));
      for (const row of rows) recount.addDossier(row);
    },
  );
  await bringUp(upgrade.table<object>('binders'), parseBinder, (rows) => recount.add('binders', rows));
  await bringUp(upgrade.table<object>('contacts'), parseContact, (rows) => recount.add('contacts', rows));
  await bringUp(upgrade.table<object>('journal'), parseJournalEntry, () => undefined);
  await eachPortion(upgrade.table<object>('documents'), portion, (rows) => recount.add('documents', rows));
  // One at a time: a content may be large.
  await eachPortion(upgrade.table<{ readonly sha256: string }>('attachments'), 1, (rows) =>
    recount.add('attachments', rows.map(ledgerItemOf)),
  );
  await upgrade.table<PreferencesRow>('preferences').toCollection().modify({ dayBegun: null });
  const shelves = upgrade.table<ShelfCountRow>('shelfCounts');
  await shelves.clear();
  await shelves.bulkPut([...recount.shelfCounts]);
  const { tables } = recount.ledger;
  await upgrade.table<LedgerRow>('ledger').toCollection().modify({ schema: 3, tables });
}

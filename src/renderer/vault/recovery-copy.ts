import { Recount } from '@shared/domain/checking/recount';
import { ledgerItemOf } from '@shared/domain/records/document';
import { schemaNumber } from '@shared/domain/records/ledger';
import type { RingbuchDatabase } from '../storage/db';
import { openDatabase } from '../storage/open-database';
import { eachPortion } from '../storage/read-store';
import { fromRow } from '../storage/rows';

/** So many rows are copied at once. */
const portion = 200;

/** What follows from the other rows is not copied but counted anew. */
const derived: readonly string[] = ['ledger', 'shelfCounts'];

/**
 * Copies every row that can still be read, as it is, and counts them anew: what is wrong in a row is for "check now" to mend. Where a
 * table breaks off, the rows before that are kept.
 */
export async function copyReadable(
  from: string,
  into: RingbuchDatabase,
  onShare: (share: number) => void,
): Promise<void> {
  const opened = await openDatabase(from, 'existing');
  if (opened.kind === 'opened') {
    const tables = opened.db.tables.filter(({ name }) => !derived.includes(name));
    for (const [index, table] of tables.entries()) {
      onShare(index / tables.length);
      try {
        await eachPortion<object>(opened.db.table(table.name), portion, (rows) =>
          into.table<object>(table.name).bulkPut(rows).then(nothing),
        );
      } catch (error) {
        console.error(`${table.name} could not be read to its end`, error);
      }
    }
    opened.db.close();
  }
  await countAnew(into);
}

async function countAnew(db: RingbuchDatabase): Promise<void> {
  const recount = new Recount();
  await eachPortion(db.dossiers, portion, (rows) => {
    recount.add('dossiers', rows.map(fromRow));
    for (const row of rows) recount.addDossier(row);
  });
  for (const name of ['binders', 'contacts', 'documents', 'calculations', 'forms', 'filledForms', 'playbooks'] as const)
    await eachPortion<object>(db.table(name), portion, (rows) => recount.add(name, rows));
  await eachPortion(db.attachments, 1, (rows) => recount.add('attachments', rows.map(ledgerItemOf)));
  await eachPortion<{ readonly seq: number }>(db.table('journal'), portion, (rows) => {
    for (const { seq } of rows) recount.addJournal(seq);
  });
  await db.transaction('rw', db.shelfCounts, db.ledger, async () => {
    await db.shelfCounts.bulkPut([...recount.shelfCounts]);
    await db.ledger.put({ ...recount.ledger, schema: schemaNumber, id: 'ledger' });
  });
}

function nothing(): void {}

import type { Counted } from '@shared/domain/recovery/assess';
import type { Ledger } from '@shared/domain/records/ledger';
import type { RingbuchDatabase } from './db';
import { readLedger } from './keep-ledger';

/**
 * The kept ledger and what really lies in the tables, both of one moment. Rows are counted by the engine, without reading them.
 * @throws when the store can't be read.
 */
export async function countStore(
  db: RingbuchDatabase,
): Promise<{ readonly ledger: Ledger; readonly counted: Counted }> {
  const { binders, dossiers, contacts, documents, attachments, journal } = db;
  const tables = [binders, dossiers, contacts, documents, attachments, journal, db.ledger];
  return db.transaction('r', tables, async () => {
    const [ledger, newest, ...counts] = await Promise.all([
      readLedger(db),
      journal.toCollection().reverse().limit(1).primaryKeys(),
      binders.count(),
      dossiers.count(),
      contacts.count(),
      documents.count(),
      attachments.count(),
      journal.count(),
    ]);
    const counted = {
      binders: counts[0],
      dossiers: counts[1],
      contacts: counts[2],
      documents: counts[3],
      attachments: counts[4],
      journal: counts[5],
      newest: newest[0] ?? 0,
    };
    return { ledger, counted };
  });
}

import type { RingbuchDatabase } from '@renderer/storage/db';
import { readLedger } from '@renderer/storage/keep-ledger';
import { fromRow } from '@renderer/storage/rows';
import type { Dossier } from '@shared/domain/records/dossier';
import { type ShelfWork, shelfWorkOf } from '@shared/domain/workload/shelf-work';
import { ledgerItemOf } from '@shared/domain/records/document';
import { type Ledger, schemaNumber, tallyOf } from '@shared/domain/records/ledger';
import { shelfOf } from '@shared/domain/filing/shelf';

/** Every row of every table, as it lies there: to see that nothing has changed, or what has. */
export async function allRows(db: RingbuchDatabase): Promise<Record<string, unknown[]>> {
  return Object.fromEntries(
    await db.transaction('r', db.tables, () =>
      Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()] as const)),
    ),
  );
}

/** What actions change and undo brings back: the records and the counts that go with them, without the journal. */
export async function recordRows(db: RingbuchDatabase): Promise<Record<string, unknown[]>> {
  const { binders, dossiers, contacts, shelfCounts } = await allRows(db);
  return { binders: binders ?? [], dossiers: dossiers ?? [], contacts: contacts ?? [], shelfCounts: shelfCounts ?? [] };
}

/** The work per binder and shelf, found by counting every dossier. */
export async function recountedWork(db: RingbuchDatabase): Promise<Record<string, ShelfWork>> {
  const lying: Record<string, Dossier[]> = {};
  for (const dossier of (await db.dossiers.toArray()).map(fromRow))
    (lying[`${dossier.binderId} ${shelfOf(dossier)}`] ??= []).push(dossier);
  return Object.fromEntries(Object.entries(lying).map(([shelf, dossiers]) => [shelf, shelfWorkOf(dossiers)]));
}

/** The same as it is kept. */
export async function keptWork(db: RingbuchDatabase): Promise<Record<string, ShelfWork>> {
  const rows = await db.shelfCounts.toArray();
  return Object.fromEntries(rows.map(({ binderId, shelf, ...work }) => [`${binderId} ${shelf}`, work]));
}

/** Of that only the number of dossiers. */
export async function keptCounts(db: RingbuchDatabase): Promise<Record<string, number>> {
  return Object.fromEntries(Object.entries(await keptWork(db)).map(([shelf, { count }]) => [shelf, count]));
}

/** The ledger as it is kept. */
export function keptLedger(db: RingbuchDatabase): Promise<Ledger> {
  return readLedger(db);
}

/** The ledger that counting and hashing every record would give. */
export async function recountedLedger(db: RingbuchDatabase): Promise<Ledger> {
  return {
    schema: schemaNumber,
    seq: (await db.journal.toCollection().last())?.seq ?? 0,
    journal: await db.journal.count(),
    tables: {
      binders: tallyOf(await db.binders.toArray()),
      dossiers: tallyOf((await db.dossiers.toArray()).map(fromRow)),
      contacts: tallyOf(await db.contacts.toArray()),
      documents: tallyOf(await db.documents.toArray()),
      attachments: tallyOf((await db.attachments.toArray()).map(ledgerItemOf)),
    },
  };
}

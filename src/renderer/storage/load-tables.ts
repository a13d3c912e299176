import type { BackupRecords, KeptRecords, RawRow } from '@shared/domain/backup/backup-records';
import { damaged } from '@shared/domain/backup/backup-problem';
import { Recount } from '@shared/domain/checking/recount';
import { tableEntryName } from '@shared/domain/backup/manifest';
import { type Attachment, ledgerItemOf } from '@shared/domain/records/document';
import type { Erasure } from '@shared/domain/records/erasure';
import { type Ledger, schemaNumber, tallyOf } from '@shared/domain/records/ledger';
import { RingbuchDatabase } from './db';
import { upgrades } from './migrations/upgrades';
import { fromRow, type ShelfCountRow, toRow } from './rows';

type Rows = ReadonlyMap<string, readonly RawRow[]>;

/**
 * Brings the rows of an older schema up to the present one, by the ladder of the database itself: they are put into a database of that
 * schema, which is opened again, read and deleted.
 * @throws BadBackup when they don't fit their schema.
 */
export async function upgradeRows(schema: number, rows: Rows): Promise<Map<string, RawRow[]>> {
  const name = `ringbuch-upgrade-${crypto.randomUUID()}`;
  try {
    await fill(new RingbuchDatabase(name, undefined, { upTo: schema }), rows);
    return await readAll(new RingbuchDatabase(name, undefined, { upgrades }), rows);
  } finally {
    await deleteDatabase(name);
  }
}

async function fill(db: RingbuchDatabase, rows: Rows): Promise<void> {
  try {
    await db.open();
    for (const [table, tableRows] of rows) {
      if (!db.tables.some(({ name }) => name === table)) throw damaged('entryUnknown', tableEntryName(table));
      await db
        .table(table)
        .bulkAdd(tableRows)
        .catch((cause: unknown) => {
          throw damaged('badRecord', tableEntryName(table), cause);
        });
    }
  } finally {
    db.close();
  }
}

async function readAll(db: RingbuchDatabase, filled: Rows): Promise<Map<string, RawRow[]>> {
  const [table = ''] = filled.keys();
  try {
    await db.open().catch((cause: unknown) => {
      throw damaged('badRecord', tableEntryName(table), cause);
    });
    const rows = new Map<string, RawRow[]>();
    for (const name of filled.keys()) rows.set(name, await db.table<RawRow>(name).toArray());
    return rows;
  } finally {
    db.close();
  }
}

function deleteDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error ?? new Error('Not deleted'));
  });
}

/** The records that restoring compares, and who was erased, all of one moment. */
export async function readKept(db: RingbuchDatabase): Promise<KeptRecords & { readonly erasures: readonly Erasure[] }> {
  const within = [db.contacts, db.documents, db.calculations, db.filledForms];
  const tables = [db.binders, db.dossiers, ...within, db.forms, db.playbooks, db.erasures];
  return db.transaction('r', tables, async () => {
    const [binders, dossiers, contacts, documents, calculations, forms, filledForms, playbooks, erasures] =
      await Promise.all([
        db.binders.toArray(),
        db.dossiers.toArray(),
        db.contacts.toArray(),
        db.documents.toArray(),
        db.calculations.toArray(),
        db.forms.toArray(),
        db.filledForms.toArray(),
        db.playbooks.toArray(),
        db.erasures.toArray(),
      ]);
    const files = { contacts, documents, calculations, filledForms };
    return { binders, dossiers: dossiers.map(fromRow), forms, playbooks, ...files, erasures };
  });
}

/** Adds contents of documents. Without a document that names them they count for nothing yet. */
export async function loadAttachments(db: RingbuchDatabase, attachments: readonly Attachment[]): Promise<void> {
  await db.attachments.bulkPut([...attachments]);
}

/** So many rows are stored at once. */
const portion = 500;

/**
 * Fills an empty database, in one transaction: all of it is there afterwards, or nothing. The counts that follow from the records, and the
 * ledger, are made anew.
 * @returns the ledger.
 * @throws when the database holds anything but contents of documents.
 */
export async function loadRecords(db: RingbuchDatabase, records: BackupRecords): Promise<Ledger> {
  return db.transaction('rw', db.tables, async () => {
    for (const table of db.tables)
      if (table.name !== 'attachments' && (await table.count()) > 0) throw new Error(`Not empty: ${table.name}`);
    const contents = await db.attachments.toCollection().primaryKeys();
    const ledger = ledgerOf(records, contents);
    await addAll(records.binders, (rows) => db.binders.bulkAdd(rows));
    await addAll(records.dossiers, (rows) => db.dossiers.bulkAdd(rows.map(toRow)));
    await addAll(records.contacts, (rows) => db.contacts.bulkAdd(rows));
    await addAll(records.documents, (rows) => db.documents.bulkAdd(rows));
    await addAll(records.calculations, (rows) => db.calculations.bulkAdd(rows));
    await addAll(records.forms, (rows) => db.forms.bulkAdd(rows));
    await addAll(records.filledForms, (rows) => db.filledForms.bulkAdd(rows));
    await addAll(records.playbooks, (rows) => db.playbooks.bulkAdd(rows));
    await addAll(records.journal, (rows) => db.journal.bulkAdd(rows));
    await addAll(records.drafts, (rows) => db.drafts.bulkAdd(rows));
    await addAll(records.cardDrafts, (rows) => db.cardDrafts.bulkAdd(rows));
    await addAll(records.calculationDrafts, (rows) => db.calculationDrafts.bulkAdd(rows));
    await addAll(records.filledFormDrafts, (rows) => db.filledFormDrafts.bulkAdd(rows));
    await addAll(records.erasures, (rows) => db.erasures.bulkAdd(rows));
    await addAll(records.preferences, (rows) => db.preferences.bulkAdd(rows.map((row) => ({ ...row, id: 'device' }))));
    await db.shelfCounts.bulkAdd([...shelfCountsOf(records)]);
    await db.ledger.add({ id: 'ledger', ...ledger });
    return ledger;
  });
}

async function addAll<Item>(items: readonly Item[], add: (portion: Item[]) => PromiseLike<unknown>): Promise<void> {
  for (let start = 0; start < items.length; start += portion) await add(items.slice(start, start + portion));
}

/** The ledger of these records. */
function ledgerOf(records: KeptRecords & Pick<BackupRecords, 'journal'>, contents: readonly string[]): Ledger {
  return {
    schema: schemaNumber,
    seq: records.journal.at(-1)?.seq ?? 0,
    journal: records.journal.length,
    tables: talliesOf(records, contents),
  };
}

/** The tallies of these records and contents of documents. */
export function talliesOf(records: KeptRecords, contents: readonly string[]): Ledger['tables'] {
  return {
    binders: tallyOf(records.binders),
    dossiers: tallyOf(records.dossiers),
    contacts: tallyOf(records.contacts),
    documents: tallyOf(records.documents),
    calculations: tallyOf(records.calculations),
    forms: tallyOf(records.forms),
    filledForms: tallyOf(records.filledForms),
    playbooks: tallyOf(records.playbooks),
    attachments: tallyOf(contents.map((sha256) => ledgerItemOf({ sha256 }))),
  };
}

function shelfCountsOf({ dossiers }: KeptRecords): readonly ShelfCountRow[] {
  const recount = new Recount();
  for (const dossier of dossiers) recount.addDossier(dossier);
  return recount.shelfCounts;
}

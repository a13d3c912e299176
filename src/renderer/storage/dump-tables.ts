import type { Attachment } from '@shared/domain/records/document';
import type { Ledger } from '@shared/domain/records/ledger';
import type { LedgerRow } from './rows';

/** What lies in a database at one moment, row by row as it is stored, whatever its schema. */
export interface TableDump {
  readonly schema: number;
  /** Null in a database that is older than the ledger. */
  readonly ledger: Ledger | null;
  /** The hashes of all contents of documents, in their order. */
  readonly attachments: readonly string[];
}

/** Counts that follow from the other tables, and the contents of documents, which are fetched one by one. */
const leftOut: readonly string[] = ['ledger', 'shelfCounts', 'attachments'];

/** So many rows are fetched at once. */
const portion = 200;

/**
 * Reads all tables of a database in one transaction, so that they fit together. The database is opened as it is, without bringing it up
 * to the present schema: this also serves before a migration.
 * @param onRows takes each portion, in the order of the keys; it must not wait for anything, or the transaction would end.
 * @returns null when there is no such database.
 */
export async function dumpTables(
  name: string,
  onRows: (table: string, rows: readonly unknown[], share: number) => void,
): Promise<TableDump | null> {
  const db = await openAsItIs(name);
  if (!db) return null;
  try {
    const stores = [...db.objectStoreNames];
    const transaction = db.transaction(stores, 'readonly');
    const ended = endOf(transaction);
    const tables = stores.filter((store) => !leftOut.includes(store));
    const sizes = await Promise.all(tables.map((table) => answerOf(transaction.objectStore(table).count())));
    const total = sizes.reduce((sum, size) => sum + size, 0);
    const ledger = stores.includes('ledger') ? await readLedgerIn(transaction) : null;
    const attachments = stores.includes('attachments')
      ? ((await answerOf(transaction.objectStore('attachments').getAllKeys())) as string[])
      : [];
    let done = 0;
    for (const table of tables) {
      onRows(table, [], done / Math.max(total, 1));
      await readAll(transaction.objectStore(table), (rows) => {
        done += rows.length;
        onRows(table, rows, done / Math.max(total, 1));
      });
    }
    await ended;
    return { schema: Math.round(db.version / 10), ledger, attachments };
  } finally {
    db.close();
  }
}

/** The next portion is under way while this one is dealt with. */
async function readAll(store: IDBObjectStore, onRows: (rows: readonly unknown[]) => void): Promise<void> {
  const keyPath = store.keyPath as string;
  const fetch = (after: IDBValidKey | null) =>
    answerOf<unknown[]>(store.getAll(after === null ? null : IDBKeyRange.lowerBound(after, true), portion));
  let next = fetch(null);
  for (;;) {
    const rows = await next;
    const last = rows.at(-1);
    const more = rows.length === portion && last !== undefined;
    if (more) next = fetch(Reflect.get(last as object, keyPath) as IDBValidKey);
    onRows(rows);
    if (!more) return;
  }
}

async function readLedgerIn(transaction: IDBTransaction): Promise<Ledger | null> {
  const row = await answerOf(transaction.objectStore('ledger').get('ledger') as IDBRequest<LedgerRow | undefined>);
  if (!row) return null;
  const { id: _id, ...ledger } = row;
  return ledger;
}

/** The contents of documents, fetched one by one. */
export interface AttachmentSource {
  /** @returns null when it is not there. */
  readonly content: (sha256: string) => Promise<Uint8Array | null>;
  readonly close: () => void;
}

export async function openAttachments(name: string): Promise<AttachmentSource> {
  const db = await openAsItIs(name);
  return {
    content: async (sha256) => {
      if (!db?.objectStoreNames.contains('attachments')) return null;
      const store = db.transaction('attachments', 'readonly').objectStore('attachments');
      return (await answerOf(store.get(sha256) as IDBRequest<Attachment | undefined>))?.content ?? null;
    },
    close: () => db?.close(),
  };
}

/** Without a version a database is opened as it lies there; one that has to be made first was not there. */
function openAsItIs(name: string): Promise<IDBDatabase | null> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onupgradeneeded = () => {
      request.transaction?.abort();
      resolve(null);
    };
    request.onsuccess = () => {
      const db = request.result;
      // Another window that upgrades need not wait for this one.
      db.onversionchange = () => db.close();
      resolve(db);
    };
    request.onerror = () => reject(request.error ?? new Error('The database cannot be opened'));
  });
}

function answerOf<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The database gives no answer'));
  });
}

function endOf(transaction: IDBTransaction): Promise<void> {
  const ended = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('The database broke off'));
  });
  // A request that failed is reported by itself first.
  ended.catch(() => undefined);
  return ended;
}

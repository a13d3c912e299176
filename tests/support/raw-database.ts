import { expect } from 'vitest';

/** A database as a fixture describes it, independent of the code that is tested. */
export interface FrozenDatabase {
  readonly indexedDbVersion: number;
  readonly stores: readonly FrozenStore[];
  readonly rows: Readonly<Record<string, readonly unknown[]>>;
}

export interface FrozenStore {
  readonly name: string;
  readonly keyPath: string | string[];
  readonly autoIncrement: boolean;
  readonly indexes: readonly FrozenIndex[];
}

interface FrozenIndex {
  readonly name: string;
  readonly keyPath: string | string[];
  readonly multiEntry?: boolean | undefined;
}

/** Makes the database with plain IndexedDB and puts the rows in, as the release of that schema left them. */
export async function thaw(name: string, { indexedDbVersion, stores, rows }: FrozenDatabase): Promise<void> {
  const request = indexedDB.open(name, indexedDbVersion);
  request.onupgradeneeded = () => {
    for (const { name: storeName, keyPath, autoIncrement, indexes } of stores) {
      const store = request.result.createObjectStore(storeName, { keyPath, autoIncrement });
      for (const { name: indexName, keyPath: indexed, multiEntry = false } of indexes)
        store.createIndex(indexName, indexed, { multiEntry });
      for (const row of rows[storeName] ?? []) store.add(withBytes(row));
    }
  };
  (await answered(request)).close();
}

/** The row with its bytes, which a text can only hold as `{ "$bytes": "base64" }`. */
export function withBytes(row: unknown): unknown {
  return JSON.parse(JSON.stringify(row), (_key, value: unknown) => {
    const bytes: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, '$bytes') : undefined;
    return typeof bytes === 'string' ? Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0)) : value;
  }) as unknown;
}

/** Matches what has everything that the value has, to its depths, whatever else has come to it since. */
export function atLeast(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(atLeast);
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value;
  return expect.objectContaining(Object.fromEntries(Object.entries(value).map(([key, part]) => [key, atLeast(part)])));
}

/** Version, stores and indexes of a database, as the engine tells them. */
export async function describeDatabase(name: string): Promise<Omit<FrozenDatabase, 'rows'>> {
  const db = await answered(indexedDB.open(name));
  const names = [...db.objectStoreNames];
  const transaction = db.transaction(names);
  const stores = names.map((storeName) => describeStore(transaction.objectStore(storeName)));
  const description = { indexedDbVersion: db.version, stores };
  db.close();
  return description;
}

function describeStore(store: IDBObjectStore): FrozenStore {
  return {
    name: store.name,
    keyPath: store.keyPath as string | string[],
    autoIncrement: store.autoIncrement,
    indexes: [...store.indexNames].map((name) => {
      const { keyPath, multiEntry } = store.index(name);
      return { name, keyPath, ...(multiEntry && { multiEntry }) };
    }),
  };
}

function answered<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('No answer')));
  });
}

/** All rows of a store, as the engine has them. */
export async function rawRows(name: string, store: string): Promise<unknown[]> {
  const db = await answered(indexedDB.open(name));
  const rows: unknown[] = await answered(db.transaction(store).objectStore(store).getAll());
  db.close();
  return rows;
}

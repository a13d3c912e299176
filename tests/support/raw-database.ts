import { expect } from 'vitest';
import { answered, type FrozenDatabase, type FrozenStore } from './frozen-database';

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

/** All rows of a store, as the engine has them. */
export async function rawRows(name: string, store: string): Promise<unknown[]> {
  const db = await answered(indexedDB.open(name));
  const rows: unknown[] = await answered(db.transaction(store).objectStore(store).getAll());
  db.close();
  return rows;
}

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

export function answered<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('No answer')));
  });
}

/** The same for a page: a script that makes the database there. */
export function thawingScript(name: string, frozen: FrozenDatabase): string {
  const call = `(${thaw.toString()})(${JSON.stringify(name)}, ${JSON.stringify(frozen)})`;
  return `(async () => { ${answered.toString()}\n${withBytes.toString()}\nawait ${call}; })()`;
}

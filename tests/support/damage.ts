/** Damage done to the stored data behind the app's back. Each runs in the page, so that it needs nothing from around it. */

/** Removes the first rows of a table, as a store does that lost a part of its log. */
export function loseRows({
  database,
  table,
  count,
}: {
  database: string;
  table: string;
  count: number;
}): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(database);
    opening.onerror = () => reject(new Error('Not opened'));
    opening.onsuccess = () => {
      const transaction = opening.result.transaction(table, 'readwrite');
      const store = transaction.objectStore(table);
      const keys = store.getAllKeys(null, count);
      keys.onsuccess = () => {
        for (const key of keys.result) store.delete(key);
      };
      transaction.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });
}

/** Deletes the whole database, as the engine does with a damaged one. */
export function loseDatabase(database: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const deleting = indexedDB.deleteDatabase(database);
    deleting.onsuccess = () => resolve();
    deleting.onerror = () => reject(new Error('Not deleted'));
  });
}

/** The ids of the dossiers that a database holds; null when there is no such database. */
export async function storedDossiers(database: string): Promise<string[] | null> {
  const names = await indexedDB.databases();
  if (!names.some(({ name }) => name === database)) return null;
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(database);
    opening.onerror = () => reject(new Error('Not opened'));
    opening.onsuccess = () => {
      const keys = opening.result.transaction('dossiers').objectStore('dossiers').getAllKeys();
      keys.onsuccess = () => {
        opening.result.close();
        resolve(keys.result as string[]);
      };
    };
  });
}

/** What the witness says, as it lies in the browser's private files; null when there is none. */
export async function witnessText(): Promise<string | null> {
  try {
    const root = await navigator.storage.getDirectory();
    const folder = await (await root.getDirectoryHandle('vault')).getDirectoryHandle('witness');
    return await (await (await folder.getFileHandle('witness.json')).getFile()).text();
  } catch {
    return null;
  }
}

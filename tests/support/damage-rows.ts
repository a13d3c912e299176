/** Damages rows behind the app's back, as a broken disk or a foreign program would: plain IndexedDB, no checks. */
export async function damageRows(
  database: string,
  table: string,
  change: (store: IDBObjectStore) => void,
): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open(database);
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error ?? new Error('Not opened'));
  });
  await new Promise<void>((resolve, reject) => {
    const transaction = db.transaction(table, 'readwrite');
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error ?? new Error('Not damaged'));
    change(transaction.objectStore(table));
  });
  db.close();
}

/** Puts other fields into one row, whatever they are. */
export function damageRow(database: string, table: string, key: IDBValidKey, fields: object): Promise<void> {
  return damageRows(database, table, (store) => {
    const reading = store.get(key);
    reading.onsuccess = () => store.put({ ...(reading.result as object), ...fields });
  });
}

export function loseRow(database: string, table: string, key: IDBValidKey): Promise<void> {
  return damageRows(database, table, (store) => store.delete(key));
}

import type { Page } from '@playwright/test';

/** Stores rows in a database of its own, in the same files as the app's; the last one with a file. @returns how many there are */
export function storeRows(page: Page, rows: number): Promise<number> {
  return page.evaluate(async (wanted) => {
    const answer = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error(request.error?.message));
      });
    const opening = indexedDB.open('rows-of-a-test', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('rows', { autoIncrement: true });
    const database = await answer(opening);
    const transaction = database.transaction('rows', 'readwrite', { durability: 'strict' });
    const store = transaction.objectStore('rows');
    for (let index = 1; index <= wanted; index++) {
      const attachment = index === wanted ? new Blob([new Uint8Array(50_000).fill(7)]) : null;
      store.put({ text: `row ${index} `.repeat(20), attachment });
    }
    const count = await answer(store.count());
    await new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onabort = () => reject(new Error(transaction.error?.message));
      if (wanted === 0) transaction.commit();
    });
    database.close();
    return count;
  }, rows);
}

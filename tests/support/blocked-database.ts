import type { Page } from '@playwright/test';

/** Has a page of the same origin hold the whole database for itself. @returns how to let go of it. */
export async function blockDatabase(page: Page): Promise<() => Promise<void>> {
  // Any page of the origin will do; the app must not run there.
  await page.goto('/manifest.webmanifest');
  await page.evaluate(holdDatabase);
  return () => page.evaluate(() => void window.dispatchEvent(new Event('release')));
}

/** A transaction lasts as long as there is something to read in it; runs in the page. */
function holdDatabase(): Promise<void> {
  return new Promise((resolve, reject) => {
    let held = true;
    window.addEventListener('release', () => (held = false));
    const opening = indexedDB.open('ringbuch');
    opening.onerror = () => reject(new Error('The database does not open'));
    opening.onsuccess = () => {
      const database = opening.result;
      const transaction = database.transaction([...database.objectStoreNames], 'readwrite');
      const store = transaction.objectStore('preferences');
      const readOn = () => {
        resolve();
        if (held) store.get('device').onsuccess = readOn;
        else database.close();
      };
      store.get('device').onsuccess = readOn;
    };
  });
}

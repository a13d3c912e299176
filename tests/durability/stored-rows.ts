import type { Page } from '@playwright/test';

/** Every row of every table as it lies in the database; of attachments the hash of what lies there. */
export type StoredRows = Readonly<Record<string, readonly unknown[]>>;

/**
 * Reads the database of the page's origin past the app's own code.
 * @returns null when there is no database
 */
export function readRows(page: Page): Promise<StoredRows | null> {
  return page.evaluate(readInPage);
}

/** Runs in the page. */
async function readInPage(): Promise<Record<string, unknown[]> | null> {
  const db = await open();
  if (!db) return null;
  try {
    const names = [...db.objectStoreNames];
    if (names.length === 0) return {};
    const transaction = db.transaction(names);
    const rows = await Promise.all(names.map((name) => answer(transaction.objectStore(name).getAll())));
    const tables = Object.fromEntries(names.map((name, index) => [name, rows[index] ?? []]));
    if (tables['attachments']) tables['attachments'] = await Promise.all(tables['attachments'].map(hashed));
    return tables;
  } finally {
    db.close();
  }

  function open(): Promise<IDBDatabase | null> {
    return new Promise((resolve, reject) => {
      const request = indexedDB.open(localStorage.getItem('ringbuch-database') ?? 'ringbuch');
      // Asked for a version that is not there yet: nothing is made of it.
      request.onupgradeneeded = () => request.transaction?.abort();
      request.onsuccess = () => resolve(request.result);
      request.onerror = () =>
        request.error?.name === 'AbortError'
          ? resolve(null)
          : reject(new Error(`Not opened: ${request.error?.message}`));
    });
  }

  function answer(request: IDBRequest<unknown[]>): Promise<unknown[]> {
    return new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error(`Not read: ${request.error?.message}`));
    });
  }

  async function hashed(row: unknown): Promise<unknown> {
    const { sha256, content } = row as { sha256: string; content: Uint8Array<ArrayBuffer> };
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', content));
    return { sha256, contentSha256: [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('') };
  }
}

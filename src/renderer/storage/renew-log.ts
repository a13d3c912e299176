/**
 * Has the engine begin a new log file; to be called before anything is stored after a start. Never rejects: where this cannot be written,
 * nothing else can.
 *
 * After a power cut the newest log of Chromium's store (LevelDB) may end in zeros: the file system had noted its length, but not yet its
 * content. Chromium goes on writing behind the zeros, and reads the log only up to them: at the next start everything written since is
 * gone, strict or not, and once it was more than 32 KB the whole store is taken for damaged and emptied. Nothing tells of it in between.
 * Deleting a database compacts the store, which writes the old log's contents into a table and begins a new log.
 */
export async function renewLog(): Promise<void> {
  const name = 'ringbuch-renews-log';
  try {
    (await answered(indexedDB.open(name))).close();
    await answered(indexedDB.deleteDatabase(name));
  } catch (error) {
    console.error('The log was not renewed', error);
  }
}

function answered<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The engine gave no reason'));
  });
}

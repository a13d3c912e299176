/**
 * Has the engine begin a new log file; to be called before anything is stored after a start. Never rejects: where this cannot be written,
 * nothing else can.
 *
 * After a power cut the newest log of Chromium's store (LevelDB) may end in zeros: the file system had noted its length, but not yet its
 * content. Chromium goes on writing behind the zeros, and reads the log only up to them: at the next start everything written since is
 * gone, strict or not, and once it was more than 32 KB the whole store is taken for damaged and emptied. Nothing tells of it in between.
 * Deleting a database compacts the store, which writes the old log's contents into a table and begins a new log.
 *
 * Once is not enough: the engine orders the new log in the queue of its writes, and loses the order when it stands there behind a write
 * that waits for another one, both from other threads (LevelDB joins those that wait into one write, and the order is an empty one). It
 * happened in 3 of 100 deletions beside busy writers, in none of 200 done twice. Filling the log until the engine has to change it would
 * be certain, but writes megabytes behind the zeros, and onto a disk that may be full.
 */
export async function renewLog(): Promise<void> {
  try {
    await makeAndDelete();
    await makeAndDelete();
  } catch (error) {
    console.error('The log was not renewed', error);
  }
}

async function makeAndDelete(): Promise<void> {
  const name = 'ringbuch-renews-log';
  (await answered(indexedDB.open(name))).close();
  await answered(indexedDB.deleteDatabase(name));
}

function answered<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The engine gave no reason'));
  });
}

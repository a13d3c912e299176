const repeats = 15;

/** How long it takes, as the median of some times (ms). */
export async function medianTime(work: () => Promise<void>): Promise<number> {
  const times: number[] = [];
  for (let repeat = 0; repeat < repeats; repeat++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return times.sort((left, right) => left - right)[Math.floor(repeats / 2)] ?? NaN;
}

/** What a raw request of IndexedDB answers. */
export function done<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('Not read'));
  });
}

/** The database that was seeded for the app, opened by hand, and its binder. */
export async function openByHand(): Promise<{ database: IDBDatabase; openBinder: string }> {
  const database = await done(indexedDB.open('ringbuch'));
  const preferences = done(database.transaction('preferences').objectStore('preferences').get('device'));
  return { database, ...((await preferences) as { openBinder: string }) };
}

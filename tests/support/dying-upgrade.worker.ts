import { upgradeStore } from '@renderer/vault/start';

/** What dies together with this worker: an upgrade of a database that has come to its so many-th write, and gets no further. */
self.addEventListener('message', ({ data }: MessageEvent<{ readonly name: string; readonly writes: number }>) => {
  const { prototype } = IDBObjectStore;
  const put: IDBObjectStore['put'] = Reflect.get(prototype, 'put');
  let left = data.writes;
  prototype.put = function (this: IDBObjectStore, ...args) {
    const request = put.apply(this, args);
    left -= 1;
    if (left === 0) {
      holdOpen(this);
      self.postMessage('begun');
    }
    return request;
  };
  void upgradeStore(data.name);
});

/** A transaction lasts as long as something is asked of it. */
function holdOpen(store: IDBObjectStore): void {
  store.count().onsuccess = () => holdOpen(store);
}

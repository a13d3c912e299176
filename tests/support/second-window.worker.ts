import { v7 } from 'uuid';
import { createDossier } from '@renderer/actions/create-dossier';
import { WriteWatch } from '@renderer/actions/write-watch';
import { BinderStore } from '@renderer/storage/binder-store';
import { RingbuchDatabase } from '@renderer/storage/db';
import type { BinderId } from '@shared/domain/records/ids';
import { momentAt } from './builders';

/** A second window on the same database: a realm of its own, which shares nothing with the first but IndexedDB. */
self.addEventListener('message', ({ data }: MessageEvent<{ name: string; binderId: BinderId; card: string }>) => {
  const store = new BinderStore(new RingbuchDatabase(data.name));
  const context = { store, now: () => momentAt('2026-03-13'), newId: () => v7(), writes: new WriteWatch() };
  void createDossier(context, data.binderId, { name: data.card }).then((result) => self.postMessage(result));
});

import { type Binder, calendarOf } from '@shared/domain/records/binder';
import type { PlainDate } from '@shared/domain/time/plain-date';
import type { LoadGround } from '@shared/domain/workload/day-figures';
import { BinderStore } from '@renderer/storage/binder-store';
import { RingbuchDatabase } from '@renderer/storage/db';

export interface AppGround {
  readonly store: BinderStore;
  readonly binder: Binder;
  /** Reads what the loads of all days follow from. */
  readonly ground: () => Promise<LoadGround>;
  readonly close: () => void;
}

/** The seeded binder as the app reads it. */
export async function openAsApp(today: PlainDate): Promise<AppGround> {
  const db = new RingbuchDatabase();
  const store = new BinderStore(db);
  const { openBinder } = await store.preferences();
  const binder = openBinder && (await store.binder(openBinder));
  if (!binder) throw new Error('No binder');
  const calendar = calendarOf(binder);
  const ground = async (): Promise<LoadGround> => {
    const work = await store.shelfWork(binder.id);
    return { work, estimates: binder.estimates, calendar, today, done: 0 };
  };
  return { store, binder, ground, close: () => db.close() };
}

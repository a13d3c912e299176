import { dividerMonths } from '@shared/domain/filing/divider';
import { dayShelf, monthShelf, type Shelf } from '@shared/domain/filing/shelf';
import { calendarOf } from '@shared/domain/records/binder';
import { addDays, daysFrom, type PlainDate, plainDate, weekdayOf } from '@shared/domain/time/plain-date';
import { dayFigures, type LoadGround } from '@shared/domain/workload/day-figures';
import { monthFigures } from '@shared/domain/workload/month-figures';
import { outlookOf } from '@shared/domain/workload/outlook';
import { BinderStore } from '@renderer/storage/binder-store';
import { RingbuchDatabase } from '@renderer/storage/db';

const repeats = 15;

/** The loads of all days and months that the app shows at once, from the kept counts. Runs in the page. */
export async function keptLoads(date: string): Promise<number> {
  const db = new RingbuchDatabase();
  const store = new BinderStore(db);
  const today = plainDate(date);
  const { openBinder } = await store.preferences();
  const binder = openBinder && (await store.binder(openBinder));
  if (!binder) throw new Error('No binder');
  const calendar = calendarOf(binder);
  const time = await medianTime(async () => {
    const work = await store.shelfWork(binder.id);
    const ground: LoadGround = { work, estimates: binder.estimates, calendar, today, done: 0 };
    outlookOf(ground);
    for (const day of daysFrom(today, 31)) dayFigures(day, ground);
    for (const month of dividerMonths(today)) monthFigures(month, ground);
  });
  db.close();
  return time;
}

/** The same days and months by hand: how many dossiers lie behind each, counted on the index. Runs in the page. */
export async function countedLoads(date: string): Promise<number> {
  const today = plainDate(date);
  const database = await done(indexedDB.open('ringbuch'));
  const { openBinder } = (await done(database.transaction('preferences').objectStore('preferences').get('device'))) as {
    openBinder: string;
  };
  const time = await medianTime(async () => {
    const index = database.transaction('dossiers').objectStore('dossiers').index('[binderId+shelf+sortName]');
    const ranges = shelvesShown(today).map((shelf) => IDBKeyRange.bound([openBinder, shelf], [openBinder, shelf, []]));
    await Promise.all(ranges.map((range) => done(index.count(range))));
  });
  database.close();
  return time;
}

function shelvesShown(today: PlainDate): Shelf[] {
  const monday = addDays(today, 1 - weekdayOf(today));
  return [...daysFrom(monday, 91).map(dayShelf), ...dividerMonths(today).map(monthShelf)];
}

async function medianTime(work: () => Promise<void>): Promise<number> {
  const times: number[] = [];
  for (let repeat = 0; repeat < repeats; repeat++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return times.sort((left, right) => left - right)[Math.floor(repeats / 2)] ?? NaN;
}

function done<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('Not read'));
  });
}

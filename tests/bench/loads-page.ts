import { dividerMonths } from '@shared/domain/filing/divider';
import { dayShelf, monthShelf, type Shelf } from '@shared/domain/filing/shelf';
import { addDays, daysFrom, type PlainDate, plainDate, weekdayOf } from '@shared/domain/time/plain-date';
import { dayFigures } from '@shared/domain/workload/day-figures';
import { monthFigures } from '@shared/domain/workload/month-figures';
import { outlookOf } from '@shared/domain/workload/outlook';
import { openAsApp } from './app-ground';
import { done, medianTime, openByHand } from './in-page';

/** The loads of all days and months that the app shows at once, from the kept counts. Runs in the page. */
export async function byApp(date: string): Promise<number> {
  const today = plainDate(date);
  const app = await openAsApp(today);
  const time = await medianTime(async () => {
    const ground = await app.ground();
    outlookOf(ground);
    for (const day of daysFrom(today, 31)) dayFigures(day, ground);
    for (const month of dividerMonths(today)) monthFigures(month, ground);
  });
  app.close();
  return time;
}

/** The same days and months by hand: how many dossiers lie behind each, counted on the index. Runs in the page. */
export async function byHand(date: string): Promise<number> {
  const today = plainDate(date);
  const { database, openBinder } = await openByHand();
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

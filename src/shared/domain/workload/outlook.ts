import { monthShelf, type Shelf } from '../filing/shelf';
import { addMonthsToMonth, type Month, monthOf } from '../time/month';
import { addDays, daysFrom, type PlainDate, weekdayOf } from '../time/plain-date';
import { type DayFigures, dayFigures, type LoadGround } from './day-figures';
import { type Fullness, fullnessOf, loadOf, totalOf } from './load';
import { type ShelfWork, sumOfWork } from './shelf-work';

/** This week and the twelve after it. */
export const outlookWeeks = 13;

/** A day of the outlook; one that is over has no figures: what still lies there is overdue, and counts today (method.md, rule 3). */
export interface OutlookDay {
  readonly date: PlainDate;
  readonly figures: DayFigures | null;
}

/** A week from Monday to Sunday, added up from today on. */
export interface OutlookWeek {
  readonly days: readonly OutlookDay[];
  readonly minutes: number;
  readonly capacity: number;
  readonly fullness: Fullness;
}

/** Dossiers behind months that have no day yet. */
export interface UndealtWork {
  /** Null for all the months that have come: the heap to be dealt out. */
  readonly month: Month | null;
  readonly count: number;
  readonly minutes: number;
}

/** The coming weeks day by day, and what will have to be dealt out onto their days (method.md, rules 4 and 9). */
export interface Outlook {
  readonly weeks: readonly OutlookWeek[];
  readonly undealt: readonly UndealtWork[];
}

export function outlookOf(ground: LoadGround): Outlook {
  const { today } = ground;
  const monday = addDays(today, 1 - weekdayOf(today));
  const weeks = Array.from({ length: outlookWeeks }, (_, index) => weekFrom(addDays(monday, 7 * index), ground));
  return { weeks, undealt: undealtUntil(monthOf(addDays(monday, 7 * outlookWeeks - 1)), ground) };
}

function weekFrom(monday: PlainDate, ground: LoadGround): OutlookWeek {
  const days = daysFrom(monday, 7).map((date) => ({
    date,
    figures: date < ground.today ? null : dayFigures(date, ground),
  }));
  const minutes = days.reduce((sum, { figures }) => sum + (figures?.minutes ?? 0), 0);
  const capacity = days.reduce((sum, { figures }) => sum + (figures?.capacity ?? 0), 0);
  return { days, minutes, capacity, fullness: fullnessOf(minutes, capacity) };
}

function undealtUntil(last: Month, ground: LoadGround): UndealtWork[] {
  const present = monthOf(ground.today);
  const heap = [...ground.work].filter(([shelf]) => shelf.startsWith('m:') && shelf <= monthShelf(present));
  const found = [undealtOf(null, heap, ground)];
  for (let month = addMonthsToMonth(present, 1); month <= last; month = addMonthsToMonth(month, 1)) {
    const work = ground.work.get(monthShelf(month));
    if (work) found.push(undealtOf(month, [[monthShelf(month), work]], ground));
  }
  return found.filter(({ count }) => count > 0);
}

function undealtOf(
  month: Month | null,
  shelves: readonly (readonly [Shelf, ShelfWork])[],
  { estimates }: LoadGround,
): UndealtWork {
  const work = sumOfWork(shelves.map(([, part]) => part));
  return { month, count: work.count, minutes: totalOf(loadOf(work, estimates)) };
}

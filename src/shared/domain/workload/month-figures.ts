import { firstDayBehindMonth, type Rings } from '../filing/divider';
import { monthShelf } from '../filing/shelf';
import { firstDayOf, lastDayOf, type Month } from '../time/month';
import { daysBetween, daysFrom, type PlainDate } from '../time/plain-date';
import { dayFigures, type LoadGround } from './day-figures';
import { type Fullness, fullnessOf, loadOf, totalOf } from './load';
import { noWork, type ShelfWork, sumOfWork } from './shelf-work';

/** How much there is to do in a month, against what there is room for. */
export interface MonthFigures {
  readonly month: Month;
  readonly minutes: number;
  readonly capacity: number;
  readonly fullness: Fullness;
}

/**
 * The figures of what lies behind the divider of a coming month.
 * @returns null when all its days have dividers of their own: against what has no day yet no capacity stands.
 */
export function figuresBehindMonth(month: Month, ground: LoadGround, rings: Rings): MonthFigures | null {
  const from = firstDayBehindMonth(month, rings);
  return from > lastDayOf(month) ? null : monthFigures(month, ground, from);
}

/**
 * The figures of a month: of its days from today on, and of what lies behind the month without a day (method.md, rule 4).
 * @param from leaves out the days before it: those that have dividers of their own.
 * @param coming work that would come to the month besides.
 */
export function monthFigures(
  month: Month,
  ground: LoadGround,
  from: PlainDate = firstDayOf(month),
  coming: ShelfWork = noWork,
): MonthFigures {
  const start = from < ground.today ? ground.today : from;
  const days = daysFrom(start, Math.max(0, daysBetween(start, lastDayOf(month)) + 1)).map((date) =>
    dayFigures(date, ground),
  );
  const undated = sumOfWork([ground.work.get(monthShelf(month)) ?? noWork, coming]);
  const minutes = days.reduce((sum, day) => sum + day.minutes, 0) + totalOf(loadOf(undated, ground.estimates));
  const capacity = days.reduce((sum, day) => sum + day.capacity, 0);
  return { month, minutes, capacity, fullness: fullnessOf(minutes, capacity) };
}

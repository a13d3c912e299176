import { type Month, monthOf } from './month';
import { type PlainDate, plainDateFrom, yearOf } from './plain-date';
import type { WorkingCalendar } from './working-calendar';

/** What a phrase is read against. `dayFirst` decides `3/7`; dots are always day first. */
export interface DatePhraseContext {
  readonly today: PlainDate;
  readonly dayFirst: boolean;
  readonly calendar: WorkingCalendar;
}

/** Why a phrase is no place to file behind. */
export type DatePhraseProblem =
  | { readonly kind: 'empty' }
  | { readonly kind: 'notUnderstood' }
  /** As typed: `month` may be no month. `year` is set when the day is missing in that year only (29 February). */
  | { readonly kind: 'noSuchDay'; readonly day: number; readonly month: number | null; readonly year: number | null }
  | { readonly kind: 'inThePast'; readonly date: PlainDate }
  | { readonly kind: 'monthInThePast'; readonly month: Month }
  /** The typed weekday is not the one of the typed date. */
  | { readonly kind: 'otherWeekday'; readonly date: PlainDate };

/**
 * What the date part of a phrase means, before the calendar is asked: a day that was named is kept, a day that was
 * counted from today moves to a working day (method.md, rule 5).
 */
export type DateReading =
  | { readonly kind: 'named'; readonly date: PlainDate }
  | { readonly kind: 'counted'; readonly date: PlainDate }
  | { readonly kind: 'month'; readonly month: Month }
  | { readonly kind: 'problem'; readonly problem: DatePhraseProblem };

/** A day named in full; in the past it is a problem. */
export function namedDay(date: PlainDate, today: PlainDate): DateReading {
  return date < today ? problem({ kind: 'inThePast', date }) : { kind: 'named', date };
}

export function counted(date: PlainDate): DateReading {
  return { kind: 'counted', date };
}

export function problem(of: DatePhraseProblem): DateReading {
  return { kind: 'problem', problem: of };
}

export function noSuchDay(day: number, month: number | null, year: number | null = null): DateReading {
  return problem({ kind: 'noSuchDay', day, month, year });
}

export function namedMonth(month: Month, today: PlainDate): DateReading {
  return month < monthOf(today) ? problem({ kind: 'monthInThePast', month }) : { kind: 'month', month };
}

/** A day and month with a typed year (`2027` or `27`), or without one the next such day, today included. */
export function dayOfYear(day: number, month: number, year: string | undefined, today: PlainDate): DateReading {
  const chosen = year === undefined ? yearOfNext(day, month, today) : fullYear(year, today);
  const date = chosen > lastYear ? null : plainDateFrom(chosen, month, day);
  if (date !== null) return namedDay(date, today);
  const inOtherYears = plainDateFrom(leapYear, month, day) !== null;
  return noSuchDay(day, month, inOtherYears ? chosen : null);
}

/** The last year that can be planned for: the days around one of its days are still in the calendar. */
export const lastYear = 9998;

/** A year in which every day exists. */
const leapYear = 2000;

function yearOfNext(day: number, month: number, today: PlainDate): number {
  const monthAndDay = [month, day].map((value) => String(value).padStart(2, '0')).join('-');
  return monthAndDay < today.slice(5) ? yearOf(today) + 1 : yearOf(today);
}

/** Two digits are a year of this century. */
function fullYear(digits: string, today: PlainDate): number {
  return digits.length === 4 ? Number(digits) : Math.floor(yearOf(today) / 100) * 100 + Number(digits);
}

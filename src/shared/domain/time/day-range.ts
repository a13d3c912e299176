import { err, ok, type Result } from '../base/result';
import { type DatePhraseProblem, readDatePhrase } from './date-phrase';
import { firstDayOf, lastDayOf } from './month';
import { addDays, daysBetween, type PlainDate } from './plain-date';
import { mondayToFriday, type WorkingCalendar } from './working-calendar';

/** Days from `from` on, before `until`. Two ranges that touch have no day in common. */
export interface DayRange {
  readonly from: PlainDate;
  readonly until: PlainDate;
}

export interface DayRangeContext {
  readonly today: PlainDate;
  readonly dayFirst: boolean;
}

/** Why two typed days are no range, and which of them is to be typed anew. */
export interface DayRangeProblem {
  readonly field: 'first' | 'last';
  readonly problem: DatePhraseProblem | { readonly kind: 'beforeFirst' } | { readonly kind: 'tooLong' };
}

/** Farther than this no working day is looked for (see `working-calendar.ts`). */
export const longestRange = 3 * 365;

/**
 * Reads a first and a last day, both included, as one says them; no last day means that there is only one. A month means
 * its first or its last day. Days gone by can be named: who enters an absence late has been away all the same. A last
 * day without a year is the next such day after the first.
 */
export function readDayRange(first: string, last: string, context: DayRangeContext): Result<DayRange, DayRangeProblem> {
  const from = readEdge(first, 'first', context);
  if (!from.ok) return err({ field: 'first', problem: from.problem });
  if (last.trim() === '') return ok(rangeOfDays(from.value, from.value));
  const to = readLast(last, from.value, context);
  if (!to.ok) return err({ field: 'last', problem: to.problem });
  if (to.value < from.value) return err({ field: 'last', problem: { kind: 'beforeFirst' } });
  const range = rangeOfDays(from.value, to.value);
  return daysIn(range) > longestRange ? err({ field: 'last', problem: { kind: 'tooLong' } }) : ok(range);
}

/** Reads a single day as one says it: it may be gone by, and nothing moves it. */
export function readAnyDay(text: string, context: DayRangeContext): Result<PlainDate, DatePhraseProblem> {
  return readEdge(text, 'first', context);
}

/** The range from the first to the last day, both included. */
export function rangeOfDays(first: PlainDate, last: PlainDate): DayRange {
  return { from: first, until: addDays(last, 1) };
}

/** The last day of a range. */
export function lastDayIn({ until }: DayRange): PlainDate {
  return addDays(until, -1);
}

/** How many days a range has. */
export function daysIn({ from, until }: DayRange): number {
  return daysBetween(from, until);
}

export function isInRange({ from, until }: DayRange, date: PlainDate): boolean {
  return from <= date && date < until;
}

/** Whether two ranges have a day in common. */
export function rangesOverlap(left: DayRange, right: DayRange): boolean {
  return left.from < right.until && right.from < left.until;
}

/** Here no day is free, so that none is moved. */
const everyDay: WorkingCalendar = { ...mondayToFriday, weekdays: [1, 2, 3, 4, 5, 6, 7] };

function readEdge(
  text: string,
  edge: DayRangeProblem['field'],
  context: DayRangeContext,
): Result<PlainDate, DatePhraseProblem> {
  const read = readDatePhrase(text, { ...context, calendar: everyDay });
  const said = read.ok ? read.value : read.problem;
  switch (said.kind) {
    case 'day':
    case 'inThePast':
      return ok(said.date);
    case 'month':
    case 'monthInThePast':
      return ok(edge === 'first' ? firstDayOf(said.month) : lastDayOf(said.month));
    default:
      return err(said);
  }
}

/** What lies before the first day when seen from today may lie after it when seen from there: 8 January, next year's. */
function readLast(text: string, first: PlainDate, context: DayRangeContext): Result<PlainDate, DatePhraseProblem> {
  const read = readEdge(text, 'last', context);
  if (!read.ok || read.value >= first || first <= context.today) return read;
  return readEdge(text, 'last', { ...context, today: first });
}

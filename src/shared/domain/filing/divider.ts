import { assertNever } from '../base/assert-never';
import { addMonthsToMonth, dayInMonth, firstDayOf, lastDayOf, type Month, monthOf, monthsBetween } from '../time/month';
import { addDays, dayOfMonth, daysBetween, type PlainDate } from '../time/plain-date';
import type { FilingPlace } from './place';
import {
  dayShelf,
  earliestDayShelf,
  earliestMonthShelf,
  latestDayShelf,
  latestMonthShelf,
  monthShelf,
  type ShelfRange,
} from './shelf';

/**
 * A sheet of the numbered binder: a day 1-31, one of the eleven coming months, what lies farther out, the heap of
 * months to be dealt out, the pile, and the closed ones.
 */
export type Divider =
  | { readonly kind: 'day'; readonly day: number }
  | { readonly kind: 'month'; readonly month: Month }
  | { readonly kind: 'later' }
  | { readonly kind: 'heap' }
  | { readonly kind: 'pile' }
  | { readonly kind: 'closed' };

/** How many months after the present one have a divider of their own (method.md, rule 3). */
export const monthDividers = 11;

/** The divider that a place has when today is `today` (method.md, rules 3 and 4, numbered mode). */
export function dividerOf(place: FilingPlace, today: PlainDate): Divider {
  switch (place.kind) {
    case 'day':
      return dividerOfDate(place.date, today);
    case 'month':
      return place.month <= monthOf(today) ? { kind: 'heap' } : dividerOfMonth(place.month, today);
    case 'pile':
    case 'closed':
      return { kind: place.kind };
    default:
      return assertNever(place);
  }
}

function dividerOfDate(date: PlainDate, today: PlainDate): Divider {
  if (date < today) return { kind: 'day', day: dayOfMonth(today) };
  const months = monthsBetween(monthOf(today), monthOf(date));
  const free = dayOfMonth(date) < dayOfMonth(today);
  if (months === 0 || (months === 1 && free)) return { kind: 'day', day: dayOfMonth(date) };
  return dividerOfMonth(monthOf(date), today);
}

function dividerOfMonth(month: Month, today: PlainDate): Divider {
  return monthsBetween(monthOf(today), month) <= monthDividers ? { kind: 'month', month } : { kind: 'later' };
}

/** Whole days that a date is late; 0 when it is not overdue. Computed, never stored (method.md, rule 3). */
export function daysLate(date: PlainDate, today: PlainDate): number {
  return Math.max(0, daysBetween(date, today));
}

/**
 * The one date that a day divider stands for when nothing overdue is counted: in this month from today on, in the
 * next month before today's number.
 * @param day 1 to 31.
 * @returns null when that month has no such day: the divider is empty.
 */
export function dateOfDayDivider(day: number, today: PlainDate): PlainDate | null {
  const thisMonth = monthOf(today);
  return dayInMonth(day < dayOfMonth(today) ? addMonthsToMonth(thisMonth, 1) : thisMonth, day);
}

/** The months that have a divider, nearest first. */
export function dividerMonths(today: PlainDate): Month[] {
  return Array.from({ length: monthDividers }, (_, index) => addMonthsToMonth(monthOf(today), index + 1));
}

/** The shelves that lie behind a divider: the inverse of `dividerOf`, as ranges that an index can read. */
export function shelvesBehind(divider: Divider, today: PlainDate): ShelfRange[] {
  switch (divider.kind) {
    case 'day':
      return shelvesBehindDay(divider.day, today);
    case 'month':
      return shelvesBehindMonth(divider.month, today);
    case 'later': {
      const last = addMonthsToMonth(monthOf(today), monthDividers);
      return [
        { from: dayShelf(addDays(lastDayOf(last), 1)), to: latestDayShelf },
        { from: monthShelf(addMonthsToMonth(last, 1)), to: latestMonthShelf },
      ];
    }
    case 'heap':
      return [{ from: earliestMonthShelf, to: monthShelf(monthOf(today)) }];
    case 'pile':
    case 'closed':
      return [{ from: divider.kind, to: divider.kind }];
    default:
      return assertNever(divider);
  }
}

function shelvesBehindDay(day: number, today: PlainDate): ShelfRange[] {
  if (day === dayOfMonth(today)) return [{ from: earliestDayShelf, to: dayShelf(today) }];
  const date = dateOfDayDivider(day, today);
  return date === null ? [] : [{ from: dayShelf(date), to: dayShelf(date) }];
}

function shelvesBehindMonth(month: Month, today: PlainDate): ShelfRange[] {
  const first = firstDayBehindMonth(month, today);
  const undated: ShelfRange = { from: monthShelf(month), to: monthShelf(month) };
  return first === null ? [undated] : [{ from: dayShelf(first), to: dayShelf(lastDayOf(month)) }, undated];
}

/** The first day of a coming month that lies behind its divider, not behind a number; null when all its days have numbers. */
export function firstDayBehindMonth(month: Month, today: PlainDate): PlainDate | null {
  const next = monthsBetween(monthOf(today), month) === 1;
  return next ? dayInMonth(month, dayOfMonth(today)) : firstDayOf(month);
}

/** All dividers of the binder on a day, in the order of the rings: days, months, later, then what lies apart. */
export function allDividers(today: PlainDate): Divider[] {
  return [
    ...Array.from({ length: 31 }, (_, index): Divider => ({ kind: 'day', day: index + 1 })),
    ...dividerMonths(today).map((month): Divider => ({ kind: 'month', month })),
    { kind: 'later' },
    { kind: 'heap' },
    { kind: 'pile' },
    { kind: 'closed' },
  ];
}

/** A text that is the same for the same divider: for keys of lists and for comparison. */
export function dividerKey(divider: Divider): string {
  switch (divider.kind) {
    case 'day':
      return `day:${divider.day}`;
    case 'month':
      return `month:${divider.month}`;
    case 'later':
    case 'heap':
    case 'pile':
    case 'closed':
      return divider.kind;
    default:
      return assertNever(divider);
  }
}

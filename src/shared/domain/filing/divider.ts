import { assertNever } from '../base/assert-never';
import { addMonthsToMonth, dayInMonth, firstDayOf, lastDayOf, type Month, monthOf, monthsBetween } from '../time/month';
import { addDays, dayOfMonth, daysBetween, daysFrom, type PlainDate } from '../time/plain-date';
import { isWorkingDay, type WorkingCalendar } from '../time/working-calendar';
import type { FilingPlace } from './place';
import {
  dayShelf,
  earliestMonthShelf,
  latestDayShelf,
  latestMonthShelf,
  monthShelf,
  type ShelfRange,
  shelvesOfDays,
} from './shelf';

/** How the days are kept: by the numbers 1-31, or with a sheet for each working day of this month and of the next 1 to 3 (method.md, rule 3). */
export type DividerMode = { readonly kind: 'numbered' } | { readonly kind: 'dated'; readonly monthsAhead: 1 | 2 | 3 };

/** What the rings hold on a day: the dividers follow from the date and from how the days are kept, and are stored nowhere. */
export interface Rings {
  readonly today: PlainDate;
  readonly mode: DividerMode;
}

/**
 * A sheet of the binder: a day by its number 1-31 or by its date, one of the eleven coming months, what lies farther
 * out, the heap of months to be dealt out, the pile, and the closed ones.
 */
export type Divider =
  | { readonly kind: 'day'; readonly day: number }
  | { readonly kind: 'date'; readonly date: PlainDate }
  | { readonly kind: 'month'; readonly month: Month }
  | { readonly kind: 'later' }
  | { readonly kind: 'heap' }
  | { readonly kind: 'pile' }
  | { readonly kind: 'closed' };

/** A sheet for a single day. */
export type DayDivider = Extract<Divider, { readonly kind: 'day' | 'date' }>;

/** How many months after the present one have a divider of their own (method.md, rule 3). */
export const monthDividers = 11;

/** The divider that a place has (method.md, rules 3 and 4). */
export function dividerOf(place: FilingPlace, rings: Rings): Divider {
  switch (place.kind) {
    case 'day':
      return dividerOfDate(place.date, rings);
    case 'month':
      return place.month <= monthOf(rings.today) ? { kind: 'heap' } : dividerOfMonth(place.month, rings.today);
    case 'pile':
    case 'closed':
      return { kind: place.kind };
    default:
      return assertNever(place);
  }
}

/** What is overdue lies behind today. */
function dividerOfDate(date: PlainDate, rings: Rings): Divider {
  const { today, mode } = rings;
  const shown = date < today ? today : date;
  const month = monthOf(shown);
  if (shown >= firstDayBehindMonth(month, rings)) return dividerOfMonth(month, today);
  return mode.kind === 'dated' ? { kind: 'date', date: shown } : { kind: 'day', day: dayOfMonth(shown) };
}

function dividerOfMonth(month: Month, today: PlainDate): Divider {
  return monthsBetween(monthOf(today), month) <= monthDividers ? { kind: 'month', month } : { kind: 'later' };
}

/** Whole days that a date is late; 0 when it is not overdue. Computed, never stored (method.md, rule 3). */
export function daysLate(date: PlainDate, today: PlainDate): number {
  return Math.max(0, daysBetween(date, today));
}

/**
 * The one date that a day divider stands for when nothing overdue is counted. A number stands for the day of this month from today on, of
 * the next month before today's number.
 * @returns null when that month has no such day: the divider is empty.
 */
export function dateOfDivider(divider: DayDivider, today: PlainDate): PlainDate | null {
  if (divider.kind === 'date') return divider.date;
  const { day } = divider;
  const thisMonth = monthOf(today);
  return dayInMonth(day < dayOfMonth(today) ? addMonthsToMonth(thisMonth, 1) : thisMonth, day);
}

/** The day of the month that stands on a sheet: 1 to 31. */
export function numberOf(divider: DayDivider): number {
  return divider.kind === 'day' ? divider.day : dayOfMonth(divider.date);
}

/** The months that have a divider, nearest first. */
export function dividerMonths(today: PlainDate): Month[] {
  return Array.from({ length: monthDividers }, (_, index) => addMonthsToMonth(monthOf(today), index + 1));
}

/** The shelves that lie behind a divider: the inverse of `dividerOf`, as ranges that an index can read. */
export function shelvesBehind(divider: Divider, rings: Rings): ShelfRange[] {
  switch (divider.kind) {
    case 'day':
    case 'date':
      return shelvesBehindDay(dateOfDivider(divider, rings.today), rings.today);
    case 'month':
      return shelvesBehindMonth(divider.month, rings);
    case 'later': {
      const last = addMonthsToMonth(monthOf(rings.today), monthDividers);
      return [
        { from: dayShelf(addDays(lastDayOf(last), 1)), to: latestDayShelf },
        { from: monthShelf(addMonthsToMonth(last, 1)), to: latestMonthShelf },
      ];
    }
    case 'heap':
      return [{ from: earliestMonthShelf, to: monthShelf(monthOf(rings.today)) }];
    case 'pile':
    case 'closed':
      return [{ from: divider.kind, to: divider.kind }];
    default:
      return assertNever(divider);
  }
}

function shelvesBehindDay(date: PlainDate | null, today: PlainDate): ShelfRange[] {
  if (date === null) return [];
  return [shelvesOfDays(date, date, today)];
}

function shelvesBehindMonth(month: Month, rings: Rings): ShelfRange[] {
  const first = firstDayBehindMonth(month, rings);
  const last = lastDayOf(month);
  const undated: ShelfRange = { from: monthShelf(month), to: monthShelf(month) };
  return first > last ? [undated] : [{ from: dayShelf(first), to: dayShelf(last) }, undated];
}

/** The first day from this month on that lies behind the divider of its month; the day after the month when all its days have dividers of their own. */
export function firstDayBehindMonth(month: Month, { today, mode }: Rings): PlainDate {
  const ahead = monthsBetween(monthOf(today), month);
  const afterMonth = addDays(lastDayOf(month), 1);
  if (mode.kind === 'dated') return ahead <= mode.monthsAhead ? afterMonth : firstDayOf(month);
  if (ahead > 1) return firstDayOf(month);
  return ahead === 1 ? (dayInMonth(month, dayOfMonth(today)) ?? afterMonth) : afterMonth;
}

/** All dividers that a place can have, in the order of the rings: days, months, later, then what lies apart. */
export function allDividers(rings: Rings): Divider[] {
  return [...everyDayDivider(rings), ...dividersBehindDays(rings.today)];
}

/**
 * The sheets that lie in the rings, in their order. In dated mode a day that is not worked has one only when something lies there (method.md,
 * rule 3); today always has.
 */
export function dividersInRings(
  rings: Rings,
  calendar: WorkingCalendar,
  isFilled: (date: PlainDate) => boolean,
): Divider[] {
  return [...dayDividers(rings, calendar, isFilled), ...dividersBehindDays(rings.today)];
}

/** The sheets for single days among them. */
export function dayDividers(
  rings: Rings,
  calendar: WorkingCalendar,
  isFilled: (date: PlainDate) => boolean,
): DayDivider[] {
  return everyDayDivider(rings).filter(
    (divider) =>
      divider.kind === 'day' ||
      divider.date === rings.today ||
      isWorkingDay(calendar, divider.date) ||
      isFilled(divider.date),
  );
}

function everyDayDivider({ today, mode }: Rings): DayDivider[] {
  if (mode.kind === 'numbered') return Array.from({ length: 31 }, (_, index) => ({ kind: 'day', day: index + 1 }));
  const last = lastDayOf(addMonthsToMonth(monthOf(today), mode.monthsAhead));
  return daysFrom(today, daysBetween(today, last) + 1).map((date) => ({ kind: 'date', date }));
}

function dividersBehindDays(today: PlainDate): Divider[] {
  return [
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
    case 'date':
      return `date:${divider.date}`;
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

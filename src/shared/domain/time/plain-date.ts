import { UTCDate } from '@date-fns/utc';
import {
  addDays as addDaysTo,
  addMonths as addMonthsTo,
  differenceInCalendarDays,
  getISOWeek,
  getISOWeekYear,
} from 'date-fns';
import type { Brand } from '../base/brand';

/** A calendar day `YYYY-MM-DD` without a time zone, years 1000 to 9999. Compares as text. */
export type PlainDate = Brand<string, 'PlainDate'>;

/** ISO weekday: Monday is 1, Sunday is 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const shape = /^([1-9]\d{3})-(\d{2})-(\d{2})$/;

/**
 * Reads a day from text that comes from outside.
 * @returns null unless the text is `YYYY-MM-DD` and that day exists (no 30 February).
 */
export function parsePlainDate(text: string): PlainDate | null {
  const match = shape.exec(text);
  if (!match) return null;
  return plainDateFrom(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** The day of a text known to be one. @throws when it is not: use `parsePlainDate` for text from outside. */
export function plainDate(text: string): PlainDate {
  const date = parsePlainDate(text);
  if (date === null) throw new Error(`Not a day: ${text}`);
  return date;
}

/**
 * The day of a year, a month (1-12) and a day of the month.
 * @returns null when there is no such day, or its year is outside 1000 to 9999.
 */
export function plainDateFrom(year: number, month: number, day: number): PlainDate | null {
  if (!Number.isInteger(year) || year < 1000 || year > 9999) return null;
  const utc = new UTCDate(year, month - 1, day);
  if (utc.getFullYear() !== year || utc.getMonth() !== month - 1 || utc.getDate() !== day) return null;
  return toPlainDate(utc);
}

export function isPlainDate(text: string): text is PlainDate {
  return parsePlainDate(text) !== null;
}

/** The day `days` calendar days later (earlier when negative). */
export function addDays(date: PlainDate, days: number): PlainDate {
  return toPlainDate(addDaysTo(toUtc(date), days));
}

/** The same day of the month `months` later, or that month's last day when it is shorter. */
export function addMonths(date: PlainDate, months: number): PlainDate {
  return toPlainDate(addMonthsTo(toUtc(date), months));
}

/** Calendar days from `start` to `end`; negative when `end` lies earlier. */
export function daysBetween(start: PlainDate, end: PlainDate): number {
  return differenceInCalendarDays(toUtc(end), toUtc(start));
}

export function weekdayOf(date: PlainDate): Weekday {
  return (toUtc(date).getDay() || 7) as Weekday;
}

/** The day's number in its month, 1 to 31. */
export function dayOfMonth(date: PlainDate): number {
  return Number(date.slice(8));
}

export function yearOf(date: PlainDate): number {
  return Number(date.slice(0, 4));
}

/** ISO 8601 week number and the year it belongs to. */
export function isoWeekOf(date: PlainDate): { readonly week: number; readonly year: number } {
  const utc = toUtc(date);
  return { week: getISOWeek(utc), year: getISOWeekYear(utc) };
}

/** Orders days for `sort`: negative when `left` is the earlier one. */
export function compareDates(left: PlainDate, right: PlainDate): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The days from `start` on, `count` of them. */
export function daysFrom(start: PlainDate, count: number): PlainDate[] {
  return Array.from({ length: count }, (_, index) => addDays(start, index));
}

/**
 * A date object for `Intl` formatters, at midnight UTC: format it with `timeZone: 'UTC'` or it shows the day before
 * west of Greenwich.
 */
export function toUtc(date: PlainDate): UTCDate {
  return new UTCDate(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8)));
}

function toPlainDate(utc: Date): PlainDate {
  const text = `${utc.getFullYear()}-${twoDigits(utc.getMonth() + 1)}-${twoDigits(utc.getDate())}`;
  if (!shape.test(text)) throw new RangeError(`Outside the calendar: ${text}`);
  return text as PlainDate;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

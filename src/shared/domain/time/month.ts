import type { Brand } from '../base/brand';
import { addDays, type PlainDate, plainDateFrom } from './plain-date';

/** A calendar month `YYYY-MM`. Compares as text. */
export type Month = Brand<string, 'Month'>;

const shape = /^[1-9]\d{3}-(0[1-9]|1[0-2])$/;

/** Reads a month from text that comes from outside. @returns null unless it is `YYYY-MM`. */
export function parseMonth(text: string): Month | null {
  return shape.test(text) ? (text as Month) : null;
}

/** The month of a text known to be one. @throws when it is not. */
export function month(text: string): Month {
  const parsed = parseMonth(text);
  if (parsed === null) throw new Error(`Not a month: ${text}`);
  return parsed;
}

export function isMonth(text: string): text is Month {
  return shape.test(text);
}

export function monthOf(date: PlainDate): Month {
  return date.slice(0, 7) as Month;
}

/** The month `count` months later (earlier when negative). */
export function addMonthsToMonth(start: Month, count: number): Month {
  const total = monthIndex(start) + count;
  return month(`${Math.floor(total / 12)}-${String((total % 12) + 1).padStart(2, '0')}`);
}

/** Months from `start` to `end`; negative when `end` lies earlier. */
export function monthsBetween(start: Month, end: Month): number {
  return monthIndex(end) - monthIndex(start);
}

export function monthNumber(value: Month): number {
  return Number(value.slice(5));
}

export function firstDayOf(value: Month): PlainDate {
  return `${value}-01` as PlainDate;
}

export function lastDayOf(value: Month): PlainDate {
  return addDays(firstDayOf(addMonthsToMonth(value, 1)), -1);
}

/** The day with that number (1-31) in the month. @returns null when the month is too short. */
export function dayInMonth(value: Month, day: number): PlainDate | null {
  return plainDateFrom(Number(value.slice(0, 4)), monthNumber(value), day);
}

function monthIndex(value: Month): number {
  return Number(value.slice(0, 4)) * 12 + Number(value.slice(5)) - 1;
}

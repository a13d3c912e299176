import { behindDay, behindMonth, type Place } from '../filing/place';
import type { DayTime } from '../time/moment';
import { clockTime } from '../time/clock-time';
import { addMonthsToMonth, type Month, monthOf, monthsBetween, parseMonth } from '../time/month';
import { daysBetween, type PlainDate, plainDateFrom, yearOf } from '../time/plain-date';
import { type DateOrder, inOrder } from './date-order';
import { scanDate, type ScannedDate, type ScannedYear } from './scan-date';

type ScannedDay = Extract<ScannedDate, { kind: 'day' }>;

/**
 * The place that a next contact names: a day (with its time, if it has one), or a month. A day in the past stays what
 * it is: overdue (method.md, rule 3). Without a year the nearest such day is meant, so that nobody waits a year longer.
 * @returns null when the text names no day and no month.
 */
export function readNextContact(cell: string, order: DateOrder, today: PlainDate): Place | null {
  const scanned = scanDate(cell);
  if (scanned === null) return null;
  switch (scanned.kind) {
    case 'day': {
      const day = inOrder(scanned, order);
      const date = dayOf(day, today, inThisCentury);
      return date && behindDay(date, day.time);
    }
    case 'month':
      return placeOfMonth(monthOfYear(scanned.month, scanned.year, today));
    case 'monthAndNumber':
      return readMonthAndNumber(scanned.month, scanned.number, today);
  }
}

/** When the customer was last spoken to. @returns null when the text names no day, or one that is still to come. */
export function readLastContact(cell: string, order: DateOrder, today: PlainDate): DayTime | null {
  const scanned = scanDate(cell);
  if (scanned?.kind !== 'day') return null;
  const day = inOrder(scanned, order);
  const date = dayOf(day, today, (value) => inThePast(value, today));
  return date === null || date > today ? null : { date, time: day.time ?? clockTime('00:00') };
}

/** A day as people write it, before or after today. @returns null when the text names none. */
export function readDay(text: string, order: DateOrder, today: PlainDate): PlainDate | null {
  const scanned = scanDate(text);
  return scanned?.kind === 'day' ? dayOf(inOrder(scanned, order), today, inThisCentury) : null;
}

/**
 * A birthday as the card keeps it: `1971-07-05`, or `--07-05` without a year.
 * @returns null when the text names no day, or one that is still to come.
 */
export function readBirthday(cell: string, order: DateOrder, today: PlainDate): string | null {
  const annual = /^--(\d{2})-?(\d{2})$/.exec(cell.trim());
  if (annual) return annualDay(Number(annual[1]), Number(annual[2]));
  const scanned = scanDate(cell);
  if (scanned?.kind !== 'day') return null;
  const day = inOrder(scanned, order);
  if (day.year === null) return annualDay(day.month, day.day);
  const date = dayOf(day, today, (value) => inThePast(value, today));
  return date === null || date > today ? null : date;
}

function annualDay(month: number, day: number): string | null {
  // 2000 was a leap year: 29 February is a birthday.
  const date = plainDateFrom(2000, month, day);
  return date && `-${date.slice(4)}`;
}

function dayOf(scanned: ScannedDay, today: PlainDate, complete: (twoDigits: number) => number): PlainDate | null {
  const { year, month, day } = scanned;
  if (year === null) return nearestDay(month, day, today);
  return plainDateFrom(year.twoDigits ? complete(year.value) : year.value, month, day);
}

function nearestDay(month: number, day: number, today: PlainDate): PlainDate | null {
  const thisYear = yearOf(today);
  let nearest: PlainDate | null = null;
  for (const year of [thisYear - 1, thisYear, thisYear + 1]) {
    const candidate = plainDateFrom(year, month, day);
    if (candidate === null) continue;
    // Of two that are as far the later one: it is still to be done.
    if (nearest === null || Math.abs(daysBetween(today, candidate)) <= Math.abs(daysBetween(today, nearest)))
      nearest = candidate;
  }
  return nearest;
}

/** "Jul 26" is July 2026 when that is this month or one of the eleven after it, else the nearest 26 July. */
function readMonthAndNumber(month: number, number: number, today: PlainDate): Place | null {
  const asMonth = parseMonth(`20${String(number).padStart(2, '0')}-${String(month).padStart(2, '0')}`);
  const ahead = asMonth === null ? -1 : monthsBetween(monthOf(today), asMonth);
  if (asMonth !== null && ahead >= 0 && ahead <= 11) return behindMonth(asMonth);
  const day = nearestDay(month, number, today);
  return day && behindDay(day);
}

/** A month without a year is this one or the next to come. */
function monthOfYear(month: number, year: ScannedYear | null, today: PlainDate): Month | null {
  const twoDigits = String(month).padStart(2, '0');
  if (year !== null) return parseMonth(`${year.twoDigits ? inThisCentury(year.value) : year.value}-${twoDigits}`);
  const current = monthOf(today);
  const inThisYear = parseMonth(`${yearOf(today)}-${twoDigits}`);
  return inThisYear !== null && inThisYear < current ? addMonthsToMonth(inThisYear, 12) : inThisYear;
}

function placeOfMonth(month: Month | null): Place | null {
  return month && behindMonth(month);
}

function inThisCentury(twoDigits: number): number {
  return 2000 + twoDigits;
}

/** The latest year with these digits that is not to come. */
function inThePast(twoDigits: number, today: PlainDate): number {
  const recent = 2000 + twoDigits;
  return recent > yearOf(today) ? recent - 100 : recent;
}

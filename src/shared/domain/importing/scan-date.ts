import { fold } from '../search/fold';
import { type ClockTime, clockTimeFrom } from '../time/clock-time';
import { addDays, dayOfMonth, type PlainDate, plainDate, yearOf } from '../time/plain-date';
import { monthNumber, monthOf } from '../time/month';
import { monthByName } from './month-names';
import { splitTime } from './scan-time';

/** A year as written: `26` has to be completed, depending on what the date is for. */
export interface ScannedYear {
  readonly value: number;
  readonly twoDigits: boolean;
}

/** What stands in a cell, before anybody decides what it means. */
export type ScannedDate =
  | {
      readonly kind: 'day';
      readonly day: number;
      readonly month: number;
      readonly year: ScannedYear | null;
      /** Written with slashes or dashes: day and month may have to change places. */
      readonly open: boolean;
      readonly time: ClockTime | null;
    }
  | { readonly kind: 'month'; readonly month: number; readonly year: ScannedYear | null }
  /** "Jul 26": July 2026 (so writes Excel in German) or 26 July. */
  | { readonly kind: 'monthAndNumber'; readonly month: number; readonly number: number };

const weekday =
  /^(?:(?:mo|di|mi|do|fr|sa|so|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)\b[.,]*|[a-z]+(?:tag|day|woch),?)\s*/;
const noDate = /^0{1,4}[./-]0{1,2}[./-]0{1,4}$/;
const dayOfSerialZero: PlainDate = plainDate('1899-12-30');

/** Whether a program wrote "no date" in digits, as Outlook does with `0.0.00` and `0/0/00`. */
export function isZeroDate(cell: string): boolean {
  return noDate.test(cell.trim());
}

/**
 * Reads the shape of a date: `27.03.2026`, `27.3.`, `3/27/26`, `2026-03-27T09:30`, `27. März 2026`, `Fr, 27-Mar-26`,
 * `Juli 2026`, `07/2026`, `46108` (Excel's count of days), each with a time behind it or not.
 * @returns null for anything else, and for a time with a zone: its day depends on where one stands.
 */
export function scanDate(cell: string): ScannedDate | null {
  const { rest, time } = splitTime(fold(cell).replace(/\s+/g, ' ').trim().replace(weekday, ''));
  const text = rest
    .replace(/^(?:am|on|ab|im|in|ca\.?)\s+/, '')
    .replace(/^(?:anfang|mitte|ende|early|mid|late|end of)\s+/, 'month:');
  // "Ende Juli" names no day: it lies behind the month.
  if (text.startsWith('month:')) return asMonth(scanNamed(text.slice(6), null));
  return scanIso(text, time) ?? scanNumeric(text, time) ?? scanNamed(text, time) ?? scanSerial(text, time);
}

function scanIso(text: string, time: ClockTime | null): ScannedDate | null {
  const day = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ?? /^((?:19|20)\d{2})(\d{2})(\d{2})$/.exec(text);
  if (day)
    return { kind: 'day', day: Number(day[3]), month: Number(day[2]), year: fullYear(day[1]), open: false, time };
  const month = /^(\d{4})[-/.](\d{1,2})$/.exec(text);
  return month && time === null ? { kind: 'month', month: Number(month[2]), year: fullYear(month[1]) } : null;
}

function scanNumeric(text: string, time: ClockTime | null): ScannedDate | null {
  const month = /^(\d{1,2})[./-](\d{4})$/.exec(text);
  if (month && time === null) return { kind: 'month', month: Number(month[1]), year: fullYear(month[2]) };
  const match = /^(\d{1,2})([./-]) ?(\d{1,2})(?:\2 ?(\d{4}|\d{2})|\.)?$/.exec(text);
  if (!match) return null;
  const dots = match[2] === '.';
  if (match[4] === undefined && match[2] === '-') return null;
  return { kind: 'day', day: Number(match[1]), month: Number(match[3]), year: anyYear(match[4]), open: !dots, time };
}

function scanNamed(text: string, time: ClockTime | null): ScannedDate | null {
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?[. -]*(?:of )?([a-z]+)[.,]?[ -]*'?(\d{4}|\d{2})?$/.exec(text);
  if (dayFirst) return namedDay(dayFirst[1], dayFirst[2], dayFirst[3], time);
  const monthFirst =
    /^([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4})|, ?'?(\d{2}))$/.exec(text) ??
    /^([a-z]+)\.? (\d)(?:st|nd|rd|th)?$/.exec(text) ??
    /^([a-z]+)\.? (\d{2})(?:st|nd|rd|th)$/.exec(text);
  if (monthFirst) return namedDay(monthFirst[2], monthFirst[1], monthFirst[3] ?? monthFirst[4], time);
  const match = /^([a-z]+)\.?(?:([ -]?'?)(\d{4}|\d{2}))?$/.exec(text);
  const month = match?.[1] === undefined ? null : monthByName(match[1]);
  if (!match || month === null) return null;
  if (match[3]?.length === 2 && match[2] === ' ') return { kind: 'monthAndNumber', month, number: Number(match[3]) };
  return time === null ? { kind: 'month', month, year: anyYear(match[3]) } : null;
}

function scanSerial(text: string, time: ClockTime | null): ScannedDate | null {
  const match = /^(\d{5})(?:[.,](\d+))?$/.exec(text);
  if (!match || time !== null) return null;
  const serial = Number(match[1]);
  if (serial < 10_000 || serial > 80_000) return null;
  const date = addDays(dayOfSerialZero, serial);
  const year = { value: yearOf(date), twoDigits: false };
  return {
    kind: 'day',
    day: dayOfMonth(date),
    month: monthNumber(monthOf(date)),
    year,
    open: false,
    time: timeOfFraction(match[2]),
  };
}

function timeOfFraction(digits: string | undefined): ClockTime | null {
  const minutes = Math.round(Number(`0.${digits ?? '0'}`) * 24 * 60) % (24 * 60);
  return minutes === 0 ? null : clockTimeFrom(Math.floor(minutes / 60), minutes % 60);
}

function namedDay(
  day: string | undefined,
  name: string | undefined,
  year: string | undefined,
  time: ClockTime | null,
): ScannedDate | null {
  const month = monthByName(name ?? '');
  return month === null ? null : { kind: 'day', day: Number(day), month, year: anyYear(year), open: false, time };
}

function asMonth(scanned: ScannedDate | null): ScannedDate | null {
  if (scanned?.kind === 'monthAndNumber')
    return { kind: 'month', month: scanned.month, year: { value: scanned.number, twoDigits: true } };
  return scanned?.kind === 'month' ? scanned : null;
}

function fullYear(digits: string | undefined): ScannedYear {
  return { value: Number(digits), twoDigits: false };
}

function anyYear(digits: string | undefined): ScannedYear | null {
  return digits === undefined ? null : { value: Number(digits), twoDigits: digits.length === 2 };
}

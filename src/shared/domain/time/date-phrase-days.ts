import { readClockPhrase } from './date-phrase-clock';
import { monthOfYear, readPartOfPeriod, readWeek, readWeekdayOfWeek } from './date-phrase-periods';
import {
  counted,
  type DatePhraseContext,
  type DateReading,
  dayOfYear,
  namedDay,
  namedMonth,
  noSuchDay,
  problem,
} from './date-phrase-reading';
import { addMonthsToMonth, dayInMonth, monthNumber, monthOf } from './month';
import { addDays, addMonths, type PlainDate, weekdayOf } from './plain-date';
import { workingDaysAfter } from './working-calendar';

/** Reads one way of writing a date. @returns null when the part is not written that way. */
type Reader = (part: string, context: DatePhraseContext) => DateReading | null;

const readers: readonly Reader[] = [
  readNearDay,
  readCount,
  readWeekday,
  readMonth,
  readDate,
  readWeekdayWithDate,
  readWeek,
  readWeekdayOfWeek,
  readPartOfPeriod,
];

/** What the date part of a phrase means. @returns null when it is no date. */
export function readDatePart(part: string, context: DatePhraseContext): DateReading | null {
  for (const read of readers) {
    const reading = read(part, context);
    if (reading !== null) return reading;
  }
  return null;
}

/** `heute` stays today, also on a free day: who types it is working. `morgen` is counted. */
function readNearDay(part: string, { today, calendar }: DatePhraseContext): DateReading | null {
  if (part === 'today') return namedDay(today, today);
  if (part === 'tomorrow') return counted(addDays(today, 1));
  if (part === 'overmorrow' || part === 'day after tomorrow') return counted(addDays(today, 2));
  if (part === 'yesterday') return namedDay(addDays(today, -1), today);
  if (/^(?:am )?next (?:workday|working day)$/.test(part)) return counted(workingDaysAfter(calendar, today, 1));
  return null;
}

/** `in 2 wochen`, `2w`, `+3`, `in 5 werktagen`. */
function readCount(part: string, { today, calendar }: DatePhraseContext): DateReading | null {
  const days = /^\+(\d{1,3})$/.exec(part);
  if (days) return counted(addDays(today, Number(days[1])));
  const match = /^(?:in |\+)?(\d{1,3}) (day|week|month|year|workday|working day)$/.exec(part);
  if (!match) return null;
  const count = Number(match[1]);
  switch (match[2]) {
    case 'day':
      return counted(addDays(today, count));
    case 'week':
      return counted(addDays(today, 7 * count));
    case 'month':
      return counted(addMonths(today, count));
    case 'year':
      return counted(addMonths(today, 12 * count));
    default:
      return counted(workingDaysAfter(calendar, today, count));
  }
}

/**
 * A weekday is the next one after today: `fr` on a Friday is in a week. `next tuesday` and `nächsten dienstag` are
 * the same day; the week after is `dienstag nächste woche` or `übernächsten dienstag`.
 */
function readWeekday(part: string, { today }: DatePhraseContext): DateReading | null {
  const match = /^(?:am )?(next |this |afternext )?weekday([1-7])$/.exec(part);
  if (!match) return null;
  const ahead = ((Number(match[2]) - weekdayOf(today) + 6) % 7) + 1;
  return namedDay(addDays(today, match[1] === 'afternext ' ? ahead + 7 : ahead), today);
}

/** `juli` is this year's or the next, the present month included; `nächsten juli` is after the present month. */
function readMonth(part: string, { today }: DatePhraseContext): DateReading | null {
  const present = monthOf(today);
  const named = /^(?:in )?(next |this )?month(\d{1,2})$/.exec(part);
  if (named) {
    const ahead = (Number(named[2]) - monthNumber(present) + 12) % 12;
    return namedMonth(addMonthsToMonth(present, ahead === 0 && named[1] === 'next ' ? 12 : ahead), today);
  }
  const offsets: Readonly<Record<string, number>> = { this: 0, next: 1, afternext: 2 };
  const near = /^(?:in )?(this|next|afternext) month$/.exec(part);
  if (near) return namedMonth(addMonthsToMonth(present, offsets[near[1] ?? ''] ?? 0), today);
  const written =
    /^(?:in )?month(?<month>\d{1,2}) (?<year>\d{4})$/.exec(part) ??
    /^(?<month>0?[1-9]|1[0-2])[./](?<year>\d{4})$/.exec(part) ??
    /^(?<year>\d{4})-(?<month>0?[1-9]|1[0-2])$/.exec(part);
  const month = written && monthOfYear(Number(written.groups?.year), Number(written.groups?.month));
  return month && namedMonth(month, today);
}

/** A date in digits or with the name of its month, `17` (the next 17th), `5. nächsten Monats`. */
function readDate(part: string, context: DatePhraseContext): DateReading | null {
  const { today } = context;
  const text = part.replace(/^am /, '');
  if (isClockOnly(text)) return null;
  const dayThenMonth =
    /^(\d{1,2})[. -]?month(\d{1,2})(?:[ -](\d{4}|\d{2}))?$/.exec(text) ??
    /^(\d{1,2})\.(\d{1,2})(?:[. ](\d{4}|\d{2}))?\.?$/.exec(text);
  if (dayThenMonth) return dayOfYear(Number(dayThenMonth[1]), Number(dayThenMonth[2]), dayThenMonth[3], today);
  const monthThenDay = /^month(\d{1,2}) (\d{1,2})(?:\.? (\d{4})|\.(\d{4})|\.)?$/.exec(text);
  if (monthThenDay)
    return dayOfYear(Number(monthThenDay[2]), Number(monthThenDay[1]), monthThenDay[3] ?? monthThenDay[4], today);
  const yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (yearFirst) return dayOfYear(Number(yearFirst[4]), Number(yearFirst[3]), yearFirst[1], today);
  return readEitherOrder(text, context) ?? readDayNumber(text, today);
}

/** `9.30` cannot be a date, so it is a time of day. */
function isClockOnly(text: string): boolean {
  const match = /^\d{1,2}\.(\d{2})$/.exec(text);
  return match !== null && Number(match[1]) > 12 && readClockPhrase(text) !== null;
}

/** `3/27`: in the order of the reader's country, or in the other one when only that can be meant. */
function readEitherOrder(text: string, { today, dayFirst }: DatePhraseContext): DateReading | null {
  const match =
    /^(\d{1,2})\/(\d{1,2})(?:\/(\d{4}|\d{2}))?$/.exec(text) ?? /^(\d{1,2})-(\d{1,2})-(\d{4}|\d{2})$/.exec(text);
  if (!match) return null;
  const [first, second] = [Number(match[1]), Number(match[2])];
  const [day, month] = dayFirst ? [first, second] : [second, first];
  const swap = month > 12 && day <= 12;
  return dayOfYear(swap ? month : day, swap ? day : month, match[3], today);
}

function readDayNumber(text: string, today: PlainDate): DateReading | null {
  const match = /^(\d{1,2})(?:\.? ?(this|next) month|\.)?$/.exec(text);
  if (!match) return null;
  const day = Number(match[1]);
  const present = monthOf(today);
  if (match[2] !== undefined) {
    const month = addMonthsToMonth(present, match[2] === 'next' ? 1 : 0);
    return dayOfYear(day, monthNumber(month), month.slice(0, 4), today);
  }
  // Of three months in a row one has 31 days: the next such day lies in this one or in the two after it.
  const days = [0, 1, 2].map((ahead) => dayInMonth(addMonthsToMonth(present, ahead), day));
  const next = days.find((date) => date !== null && date >= today);
  return next ? namedDay(next, today) : noSuchDay(day, null);
}

/** `Freitag, 27. März`: the date, when it is that weekday. */
function readWeekdayWithDate(part: string, context: DatePhraseContext): DateReading | null {
  const match = /^(?:am )?weekday([1-7]) (.+)$/.exec(part);
  const reading = match ? readDate(match[2] ?? '', context) : null;
  if (!match || reading?.kind !== 'named') return reading;
  return weekdayOf(reading.date) === Number(match[1]) ? reading : problem({ kind: 'otherWeekday', date: reading.date });
}

import { counted, type DatePhraseContext, type DateReading, lastYear, namedDay } from './date-phrase-reading';
import { addMonthsToMonth, firstDayOf, lastDayOf, type Month, month, monthOf } from './month';
import { addDays, isoWeekOf, plainDate, type PlainDate, weekdayOf, yearOf } from './plain-date';
import { workingDayOnOrAfter, workingDayOnOrBefore } from './working-calendar';

/** A month or a week that a phrase speaks of, with the day that is its middle. */
interface Period {
  readonly first: PlainDate;
  readonly middle: PlainDate;
  readonly last: PlainDate;
}

/**
 * `anfang april`, `mitte mai`, `end of june`, `ende nächster woche`, `anfang KW 14`: a working day at the start, in
 * the middle (from the 15th, or Wednesday on) or at the end of a period. More was said than the month, so it is a day.
 * Without a year the first such day from today on.
 */
export function readPartOfPeriod(part: string, context: DatePhraseContext): DateReading | null {
  const match = /^(?:in )?(begin|mid|end)[ -](?:in )?(.+)$/.exec(part);
  const periods = match ? periodsOf(match[2] ?? '', context.today) : null;
  if (!match || !periods) return null;
  return nearest(
    periods.map((period) => partOf(period, match[1] ?? '', context)),
    context,
    counted,
  );
}

/** `next week`, `KW 14`: the first working day of the week, or what is left of it when it has begun. */
export function readWeek(part: string, context: DatePhraseContext): DateReading | null {
  const { today, calendar } = context;
  if (!/^(?:in )?(?:(?:next|afternext) week|week after next|week \d{1,2})$/.test(part)) return null;
  const week = weeksOf(part.replace(/^in /, ''), today)?.find(({ last }) => last >= today);
  if (!week) return null;
  return counted(week.first < today ? today : workingDayOnOrAfter(calendar, week.first));
}

/** `dienstag nächste woche`, `next week tuesday`, `KW 14 freitag`: that weekday of that week. */
export function readWeekdayOfWeek(part: string, context: DatePhraseContext): DateReading | null {
  const match =
    /^(?:am )?weekday(?<day>[1-7]) (?:in )?(?<week>.+)$/.exec(part) ??
    /^(?:in )?(?<week>.+?) (?:am )?weekday(?<day>[1-7])$/.exec(part);
  const weeks = weeksOf(match?.groups?.week ?? '', context.today);
  return (
    weeks &&
    nearest(
      weeks.map(({ first }) => addDays(first, Number(match?.groups?.day) - 1)),
      context,
    )
  );
}

/** The first of the days that is not past; else the last one, as a problem. */
function nearest(
  days: readonly PlainDate[],
  { today }: DatePhraseContext,
  reading: (date: PlainDate) => DateReading = (date) => namedDay(date, today),
): DateReading | null {
  const ahead = days.find((date) => date >= today);
  const last = days.at(-1);
  if (ahead !== undefined) return reading(ahead);
  return last === undefined ? null : namedDay(last, today);
}

function partOf({ first, middle, last }: Period, part: string, { calendar }: DatePhraseContext): PlainDate {
  if (part === 'end') return workingDayOnOrBefore(calendar, last);
  return workingDayOnOrAfter(calendar, part === 'mid' ? middle : first);
}

/** The periods that a text can mean, nearest first. @returns null when it names none. */
function periodsOf(text: string, today: PlainDate): Period[] | null {
  return monthsOf(text, today)?.map(monthPeriod) ?? weeksOf(text, today);
}

function monthsOf(text: string, today: PlainDate): Month[] | null {
  const present = monthOf(today);
  const named = /^month(\d{1,2})(?: (\d{4}))?$/.exec(text);
  if (named) {
    const years = named[2] === undefined ? [yearOf(today), yearOf(today) + 1] : [Number(named[2])];
    return years.map((year) => monthOfYear(year, Number(named[1]))).filter((value) => value !== null);
  }
  const offsets: Readonly<Record<string, number[]>> = {
    month: [0, 1],
    'this month': [0],
    'next month': [1],
    'afternext month': [2],
  };
  return (
    (Object.hasOwn(offsets, text) ? offsets[text] : undefined)?.map((count) => addMonthsToMonth(present, count)) ?? null
  );
}

/** @returns null outside the years of the calendar. */
export function monthOfYear(year: number, number: number): Month | null {
  return year < 1000 || year > lastYear ? null : month(`${year}-${String(number).padStart(2, '0')}`);
}

function weeksOf(text: string, today: PlainDate): Period[] | null {
  const numbered = /^week (\d{1,2})$/.exec(text);
  if (numbered) {
    const { year } = isoWeekOf(today);
    return [year, year + 1].map((of) => isoWeek(of, Number(numbered[1]))).filter((week) => week !== null);
  }
  const offsets: Readonly<Record<string, number[]>> = {
    week: [0, 1],
    'this week': [0],
    'next week': [1],
    'afternext week': [2],
    'week after next': [2],
  };
  const monday = addDays(today, 1 - weekdayOf(today));
  return (
    (Object.hasOwn(offsets, text) ? offsets[text] : undefined)?.map((count) =>
      weekPeriod(addDays(monday, 7 * count)),
    ) ?? null
  );
}

/** The ISO week of a year. @returns null when the year has no such week. */
function isoWeek(year: number, week: number): Period | null {
  const fourth = plainDate(`${year}-01-04`);
  const monday = addDays(fourth, 7 * (week - 1) + 1 - weekdayOf(fourth));
  const { week: number, year: of } = isoWeekOf(monday);
  return number === week && of === year ? weekPeriod(monday) : null;
}

function weekPeriod(monday: PlainDate): Period {
  return { first: monday, middle: addDays(monday, 2), last: addDays(monday, 6) };
}

function monthPeriod(value: Month): Period {
  return { first: firstDayOf(value), middle: addDays(firstDayOf(value), 14), last: lastDayOf(value) };
}

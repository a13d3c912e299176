import { err, ok, type Result } from '../base/result';
import type { ClockTime } from './clock-time';
import { readClockPhrase } from './date-phrase-clock';
import { readDatePart } from './date-phrase-days';
import type { DatePhraseContext, DatePhraseProblem, DateReading } from './date-phrase-reading';
import { joinTokens, tokensOf } from './date-phrase-words';
import type { Month } from './month';
import type { PlainDate } from './plain-date';
import { isWorkingDay, workingDayOnOrAfter } from './working-calendar';

export type { DatePhraseContext, DatePhraseProblem } from './date-phrase-reading';

/** The day that a phrase names, and what there is to say about it. */
export interface DayPhrase {
  readonly kind: 'day';
  readonly date: PlainDate;
  readonly time: ClockTime | null;
  /** Counted from today, not named. Such a day lands on a working day (method.md, rule 5). */
  readonly relative: boolean;
  /** The free day that a relative phrase hit, when it was moved to the next working day. */
  readonly movedFrom: PlainDate | null;
  /** The day was named and nobody works then: it is kept, with a hint. */
  readonly onFreeDay: boolean;
}

export type DatePhrase = DayPhrase | { readonly kind: 'month'; readonly month: Month };

/**
 * Reads what a user types as the next date, German and English at once: "morgen", "next tuesday", "in 2 wochen",
 * "27.3. 9:30", "5 july", "3/27", "17", "ende juni", "juli" (the month). The whole phrase has to be understood. A day
 * without a year is the next one, today included; a time alone is today (method.md, rules 4 and 5; adr/0006).
 * @returns a day never before today, a month never before the present one, or why there is none.
 */
export function readDatePhrase(text: string, context: DatePhraseContext): Result<DatePhrase, DatePhraseProblem> {
  if (text.trim() === '') return err({ kind: 'empty' });
  const [reading] = readingsOf(tokensOf(text) ?? [], context);
  return reading ? phraseOf(reading, context) : err({ kind: 'notUnderstood' });
}

interface SplitReading {
  readonly reading: DateReading;
  readonly time: ClockTime | null;
}

/**
 * The ways to cut a phrase into a date and a time, the likeliest first: date alone, date first (longest date first),
 * time first, time alone. The first one counts even when it is a problem: `31.2.26` is no 31st at 2:26.
 */
function readingsOf(tokens: readonly string[], context: DatePhraseContext): SplitReading[] {
  const cuts = tokens.map((_, index) => [joinTokens(tokens.slice(0, index)), joinTokens(tokens.slice(index))] as const);
  const dateFirst = cuts.toReversed().map(([date, time]) => readPair(date, time, context));
  const timeFirst = cuts.map(([time, date]) => readPair(date, time, context));
  const whole = joinTokens(tokens);
  const all = [readPair(whole, '', context), ...dateFirst, ...timeFirst, readPair('', whole, context)];
  return all.filter((pair) => pair !== null);
}

function readPair(datePart: string, timePart: string, context: DatePhraseContext): SplitReading | null {
  const time = timePart === '' ? null : readClockPhrase(timePart);
  if (timePart !== '' && time === null) return null;
  const reading = datePart === '' && time !== null ? today(context) : readDatePart(datePart, context);
  if (reading === null || (reading.kind === 'month' && time !== null)) return null;
  return { reading, time };
}

function today(context: DatePhraseContext): DateReading {
  return { kind: 'named', date: context.today };
}

function phraseOf(
  { reading, time }: SplitReading,
  { calendar }: DatePhraseContext,
): Result<DatePhrase, DatePhraseProblem> {
  switch (reading.kind) {
    case 'problem':
      return err(reading.problem);
    case 'month':
      return ok(reading);
    case 'named': {
      const { date } = reading;
      return ok({
        kind: 'day',
        date,
        time,
        relative: false,
        movedFrom: null,
        onFreeDay: !isWorkingDay(calendar, date),
      });
    }
    case 'counted': {
      const date = workingDayOnOrAfter(calendar, reading.date);
      const movedFrom = date === reading.date ? null : reading.date;
      return ok({ kind: 'day', date, time, relative: true, movedFrom, onFreeDay: !isWorkingDay(calendar, date) });
    }
  }
}

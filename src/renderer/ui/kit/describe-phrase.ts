import { assertNever } from '@shared/domain/base/assert-never';
import { behindDay, behindMonth } from '@shared/domain/filing/place';
import type { DatePhrase, DatePhraseProblem } from '@shared/domain/time/date-phrase';
import { month, type Month } from '@shared/domain/time/month';
import { type PlainDate, yearOf } from '@shared/domain/time/plain-date';
import type { WorkingCalendar } from '@shared/domain/time/working-calendar';
import { describeFreeDay } from '../../i18n/describe-free-day';
import type { I18n } from '../../i18n/i18n-context';

/** What was understood: "behind Mon 30 Mar, 9:30 – moved from Sun 29 Mar (weekend)" (method.md, rule 5). */
export function describePhrase(phrase: DatePhrase, i18n: I18n, today: PlainDate, calendar: WorkingCalendar): string {
  const { t, formats } = i18n;
  if (phrase.kind === 'month') return formats.place(behindMonth(phrase.month), today);
  const place = formats.place(behindDay(phrase.date, phrase.time), today);
  if (phrase.movedFrom !== null) return describeMoved(place, phrase.movedFrom, i18n, today, calendar);
  const why = describeFreeDay(calendar, phrase.date, i18n) ?? '';
  return phrase.onFreeDay ? t('dateEntry.onFreeDay', { place, why }) : place;
}

/** A place with the free day that was meant: "behind Mon 30 Mar – moved from Sun 29 Mar (weekend)". */
export function describeMoved(
  place: string,
  from: PlainDate,
  i18n: I18n,
  today: PlainDate,
  calendar: WorkingCalendar,
): string {
  const why = describeFreeDay(calendar, from, i18n) ?? '';
  return i18n.t('dateEntry.movedFrom', { place, from: i18n.formats.shortDay(from, today), why });
}

/** Why a phrase is no place, and what to type instead. */
export function describePhraseProblem(problem: DatePhraseProblem, { t, formats }: I18n, today: PlainDate): string {
  switch (problem.kind) {
    case 'empty':
      return t('dateEntry.empty');
    case 'notUnderstood':
      return t('dateEntry.notUnderstood');
    case 'noSuchDay': {
      const { day, year } = problem;
      if (problem.month === null) return t('dateEntry.noSuchDayNumber', { day });
      const named = monthOfYear(problem.month, today);
      if (named === null) return t('dateEntry.noSuchMonth', { month: problem.month });
      const name = formats.longMonth(named, today);
      return year === null
        ? t('dateEntry.noSuchDay', { day, month: name })
        : t('dateEntry.noSuchDayThisYear', { day, month: name, year: String(year) });
    }
    case 'inThePast':
      return t('dateEntry.inThePast', { day: formats.longDay(problem.date, today) });
    case 'monthInThePast':
      return t('dateEntry.monthInThePast', { month: formats.monthAndYear(problem.month) });
    case 'otherWeekday':
      return t('dateEntry.otherWeekday', { day: formats.longDay(problem.date, today) });
    default:
      return assertNever(problem);
  }
}

/** The month of today's year, so that its name comes without one. @returns null when there is no such month. */
function monthOfYear(number: number, today: PlainDate): Month | null {
  return number < 1 || number > 12 ? null : month(`${yearOf(today)}-${String(number).padStart(2, '0')}`);
}

import type { Place } from '@shared/domain/filing/place';
import { assertNever } from '@shared/domain/base/assert-never';
import type { ClockTime } from '@shared/domain/time/clock-time';
import { firstDayOf, type Month, monthOf } from '@shared/domain/time/month';
import { isoWeekOf, plainDate, type PlainDate, toUtc, yearOf } from '@shared/domain/time/plain-date';
import { isShippedOutcome, type Outcome, type ShippedOutcomeId } from '@shared/domain/records/outcome';
import type { Translate } from './translator';

/** How days, months, times and places read in the user's language. The only place where a day becomes text. */
export interface Formats {
  /** "Friday 13 March", with the year when it is not the one of `today`. */
  readonly longDay: (date: PlainDate, today: PlainDate) => string;
  /** "Fri 13 Mar", with the year when it is not the one of `today`. */
  readonly shortDay: (date: PlainDate, today: PlainDate) => string;
  /** "13 Mar", with the year when it is not the one of `today`. */
  readonly dayAndMonth: (date: PlainDate, today: PlainDate) => string;
  /** "9 – 15 Mar" */
  readonly fromTo: (first: PlainDate, last: PlainDate) => string;
  /** "Fri" */
  readonly weekday: (date: PlainDate) => string;
  /** "Friday" */
  readonly longWeekday: (date: PlainDate) => string;
  /** "13.3.", in the order of the country. */
  readonly tinyDay: (date: PlainDate) => string;
  /** "13.03.2026", as it would be typed. */
  readonly numericDay: (date: PlainDate) => string;
  /** "5 July 1971", or "5 July" when the year is unknown (`--07-05`). */
  readonly birthday: (birthday: string) => string;
  readonly weekNumber: (date: PlainDate) => string;
  /** "March", with the year when it is not the one of `today`. */
  readonly longMonth: (month: Month, today: PlainDate) => string;
  readonly shortMonth: (month: Month) => string;
  /** "March" */
  readonly monthName: (month: Month) => string;
  readonly monthAndYear: (month: Month) => string;
  readonly time: (time: ClockTime) => string;
  readonly number: (value: number) => string;
  /** "5 h 30 min" */
  readonly duration: (minutes: number) => string;
  /** "5:30 h", where there is little room. */
  readonly hours: (minutes: number) => string;
  /** "behind Fri 27 Mar, 9:30"; fits after "filed". */
  readonly place: (place: Place, today: PlainDate) => string;
  /** The name of an outcome: the user's own, else the shipped one. */
  readonly outcome: (outcome: Pick<Outcome, 'id' | 'name'>) => string;
}

export function createFormats(tag: string, t: Translate): Formats {
  const formatter = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' });
  const withYear = (options: Intl.DateTimeFormatOptions) => {
    const plain = formatter(options);
    const dated = formatter({ ...options, year: 'numeric' });
    return (date: PlainDate, today: PlainDate) => (yearOf(date) === yearOf(today) ? plain : dated).format(toUtc(date));
  };
  const longDay = withYear({ weekday: 'long', day: 'numeric', month: 'long' });
  const shortDay = withYear({ weekday: 'short', day: 'numeric', month: 'short' });
  const dayAndMonth = withYear({ day: 'numeric', month: 'short' });
  const longMonth = withYear({ month: 'long' });
  const weekday = formatter({ weekday: 'short' });
  const longWeekday = formatter({ weekday: 'long' });
  const anyDay = formatter({ day: 'numeric', month: 'short' });
  const tinyDay = formatter({ day: 'numeric', month: 'numeric' });
  const numericDay = formatter({ day: '2-digit', month: '2-digit', year: 'numeric' });
  const monthName = formatter({ month: 'long' });
  const shortMonth = formatter({ month: 'short' });
  const monthAndYear = formatter({ month: 'long', year: 'numeric' });
  const birthdayOnly = formatter({ day: 'numeric', month: 'long' });
  const birthdayWithYear = formatter({ day: 'numeric', month: 'long', year: 'numeric' });
  const number = new Intl.NumberFormat(tag);
  const clock = new Intl.DateTimeFormat(tag, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' });
  const time = (value: ClockTime) => clock.format(minutesOf(value) * 60_000);

  const place = (value: Place, today: PlainDate): string => {
    switch (value.kind) {
      case 'day': {
        const day = shortDay(value.date, today);
        return value.time === null
          ? t('place.behindDay', { day })
          : t('place.behindDayAt', { day, time: time(value.time) });
      }
      case 'month':
        return t('place.behindMonth', { month: longMonth(firstDayOf(value.month), today) });
      case 'pile':
        return t('place.pile');
      case 'closed':
        return t('place.closed', { reason: t(`reason.${value.reason}`) });
      default:
        return assertNever(value);
    }
  };

  return {
    longDay,
    shortDay,
    dayAndMonth,
    fromTo: (first, last) => anyDay.formatRange(toUtc(first), toUtc(last)),
    weekday: (date) => weekday.format(toUtc(date)).replace(/\.$/, ''),
    longWeekday: (date) => longWeekday.format(toUtc(date)),
    tinyDay: (date) => tinyDay.format(toUtc(date)),
    numericDay: (date) => numericDay.format(toUtc(date)),
    birthday: (birthday) => {
      const knownYear = !birthday.startsWith('-');
      // 2000 was a leap year, so that 29 February has a day to stand on.
      const date = plainDate(knownYear ? birthday : birthday.replace('-', '2000'));
      return (knownYear ? birthdayWithYear : birthdayOnly).format(toUtc(date));
    },
    weekNumber: (date) => String(isoWeekOf(date).week),
    longMonth: (month, today) => longMonth(firstDayOf(month), today),
    monthName: (month) => monthName.format(toUtc(firstDayOf(month))),
    shortMonth: (month) => shortMonth.format(toUtc(firstDayOf(month))),
    monthAndYear: (month) => monthAndYear.format(toUtc(firstDayOf(month))),
    time,
    number: (value) => number.format(value),
    duration: (minutes) => durationOf(minutes, t),
    hours: (minutes) =>
      t('duration.clock', { hours: Math.floor(minutes / 60), minutes: String(minutes % 60).padStart(2, '0') }),
    place,
    outcome: ({ id, name }) => name ?? (hasShippedName(id) ? t(`outcome.${id}`) : id),
  };
}

/** Whether the month lies in another year than today, so that its name alone would mislead. */
export function needsYear(month: Month, today: PlainDate): boolean {
  return month.slice(0, 4) !== monthOf(today).slice(0, 4);
}

/** Notes, mails and work that was done stand in the log as outcomes do. What is none of them has been renamed, or comes from elsewhere. */
function hasShippedName(id: string): id is ShippedOutcomeId | 'note' | 'done' | 'email' {
  return isShippedOutcome(id) || id === 'note' || id === 'done' || id === 'email';
}

/** Hours and minutes, and of these only what there is. */
function durationOf(minutes: number, t: Translate): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return t('duration.minutes', { minutes: rest });
  return rest === 0 ? t('duration.hours', { hours }) : t('duration.both', { hours, minutes: rest });
}

function minutesOf(time: ClockTime): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

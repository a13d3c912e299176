import { clockTime } from '@shared/domain/time/clock-time';
import { type DatePhrase, type DatePhraseProblem, readDatePhrase } from '@shared/domain/time/date-phrase';
import { month } from '@shared/domain/time/month';
import { plainDate } from '@shared/domain/time/plain-date';
import { mondayToFriday } from '@shared/domain/time/working-calendar';

/** Friday, 13 March 2026. */
export const friday = plainDate('2026-03-13');

function read(text: string, { dayFirst = true, today = friday } = {}) {
  return readDatePhrase(text, { today, dayFirst, calendar: mondayToFriday });
}

export function reading(text: string, options = {}): DatePhrase | DatePhraseProblem {
  const result = read(text, options);
  return result.ok ? result.value : result.problem;
}

/** A day that was named and is worked. */
export function named(date: string, time: string | null = null) {
  return {
    kind: 'day',
    date: plainDate(date),
    time: time === null ? null : clockTime(time),
    relative: false,
    movedFrom: null,
    onFreeDay: false,
  };
}

/** A day counted from today; `movedFrom` is the free day that it hit. */
export function counted(date: string, time: string | null = null, movedFrom: string | null = null) {
  return { ...named(date, time), relative: true, movedFrom: movedFrom === null ? null : plainDate(movedFrom) };
}

export function onFreeDay(date: string, time: string | null = null) {
  return { ...named(date, time), onFreeDay: true };
}

export function behind(text: string) {
  return { kind: 'month', month: month(text) };
}

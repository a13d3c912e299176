import type { Dossier } from '../records/dossier';
import { addDays, daysFrom, type PlainDate, weekdayOf } from '../time/plain-date';
import { type DayList, dayListOf } from './day-list';

/** A week from Monday to Sunday, with the list of each of its days. */
export interface WeekList {
  readonly monday: PlainDate;
  readonly days: readonly DayList[];
}

export const daysOfWeek = 7;

export function mondayOf(date: PlainDate): PlainDate {
  return addDays(date, 1 - weekdayOf(date));
}

/**
 * The week that a day lies in. As on the screen, what is overdue stands with today's work where today is in the week; in a week that is over
 * it stands on its own day.
 * @param dossiers what lies behind the days of the week, and all that is overdue.
 */
export function weekListOf(dossiers: readonly Dossier[], date: PlainDate, today: PlainDate): WeekList {
  const monday = mondayOf(date);
  const days = daysFrom(monday, daysOfWeek);
  const byDay = new Map<PlainDate, Dossier[]>(days.map((day) => [day, []]));
  const todayInWeek = byDay.has(today);
  for (const dossier of dossiers) {
    const { place } = dossier;
    if (place.kind !== 'day') continue;
    byDay.get(todayInWeek && place.date < today ? today : place.date)?.push(dossier);
  }
  return { monday, days: days.map((day) => dayListOf({ dossiers: byDay.get(day) ?? [], done: [] }, day)) };
}

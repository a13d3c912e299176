import { addDays, daysFrom, type PlainDate, type Weekday, weekdayOf } from './plain-date';

/** Which weekdays are worked (method.md, rule 5). */
export interface WorkingCalendar {
  readonly weekdays: readonly Weekday[];
}

export const mondayToFriday: WorkingCalendar = { weekdays: [1, 2, 3, 4, 5] };

export function isWorkingDay(calendar: WorkingCalendar, date: PlainDate): boolean {
  return calendar.weekdays.includes(weekdayOf(date));
}

/**
 * The day itself when it is worked, else the first worked day after it (method.md, rule 5: relative dates land on
 * working days). A calendar without any working day keeps the day: there is nothing better to offer.
 */
export function workingDayOnOrAfter(calendar: WorkingCalendar, date: PlainDate): PlainDate {
  for (let ahead = 0; ahead < 7; ahead++) {
    const candidate = addDays(date, ahead);
    if (isWorkingDay(calendar, candidate)) return candidate;
  }
  return date;
}

/** The day itself when it is worked, else the last worked day before it; the day when no weekday is worked. */
export function workingDayOnOrBefore(calendar: WorkingCalendar, date: PlainDate): PlainDate {
  return daysFrom(addDays(date, -6), 7).findLast((day) => isWorkingDay(calendar, day)) ?? date;
}

/** The `count`-th working day after `date` (1 is the next one). */
export function workingDaysAfter(calendar: WorkingCalendar, date: PlainDate, count: number): PlainDate {
  let day = date;
  for (let step = 0; step < count; step++) day = workingDayOnOrAfter(calendar, addDays(day, 1));
  return day;
}

import { addDays, type PlainDate, type Weekday, weekdayOf } from './plain-date';

/** Minutes of work for each weekday, Monday first. */
export type WeekMinutes = readonly [number, number, number, number, number, number, number];

/** A public holiday, in both languages. */
export interface Holiday {
  readonly date: PlainDate;
  readonly name: { readonly de: string; readonly en: string };
}

/** Days off with a name, `until` being the first day that is worked again. */
export interface Leave {
  readonly id: string;
  readonly name: string;
  readonly from: PlainDate;
  readonly until: PlainDate;
}

/** A single day that is otherwise than its weekday says: worked for so many minutes, or free when there are none. */
export interface DayException {
  readonly date: PlainDate;
  readonly minutes: number;
  readonly note: string;
}

/** When work is done, and for how long (method.md, rule 5). */
export interface WorkingCalendar {
  readonly weekdays: readonly Weekday[];
  /** The capacity of a weekday when it is worked. */
  readonly weekMinutes: WeekMinutes;
  readonly holidays: readonly Holiday[];
  readonly leave: readonly Leave[];
  readonly exceptions: readonly DayException[];
}

/** A day as the calendar has it: worked for so many minutes, or free, and why. */
export type CalendarDay =
  | { readonly kind: 'worked'; readonly minutes: number }
  | { readonly kind: 'weekday' }
  | { readonly kind: 'holiday'; readonly holiday: Holiday }
  | { readonly kind: 'leave'; readonly leave: Leave }
  | { readonly kind: 'exception'; readonly exception: DayException };

/** Seven hours a day, Monday to Friday; what is left of an eight hours' day for contacts and their work. */
export const mondayToFriday: WorkingCalendar = {
  weekdays: [1, 2, 3, 4, 5],
  weekMinutes: [420, 420, 420, 420, 420, 420, 420],
  holidays: [],
  leave: [],
  exceptions: [],
};

/** What the calendar says of a day. The more particular counts: an exception before leave, leave before a holiday, that before the weekday. */
export function calendarDay(calendar: WorkingCalendar, date: PlainDate): CalendarDay {
  const exception = calendar.exceptions.find((one) => one.date === date);
  if (exception) {
    return exception.minutes > 0 ? { kind: 'worked', minutes: exception.minutes } : { kind: 'exception', exception };
  }
  const leave = leaveOn(calendar, date);
  if (leave) return { kind: 'leave', leave };
  const holiday = calendar.holidays.find((one) => one.date === date);
  if (holiday) return { kind: 'holiday', holiday };
  const weekday = weekdayOf(date);
  const minutes = calendar.weekdays.includes(weekday) ? (calendar.weekMinutes[weekday - 1] ?? 0) : 0;
  return minutes > 0 ? { kind: 'worked', minutes } : { kind: 'weekday' };
}

/** The leave that a day falls into; the first of several that overlap. */
function leaveOn({ leave }: WorkingCalendar, date: PlainDate): Leave | undefined {
  return leave.find(({ from, until }) => from <= date && date < until);
}

/** Minutes of work that a day has room for; 0 when nobody works then (method.md, rule 9). */
export function capacityOn(calendar: WorkingCalendar, date: PlainDate): number {
  const day = calendarDay(calendar, date);
  return day.kind === 'worked' ? day.minutes : 0;
}

export function isWorkingDay(calendar: WorkingCalendar, date: PlainDate): boolean {
  return calendarDay(calendar, date).kind === 'worked';
}

/** No leave is longer: farther out no working day is looked for. */
const horizon = 3 * 366;

/**
 * The day itself when it is worked, else the first worked day after it (method.md, rule 5: relative dates land on
 * working days). A calendar without any working day keeps the day: there is nothing better to offer.
 */
export function workingDayOnOrAfter(calendar: WorkingCalendar, date: PlainDate): PlainDate {
  return nearestWorkingDay(calendar, date, 1) ?? date;
}

/** The day itself when it is worked, else the last worked day before it; the day when no day is worked. */
export function workingDayOnOrBefore(calendar: WorkingCalendar, date: PlainDate): PlainDate {
  return nearestWorkingDay(calendar, date, -1) ?? date;
}

/** The `count`-th working day after `date` (1 is the next one). */
export function workingDaysAfter(calendar: WorkingCalendar, date: PlainDate, count: number): PlainDate {
  let day = date;
  for (let step = 0; step < count; step++) day = workingDayOnOrAfter(calendar, addDays(day, 1));
  return day;
}

/** The working days from `from` on, before `until`. */
export function workingDaysBetween(calendar: WorkingCalendar, from: PlainDate, until: PlainDate): PlainDate[] {
  const days: PlainDate[] = [];
  for (let day = from; day < until; day = addDays(day, 1)) if (isWorkingDay(calendar, day)) days.push(day);
  return days;
}

function nearestWorkingDay(calendar: WorkingCalendar, date: PlainDate, step: 1 | -1): PlainDate | null {
  for (let away = 0; away < horizon; away++) {
    const candidate = addDays(date, step * away);
    if (isWorkingDay(calendar, candidate)) return candidate;
  }
  return null;
}

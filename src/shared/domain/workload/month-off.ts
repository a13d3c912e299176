import { firstDayOf, lastDayOf, type Month } from '../time/month';
import { daysBetween, daysFrom, weekdayOf } from '../time/plain-date';
import { calendarDay, type Leave, type WorkingCalendar } from '../time/working-calendar';

/** What keeps one from work in a month, besides the weekends. */
export interface MonthOff {
  /** Days that are free for a holiday alone. */
  readonly holidays: number;
  /** The own leave that falls into it, each once. */
  readonly leave: readonly Leave[];
}

/** What the calendar takes out of a month (method.md, rule 5): by its days, so that an exception that is worked counts as none. */
export function monthOff(month: Month, calendar: WorkingCalendar): MonthOff {
  const leave = new Set<Leave>();
  let holidays = 0;
  const first = firstDayOf(month);
  for (const date of daysFrom(first, daysBetween(first, lastDayOf(month)) + 1)) {
    const day = calendarDay(calendar, date);
    if (day.kind === 'leave') leave.add(day.leave);
    if (day.kind === 'holiday' && calendar.weekdays.includes(weekdayOf(date))) holidays += 1;
  }
  return { holidays, leave: [...leave] };
}

import { addMonthsToMonth, firstDayOf, lastDayOf, type Month, monthOf } from '../time/month';
import { addDays, daysBetween, daysFrom, type PlainDate } from '../time/plain-date';
import { type WorkingCalendar, workingDaysBetween } from '../time/working-calendar';

/**
 * The days onto which a month is dealt out: what is left of it, today included; when no working day of the present month is left, the
 * next one besides (method.md, rule 4).
 * @param month the month that is dealt out; null for the heap of those that have come.
 */
export function daysToDealOnto(month: Month | null, today: PlainDate, calendar: WorkingCalendar): PlainDate[] {
  const present = monthOf(today);
  const wanted = month === null || month < present ? present : month;
  const first = wanted === present ? today : firstDayOf(wanted);
  const days = daysUpTo(first, lastDayOf(wanted));
  if (workingDaysBetween(calendar, first, addDays(lastDayOf(wanted), 1)).length > 0) return days;
  return daysUpTo(first, lastDayOf(addMonthsToMonth(wanted, 1)));
}

function daysUpTo(first: PlainDate, last: PlainDate): PlainDate[] {
  return daysFrom(first, daysBetween(first, last) + 1);
}

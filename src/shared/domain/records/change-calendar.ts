import { compareDates, type PlainDate, type Weekday } from '../time/plain-date';
import type { DayException, Leave } from '../time/working-calendar';
import type { Binder } from './binder';

/** The binder with a weekday worked or free. Its minutes stay, so that working it again brings them back. */
export function withWeekday(binder: Binder, weekday: Weekday, worked: boolean): Binder {
  const others = binder.workingWeekdays.filter((one) => one !== weekday);
  return { ...binder, workingWeekdays: worked ? [...others, weekday].toSorted((left, right) => left - right) : others };
}

/** The binder with so many minutes of capacity on a weekday. */
export function withWeekdayMinutes(binder: Binder, weekday: Weekday, minutes: number): Binder {
  const weekMinutes: [number, number, number, number, number, number, number] = [...binder.weekMinutes];
  weekMinutes[weekday - 1] = minutes;
  return { ...binder, weekMinutes };
}

/** The binder with a leave: a new one, or another version of the one with its id. Sorted by their first days. */
export function withLeave(binder: Binder, leave: Leave): Binder {
  const all = [...withoutLeave(binder, leave.id).leave, leave];
  return {
    ...binder,
    leave: all.toSorted((left, right) => compareDates(left.from, right.from) || compareDates(left.until, right.until)),
  };
}

export function withoutLeave(binder: Binder, id: Leave['id']): Binder {
  return { ...binder, leave: binder.leave.filter((one) => one.id !== id) };
}

/** The binder with a day that is otherwise than its weekday says. A day is so in one way only: the new one counts. */
export function withException(binder: Binder, exception: DayException): Binder {
  const all = [...withoutException(binder, exception.date).exceptions, exception];
  return { ...binder, exceptions: all.toSorted((left, right) => compareDates(left.date, right.date)) };
}

export function withoutException(binder: Binder, date: PlainDate): Binder {
  return { ...binder, exceptions: binder.exceptions.filter((one) => one.date !== date) };
}

import { assertNever } from '../base/assert-never';
import type { Repetition, Turn } from '../records/dossier';
import { monthOf, monthsBetween } from '../time/month';
import { addDays, addMonths, type PlainDate } from '../time/plain-date';
import { type WorkingCalendar, workingDayOnOrAfter, workingDaysAfter } from '../time/working-calendar';

/** When a repeated sheet comes next: its turn by the rhythm, and the working day that this lands on. */
export interface NextTurn {
  readonly turn: Turn;
  readonly day: PlainDate;
}

/**
 * The next turn of a sheet that was done now. It counts from the day it was due, not from today: done late or early, moved once or
 * landed after a holiday, it keeps its rhythm. The first turn after the due one is taken whose working day lies after today; turns that
 * have gone by meanwhile are covered by what was done now. Months go by the day number of `from`, or the last day of a shorter month.
 * @param turn the present turn. @param today when it was done. @param landing the working day for one that is not worked.
 */
export function nextTurn(
  turn: Turn,
  repeats: Repetition,
  today: PlainDate,
  calendar: WorkingCalendar,
  landing = workingDayOnOrAfter,
): NextTurn {
  const { from } = turn;
  for (let due = turnAfter(turn, repeats, calendar); ; due = turnAfter({ from, due }, repeats, calendar)) {
    const day = landing(calendar, due);
    if (day > today) return { turn: { from, due }, day };
  }
}

/** The day of the turn after the present one, by the rhythm alone. */
function turnAfter({ from, due }: Turn, { every, unit }: Repetition, calendar: WorkingCalendar): PlainDate {
  switch (unit) {
    case 'workingDays':
      return workingDaysAfter(calendar, due, every);
    case 'weeks':
      return addDays(due, 7 * every);
    case 'months':
      return addMonths(from, monthsBetween(monthOf(from), monthOf(due)) + every);
    default:
      return assertNever(unit);
  }
}

import { type Divider, type DividerMode, dayDividers, dividerMonths, type Rings } from '../filing/divider';
import { monthOf } from '../time/month';
import type { PlainDate } from '../time/plain-date';
import type { WorkingCalendar } from '../time/working-calendar';

/** Which sheets are printed: the numbers 1 to 31, the names of the coming months, or a sheet for each working day (method.md). */
export const dividerChoices = ['numbers', 'months', 'dates'] as const;
export type DividerChoice = (typeof dividerChoices)[number];

/** A sheet that is printed: one of those with a number, a date or a month on it. */
export type DividerSheet = Extract<Divider, { readonly kind: 'day' | 'date' | 'month' }>;

/** How many months ahead dated sheets go: as the binder is kept, or one where it is kept by numbers. */
export function usualMonthsAhead(mode: DividerMode): 1 | 2 | 3 {
  return mode.kind === 'dated' ? mode.monthsAhead : 1;
}

/**
 * The sheets to print, the very dividers that lie in the rings (method.md, rule 3). The present month has one too: a binder that is begun
 * today needs it next year.
 * @param monthsAhead of dated sheets, this month counted as none.
 */
export function dividerSheets(
  choice: DividerChoice,
  today: PlainDate,
  monthsAhead: 1 | 2 | 3,
  calendar: WorkingCalendar,
): DividerSheet[] {
  const rings = (mode: DividerMode): Rings => ({ today, mode });
  switch (choice) {
    case 'numbers':
      return dayDividers(rings({ kind: 'numbered' }), calendar, nothing);
    case 'dates':
      return dayDividers(rings({ kind: 'dated', monthsAhead }), calendar, nothing);
    case 'months':
      return [monthOf(today), ...dividerMonths(today)].map((month) => ({ kind: 'month', month }));
  }
}

/** Sheets for days off are made when something lies there, not for the printer. */
function nothing(): boolean {
  return false;
}

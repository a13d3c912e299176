import { plainDateFrom } from '../time/plain-date';
import { scanDate, type ScannedDate } from './scan-date';

/** How `3/4/2026` is meant: 3 April, or March 4. */
export const dateOrders = ['dayFirst', 'monthFirst'] as const;
export type DateOrder = (typeof dateOrders)[number];

/**
 * What the dates of a list say about their order together.
 * - `none`: no date in it depends on the order.
 * - `found`: some date is possible in one order only, and no more are against it.
 * - `ambiguous`: every date could be meant either way; `example` is one of them, and only the user knows.
 */
export type DateOrderFinding =
  | { readonly kind: 'none' }
  | { readonly kind: 'found'; readonly order: DateOrder; readonly example: string }
  | { readonly kind: 'ambiguous'; readonly example: string };

/** Finds the order of day and month in all dates of a list (whole columns, not cell by cell). */
export function findDateOrder(cells: Iterable<string>): DateOrderFinding {
  let dayFirst = 0;
  let monthFirst = 0;
  let example: string | null = null;
  let plainExample: string | null = null;
  for (const cell of cells) {
    const scanned = scanDate(cell);
    if (scanned?.kind !== 'day' || !scanned.open) continue;
    const asDayFirst = exists(scanned);
    const asMonthFirst = exists(inOrder(scanned, 'monthFirst'));
    if (asDayFirst && !asMonthFirst) dayFirst++;
    if (asMonthFirst && !asDayFirst) monthFirst++;
    if (asDayFirst || asMonthFirst) plainExample ??= cell;
    // 5/5/2026 is the same day either way and asks nothing.
    if (asDayFirst && asMonthFirst && scanned.day !== scanned.month) example ??= cell;
  }
  if (dayFirst !== monthFirst)
    return {
      kind: 'found',
      order: dayFirst > monthFirst ? 'dayFirst' : 'monthFirst',
      example: example ?? plainExample ?? '',
    };
  if (example !== null) return { kind: 'ambiguous', example };
  return dayFirst > 0 ? { kind: 'ambiguous', example: plainExample ?? '' } : { kind: 'none' };
}

/** The scanned day with its numbers in the places that the order says. */
export function inOrder<Scanned extends ScannedDate>(scanned: Scanned, order: DateOrder): Scanned {
  if (scanned.kind !== 'day' || !scanned.open || order === 'dayFirst') return scanned;
  return { ...scanned, day: scanned.month, month: scanned.day };
}

function exists(scanned: ScannedDate): boolean {
  if (scanned.kind !== 'day') return true;
  // Without a year any leap year does: 29 February is a day.
  const year = scanned.year === null || scanned.year.twoDigits ? 2000 + (scanned.year?.value ?? 0) : scanned.year.value;
  return plainDateFrom(year, scanned.month, scanned.day) !== null;
}

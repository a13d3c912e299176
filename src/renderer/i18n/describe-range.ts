import { type DayRange, type DayRangeProblem, daysIn, lastDayIn } from '@shared/domain/time/day-range';
import type { PlainDate } from '@shared/domain/time/plain-date';
import type { I18n } from './i18n-context';

/** "Mon 5 Oct to Fri 16 Oct", or the one day. */
export function describeRange(range: DayRange, { t, formats }: I18n, today: PlainDate): string {
  const first = formats.shortDay(range.from, today);
  if (daysIn(range) === 1) return first;
  return t('calendar.range', { first, last: formats.shortDay(lastDayIn(range), today) });
}

export type RangeProblem = Extract<DayRangeProblem['problem'], { readonly kind: 'beforeFirst' | 'tooLong' }>;

/** Why two days are no range, where each of them is understood. */
export function describeRangeProblem({ kind }: RangeProblem, { t }: I18n): string {
  return t(kind === 'beforeFirst' ? 'calendar.beforeFirst' : 'calendar.tooLong');
}

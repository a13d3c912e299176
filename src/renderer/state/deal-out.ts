import { useMemo } from 'react';
import { earliestMonthShelf, monthShelf, type Shelf } from '@shared/domain/filing/shelf';
import { daysToDealOnto } from '@shared/domain/filing/deal-out';
import { type Month, monthOf } from '@shared/domain/time/month';
import type { PlainDate } from '@shared/domain/time/plain-date';
import { useDesk } from './desk';
import { useCalendar, useToday } from './queries';

/** The month that is being dealt out; null for all that have come (method.md, rule 4). */
export function useDealtMonth(): Month | null {
  const view = useDesk((desk) => desk.view);
  return view.name === 'dealOut' ? view.month : null;
}

/** The first and the last shelf of what waits to be dealt out. */
export function useShelvesToDeal(): readonly [Shelf, Shelf] {
  const month = useDealtMonth();
  const today = useToday();
  return month === null ? [earliestMonthShelf, monthShelf(monthOf(today))] : [monthShelf(month), monthShelf(month)];
}

/** The days that it is dealt out onto; none while the calendar is read. */
export function useDaysToDealOnto(): readonly PlainDate[] {
  const month = useDealtMonth();
  const today = useToday();
  const calendar = useCalendar();
  return useMemo(() => (calendar ? daysToDealOnto(month, today, calendar) : []), [month, today, calendar]);
}

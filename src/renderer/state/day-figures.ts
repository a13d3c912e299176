import { useMemo } from 'react';
import type { PlainDate } from '@shared/domain/time/plain-date';
import { type DayFigures, dayFigures, type LoadGround } from '@shared/domain/workload/day-figures';
import { useBinder, useCalendar, useShelfWork, useToday } from './queries';

/** What the loads of all days follow from; undefined while it is read. */
export function useLoadGround(): LoadGround | undefined {
  const work = useShelfWork();
  const binder = useBinder();
  const calendar = useCalendar();
  const today = useToday();
  return useMemo(
    () => (work && binder && calendar ? { work, estimates: binder.estimates, calendar, today } : undefined),
    [work, binder, calendar, today],
  );
}

/** How full a day is: the one source of every screen that shows it (method.md, rule 9). */
export function useDayFigures(date: PlainDate): DayFigures | undefined {
  const ground = useLoadGround();
  return useMemo(() => ground && dayFigures(date, ground), [ground, date]);
}

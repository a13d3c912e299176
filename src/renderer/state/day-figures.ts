import { useMemo } from 'react';
import type { PlainDate } from '@shared/domain/time/plain-date';
import { type DayFigures, dayFigures, type LoadGround } from '@shared/domain/workload/day-figures';
import { doneMinutes } from '@shared/domain/workload/done-work';
import { useBinder, useCalendar, useDone, useShelfWork, useToday } from './queries';

/** What the loads of all days follow from; undefined while it is read. */
export function useLoadGround(): LoadGround | undefined {
  const work = useShelfWork();
  const estimates = useBinder()?.estimates;
  const calendar = useCalendar();
  const today = useToday();
  const done = useDone(today);
  return useMemo(
    () =>
      work && estimates && calendar && done
        ? { work, estimates, calendar, today, done: doneMinutes(done, estimates) }
        : undefined,
    [work, estimates, calendar, today, done],
  );
}

/** How full a day is: the one source of every screen that shows it (method.md, rule 9). */
export function useDayFigures(date: PlainDate): DayFigures | undefined {
  const ground = useLoadGround();
  return useMemo(() => ground && dayFigures(date, ground), [ground, date]);
}

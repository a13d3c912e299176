import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { behindDay, behindMonth, pile, type Place } from '@shared/domain/filing/place';
import { month } from '@shared/domain/time/month';
import { addDays, daysBetween, weekdayOf } from '@shared/domain/time/plain-date';
import { dayFigures } from '@shared/domain/workload/day-figures';
import { outlookOf, outlookWeeks } from '@shared/domain/workload/outlook';
import { anyToday } from '../calendar-span';
import { dossierWith } from '../fixtures';
import { friday, groundOf } from './load-ground';

const lying = (place: Place, minutes = 10) => dossierWith({ place, minutes });

describe('the coming weeks', () => {
  it('are this one and the twelve after it, whatever day it is, each day with the figures it has everywhere', () => {
    fc.assert(
      fc.property(anyToday, (today) => {
        const ground = groundOf([lying(behindDay(today)), lying(behindDay(addDays(today, 40)))], { today });
        const { weeks } = outlookOf(ground);
        const days = weeks.flatMap((week) => week.days);
        expect(weeks).toHaveLength(outlookWeeks);
        expect(days.map(({ date }) => weekdayOf(date))).toEqual(weeks.flatMap(() => [1, 2, 3, 4, 5, 6, 7]));
        expect(daysBetween(days[0]?.date ?? today, today)).toBe(weekdayOf(today) - 1);
        for (const { date, figures } of days) {
          expect(figures).toEqual(date < today ? null : dayFigures(date, ground));
        }
      }),
    );
  });

  it('count what is overdue today, and not where it lay', () => {
    const [week] = outlookOf(groundOf([lying(behindDay(addDays(friday, -2))), lying(behindDay(friday))])).weeks;
    expect(week).toMatchObject({ minutes: 20, capacity: 420, fullness: 'room' });
    expect(week?.days.map(({ figures }) => figures?.overdue)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      1,
      0,
      0,
    ]);
  });

  it('say what lies behind their months without a day, those that have come in one heap', () => {
    const ground = groundOf([
      lying(pile),
      lying(behindMonth(month('2025-11')), 15),
      lying(behindMonth(month('2026-03')), 20),
      lying(behindMonth(month('2026-05')), 30),
      lying(behindMonth(month('2026-05')), 40),
      lying(behindMonth(month('2026-07'))),
    ]);
    expect(outlookOf(ground).undealt).toEqual([
      { month: null, count: 2, minutes: 35 },
      { month: month('2026-05'), count: 2, minutes: 70 },
    ]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dividerMonths, dividersInRings, type DividerMode } from '@shared/domain/filing/divider';
import { dividerSheets, usualMonthsAhead } from '@shared/domain/printing/divider-sheets';
import { monthOf, monthsBetween } from '@shared/domain/time/month';
import { addDays, plainDate } from '@shared/domain/time/plain-date';
import { isWorkingDay } from '@shared/domain/time/working-calendar';
import { anyCalendar } from '../workload/any-binder';

const anyToday = fc.integer({ min: 0, max: 3_000 }).map((days) => addDays(plainDate('2024-01-01'), days));
const anyAhead = fc.constantFrom(1 as const, 2 as const, 3 as const);
const empty = () => false;

describe('divider sheets', () => {
  it('are the dividers that lie in the rings', () => {
    fc.assert(
      fc.property(anyToday, anyAhead, anyCalendar, (today, monthsAhead, calendar) => {
        const inRings = (mode: DividerMode) => dividersInRings({ today, mode }, calendar, empty);
        expect(dividerSheets('numbers', today, monthsAhead, calendar)).toEqual(
          inRings({ kind: 'numbered' }).filter(({ kind }) => kind === 'day'),
        );
        expect(dividerSheets('dates', today, monthsAhead, calendar)).toEqual(
          inRings({ kind: 'dated', monthsAhead }).filter(({ kind }) => kind === 'date'),
        );
        const months = dividerSheets('months', today, monthsAhead, calendar);
        expect(months.slice(1)).toEqual(inRings({ kind: 'numbered' }).filter(({ kind }) => kind === 'month'));
        expect(months).toHaveLength(dividerMonths(today).length + 1);
      }),
    );
  });

  it('with dates are for the working days of this month and the next ones', () => {
    fc.assert(
      fc.property(anyToday, anyAhead, anyCalendar, (today, monthsAhead, calendar) => {
        for (const sheet of dividerSheets('dates', today, monthsAhead, calendar)) {
          if (sheet.kind !== 'date') throw new Error('Not dated');
          expect(sheet.date === today || isWorkingDay(calendar, sheet.date)).toBe(true);
          expect(monthsBetween(monthOf(today), monthOf(sheet.date))).toBeLessThanOrEqual(monthsAhead);
        }
      }),
    );
  });

  it('go as far as the binder does', () => {
    expect(usualMonthsAhead({ kind: 'dated', monthsAhead: 3 })).toBe(3);
    expect(usualMonthsAhead({ kind: 'numbered' })).toBe(1);
  });
});

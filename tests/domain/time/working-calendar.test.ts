import { addDays, daysBetween, plainDate, type Weekday, weekdayOf } from '@shared/domain/time/plain-date';
import {
  isWorkingDay,
  mondayToFriday,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
  workingDaysAfter,
} from '@shared/domain/time/working-calendar';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { allDays, anyDay } from '../calendar-span';

// Every day of nine years: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 60_000 });

const anyCalendar = fc.subarray<Weekday>([1, 2, 3, 4, 5, 6, 7]).map((weekdays) => ({ ...mondayToFriday, weekdays }));

describe('the working calendar', () => {
  it('works Monday to Friday unless told otherwise', () => {
    for (const date of allDays) {
      if (isWorkingDay(mondayToFriday, date) !== weekdayOf(date) < 6) expect.fail(date);
    }
  });

  it('finds the nearest working day, itself included', () => {
    fc.assert(
      fc.property(anyCalendar, anyDay, (calendar, date) => {
        const after = workingDayOnOrAfter(calendar, date);
        const before = workingDayOnOrBefore(calendar, date);
        if (calendar.weekdays.length === 0) {
          expect([after, before]).toEqual([date, date]);
          return;
        }
        expect([isWorkingDay(calendar, after), isWorkingDay(calendar, before)]).toEqual([true, true]);
        for (let ahead = 0; ahead < daysBetween(date, after); ahead++) {
          expect(isWorkingDay(calendar, addDays(date, ahead))).toBe(false);
        }
        for (let back = 0; back < daysBetween(before, date); back++) {
          expect(isWorkingDay(calendar, addDays(date, -back))).toBe(false);
        }
      }),
    );
  });

  it('counts working days', () => {
    fc.assert(
      fc.property(anyCalendar, anyDay, fc.integer({ min: 1, max: 12 }), (calendar, date, count) => {
        fc.pre(calendar.weekdays.length > 0);
        const end = workingDaysAfter(calendar, date, count);
        expect(isWorkingDay(calendar, end)).toBe(true);
        const between = Array.from({ length: daysBetween(date, end) }, (_, index) => addDays(date, index + 1));
        expect(between.filter((day) => isWorkingDay(calendar, day))).toHaveLength(count);
      }),
    );
  });

  it('goes over the weekend, and knows no count of nothing', () => {
    const friday = plainDate('2026-03-13');
    expect(workingDaysAfter(mondayToFriday, friday, 1)).toBe('2026-03-16');
    expect(workingDaysAfter(mondayToFriday, friday, 6)).toBe('2026-03-23');
    expect(workingDaysAfter(mondayToFriday, friday, 0)).toBe(friday);
  });
});

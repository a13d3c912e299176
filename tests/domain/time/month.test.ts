import {
  addMonthsToMonth,
  dayInMonth,
  firstDayOf,
  isMonth,
  lastDayOf,
  month,
  monthNumber,
  monthOf,
  monthsBetween,
  parseMonth,
} from '@shared/domain/time/month';
import { addDays, dayOfMonth, plainDate } from '@shared/domain/time/plain-date';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { allDays, anyDay } from '../calendar-span';

// Every day of nine years: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 60_000 });

describe('a month', () => {
  it('is read from text', () => {
    expect(parseMonth('2026-07')).toBe('2026-07');
    expect(month('2026-12')).toBe('2026-12');
    expect(monthNumber(month('2026-07'))).toBe(7);
  });

  it.each(['2026-13', '2026-00', '2026-7', '0999-07', '2026-07-01', '07-2026', ''])('is not read from "%s"', (text) => {
    expect(parseMonth(text)).toBeNull();
    expect(isMonth(text)).toBe(false);
    expect(() => month(text)).toThrow('Not a month');
  });

  it('is the month of all its days, from the first to the last', () => {
    for (const date of allDays) {
      const of = monthOf(date);
      if (!(firstDayOf(of) <= date && date <= lastDayOf(of))) expect.fail(date);
      if (dayInMonth(of, dayOfMonth(date)) !== date) expect.fail(date);
      const ends = monthOf(addDays(date, 1)) !== of;
      if ((lastDayOf(of) === date) !== ends) expect.fail(date);
    }
  });

  it('has no more days than it has', () => {
    expect(dayInMonth(month('2026-02'), 29)).toBeNull();
    expect(dayInMonth(month('2028-02'), 29)).toBe('2028-02-29');
    expect(dayInMonth(month('2026-04'), 31)).toBeNull();
    expect(dayInMonth(month('2026-04'), 0)).toBeNull();
  });

  it.each([
    ['2026-11', 1, '2026-12'],
    ['2026-12', 1, '2027-01'],
    ['2026-01', -1, '2025-12'],
    ['2026-03', 24, '2028-03'],
    ['2026-03', -15, '2024-12'],
  ])('%s and %i months is %s', (start, count, end) => {
    expect(addMonthsToMonth(month(start), count)).toBe(end);
    expect(monthsBetween(month(start), month(end))).toBe(count);
  });

  it('counts months and compares as text alike', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (left, right) => {
        const [start, end] = [monthOf(left), monthOf(right)];
        expect(addMonthsToMonth(start, monthsBetween(start, end))).toBe(end);
        expect(start < end).toBe(monthsBetween(start, end) > 0);
      }),
    );
  });

  it('belongs to a day', () => {
    expect(monthOf(plainDate('2026-03-13'))).toBe('2026-03');
  });
});

import {
  addDays,
  addMonths,
  compareDates,
  dayOfMonth,
  daysBetween,
  daysFrom,
  isoWeekOf,
  isPlainDate,
  parsePlainDate,
  plainDate,
  plainDateFrom,
  toUtc,
  weekdayOf,
  yearOf,
} from '@shared/domain/time/plain-date';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { allDays, anyDay } from '../calendar-span';

// Every day of nine years: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 60_000 });

const monthLengths = (year: number) => {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
};

/** The days of nine years counted by hand, without any date object. */
function countedDays(): string[] {
  const days: string[] = [];
  for (let year = 2024; year <= 2032; year++) {
    monthLengths(year).forEach((length, month) => {
      for (let day = 1; day <= length; day++) {
        days.push([year, String(month + 1).padStart(2, '0'), String(day).padStart(2, '0')].join('-'));
      }
    });
  }
  return days;
}

describe('a day', () => {
  it.each(['2026-03-13', '2024-02-29', '2000-02-29', '1000-01-01', '9999-12-31'])('is read from %s', (text) => {
    expect(parsePlainDate(text)).toBe(text);
    expect(isPlainDate(text)).toBe(true);
    expect(plainDate(text)).toBe(text);
  });

  it.each([
    '2026-02-29',
    '2026-02-30',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-1-1',
    '0999-01-01',
    '10000-01-01',
    '+002026-01-01',
    '2026-03-13T00:00',
    ' 2026-03-13',
    '2026-03-13\n',
    '13.03.2026',
    '',
  ])('is not read from "%s"', (text) => {
    expect(parsePlainDate(text)).toBeNull();
    expect(isPlainDate(text)).toBe(false);
    expect(() => plainDate(text)).toThrow('Not a day');
  });

  it('is made of a year, a month and a day that exist', () => {
    expect(plainDateFrom(2026, 3, 1)).toBe('2026-03-01');
    expect(plainDateFrom(2026, 2, 29)).toBeNull();
    expect(plainDateFrom(26, 2, 1)).toBeNull();
    expect(plainDateFrom(2026.5, 2, 1)).toBeNull();
    expect(plainDateFrom(2026, 1.5, 1)).toBeNull();
    expect(plainDateFrom(Number.NaN, 2, 1)).toBeNull();
    expect(plainDateFrom(2026, Number.NaN, 1)).toBeNull();
  });
});

describe('counting', () => {
  it('goes day by day through nine years, in every zone', () => {
    expect(allDays).toEqual(countedDays());
  });

  it('adds and subtracts as the calendar does', () => {
    allDays.forEach((date, index) => {
      if (daysBetween(allDays[0] ?? date, date) !== index) expect.fail(`${date} is not ${index} days after the first`);
      if (addDays(addDays(date, 400), -400) !== date) expect.fail(`${date} there and back`);
    });
  });

  it('is the inverse of daysBetween', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (start, end) => {
        expect(addDays(start, daysBetween(start, end))).toBe(end);
        expect(daysBetween(end, start)).toBe(0 - daysBetween(start, end));
        expect(Math.sign(compareDates(start, end))).toBe(Math.sign(daysBetween(end, start)));
      }),
    );
  });

  it('refuses to leave the calendar', () => {
    expect(() => addDays(plainDate('9999-12-31'), 1)).toThrow(RangeError);
    expect(() => addDays(plainDate('1000-01-01'), -1)).toThrow(RangeError);
    expect(() => addDays(plainDate('2026-03-13'), Number.NaN)).toThrow(RangeError);
  });

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-03-31', 1, '2026-04-30'],
    ['2026-03-13', 12, '2027-03-13'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-11-30', 3, '2027-02-28'],
  ])('%s and %i months is %s', (date, months, expected) => {
    expect(addMonths(plainDate(date), months)).toBe(expected);
  });

  it('lists days', () => {
    expect(daysFrom(plainDate('2026-02-27'), 3)).toEqual(['2026-02-27', '2026-02-28', '2026-03-01']);
    expect(daysFrom(plainDate('2026-02-27'), 0)).toEqual([]);
  });
});

describe('the parts of a day', () => {
  it('turns the week over and over', () => {
    // 1 January 2024 was a Monday.
    allDays.forEach((date, index) => {
      if (weekdayOf(date) !== (index % 7) + 1) expect.fail(date);
    });
  });

  it('are its numbers', () => {
    expect(dayOfMonth(plainDate('2026-03-09'))).toBe(9);
    expect(yearOf(plainDate('2026-03-09'))).toBe(2026);
  });

  it.each([
    ['2026-01-01', 1, 2026],
    ['2027-01-01', 53, 2026],
    ['2024-12-30', 1, 2025],
    ['2026-12-31', 53, 2026],
    ['2026-03-29', 13, 2026],
  ])('%s lies in week %i of %i', (date, week, year) => {
    expect(isoWeekOf(plainDate(date))).toEqual({ week, year });
  });

  it('give a date object at midnight UTC', () => {
    expect(toUtc(plainDate('2026-03-29')).toISOString()).toBe('2026-03-29T00:00:00.000Z');
    expect(
      new Intl.DateTimeFormat('de', { timeZone: 'UTC', dateStyle: 'short' }).format(toUtc(plainDate('2026-03-29'))),
    ).toBe('29.03.26');
  });
});

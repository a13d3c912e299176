import { beforeAll, describe, expect, it, vi } from 'vitest';
import { addDays, type PlainDate, plainDate, type Weekday } from '@shared/domain/time/plain-date';
import {
  calendarDay,
  capacityOn,
  isWorkingDay,
  type WorkingCalendar,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
  workingDaysAfter,
  workingDaysBetween,
} from '@shared/domain/time/working-calendar';
import { type NaiveDay, type NaiveRules, writeDown } from './naive-calendar';

// Nine years of days, 128 times: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 240_000 });

const weekMinutes = [480, 450, 420, 390, 300, 120, 1] as const;
const patterns = Array.from({ length: 128 }, (_, bits) =>
  ([1, 2, 3, 4, 5, 6, 7] as const).filter((weekday) => (bits >> (weekday - 1)) & 1),
);

/** Holidays on every weekday, leave over a year's end and over all of a February, and exceptions on top of each. */
const holidays = Array.from({ length: 9 }, (_, index) => 2024 + index).flatMap((year) =>
  ['01-01', '01-06', '05-01', '08-15', '10-03', '12-25', '12-26'].map((day) => `${year}-${day}`),
);
const leave = [
  ['2024-02-01', '2024-02-29'],
  ['2025-12-22', '2026-01-09'],
  ['2026-01-05', '2026-01-16'],
  ['2027-07-05', '2027-07-05'],
  ['2029-08-06', '2029-10-31'],
] as const;
const exceptions = new Map([
  ['2024-02-29', 200],
  ['2024-06-08', 360],
  ['2025-05-02', 0],
  ['2026-01-01', 60],
  ['2026-01-07', 45],
  ['2027-10-03', 90],
  ['2028-12-29', 0],
  ['2032-12-31', 0],
]);

function rulesOf(weekdays: readonly Weekday[]): NaiveRules {
  return { weekdays, weekMinutes, holidays, leave, exceptions };
}

function calendarOf(weekdays: readonly Weekday[]): WorkingCalendar {
  const name = { de: 'Feiertag', en: 'Holiday' };
  return {
    weekdays,
    weekMinutes,
    holidays: holidays.map((date) => ({ date: plainDate(date), name })),
    leave: leave.map(([first, last], index) => ({
      id: String(index),
      name: '',
      from: plainDate(first),
      until: addDays(plainDate(last), 1),
    })),
    exceptions: [...exceptions].map(([date, minutes]) => ({ date: plainDate(date), minutes, note: '' })),
  };
}

/** Every week pattern with its days on paper and its calendar. */
const cases: { readonly paper: readonly NaiveDay[]; readonly calendar: WorkingCalendar }[] = [];

beforeAll(() => {
  for (const weekdays of patterns) cases.push({ paper: writeDown(rulesOf(weekdays)), calendar: calendarOf(weekdays) });
});

/** So far from the edges of the nine years that every answer lies within them; every seventh and eleventh day meets all weekdays. */
function someDays(paper: readonly NaiveDay[], step: number): { readonly date: PlainDate; readonly index: number }[] {
  const picked = [];
  for (let index = 120; index < paper.length - 200; index += step) {
    picked.push({ date: plainDate(paper[index]?.date ?? ''), index });
  }
  return picked;
}

const isWorked = ({ minutes }: NaiveDay) => minutes > 0;

describe('the calendar, beside one done by hand', () => {
  it('goes through all 128 patterns of a week, and as many days as nine years have', () => {
    expect(new Set(patterns.map(String)).size).toBe(128);
    expect(cases.map(({ paper }) => paper.length)).toEqual(patterns.map(() => 9 * 365 + 3));
  });

  it('has the same capacity on every day, and works on the same ones', () => {
    for (const { paper, calendar } of cases) {
      for (const { date, minutes } of paper) {
        const day = plainDate(date);
        if (capacityOn(calendar, day) !== minutes) expect.fail(`${date}: ${capacityOn(calendar, day)}, not ${minutes}`);
        if (isWorkingDay(calendar, day) !== minutes > 0) expect.fail(date);
      }
    }
  });

  it('finds the same next and previous working days', () => {
    for (const { paper, calendar } of cases.filter(({ calendar: { weekdays } }) => weekdays.length > 0)) {
      for (const { date, index } of someDays(paper, 7 * 3 + 1)) {
        const after = paper.slice(index).find(isWorked)?.date;
        const before = paper.slice(0, index + 1).findLast(isWorked)?.date;
        if (workingDayOnOrAfter(calendar, date) !== after) expect.fail(`after ${date}, ${calendar.weekdays.join()}`);
        if (workingDayOnOrBefore(calendar, date) !== before) expect.fail(`before ${date}, ${calendar.weekdays.join()}`);
      }
    }
  });

  it('counts to the same working day', () => {
    for (const { paper, calendar } of cases.filter(({ calendar: { weekdays } }) => weekdays.length > 0)) {
      for (const { date, index } of someDays(paper, 7 * 13 + 2)) {
        const following = paper.slice(index + 1).filter(isWorked);
        for (const count of [1, 2, 5, 10]) {
          const expected = following[count - 1]?.date;
          if (expected !== undefined && workingDaysAfter(calendar, date, count) !== expected)
            expect.fail(`${count} after ${date}, ${calendar.weekdays.join()}`);
        }
      }
    }
  });

  it('has the same working days between two days, the first included and the last not', () => {
    for (const { paper, calendar } of cases) {
      for (const { date, index } of someDays(paper, 7 * 11 + 1)) {
        for (const length of [0, 1, 7, 31, 100]) {
          const until = addDays(date, length);
          const expected = paper.slice(index, index + length).filter(isWorked);
          expect(workingDaysBetween(calendar, date, until)).toEqual(expected.map((day) => day.date));
        }
      }
    }
  });

  it('keeps the day where no day is worked at all', () => {
    const never: WorkingCalendar = { ...calendarOf([]), exceptions: [] };
    const day = plainDate('2027-07-05');
    expect([workingDayOnOrAfter(never, day), workingDayOnOrBefore(never, day)]).toEqual([day, day]);
    expect(workingDaysBetween(never, plainDate('2024-01-01'), plainDate('2033-01-01'))).toEqual([]);
  });

  it('says of each free day why it is one: the more particular reason counts', () => {
    const calendar = calendarOf([1, 2, 3, 4, 5]);
    const why = (date: string) => calendarDay(calendar, plainDate(date)).kind;
    expect(why('2026-01-01')).toBe('worked');
    expect(why('2026-01-06')).toBe('leave');
    expect(why('2026-01-10')).toBe('leave');
    expect(why('2026-05-01')).toBe('holiday');
    expect(why('2026-08-15')).toBe('holiday');
    expect(why('2026-08-16')).toBe('weekday');
    expect(why('2028-12-29')).toBe('exception');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type DayRange,
  daysIn,
  isInRange,
  lastDayIn,
  longestRange,
  rangeOfDays,
  rangesOverlap,
  readAnyDay,
  readDayRange,
} from '@shared/domain/time/day-range';
import { addDays, daysFrom, plainDate } from '@shared/domain/time/plain-date';
import { anyDay } from '../calendar-span';

/** Friday, 13 March 2026. */
const context = { today: plainDate('2026-03-13'), dayFirst: true };

const read = (first: string, last = '') => readDayRange(first, last, context);
const days = (from: string, until: string) => ({ ok: true, value: { from, until } });
const wrong = (field: 'first' | 'last', kind: string) => ({ ok: false, problem: { field, problem: { kind } } });

describe('a typed range of days', () => {
  it('includes its last day, and ends before the next one', () => {
    expect(read('5.10.', '16.10.')).toEqual(days('2026-10-05', '2026-10-17'));
    expect(read('24.12.', '1.1.')).toEqual(days('2026-12-24', '2027-01-02'));
  });

  it('is one day without a last one', () => {
    expect(read('5.10.')).toEqual(days('2026-10-05', '2026-10-06'));
    expect(read('5.10.', '5.10.')).toEqual(days('2026-10-05', '2026-10-06'));
  });

  it('takes free days as they are, also those that are counted', () => {
    expect(read('samstag', 'in 2 tagen')).toEqual(days('2026-03-14', '2026-03-16'));
  });

  it('takes a month for its first or its last day', () => {
    expect(read('juli')).toEqual(days('2026-07-01', '2026-07-02'));
    expect(read('juli', 'august')).toEqual(days('2026-07-01', '2026-09-01'));
    expect(read('februar 2026', 'februar 2026')).toEqual(days('2026-02-01', '2026-03-01'));
  });

  it('takes days gone by', () => {
    expect(read('2.3.2026', 'heute')).toEqual(days('2026-03-02', '2026-03-14'));
  });

  it('looks for a last day without a year from the first one on', () => {
    expect(read('20.12.2027', '8.1.')).toEqual(days('2027-12-20', '2028-01-09'));
  });

  it('says which of the days is wrong, and why', () => {
    expect(read('', '5.10.')).toEqual(wrong('first', 'empty'));
    expect(read('irgendwann')).toEqual(wrong('first', 'notUnderstood'));
    expect(read('5.10.', 'irgendwann')).toEqual(wrong('last', 'notUnderstood'));
    expect(read('5.10.', '4.10.2026')).toEqual(wrong('last', 'beforeFirst'));
    expect(read('1.1.2026', addDays(plainDate('2026-01-01'), longestRange))).toEqual(wrong('last', 'tooLong'));
    expect(read('1.1.2026', addDays(plainDate('2026-01-01'), longestRange - 1))).toMatchObject({ ok: true });
  });

  it('reads a single day the same way', () => {
    expect(readAnyDay('sa', context)).toEqual({ ok: true, value: '2026-03-14' });
    expect(readAnyDay('1.3.2026', context)).toEqual({ ok: true, value: '2026-03-01' });
    expect(readAnyDay('31.2.', context)).toMatchObject({ ok: false, problem: { kind: 'noSuchDay' } });
  });
});

describe('ranges of days', () => {
  const anyRange = fc
    .tuple(anyDay, fc.integer({ min: 0, max: 40 }))
    .map(([first, more]) => rangeOfDays(first, addDays(first, more)));
  const listed = (range: DayRange) => daysFrom(range.from, daysIn(range));

  it('have all days from the first to the last one', () => {
    fc.assert(
      fc.property(anyRange, (range) => {
        const all = listed(range);
        expect([all[0], all.at(-1)]).toEqual([range.from, lastDayIn(range)]);
        const around = daysFrom(addDays(range.from, -2), daysIn(range) + 4);
        expect(around.filter((day) => isInRange(range, day))).toEqual(all);
      }),
    );
  });

  it('overlap when they have a day in common, not when they touch', () => {
    fc.assert(
      fc.property(anyRange, fc.integer({ min: -60, max: 60 }), fc.integer({ min: 0, max: 40 }), (left, shift, more) => {
        const first = addDays(left.from, shift);
        const right = rangeOfDays(first, addDays(first, more));
        const common = listed(left).some((day) => isInRange(right, day));
        expect([rangesOverlap(left, right), rangesOverlap(right, left)]).toEqual([common, common]);
      }),
    );
  });
});

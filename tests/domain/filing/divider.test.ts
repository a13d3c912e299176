import {
  allDividers,
  daysLate,
  dateOfDivider,
  type Divider,
  dividerKey,
  dividerMonths,
  dividerOf,
} from '@shared/domain/filing/divider';
import { behindDay, behindMonth, pile } from '@shared/domain/filing/place';
import { month } from '@shared/domain/time/month';
import { plainDate } from '@shared/domain/time/plain-date';
import { describe, expect, it } from 'vitest';
import { numberedOn } from '../../support/rings';

const day = (number: number): Divider => ({ kind: 'day', day: number });
const behind = (text: string): Divider => ({ kind: 'month', month: month(text) });
const later: Divider = { kind: 'later' };

describe('rule 3: which divider shows a date', () => {
  // The table of method.md, word for word.
  it.each([
    ['2026-03-13', '2026-03-13', day(13), 0],
    ['2026-03-13', '2026-03-31', day(31), 0],
    ['2026-03-30', '2026-04-08', day(8), 0],
    ['2026-03-13', '2026-04-13', behind('2026-04'), 0],
    ['2026-03-13', '2026-04-12', day(12), 0],
    ['2026-01-31', '2026-02-28', day(28), 0],
    ['2026-01-31', '2026-03-01', behind('2026-03'), 0],
    ['2026-02-28', '2026-03-31', behind('2026-03'), 0],
    ['2026-03-13', '2026-03-11', day(13), 2],
    ['2026-11-20', '2027-11-20', later, 0],
    ['2026-11-20', '2026-12-20', behind('2026-12'), 0],
    ['2026-11-20', '2027-10-05', behind('2027-10'), 0],
  ])('on %s the date %s is behind %o, %i days late', (today, date, divider, late) => {
    expect(dividerOf(behindDay(plainDate(date)), numberedOn(plainDate(today)))).toEqual(divider);
    expect(daysLate(plainDate(date), plainDate(today))).toBe(late);
  });

  it.each([
    ['2026-03-01', '2026-03-31', day(31)],
    ['2026-03-01', '2026-04-01', behind('2026-04')],
    ['2026-12-31', '2027-01-30', day(30)],
    ['2026-12-31', '2027-01-31', behind('2027-01')],
    ['2026-12-31', '2027-11-30', behind('2027-11')],
    ['2026-12-31', '2027-12-01', later],
    ['2028-02-29', '2028-03-28', day(28)],
    ['2028-02-29', '2028-03-29', behind('2028-03')],
    ['2026-03-13', '2019-12-31', day(13)],
  ])('holds at the edges: on %s the date %s is behind %o', (today, date, divider) => {
    expect(dividerOf(behindDay(plainDate(date)), numberedOn(plainDate(today)))).toEqual(divider);
  });

  it('looks past the time of day', () => {
    expect(dividerOf({ kind: 'day', date: plainDate('2026-03-31') }, numberedOn(plainDate('2026-03-13')))).toEqual(
      day(31),
    );
  });
});

describe('rule 4: months without a day', () => {
  it.each([
    ['2026-04', behind('2026-04')],
    ['2027-02', behind('2027-02')],
    ['2027-03', later],
    ['2026-03', { kind: 'heap' }],
    ['2026-02', { kind: 'heap' }],
    ['2019-07', { kind: 'heap' }],
  ])('on 13 March 2026 the month %s is behind %o', (text, divider) => {
    expect(dividerOf(behindMonth(month(text)), numberedOn(plainDate('2026-03-13')))).toEqual(divider);
  });
});

describe('the sheets of the binder', () => {
  const today = plainDate('2026-03-13');

  it('are 31 days, eleven months, and what lies apart, in the order of the rings', () => {
    const keys = allDividers(numberedOn(today)).map(dividerKey);
    expect(keys.slice(0, 31)).toEqual(Array.from({ length: 31 }, (_, index) => `day:${index + 1}`));
    expect(keys.slice(31, 42)).toEqual(dividerMonths(today).map((value) => `month:${value}`));
    expect(keys.slice(42)).toEqual(['later', 'heap', 'pile', 'closed']);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('name the eleven months after this one', () => {
    expect(dividerMonths(plainDate('2026-03-31'))).toEqual([
      ...['2026-04', '2026-05', '2026-06', '2026-07', '2026-08', '2026-09'],
      ...['2026-10', '2026-11', '2026-12', '2027-01', '2027-02'],
    ]);
  });

  it('keep what is undated or closed apart', () => {
    expect(dividerOf(pile, numberedOn(today))).toEqual({ kind: 'pile' });
    expect(dividerOf({ kind: 'closed' }, numberedOn(today))).toEqual({ kind: 'closed' });
  });

  it.each([
    [13, '2026-03-13'],
    [31, '2026-03-31'],
    [12, '2026-04-12'],
    [1, '2026-04-01'],
  ])('on 13 March 2026 the number %i stands for %s', (number, date) => {
    expect(dateOfDivider({ kind: 'day', day: number }, today)).toBe(date);
  });

  it('stand for nothing when the month has no such day', () => {
    expect(dateOfDivider({ kind: 'day', day: 30 }, plainDate('2026-01-31'))).toBeNull();
    expect(dateOfDivider({ kind: 'day', day: 31 }, plainDate('2026-04-05'))).toBeNull();
  });

  it('count whole days late, never less than none', () => {
    expect(daysLate(plainDate('2025-03-13'), today)).toBe(365);
    expect(daysLate(plainDate('2026-03-12'), today)).toBe(1);
    expect(daysLate(plainDate('2026-03-14'), today)).toBe(0);
  });
});

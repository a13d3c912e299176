import { describe, expect, test } from 'vitest';
import { month } from '@shared/domain/time/month';
import { plainDate } from '@shared/domain/time/plain-date';
import { mondayToFriday } from '@shared/domain/time/working-calendar';
import { dayDividers } from '@shared/domain/filing/divider';
import { findViews } from '@renderer/ui/move/find-views';
import { datedOn, numberedOn } from '../../support/rings';

const context = { today: plainDate('2026-03-13'), dayFirst: true, calendar: mondayToFriday };
const rings = numberedOn(context.today);
const days = dayDividers(rings, mondayToFriday, () => false);
const find = (text: string) => findViews(text, context, { rings, days });
const behindMonth = (text: string) => ({ name: 'binder', divider: { kind: 'month', month: month(text) } });

describe('what a typed text opens', () => {
  test.each([
    ['17', { name: 'binder', divider: { kind: 'day', day: 17 } }],
    ['8.', { name: 'binder', divider: { kind: 'day', day: 8 } }],
    ['13', { name: 'today', date: null }],
    ['april', behindMonth('2026-04')],
    ['AP', behindMonth('2026-04')],
    ['may', behindMonth('2026-05')],
    ['okt', behindMonth('2026-10')],
    ['oct', behindMonth('2026-10')],
    ['jänner', behindMonth('2027-01')],
    ['stap', { name: 'pile' }],
    ['pile', { name: 'pile' }],
    ['später', { name: 'binder', divider: { kind: 'later' } }],
    ['spaeter', { name: 'binder', divider: { kind: 'later' } }],
    ['spater', { name: 'binder', divider: { kind: 'later' } }],
    ['closed', { name: 'binder', divider: { kind: 'closed' } }],
    ['papierkorb', { name: 'bin' }],
    ['ringbuch', { name: 'binder', divider: null }],
    ['heute', { name: 'today', date: null }],
  ])('%s', (text, view) => {
    expect(find(text)[0]).toEqual(view);
  });

  test('several that fit come nearest month first', () => {
    expect(find('j')).toEqual([behindMonth('2026-06'), behindMonth('2026-07'), behindMonth('2027-01')]);
  });

  test('a date opens the divider that it lies behind', () => {
    expect(find('27.3.')).toEqual([{ name: 'binder', divider: { kind: 'day', day: 27 } }]);
    expect(find('14. April')).toEqual([behindMonth('2026-04')]);
    expect(find('märz')).toEqual([{ name: 'binder', divider: { kind: 'heap' } }]);
    expect(find('april 2028')).toEqual([{ name: 'binder', divider: { kind: 'later' } }]);
  });

  test.each(['', ' ', '0', '32', 'xyz'])('nothing: “%s”', (text) => {
    expect(find(text)).toEqual([]);
  });
});

test('by date a number is the next sheet that bears it: a free day without anything has none', () => {
  const byDate = datedOn(context.today, 1);
  const findByDate = (text: string) =>
    findViews(text, context, { rings: byDate, days: dayDividers(byDate, mondayToFriday, () => false) });
  expect(findByDate('13')).toEqual([{ name: 'today', date: null }]);
  expect(findByDate('17')).toEqual([{ name: 'binder', divider: { kind: 'date', date: '2026-03-17' } }]);
  // 15 March is a Sunday.
  expect(findByDate('15')).toEqual([{ name: 'binder', divider: { kind: 'date', date: '2026-04-15' } }]);
  expect(findByDate('20.4.')).toEqual([{ name: 'binder', divider: { kind: 'date', date: '2026-04-20' } }]);
  expect(findByDate('11')).toEqual([]);
});

import { readDatePhrase } from '@shared/domain/time/date-phrase';
import { mondayToFriday } from '@shared/domain/time/working-calendar';
import { plainDate } from '@shared/domain/time/plain-date';
import { describe, expect, it } from 'vitest';
import { behind, counted, friday, named, onFreeDay, reading } from './phrase-reading';

/** What is wrong with the phrase on Friday 13 March 2026. */
const problems: Record<string, object> = {
  '': { kind: 'empty' },
  ' \t': { kind: 'empty' },
  '30.2.': { kind: 'noSuchDay', day: 30, month: 2, year: null },
  '30.2.2027': { kind: 'noSuchDay', day: 30, month: 2, year: null },
  '29.2.': { kind: 'noSuchDay', day: 29, month: 2, year: 2027 },
  '29.2.2027': { kind: 'noSuchDay', day: 29, month: 2, year: 2027 },
  '31.12.9999': { kind: 'noSuchDay', day: 31, month: 12, year: 9999 },
  '31. april 9:30': { kind: 'noSuchDay', day: 31, month: 4, year: null },
  'april 31': { kind: 'noSuchDay', day: 31, month: 4, year: null },
  '31. nächsten Monats': { kind: 'noSuchDay', day: 31, month: 4, year: null },
  '15.13.': { kind: 'noSuchDay', day: 15, month: 13, year: null },
  32: { kind: 'noSuchDay', day: 32, month: null, year: null },
  0: { kind: 'noSuchDay', day: 0, month: null, year: null },
  '2026-02-30': { kind: 'noSuchDay', day: 30, month: 2, year: null },
  '27.3.2025': { kind: 'inThePast', date: '2025-03-27' },
  '31. 2. 26': { kind: 'noSuchDay', day: 31, month: 2, year: null },
  '31.13': { kind: 'noSuchDay', day: 31, month: 13, year: null },
  '12.3.26': { kind: 'inThePast', date: '2026-03-12' },
  '2026-03-12': { kind: 'inThePast', date: '2026-03-12' },
  '5 July 2025': { kind: 'inThePast', date: '2025-07-05' },
  gestern: { kind: 'inThePast', date: '2026-03-12' },
  'anfang dieser woche': { kind: 'inThePast', date: '2026-03-09' },
  'Juli 2025': { kind: 'monthInThePast', month: '2025-07' },
  'Mo 27.3.': { kind: 'otherWeekday', date: '2026-03-27' },
  'Monday, March 27 10:00': { kind: 'otherWeekday', date: '2026-03-27' },
  'fred anrufen': { kind: 'notUnderstood' },
  'ruf morgen fred an': { kind: 'notUnderstood' },
  'freitag?': { kind: 'notUnderstood' },
  'fr mo': { kind: 'notUnderstood' },
  '27.3. 25:00': { kind: 'notUnderstood' },
  '9:60': { kind: 'notUnderstood' },
  '13 pm': { kind: 'notUnderstood' },
  'juli 9:30': { kind: 'notUnderstood' },
  'morgen 9:30 10:30': { kind: 'notUnderstood' },
  'in 2-3 wochen': { kind: 'notUnderstood' },
  'in 99999999 tagen': { kind: 'notUnderstood' },
  'vor 2 wochen': { kind: 'notUnderstood' },
  '-3': { kind: 'notUnderstood' },
  'letzten montag': { kind: 'notUnderstood' },
  'KW 54': { kind: 'notUnderstood' },
  in: { kind: 'notUnderstood' },
  the: { kind: 'notUnderstood' },
  ['__proto__']: { kind: 'notUnderstood' },
  constructor: { kind: 'notUnderstood' },
};

it.each(Object.entries(problems))('says what is wrong with "%s"', (text, expected) => {
  expect(reading(text)).toEqual(expected);
});

describe('slashed and dashed dates', () => {
  it.each([
    ['4/5', true, '2026-05-04'],
    ['4/5', false, '2026-04-05'],
    ['4/5/2027', true, '2027-05-04'],
    ['4/5/27', false, '2027-04-05'],
    ['04-05-2027', false, '2027-04-05'],
    ['3/27', true, '2026-03-27'],
    ['3/27', false, '2026-03-27'],
    ['27/3', true, '2026-03-27'],
    ['27/3', false, '2026-03-27'],
    ['12/12', false, '2026-12-12'],
  ])('"%s" (day first: %s) is %s', (text, dayFirst, date) => {
    expect(reading(text, { dayFirst })).toMatchObject({ kind: 'day', date });
  });

  it('say that a day is missing in the order that can be meant', () => {
    expect(reading('30/2', { dayFirst: false })).toEqual({ kind: 'noSuchDay', day: 30, month: 2, year: null });
    expect(reading('2/30', { dayFirst: true })).toEqual({ kind: 'noSuchDay', day: 30, month: 2, year: null });
    expect(reading('13/32', { dayFirst: true })).toEqual({ kind: 'noSuchDay', day: 13, month: 32, year: null });
  });

  it('are day first with dots, wherever the reader lives', () => {
    expect(reading('4.5.', { dayFirst: false })).toMatchObject({ date: '2026-05-04' });
  });
});

describe('on other days', () => {
  it.each([
    ['2028-01-15', '29.2.', '2028-02-29'],
    ['2028-02-29', '29.2.', '2028-02-29'],
    ['2026-01-31', '30', '2026-03-30'],
    ['2026-01-30', '29', '2026-03-29'],
    ['2026-04-05', '31', '2026-05-31'],
    ['2026-12-31', '30', '2027-01-30'],
    ['2026-01-31', 'in 1 monat', '2026-03-02'],
    ['2027-01-31', 'in 1 monat', '2027-03-01'],
    ['2024-02-29', 'in 1 jahr', '2025-02-28'],
    ['2026-12-31', 'morgen', '2027-01-01'],
    ['2026-12-31', 'nächste woche', '2027-01-04'],
    ['2026-12-31', 'kw 53', '2026-12-31'],
    ['2026-12-31', 'kw 1', '2027-01-04'],
    ['2027-01-02', 'ende der woche', '2027-01-08'],
    ['2026-03-16', 'next tuesday', '2026-03-17'],
    ['2026-03-16', 'tuesday next week', '2026-03-24'],
  ])('%s: "%s" is %s', (today, text, date) => {
    expect(reading(text, { today: plainDate(today) })).toMatchObject({ kind: 'day', date });
  });

  it('keeps today on a Sunday: who types it is working', () => {
    const sunday = plainDate('2026-03-15');
    expect(reading('heute', { today: sunday })).toEqual(onFreeDay('2026-03-15'));
    expect(reading('9:30', { today: sunday })).toEqual(onFreeDay('2026-03-15', '09:30'));
  });

  it('crosses the year with months', () => {
    const december = { today: plainDate('2026-12-31') };
    expect(reading('nächsten Monat', december)).toEqual(behind('2027-01'));
    expect(reading('dezember', december)).toEqual(behind('2026-12'));
    expect(reading('november', december)).toEqual(behind('2027-11'));
    expect(reading('ende januar', december)).toMatchObject({ date: '2027-01-29' });
  });
});

describe("the binder's calendar", () => {
  const calendar = { ...mondayToFriday, weekdays: [2, 6] as const };
  const readThere = (text: string) => readDatePhrase(text, { today: friday, dayFirst: true, calendar });

  it('decides what is free', () => {
    expect(readThere('sa')).toEqual({ ok: true, value: named('2026-03-14') });
    expect(readThere('mo')).toEqual({ ok: true, value: onFreeDay('2026-03-16') });
    expect(readThere('in 3 tagen')).toEqual({ ok: true, value: counted('2026-03-17', null, '2026-03-16') });
    expect(readThere('next working day')).toEqual({ ok: true, value: counted('2026-03-14') });
    expect(readThere('ende märz')).toEqual({ ok: true, value: counted('2026-03-31') });
  });

  it('may have no working day at all', () => {
    const result = readDatePhrase('in 3 tagen', {
      today: friday,
      dayFirst: true,
      calendar: { ...mondayToFriday, weekdays: [] },
    });
    expect(result).toMatchObject({ ok: true, value: { date: '2026-03-16', movedFrom: null, onFreeDay: true } });
  });
});

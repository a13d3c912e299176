import { clockTime } from '@shared/domain/time/clock-time';
import { type DatePhrase, type DatePhraseProblem, readDatePhrase } from '@shared/domain/time/date-phrase';
import { month } from '@shared/domain/time/month';
import { plainDate } from '@shared/domain/time/plain-date';
import { mondayToFriday } from '@shared/domain/time/working-calendar';
import { describe, expect, it } from 'vitest';

/** Friday, 13 March 2026. */
const friday = plainDate('2026-03-13');

function read(text: string, { dayFirst = true, today = friday } = {}) {
  return readDatePhrase(text, { today, dayFirst, calendar: mondayToFriday });
}

function reading(text: string, options = {}): DatePhrase | DatePhraseProblem {
  const result = read(text, options);
  return result.ok ? result.value : result.problem;
}

/** A day that was named and is worked. */
function named(date: string, time: string | null = null) {
  return {
    kind: 'day',
    date: plainDate(date),
    time: time === null ? null : clockTime(time),
    relative: false,
    movedFrom: null,
    onFreeDay: false,
  };
}

/** A day counted from today; `movedFrom` is the free day that it hit. */
function counted(date: string, time: string | null = null, movedFrom: string | null = null) {
  return { ...named(date, time), relative: true, movedFrom: movedFrom === null ? null : plainDate(movedFrom) };
}

function onFreeDay(date: string, time: string | null = null) {
  return { ...named(date, time), onFreeDay: true };
}

function behind(text: string) {
  return { kind: 'month', month: month(text) };
}

const days: Record<string, object> = {
  // Near days: what is counted leaves the weekend.
  heute: named('2026-03-13'),
  Today: named('2026-03-13'),
  morgen: counted('2026-03-16', null, '2026-03-14'),
  tomorrow: counted('2026-03-16', null, '2026-03-14'),
  Übermorgen: counted('2026-03-16', null, '2026-03-15'),
  uebermorgen: counted('2026-03-16', null, '2026-03-15'),
  ubermorgen: counted('2026-03-16', null, '2026-03-15'),
  'the day after tomorrow': counted('2026-03-16', null, '2026-03-15'),
  'next working day': counted('2026-03-16'),
  'nächster Werktag': counted('2026-03-16'),
  'am nächsten Arbeitstag': counted('2026-03-16'),

  // Counted from today.
  'in 2 wochen': counted('2026-03-27'),
  'in zwei Wochen': counted('2026-03-27'),
  'in two weeks': counted('2026-03-27'),
  'in einer Woche': counted('2026-03-20'),
  'in a week': counted('2026-03-20'),
  '2 weeks': counted('2026-03-27'),
  '2w': counted('2026-03-27'),
  '+2w': counted('2026-03-27'),
  'in 10 tagen': counted('2026-03-23'),
  'in zehn Tagen': counted('2026-03-23'),
  'in 8 days': counted('2026-03-23', null, '2026-03-21'),
  '10d': counted('2026-03-23'),
  '10 t': counted('2026-03-23'),
  '+3': counted('2026-03-16'),
  '+10': counted('2026-03-23'),
  '+ 1': counted('2026-03-16', null, '2026-03-14'),
  'in 3 months': counted('2026-06-15', null, '2026-06-13'),
  'in drei Monaten': counted('2026-06-15', null, '2026-06-13'),
  '3m': counted('2026-06-15', null, '2026-06-13'),
  'in einem Jahr': counted('2027-03-15', null, '2027-03-13'),
  'in 1 year': counted('2027-03-15', null, '2027-03-13'),
  'in 5 werktagen': counted('2026-03-20'),
  'in 3 working days': counted('2026-03-18'),
  'in zwölf Tagen': counted('2026-03-25'),
  'in zwoelf tagen': counted('2026-03-25'),

  // Weekdays are the next ones after today, and kept when they are free.
  fr: named('2026-03-20'),
  'Fr.': named('2026-03-20'),
  freitag: named('2026-03-20'),
  'am Freitag': named('2026-03-20'),
  'on friday': named('2026-03-20'),
  tue: named('2026-03-17'),
  'next tuesday': named('2026-03-17'),
  'nächsten dienstag': named('2026-03-17'),
  'naechsten Dienstag': named('2026-03-17'),
  'nachsten dienstag': named('2026-03-17'),
  'kommenden Montag': named('2026-03-16'),
  'diesen Montag': named('2026-03-16'),
  'übernächsten Dienstag': named('2026-03-24'),
  'dienstag nächste woche': named('2026-03-17'),
  'tuesday next week': named('2026-03-17'),
  'next week friday': named('2026-03-20'),
  'Donnerstag übernächste Woche': named('2026-03-26'),
  'Mittwoch KW 14': named('2026-04-01'),
  so: onFreeDay('2026-03-15'),
  sat: onFreeDay('2026-03-14'),
  mo: named('2026-03-16'),
  mi: named('2026-03-18'),
  do: named('2026-03-19'),
  wed: named('2026-03-18'),
  thurs: named('2026-03-19'),

  // Dates in digits: dots are day first, slashes go by country.
  '27.3.': named('2026-03-27'),
  '27.3': named('2026-03-27'),
  '27. 3.': named('2026-03-27'),
  '27.03.2026': named('2026-03-27'),
  '27.3.26': named('2026-03-27'),
  '25.3.2027': named('2027-03-25'),
  '25. 3. 2027': named('2027-03-25'),
  'am 27.3.': named('2026-03-27'),
  '13.3.': named('2026-03-13'),
  '12.3.': named('2027-03-12'),
  '1.2.': named('2027-02-01'),
  '27.3.2027': onFreeDay('2027-03-27'),
  '27/3': named('2026-03-27'),
  '3/27': named('2026-03-27'),
  '4/5': named('2026-05-04'),
  '4/5/2027': named('2027-05-04'),
  '04-05-2027': named('2027-05-04'),
  '2026-07-06': named('2026-07-06'),
  '2026-07-05': onFreeDay('2026-07-05'),
  '2026/7/6': named('2026-07-06'),
  17: named('2026-03-17'),
  '17.': named('2026-03-17'),
  'am 17.': named('2026-03-17'),
  'the 17th': named('2026-03-17'),
  13: named('2026-03-13'),
  10: named('2026-04-10'),
  31: named('2026-03-31'),
  'am 9. nächsten Monats': named('2026-04-09'),
  '9th of next month': named('2026-04-09'),

  // Dates with the name of the month.
  '27. märz': named('2026-03-27'),
  '27 maerz': named('2026-03-27'),
  '27.märz': named('2026-03-27'),
  '27. Mrz.': named('2026-03-27'),
  '27-Mar-2026': named('2026-03-27'),
  '6 july': named('2026-07-06'),
  'july 6': named('2026-07-06'),
  'July 6th, 2027': named('2027-07-06'),
  'July 6, 2027': named('2027-07-06'),
  '6th of July 2027': named('2027-07-06'),
  '5 july': onFreeDay('2026-07-05'),
  'juli 27': named('2026-07-27'),
  '1. Jänner': named('2027-01-01'),
  '3. dez': named('2026-12-03'),
  '5 okt': named('2026-10-05'),
  'Freitag, 27. März': named('2026-03-27'),
  'Fr., 27.3.': named('2026-03-27'),
  'Friday, March 27': named('2026-03-27'),
  'Freitag, den 27.3.2026': named('2026-03-27'),

  // A part of a month or week is a working day.
  'anfang april': counted('2026-04-01'),
  'Anfang August': counted('2026-08-03'),
  'early april': counted('2026-04-01'),
  'anfang märz': counted('2027-03-01'),
  'mitte mai': counted('2026-05-15'),
  'mid-May': counted('2026-05-15'),
  'mitte märz': counted('2026-03-16'),
  'ende juni': counted('2026-06-30'),
  'end of june': counted('2026-06-30'),
  'Ende Mai': counted('2026-05-29'),
  'ende juni 2027': counted('2027-06-30'),
  monatsende: counted('2026-03-31'),
  'end of the month': counted('2026-03-31'),
  'anfang des monats': counted('2026-04-01'),
  'end of next month': counted('2026-04-30'),
  'nächste Woche': counted('2026-03-16'),
  'next week': counted('2026-03-16'),
  'the week after next': counted('2026-03-23'),
  'übernächste Woche': counted('2026-03-23'),
  'anfang nächster woche': counted('2026-03-16'),
  'mitte nächster woche': counted('2026-03-18'),
  'ende nächster woche': counted('2026-03-20'),
  'Ende der Woche': counted('2026-03-13'),
  'KW 14': counted('2026-03-30'),
  'in KW14': counted('2026-03-30'),
  'kw 11': counted('2026-03-13'),
  'kw 10': counted('2027-03-08'),
  'KW 53': counted('2026-12-28'),
  'Ende KW 14': counted('2026-04-03'),

  // Months are places of their own.
  juli: behind('2026-07'),
  'im Juli': behind('2026-07'),
  july: behind('2026-07'),
  'in july': behind('2026-07'),
  'Juli 2027': behind('2027-07'),
  märz: behind('2026-03'),
  feb: behind('2027-02'),
  'next march': behind('2027-03'),
  'nächsten Juli': behind('2026-07'),
  'nächsten monat': behind('2026-04'),
  'next month': behind('2026-04'),
  'diesen Monat': behind('2026-03'),
  'übernächsten Monat': behind('2026-05'),
  '7/2027': behind('2027-07'),
  '07.2027': behind('2027-07'),
  '2026-07': behind('2026-07'),
};

const daysWithTimes: Record<string, object> = {
  '27.3. 9:30': named('2026-03-27', '09:30'),
  '27.3. 9.30': named('2026-03-27', '09:30'),
  '27.3. halb zehn': named('2026-03-27', '09:30'),
  '27.3. um halb 10': named('2026-03-27', '09:30'),
  '27.3.2026 14:00': named('2026-03-27', '14:00'),
  '27.3. 20 uhr': named('2026-03-27', '20:00'),
  '6. Juli um 14 Uhr': named('2026-07-06', '14:00'),
  '5. Juli um 14 Uhr': onFreeDay('2026-07-05', '14:00'),
  '6 july 3pm': named('2026-07-06', '15:00'),
  'July 6 at 9:15 a.m.': named('2026-07-06', '09:15'),
  'fr 9:30': named('2026-03-20', '09:30'),
  'fr, 9.30 Uhr': named('2026-03-20', '09:30'),
  '9:30 am Freitag': named('2026-03-20', '09:30'),
  '9:30 fr': named('2026-03-20', '09:30'),
  'um 14 Uhr morgen': counted('2026-03-16', '14:00', '2026-03-14'),
  'morgen 10h': counted('2026-03-16', '10:00', '2026-03-14'),
  'tomorrow at noon': counted('2026-03-16', '12:00', '2026-03-14'),
  'in 2 wochen um 10': counted('2026-03-27', '10:00'),
  '+3 8:00': counted('2026-03-16', '08:00'),
  '17 9:30': named('2026-03-17', '09:30'),
  'ende juni 16 uhr 30': counted('2026-06-30', '16:30'),
  'next tuesday quarter past nine': named('2026-03-17', '09:15'),
  '9:30': named('2026-03-13', '09:30'),
  '9.30': named('2026-03-13', '09:30'),
  '09:30 Uhr': named('2026-03-13', '09:30'),
  '14 Uhr': named('2026-03-13', '14:00'),
  '9 am': named('2026-03-13', '09:00'),
  '12 am': named('2026-03-13', '00:00'),
  '12:30 pm': named('2026-03-13', '12:30'),
  "at 9 o'clock": named('2026-03-13', '09:00'),
  'viertel vor elf': named('2026-03-13', '10:45'),
  'dreiviertel elf': named('2026-03-13', '10:45'),
  'half past ten': named('2026-03-13', '10:30'),
  'halb eins': named('2026-03-13', '12:30'),
  // A spoken hour from 1 to 5 is in the afternoon; a written clock is what it says.
  'halb zwei': named('2026-03-13', '13:30'),
  'um 3': named('2026-03-13', '15:00'),
  'um drei Uhr': named('2026-03-13', '15:00'),
  'at two': named('2026-03-13', '14:00'),
  'um 6': named('2026-03-13', '06:00'),
  '03 Uhr': named('2026-03-13', '03:00'),
  '3:00': named('2026-03-13', '03:00'),
  'halb 15': named('2026-03-13', '14:30'),
};

const problems: Record<string, object> = {
  '': { kind: 'empty' },
  ' \t': { kind: 'empty' },
  '30.2.': { kind: 'noSuchDay', day: 30, month: 2, year: null },
  '30.2.2027': { kind: 'noSuchDay', day: 30, month: 2, year: null },
  '29.2.': { kind: 'noSuchDay', day: 29, month: 2, year: 2027 },
  '29.2.2027': { kind: 'noSuchDay', day: 29, month: 2, year: 2027 },
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

describe('a typed phrase, on Friday 13 March 2026', () => {
  it.each(Object.entries(days))('reads the day of "%s"', (text, expected) => {
    expect(reading(text)).toEqual(expected);
  });

  it.each(Object.entries(daysWithTimes))('reads day and time of "%s"', (text, expected) => {
    expect(reading(text)).toEqual(expected);
  });

  it.each(Object.entries(problems))('says what is wrong with "%s"', (text, expected) => {
    expect(reading(text)).toEqual(expected);
  });
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
  const calendar = { weekdays: [2, 6] as const };
  const readThere = (text: string) => readDatePhrase(text, { today: friday, dayFirst: true, calendar });

  it('decides what is free', () => {
    expect(readThere('sa')).toEqual({ ok: true, value: named('2026-03-14') });
    expect(readThere('mo')).toEqual({ ok: true, value: onFreeDay('2026-03-16') });
    expect(readThere('in 3 tagen')).toEqual({ ok: true, value: counted('2026-03-17', null, '2026-03-16') });
    expect(readThere('next working day')).toEqual({ ok: true, value: counted('2026-03-14') });
    expect(readThere('ende märz')).toEqual({ ok: true, value: counted('2026-03-31') });
  });

  it('may have no working day at all', () => {
    const result = readDatePhrase('in 3 tagen', { today: friday, dayFirst: true, calendar: { weekdays: [] } });
    expect(result).toMatchObject({ ok: true, value: { date: '2026-03-16', movedFrom: null, onFreeDay: true } });
  });
});

import { findDateOrder } from '@shared/domain/importing/date-order';
import { readBirthday, readLastContact, readNextContact } from '@shared/domain/importing/read-date';
import { isZeroDate } from '@shared/domain/importing/scan-date';
import { readTime } from '@shared/domain/importing/scan-time';
import { addDays, dayOfMonth, daysBetween, plainDate, type PlainDate } from '@shared/domain/time/plain-date';
import { monthNumber, monthOf } from '@shared/domain/time/month';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const today = plainDate('2026-03-13');

/** "2026-03-27", "2026-03-27 09:30", "2026-07" or "none". */
function next(cell: string, order: 'dayFirst' | 'monthFirst' = 'dayFirst', on = today): string {
  const place = readNextContact(cell, order, on);
  if (place?.kind === 'day') return place.time === null ? place.date : `${place.date} ${place.time}`;
  return place?.kind === 'month' ? place.month : 'none';
}

describe('the next contact', () => {
  it.each([
    ['27.03.2026', '2026-03-27'],
    ['27.3.26', '2026-03-27'],
    ['27. 3. 2026', '2026-03-27'],
    ['27/03/2026', '2026-03-27'],
    ['27-03-2026', '2026-03-27'],
    ['2026-03-27', '2026-03-27'],
    ['2026/3/27', '2026-03-27'],
    ['20260327', '2026-03-27'],
    ['27. März 2026', '2026-03-27'],
    ['27. Maerz 2026', '2026-03-27'],
    ['27 March 2026', '2026-03-27'],
    ['March 27, 2026', '2026-03-27'],
    ['Mar 27th, 2026', '2026-03-27'],
    ['27-Mar-26', '2026-03-27'],
    ['27. Mrz 26', '2026-03-27'],
    ['Fr, 27.03.2026', '2026-03-27'],
    ['Freitag, 27. März 2026', '2026-03-27'],
    ['Friday 27 March 2026', '2026-03-27'],
    ['am 27.03.2026', '2026-03-27'],
    ['46108', '2026-03-27'],
    ['46108,395833', '2026-03-27 09:30'],
    ['46108.5', '2026-03-27 12:00'],
    ['27.03.2026 09:30', '2026-03-27 09:30'],
    ['27.03.2026, 9:30 Uhr', '2026-03-27 09:30'],
    ['27.03.2026 9.30 Uhr', '2026-03-27 09:30'],
    ['27.03.2026 um 9 Uhr', '2026-03-27 09:00'],
    ['27.03.2026 00:00:00', '2026-03-27'],
    ['2026-03-27T09:30:00', '2026-03-27 09:30'],
    ['2026-03-27 09:30:15.000', '2026-03-27 09:30'],
    ['27.3.2026 2:30 pm', '2026-03-27 14:30'],
    ['27.3.2026 12:15 a.m.', '2026-03-27 00:15'],
    ['11.03.2026', '2026-03-11'],
    ['01.02.2019', '2019-02-01'],
    ['Juli 2026', '2026-07'],
    ['July 2026', '2026-07'],
    ['Jul. 2026', '2026-07'],
    ['Jul-26', '2026-07'],
    ['Jul 26', '2026-07'],
    ['07/2026', '2026-07'],
    ['07.2026', '2026-07'],
    ['2026-07', '2026-07'],
    ['Juli', '2026-07'],
    ['Januar', '2027-01'],
    ['Ende Juli 2026', '2026-07'],
    ['im März', '2026-03'],
    ['27.3.', '2026-03-27'],
    ['10.3.', '2026-03-10'],
    ['5.1.', '2026-01-05'],
    ['5. Juli', '2026-07-05'],
    ['July 5', '2026-07-05'],
    ['Feb 26', '2026-02-26'],
  ])('%j is %s', (cell, expected) => expect(next(cell)).toBe(expected));

  it.each([
    ['3/27/2026', '2026-03-27'],
    ['3/27/26 2:30 PM', '2026-03-27 14:30'],
    ['4/5/2026', '2026-04-05'],
    ['4-5-2026', '2026-04-05'],
    ['27.03.2026', '2026-03-27'],
    ['2026-03-04', '2026-03-04'],
    ['4/5', '2026-04-05'],
  ])('%j, month first, is %s', (cell, expected) => expect(next(cell, 'monthFirst')).toBe(expected));

  it.each([
    'bald',
    'morgen',
    'KW 12',
    '30.02.2026',
    '31.04.2026',
    '32.1.2026',
    '13/13/2026',
    '3/27/2026',
    '27.03.2026 25:00',
    '2026-03-26T23:00:00.000Z',
    '2026-03-27T09:30:00+02:00',
    '1.2.3.4',
    '12',
    '123456',
    '0951/204811',
    'Montag',
    '2026',
    'x27.03.2026',
    '27.03.2026 oder später',
    '15.2026',
    'Juli 9:30',
  ])('%j names no day', (cell) => expect(next(cell)).toBe('none'));

  it('takes the nearest day where the year is missing, over the turn of the year', () => {
    expect(next('5.1.', 'dayFirst', plainDate('2026-12-20'))).toBe('2027-01-05');
    expect(next('20.12.', 'dayFirst', plainDate('2026-01-05'))).toBe('2025-12-20');
    expect(next('29.2.', 'dayFirst', plainDate('2026-03-13'))).toBe('none');
    expect(next('29.2.', 'dayFirst', plainDate('2027-03-13'))).toBe('2028-02-29');
  });

  it('reads every day of nine years back, however it was written', () => {
    const forms: readonly ((date: PlainDate) => [string, 'dayFirst' | 'monthFirst'])[] = [
      (date) => [date, 'monthFirst'],
      (date) => [date.replaceAll('-', ''), 'dayFirst'],
      (date) => [`${dayOfMonth(date)}.${monthNumber(monthOf(date))}.${date.slice(0, 4)}`, 'monthFirst'],
      (date) => [`${date.slice(8)}.${date.slice(5, 7)}.${date.slice(2, 4)}`, 'dayFirst'],
      (date) => [`${date.slice(8)}/${date.slice(5, 7)}/${date.slice(0, 4)}`, 'dayFirst'],
      (date) => [`${monthNumber(monthOf(date))}/${dayOfMonth(date)}/${date.slice(2, 4)}`, 'monthFirst'],
      (date) => [String(daysBetween(plainDate('1899-12-30'), date)), 'dayFirst'],
      (date) => [named(date, 'de-DE'), 'dayFirst'],
      (date) => [named(date, 'en-GB'), 'dayFirst'],
      (date) => [named(date, 'en-US'), 'dayFirst'],
    ];
    for (let date = plainDate('2024-01-01'); date <= '2032-12-31'; date = addDays(date, 1)) {
      for (const form of forms) {
        const [cell, order] = form(date);
        if (next(cell, order) !== date) expect.fail(`${cell} was read as ${next(cell, order)}, not ${date}`);
      }
    }
  });
});

function named(date: PlainDate, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));
}

describe('the last contact and the birthday', () => {
  it('takes a last contact with its time, and none that is still to come', () => {
    expect(readLastContact('27.02.2026', 'dayFirst', today)).toEqual({ date: '2026-02-27', time: '00:00' });
    expect(readLastContact('27.02.2026 16:40', 'dayFirst', today)).toEqual({ date: '2026-02-27', time: '16:40' });
    expect(readLastContact('13.03.26', 'dayFirst', today)).toEqual({ date: '2026-03-13', time: '00:00' });
    expect(readLastContact('1.2.98', 'dayFirst', today)).toEqual({ date: '1998-02-01', time: '00:00' });
    expect(readLastContact('14.03.2026', 'dayFirst', today)).toBeNull();
    expect(readLastContact('Februar 2026', 'dayFirst', today)).toBeNull();
    expect(readLastContact('neulich', 'dayFirst', today)).toBeNull();
  });

  it.each([
    ['05.07.1971', '1971-07-05'],
    ['5.7.71', '1971-07-05'],
    ['5.7.05', '2005-07-05'],
    ['5.7.27', '1927-07-05'],
    ['5.7.', '--07-05'],
    ['5. Juli', '--07-05'],
    ['29.2.', '--02-29'],
    ['--07-05', '--07-05'],
    ['--0705', '--07-05'],
    ['1971-07-05', '1971-07-05'],
    ['29.02.1971', null],
    ['--02-30', null],
    ['05.07.2071', null],
    ['unbekannt', null],
  ])('%j is the birthday %j', (cell, expected) => expect(readBirthday(cell, 'dayFirst', today)).toBe(expected));

  it('knows how programs write that there is no date', () => {
    expect(['0.0.00', '0/0/00', '00.00.0000', '0000-00-00'].every(isZeroDate)).toBe(true);
    expect(['10.10.00', '1.1.00'].some(isZeroDate)).toBe(false);
  });

  it.each([
    ['9:30', '09:30'],
    ['09.30', '09:30'],
    ['9 Uhr', '09:00'],
    ['9.30 Uhr', '09:30'],
    ['2:30 PM', '14:30'],
    ['2 pm', '14:00'],
    ['um 9:30', '09:30'],
    ['09:30:00', '09:30'],
    ['25:00', null],
    ['9:60', null],
    ['vormittags', null],
    ['', null],
    ['9', null],
  ])('%j is the time %j', (cell, expected) => expect(readTime(cell)).toBe(expected));
});

describe('the order of day and month', () => {
  it.each([
    [['27.03.2026', '2026-03-04', 'Juli', ''], { kind: 'none' }],
    [['05/05/2026'], { kind: 'none' }],
    [['03/04/2026', '27/03/2026'], { kind: 'found', order: 'dayFirst', example: '03/04/2026' }],
    [['03/04/2026', '03/27/2026'], { kind: 'found', order: 'monthFirst', example: '03/04/2026' }],
    [['3/4', '3/27'], { kind: 'found', order: 'monthFirst', example: '3/4' }],
    [['27-03-26'], { kind: 'found', order: 'dayFirst', example: '27-03-26' }],
    [['05/05/2026', '03/04/2026'], { kind: 'ambiguous', example: '03/04/2026' }],
    [['27/03/2026', '28/03/2026', '03/27/2026'], { kind: 'found', order: 'dayFirst', example: '27/03/2026' }],
    [['27/03/2026', '03/27/2026'], { kind: 'ambiguous', example: '27/03/2026' }],
    [['13/13/2026'], { kind: 'none' }],
  ])('%j: %j', (cells, finding) => expect(findDateOrder(cells)).toEqual(finding));

  it('is found whenever one of the days is beyond the twelfth, and asked for whenever none is', () => {
    const date = fc.integer({ min: 0, max: 3_000 }).map((days) => addDays(plainDate('2024-01-01'), days));
    fc.assert(
      fc.property(
        fc.array(date, { minLength: 1 }),
        fc.constantFrom('dayFirst' as const, 'monthFirst' as const),
        (dates, order) => {
          const cells = dates.map((value) => {
            const [year, month, day] = value.split('-');
            return order === 'dayFirst' ? `${day}/${month}/${year}` : `${month}/${day}/${year}`;
          });
          const finding = findDateOrder(cells);
          if (dates.some((value) => dayOfMonth(value) > 12)) expect(finding).toMatchObject({ kind: 'found', order });
          else if (dates.some((value) => dayOfMonth(value) !== monthNumber(monthOf(value))))
            expect(finding.kind).toBe('ambiguous');
          else expect(finding.kind).toBe('none');
        },
      ),
    );
  });
});

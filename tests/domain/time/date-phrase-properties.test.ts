import { readDatePhrase } from '@shared/domain/time/date-phrase';
import { monthOf } from '@shared/domain/time/month';
import {
  addDays,
  dayOfMonth,
  daysBetween,
  plainDate,
  plainDateFrom,
  weekdayOf,
  type Weekday,
} from '@shared/domain/time/plain-date';
import { isWorkingDay, mondayToFriday } from '@shared/domain/time/working-calendar';
import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { allDays, anyDay, anyToday } from '../calendar-span';

// Many days and phrases: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 60_000 });

const words = [
  ...'heute morgen übermorgen today tomorrow next nächsten this übernächste in im am um at the of on'.split(' '),
  ...'fr tuesday sonntag wed märz july dez may ende anfang mitte end early mid'.split(' '),
  ...'tag tage wochen week month monat jahr years kw werktag working day zwei ten w d m'.split(' '),
  ...'0 1 2 3 5 12 17 28 29 30 31 32 53 99 2026 2027 2032 10000 + - . , : / uhr pm am halb half past quarter 9:30'.split(
    ' ',
  ),
  ...'27.3. 29.2. 3/27 2027-07-05 31.12.2032'.split(' '),
];
const anyPhrase = fc.oneof(
  fc
    .array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(' ', '')), { maxLength: 6 })
    .map((parts) => parts.flat().join('')),
  fc.string({ unit: 'binary', maxLength: 30 }),
);

it('never leads into the past, whatever is typed', () => {
  let understood = 0;
  fc.assert(
    fc.property(anyPhrase, anyToday, fc.boolean(), (text, today, dayFirst) => {
      const result = readDatePhrase(text, { today, dayFirst, calendar: mondayToFriday });
      if (!result.ok) return;
      understood++;
      if (result.value.kind === 'month') expect(result.value.month >= monthOf(today)).toBe(true);
      else expect(result.value.date >= today).toBe(true);
    }),
    { numRuns: 4_000 },
  );
  expect(understood).toBeGreaterThan(100);
});

it('moves counted days to working days and says from where; named days stay', () => {
  fc.assert(
    fc.property(anyPhrase, anyToday, (text, today) => {
      const result = readDatePhrase(text, { today, dayFirst: true, calendar: mondayToFriday });
      if (!result.ok || result.value.kind === 'month') return;
      const { date, relative, movedFrom, onFreeDay } = result.value;
      expect(onFreeDay).toBe(!isWorkingDay(mondayToFriday, date));
      if (relative) expect(onFreeDay).toBe(false);
      if (movedFrom === null) return;
      expect(relative).toBe(true);
      expect(isWorkingDay(mondayToFriday, movedFrom)).toBe(false);
      expect([1, 2]).toContain(daysBetween(movedFrom, date));
    }),
    { numRuns: 4_000 },
  );
});

it('reads back every day that is written with its year, in every shape', () => {
  fc.assert(
    fc.property(anyToday, anyDay, fc.boolean(), (today, date, dayFirst) => {
      const [year, month, day] = date.split('-');
      const slashed = dayFirst ? `${day}/${month}/${year}` : `${month}/${day}/${year}`;
      for (const text of [`${day}.${month}.${year}`, `${Number(day)}. ${Number(month)}. ${year}`, date, slashed]) {
        const result = readDatePhrase(text, { today, dayFirst, calendar: mondayToFriday });
        if (date < today) expect(result).toEqual({ ok: false, problem: { kind: 'inThePast', date } });
        else expect(result).toMatchObject({ ok: true, value: { kind: 'day', date, relative: false, time: null } });
      }
    }),
  );
});

it('reads dd.mm. as the only such day within a year, on every day of nine years', () => {
  for (const today of allDays) {
    for (const ahead of [0, 1, 59, 200, 364]) {
      const date = addDays(today, ahead);
      const text = `${date.slice(8)}.${date.slice(5, 7)}.`;
      const result = readDatePhrase(text, { today, dayFirst: true, calendar: mondayToFriday });
      if (!result.ok || result.value.kind !== 'day' || result.value.date !== date) expect.fail(`${today}: ${text}`);
    }
  }
});

it('reads a day number as the first such day from today on, on every day of nine years', () => {
  allDays.slice(0, -62).forEach((today, index) => {
    const coming = allDays.slice(index, index + 62);
    for (const day of [1, 28, 29, 30, 31, dayOfMonth(today)]) {
      const expected = coming.find((date) => dayOfMonth(date) === day);
      const result = readDatePhrase(String(day), { today, dayFirst: true, calendar: mondayToFriday });
      if (!result.ok || result.value.kind !== 'day' || result.value.date !== expected) expect.fail(`${today}: ${day}`);
    }
  });
});

it('reads a weekday as the first one after today, on every day of nine years', () => {
  const names: Record<Weekday, string> = {
    1: 'mo',
    2: 'next tuesday',
    3: 'mi',
    4: 'thu',
    5: 'fr',
    6: 'samstag',
    7: 'sun',
  };
  for (const today of allDays) {
    for (let ahead = 1; ahead <= 7; ahead++) {
      const date = addDays(today, ahead);
      const result = readDatePhrase(names[weekdayOf(date)], { today, dayFirst: true, calendar: mondayToFriday });
      if (!result.ok || result.value.kind !== 'day' || result.value.date !== date) expect.fail(`${today}: ${date}`);
    }
  }
});

it('knows a missing day from a missing month', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 99 }), anyToday, (day, month, today) => {
      const result = readDatePhrase(`${day}.${month}.2028`, {
        today: today < '2028' ? today : plainDate('2024-01-01'),
        dayFirst: true,
        calendar: mondayToFriday,
      });
      const date = plainDateFrom(2028, month, day);
      if (date === null) expect(result).toEqual({ ok: false, problem: { kind: 'noSuchDay', day, month, year: null } });
      else expect(result).toMatchObject({ ok: true, value: { date } });
    }),
  );
});

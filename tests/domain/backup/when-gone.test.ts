import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Generation, generationsToKeep } from '@shared/domain/backup/rotation';
import { dayWithout } from '@shared/domain/backup/when-gone';
import { addDays, type PlainDate, plainDate } from '@shared/domain/time/plain-date';

const today = plainDate('2026-03-13');

/** One of today, one of each day before, and so on; the newest last. */
function daily(days: number, dossiers = 100): Generation[] {
  return Array.from({ length: days }, (_, index) => ({
    number: index + 1,
    date: addDays(today, index + 1 - days),
    dossiers,
  }));
}

const all = (generations: readonly Generation[]) => new Set(generations.map(({ number }) => number));

describe('the day on which older backups are gone', () => {
  test('is today when there are none', () => {
    expect(dayWithout(new Set(), daily(3), today)).toBe(today);
    expect(dayWithout(new Set(), [], today)).toBe(today);
  });

  test('is the next when all of them are of today: the last one of a day stays', () => {
    const ofToday = daily(1);
    expect(dayWithout(all(ofToday), ofToday, today)).toBe(addDays(today, 1));
  });

  test('is when twelve months have newer ones, for the last of a month before', () => {
    const february: Generation[] = [{ number: 1, date: plainDate('2026-02-27'), dossiers: 100 }];
    expect(dayWithout(all(february), february, today)?.slice(0, 7)).toBe('2027-02');
  });

  test('never comes for one that holds much more than all after it', () => {
    const larger: Generation[] = [
      { number: 1, date: today, dossiers: 100 },
      { number: 2, date: today, dossiers: 10 },
    ];
    expect(dayWithout(new Set([1]), larger, today)).toBeNull();
    expect(dayWithout(new Set([2]), larger, today)).not.toBeNull();
  });

  test('is what rotation really does, day by day', () => {
    const steps = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(steps, (gaps) => {
        let date: PlainDate = addDays(today, -gaps.reduce((sum, gap) => sum + gap, 0));
        const before = gaps.map((gap, index) => ({
          number: index + 1,
          date: (date = addDays(date, gap)),
          dossiers: 50,
        }));
        const said = dayWithout(all(before), before, today);
        let there: Generation[] = before;
        for (let day = today; day <= (said ?? today); day = addDays(day, 1)) {
          expect(there.some(({ number }) => number <= gaps.length)).toBe(true);
          const number = 1 + Math.max(...there.map((one) => one.number));
          const made = [...there, { number, date: day, dossiers: 50 }];
          const kept = generationsToKeep(made);
          there = made.filter((one) => kept.has(one.number));
        }
        expect(there.some(({ number }) => number <= gaps.length)).toBe(false);
      }),
      { numRuns: 30 },
    );
  });
});

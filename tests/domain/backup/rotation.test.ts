import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Generation, generationsToKeep } from '@shared/domain/backup/rotation';
import { addDays, isoWeekOf, type PlainDate, plainDate } from '@shared/domain/time/plain-date';

const runs = Number(process.env['VITE_RUNS'] ?? 1_000);
const start = plainDate('2026-01-05');

function made(days: readonly number[], dossiers = 100): Generation[] {
  return days.map((day, index) => ({ number: index + 1, date: addDays(start, day), dossiers }));
}

const kept = (generations: readonly Generation[]) => [...generationsToKeep(generations)].sort((a, b) => a - b);

describe('what rotation keeps', () => {
  test('three of the newest day', () => {
    expect(kept(made([0, 0, 0, 0, 0]))).toEqual([3, 4, 5]);
  });

  test('the newest of seven days, four weeks and twelve months', () => {
    const everyDay = made(Array.from({ length: 500 }, (_, day) => day));
    const days = kept(everyDay).map((number) => number - 1);
    const newest = 499;
    expect(days.slice(-7)).toEqual([493, 494, 495, 496, 497, 498, newest]);
    const dates = days.map((day) => addDays(start, day));
    expect(new Set(dates.map((date) => date.slice(0, 7))).size).toBe(12);
    expect(new Set(dates.map((date) => isoWeekOf(date).week)).size).toBeGreaterThanOrEqual(4);
    expect(days.length).toBeLessThanOrEqual(7 + 3 + 11);
  });

  test('days without a backup do not count: after a holiday the week before it is there still', () => {
    expect(kept(made([0, 1, 2, 3, 4, 40]))).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test('the larger state, when a smaller one comes after it', () => {
    const shrunk = [...made([0], 100), ...[2, 3, 4, 5].map((number) => ({ number, date: start, dossiers: 79 }))];
    expect(kept(shrunk)).toEqual([1, 3, 4, 5]);
    const justNot = [...made([0], 100), ...[2, 3, 4, 5].map((number) => ({ number, date: start, dossiers: 80 }))];
    expect(kept(justNot)).toEqual([3, 4, 5]);
  });

  test('what is newest goes by the number: a clock that was set back pushes nothing out', () => {
    const setBack = made([100, 101, 102, 0]);
    expect(kept(setBack)).toEqual([1, 2, 3, 4]);
    expect(kept(made([100, 100, 100, 100, 0, 0, 0, 0]))).toEqual([4, 6, 7, 8]);
  });
});

/** Steps of a clock in days, mostly on, sometimes far back, and how many dossiers there are then. */
const history = fc.array(
  fc.record({
    by: fc.oneof({ weight: 8, arbitrary: fc.integer({ min: 0, max: 3 }) }, fc.integer({ min: -400, max: 400 })),
    dossiers: fc.oneof(
      { weight: 6, arbitrary: fc.integer({ min: 900, max: 1_100 }) },
      fc.integer({ min: 0, max: 2_000 }),
    ),
  }),
  { minLength: 1, maxLength: 120 },
);

describe('any history of backups, with the clock set back', () => {
  const check = (onEach: (there: readonly Generation[], now: readonly Generation[], newest: Generation) => void) =>
    fc.assert(
      fc.property(history, (steps) => {
        let there: Generation[] = [];
        let date: PlainDate = plainDate('2026-06-01');
        for (const [index, { by, dossiers }] of steps.entries()) {
          date = addDays(date, by);
          const newest = { number: index + 1, date, dossiers };
          const before = [...there, newest];
          const stays = generationsToKeep(before);
          there = before.filter(({ number }) => stays.has(number));
          onEach(before, there, newest);
        }
      }),
      { numRuns: runs },
    );

  test('the newest never goes', () => {
    check((_, now, newest) => expect(now).toContainEqual(newest));
  });

  test('whatever goes is held by a newer one that stays, but for a fifth of its dossiers', () => {
    check((before, now) => {
      for (const gone of before.filter((one) => !now.includes(one)))
        expect(now.some(({ number, dossiers }) => number > gone.number && dossiers * 5 >= gone.dossiers * 4)).toBe(
          true,
        );
    });
  });

  test('it stays few, and keeping is settled at once', () => {
    check((_, now) => {
      expect(now.length).toBeLessThanOrEqual(3 + 7 + 4 + 12 + 40);
      expect(generationsToKeep(now).size).toBe(now.length);
    });
  });
});

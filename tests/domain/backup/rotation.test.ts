import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Generation, generationsToKeep } from '@shared/domain/backup/rotation';
import { addDays, isoWeekOf, plainDate } from '@shared/domain/time/plain-date';

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
    by: fc.oneof(
      { weight: 5, arbitrary: fc.integer({ min: 0, max: 3 }) },
      { weight: 4, arbitrary: fc.integer({ min: 4, max: 40 }) },
      fc.integer({ min: -400, max: 400 }),
    ),
    dossiers: fc.oneof(
      { weight: 6, arbitrary: fc.integer({ min: 900, max: 1_100 }) },
      fc.integer({ min: 0, max: 2_000 }),
    ),
  }),
  // Long enough for a year of them: left to itself, fast-check draws a dozen at most.
  { minLength: 1, maxLength: 60, size: 'max' },
);

test('any history of backups, with the clock set back', () => {
  let longest = 0;
  fc.assert(
    fc.property(history, (steps) => {
      const lasts = new LastOnes();
      let there: Generation[] = [];
      let ofToday: Generation[] = [];
      let date = plainDate('2026-06-01');
      for (const [index, { by, dossiers }] of steps.entries()) {
        date = addDays(date, by);
        const newest = { number: index + 1, date, dossiers };
        ofToday = [...ofToday.filter((one) => one.date === date), newest].slice(-3);
        lasts.add(newest);
        const before = [...there, newest];
        const stays = generationsToKeep(before);
        there = before.filter(({ number }) => stays.has(number));
        expectLaws({ before, now: there, newest, ofToday, lasts: lasts.all() });
      }
      longest = Math.max(longest, lasts.months);
    }),
    { numRuns: runs },
  );
  expect(longest).toBeGreaterThan(12);
});

interface Turn {
  readonly before: readonly Generation[];
  readonly now: readonly Generation[];
  readonly newest: Generation;
  /** The last three since the clock came to this day. */
  readonly ofToday: readonly Generation[];
  /** The last of each day, week and month that are due, of all that were ever made. */
  readonly lasts: readonly Generation[];
}

function expectLaws({ before, now, newest, ofToday, lasts }: Turn): void {
  expect(now, 'the newest never goes').toContain(newest);
  const missing = [...ofToday, ...lasts].filter((one) => !now.includes(one));
  expect(missing, 'three of today, seven days, four weeks, twelve months are there, whatever went earlier').toEqual([]);

  const isMadeUpFor = (gone: Generation) =>
    now.some(({ number, dossiers }) => number > gone.number && dossiers * 5 >= gone.dossiers * 4);
  const lost = before.filter((one) => !now.includes(one) && !isMadeUpFor(one));
  expect(lost, 'a state that shrank by more than a fifth never pushes out a larger one').toEqual([]);

  const due = new Set([...before.filter(({ date }) => date === newest.date).slice(-3), ...lasts]);
  const needless = now.filter((one) => !due.has(one) && isMadeUpFor(one));
  expect(needless, 'nothing else stays').toEqual([]);
  expect(generationsToKeep(now).size, 'keeping is settled at once').toBe(now.length);
}

/** The last backup of each period, the period in which one was made last at the end. */
class LastOnes {
  private readonly byPeriod = {
    days: new Map<string, Generation>(),
    weeks: new Map<string, Generation>(),
    months: new Map<string, Generation>(),
  };

  get months(): number {
    return this.byPeriod.months.size;
  }

  add(newest: Generation): void {
    const { days, weeks, months } = this.byPeriod;
    const { date } = newest;
    this.put(days, date, newest);
    this.put(weeks, Object.values(isoWeekOf(date)).join(), newest);
    this.put(months, date.slice(0, 7), newest);
  }

  all(): Generation[] {
    const { days, weeks, months } = this.byPeriod;
    return [...[...days.values()].slice(-7), ...[...weeks.values()].slice(-4), ...[...months.values()].slice(-12)];
  }

  private put(lasts: Map<string, Generation>, period: string, newest: Generation): void {
    lasts.delete(period);
    lasts.set(period, newest);
  }
}

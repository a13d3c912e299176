import { clockTime } from '@shared/domain/time/clock-time';
import { compareDayTimes, millisecondsToMidnight, momentOfInstant } from '@shared/domain/time/moment';
import { addDays, plainDate } from '@shared/domain/time/plain-date';
import { describe, expect, it, vi } from 'vitest';

// Every day of nine years: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 60_000 });

const minute = 60_000;
const hour = 60 * minute;
const firstInstant = Date.UTC(2024, 0, 1);
const lastInstant = Date.UTC(2033, 0, 1);

/** The zone the tests run in, asked by another way than the local getters that the code under test uses. */
const wall = new Intl.DateTimeFormat('en-CA', {
  dateStyle: 'short',
  timeStyle: 'short',
  hourCycle: 'h23',
});

describe('the desk clock', () => {
  it('shows the wall clock of its zone, over all changes of summer time', () => {
    for (let instant = firstInstant; instant < lastInstant; instant += 37 * hour + 17 * minute) {
      const { date, time, instant: kept } = momentOfInstant(instant);
      if (`${date}, ${time}` !== wall.format(instant)) expect.fail(`${wall.format(instant)} is not ${date}, ${time}`);
      expect(kept).toBe(instant);
    }
  });

  it('says how long it is to midnight: then the day is the next one, and a moment before it is not', () => {
    for (let instant = firstInstant; instant < lastInstant; instant += 11 * hour + 13 * minute) {
      const { date } = momentOfInstant(instant);
      const wait = millisecondsToMidnight(instant);
      if (wait <= 0 || wait > 25 * hour) expect.fail(`${wait} ms to midnight from ${wall.format(instant)}`);
      const before = momentOfInstant(instant + wait - 1).date;
      const after = momentOfInstant(instant + wait).date;
      if (before !== date || after !== addDays(date, 1)) expect.fail(`${wall.format(instant)}: ${before}, ${after}`);
    }
  });

  it('counts down to each midnight, also through an hour that comes twice or not at all', () => {
    for (let day = firstInstant; day < lastInstant; day += 24 * hour) {
      const midnight = day + millisecondsToMidnight(day);
      const night = millisecondsToMidnight(midnight);
      if (night < 23 * hour || night > 25 * hour) expect.fail(`${night / hour} hours on ${wall.format(midnight)}`);
      for (const left of [minute, 30 * minute, 90 * minute, 4 * hour]) {
        if (millisecondsToMidnight(midnight - left) !== left) expect.fail(`${wall.format(midnight - left)}`);
      }
    }
  });
});

describe('moments of the diary', () => {
  const at = (date: string, time: string) => ({ date: plainDate(date), time: clockTime(time) });

  it('are ordered by day, then by time', () => {
    const moments = [
      at('2026-03-13', '09:30'),
      at('2026-03-12', '23:59'),
      at('2026-03-13', '09:05'),
      at('2027-01-01', '00:00'),
    ];
    expect(moments.toSorted(compareDayTimes)).toEqual([
      at('2026-03-12', '23:59'),
      at('2026-03-13', '09:05'),
      at('2026-03-13', '09:30'),
      at('2027-01-01', '00:00'),
    ]);
    expect(compareDayTimes(at('2026-03-13', '09:30'), at('2026-03-13', '09:30'))).toBe(0);
  });
});

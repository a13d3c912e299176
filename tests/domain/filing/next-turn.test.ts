import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextTurn } from '@shared/domain/filing/next-turn';
import type { Repetition, Turn } from '@shared/domain/records/dossier';
import { repetitionUnits } from '@shared/domain/records/dossier';
import { lastDayOf, monthOf, monthsBetween } from '@shared/domain/time/month';
import { addDays, dayOfMonth, daysBetween, type PlainDate, plainDate } from '@shared/domain/time/plain-date';
import { isWorkingDay, mondayToFriday, type WorkingCalendar } from '@shared/domain/time/working-calendar';
import { allDays } from '../calendar-span';

const on = (text: string) => plainDate(text);

function turnOf(from: string, due = from): Turn {
  return { from: on(from), due: on(due) };
}

function next(turn: Turn, every: number, unit: Repetition['unit'], today: string, calendar = mondayToFriday) {
  const { turn: after, day } = nextTurn(turn, { every, unit }, on(today), calendar);
  return [after.due, day];
}

describe('the next turn of a sheet', () => {
  it.each([
    ['done on its day', '2026-03-13', 1, 'weeks', '2026-03-13', '2026-03-20', '2026-03-20'],
    ['done early', '2026-03-13', 1, 'weeks', '2026-03-10', '2026-03-20', '2026-03-20'],
    ['done late', '2026-03-13', 1, 'weeks', '2026-03-17', '2026-03-20', '2026-03-20'],
    [
      'done on the day of the next one: that is covered',
      '2026-03-13',
      1,
      'weeks',
      '2026-03-20',
      '2026-03-27',
      '2026-03-27',
    ],
    ['done months late: none is in the past', '2026-03-13', 2, 'weeks', '2026-06-01', '2026-06-05', '2026-06-05'],
    ['every working day, over a weekend', '2026-03-13', 1, 'workingDays', '2026-03-13', '2026-03-16', '2026-03-16'],
    ['every 3 working days', '2026-03-13', 3, 'workingDays', '2026-03-13', '2026-03-18', '2026-03-18'],
    ['from a day that nobody works', '2026-03-14', 1, 'workingDays', '2026-03-14', '2026-03-16', '2026-03-16'],
    ['every month, on a Sunday', '2026-02-15', 1, 'months', '2026-02-16', '2026-03-15', '2026-03-16'],
    ['every quarter', '2026-01-30', 3, 'months', '2026-01-30', '2026-04-30', '2026-04-30'],
    ['on 29 February every year', '2024-02-29', 12, 'months', '2024-02-29', '2025-02-28', '2025-02-28'],
  ] as const)('%s', (_, from, every, unit, today, due, day) => {
    expect(next(turnOf(from), every, unit, today)).toEqual([due, day]);
  });

  it('goes by the last day of a shorter month and comes back to its number', () => {
    let turn = turnOf('2026-01-31');
    const seen: PlainDate[] = [];
    for (let count = 0; count < 13; count++) {
      const following = nextTurn(turn, { every: 1, unit: 'months' }, turn.due, mondayToFriday);
      ({ turn } = following);
      seen.push(turn.due);
    }
    expect(seen.map((day) => day.slice(5))).toEqual([
      ...['02-28', '03-31', '04-30', '05-31', '06-30', '07-31', '08-31'],
      ...['09-30', '10-31', '11-30', '12-31', '01-31', '02-28'],
    ]);
  });

  it('keeps its weekday though it lands behind a holiday, and takes leave for what it is', () => {
    const calendar: WorkingCalendar = {
      ...mondayToFriday,
      holidays: [{ date: on('2026-04-03'), name: { de: 'Karfreitag', en: 'Good Friday' } }],
      leave: [{ id: 'spring', name: 'Spring', from: on('2026-04-10'), until: on('2026-04-22') }],
    };
    expect(next(turnOf('2026-03-27'), 1, 'weeks', '2026-03-27', calendar)).toEqual(['2026-04-03', '2026-04-06']);
    // Done behind the holiday: the Friday after that lies in the leave, and so does the one after.
    expect(next(turnOf('2026-03-27', '2026-04-03'), 1, 'weeks', '2026-04-06', calendar)).toEqual([
      '2026-04-10',
      '2026-04-22',
    ]);
    expect(next(turnOf('2026-03-27', '2026-04-10'), 1, 'weeks', '2026-04-22', calendar)).toEqual([
      '2026-04-24',
      '2026-04-24',
    ]);
  });

  it('ends where no day is worked at all', () => {
    const never = { ...mondayToFriday, weekdays: [] };
    expect(next(turnOf('2026-03-13'), 1, 'weeks', '2026-03-13', never)).toEqual(['2026-03-20', '2026-03-20']);
    expect(next(turnOf('2026-03-13'), 1, 'workingDays', '2026-03-13', never)).toEqual(['2026-03-14', '2026-03-14']);
  });
});

const anyCalendar = fc.record({
  weekdays: fc.subarray([1, 2, 3, 4, 5, 6, 7] as const, { minLength: 1 }),
  leaveFrom: fc.constantFrom(...allDays),
  leaveDays: fc.integer({ min: 1, max: 40 }),
});
const anySituation = fc.record({
  repeats: fc.record({ every: fc.integer({ min: 1, max: 20 }), unit: fc.constantFrom(...repetitionUnits) }),
  from: fc.constantFrom(...allDays.slice(0, 366)),
  turns: fc.nat({ max: 12 }),
  /** Done so many days after it was due, before when negative. */
  late: fc.integer({ min: -20, max: 200 }),
  calendar: anyCalendar.map(({ weekdays, leaveFrom, leaveDays }): WorkingCalendar => ({
    ...mondayToFriday,
    weekdays,
    leave: [{ id: 'leave', name: 'Leave', from: leaveFrom, until: addDays(leaveFrom, leaveDays) }],
  })),
});

type Situation = typeof anySituation extends fc.Arbitrary<infer Value> ? Value : never;

/** The situation played through: some turns done on their days, then one late or early. */
function played({ repeats, from, turns, late, calendar }: Situation) {
  let turn: Turn = { from, due: from };
  for (let count = 0; count < turns; count++) turn = nextTurn(turn, repeats, turn.due, calendar).turn;
  const today = addDays(turn.due, late);
  return { turn, today, following: nextTurn(turn, repeats, today, calendar) };
}

function holds(check: (situation: Situation, play: ReturnType<typeof played>) => void): void {
  fc.assert(fc.property(anySituation, (situation) => check(situation, played(situation))));
}

/** The turns that lie between two, by the rhythm alone: told apart from `nextTurn`, day by day. */
function daysOfRhythm({ from, repeats, calendar }: Situation, after: PlainDate, until: PlainDate): PlainDate[] {
  const days: PlainDate[] = [];
  let worked = 0;
  for (let day = addDays(after, 1); day < until; day = addDays(day, 1)) {
    if (isWorkingDay(calendar, day)) worked++;
    if (isDayOfRhythm(day, worked)) days.push(day);
  }
  return days;

  function isDayOfRhythm(day: PlainDate, count: number): boolean {
    const { every, unit } = repeats;
    if (unit === 'workingDays') return isWorkingDay(calendar, day) && count % every === 0;
    if (unit === 'weeks') return daysBetween(from, day) % (7 * every) === 0;
    const last = dayOfMonth(lastDayOf(monthOf(day)));
    return (
      monthsBetween(monthOf(from), monthOf(day)) % every === 0 && dayOfMonth(day) === Math.min(dayOfMonth(from), last)
    );
  }
}

/** The first worked day from one on, found by looking at each. */
function landing(calendar: WorkingCalendar, day: PlainDate): PlainDate {
  let landed = day;
  while (!isWorkingDay(calendar, landed)) landed = addDays(landed, 1);
  return landed;
}

describe('whatever the rhythm, the calendar and the day it was done', () => {
  it('the sheet lies behind a working day after today, and never before its turn', () => {
    holds(({ calendar }, { today, following: { turn, day } }) => {
      expect(day > today).toBe(true);
      expect(day >= turn.due).toBe(true);
      expect(isWorkingDay(calendar, day)).toBe(true);
    });
  });

  it('a turn is left out only when it would not come after today', () => {
    holds((situation, { turn, today, following }) => {
      const between = daysOfRhythm(situation, turn.due, following.turn.due);
      expect(between.filter((day) => landing(situation.calendar, day) > today)).toEqual([]);
      expect(daysOfRhythm(situation, turn.due, addDays(following.turn.due, 1)).at(-1)).toBe(following.turn.due);
    });
  });

  it('done early, in time or late before the next turn, it comes on the same day', () => {
    holds(({ repeats, calendar }, { turn }) => {
      const inTime = nextTurn(turn, repeats, turn.due, calendar);
      const onLastDay = nextTurn(turn, repeats, addDays(inTime.day, -1), calendar);
      const early = nextTurn(turn, repeats, addDays(turn.due, -30), calendar);
      expect([early, onLastDay]).toEqual([inTime, inTime]);
    });
  });
});

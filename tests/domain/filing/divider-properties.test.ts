import {
  allDividers,
  dateOfDivider,
  dayDividers,
  dividerKey,
  dividerOf,
  dividersInRings,
  type Rings,
  shelvesBehind,
} from '@shared/domain/filing/divider';
import { behindDay, behindMonth, closedOn, type FilingPlace, pile, type Place } from '@shared/domain/filing/place';
import { inRange, placeOfShelf, shelfOfPlace, type Shelf, type ShelfRange } from '@shared/domain/filing/shelf';
import { addMonthsToMonth, lastDayOf, monthOf } from '@shared/domain/time/month';
import { addDays, dayOfMonth, plainDate, type PlainDate, weekdayOf } from '@shared/domain/time/plain-date';
import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { mondayToFriday } from '@shared/domain/time/working-calendar';
import { datedOn, numberedOn } from '../../support/rings';
import { allDays, anyDay, anyToday } from '../calendar-span';

// Every day of nine years: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 60_000 });

/** Distances from today at which something changes, over a month's end, over a year's end and far out. */
const distances = [-4000, -366, -31, -1, 0, 1, 2, 12, 27, 28, 29, 30, 31, 32, 45, 58, 59, 60, 61, 62, 90, 300];
const farDistances = [320, 330, 334, 335, 340, 364, 365, 366, 367, 396, 397, 400, 731, 3650, 7305];

function placesAround(today: PlainDate): FilingPlace[] {
  return [
    ...[...distances, ...farDistances].map((days) => behindDay(addDays(today, days))),
    ...[-30, -1, 0, 1, 2, 10, 11, 12, 13, 240].map((count) => behindMonth(addMonthsToMonth(monthOf(today), count))),
    pile,
    { kind: 'closed' },
  ];
}

const anyPlace: fc.Arbitrary<Place> = fc.oneof(
  anyDay.map((date) => behindDay(date)),
  anyDay.map((date) => behindMonth(monthOf(date))),
  fc.constant(pile),
  anyDay.map((date) => closedOn(date, 'noNeed')),
);

function dividersHolding(shelf: Shelf, ranges: readonly (readonly [string, readonly ShelfRange[]])[]): string[] {
  return ranges.filter(([, behind]) => behind.some((range) => inRange(range, shelf))).map(([key]) => key);
}

function rangesOf(rings: Rings) {
  return allDividers(rings).map((divider) => [dividerKey(divider), shelvesBehind(divider, rings)] as const);
}

/** By number, and by date for each number of months ahead. */
const everyMode: readonly (readonly [string, (today: PlainDate) => Rings])[] = [
  ['by number', numberedOn],
  ...([1, 2, 3] as const).map(
    (months) => [`by date, ${months} ahead`, (today: PlainDate) => datedOn(today, months)] as const,
  ),
];

/** The shelf of a dossier that was filed there; when and why it was closed does not matter. */
function shelfOf(place: FilingPlace): Shelf {
  if (place.kind === 'day') return shelfOfPlace(behindDay(place.date));
  return place.kind === 'month' ? shelfOfPlace(place) : place.kind;
}

/** A year, and a leap year: by date there are many more sheets to look through. */
const twoYears = allDays.filter((day) => day >= plainDate('2027-01-01') && day < plainDate('2029-01-01'));

it.each(everyMode)(
  'each place lies behind exactly one divider, the one that dividerOf names, and the bin behind none, on every day: %s',
  (name, on) => {
    for (const today of name === 'by number' ? allDays : twoYears) {
      const rings = on(today);
      const ranges = rangesOf(rings);
      if (dividersHolding('bin', ranges).length > 0) expect.fail(today);
      for (const place of placesAround(today)) {
        const holding = dividersHolding(shelfOf(place), ranges);
        if (holding.length !== 1 || holding[0] !== dividerKey(dividerOf(place, rings))) {
          expect.fail(`On ${today} ${JSON.stringify(place)} lies behind ${holding.join(' and ') || 'nothing'}`);
        }
      }
    }
  },
);

it.each(everyMode)('so does any place at all, up to twenty years ahead: %s', (_, on) => {
  fc.assert(
    fc.property(anyToday, anyPlace, (today, place) => {
      const rings = on(today);
      expect(dividersHolding(shelfOfPlace(place), rangesOf(rings))).toEqual([dividerKey(dividerOf(place, rings))]);
    }),
    { numRuns: 1_000 },
  );
});

it('a day divider shows one date only, besides what is overdue behind today', () => {
  for (const today of allDays) {
    for (let ahead = 0; ahead <= 62; ahead++) {
      const date = addDays(today, ahead);
      const divider = dividerOf(behindDay(date), numberedOn(today));
      if (divider.kind !== 'day') continue;
      if (divider.day !== dayOfMonth(date) || dateOfDivider(divider, today) !== date) expect.fail(`${today}: ${date}`);
    }
  }
});

it('every day from today until the number comes round again lies behind its number', () => {
  for (const today of allDays) {
    const comesRound = Array.from({ length: 31 }, (_, index) => addDays(today, index + 1)).find(
      (date) => monthOf(date) !== monthOf(today) && dayOfMonth(date) >= dayOfMonth(today),
    );
    for (let date = today; date < (comesRound ?? addDays(today, 28)); date = addDays(date, 1)) {
      const divider = dividerOf(behindDay(date), numberedOn(today));
      if (divider.kind !== 'day' || divider.day !== dayOfMonth(date)) expect.fail(`${today}: ${date}`);
    }
  }
});

it('by date, every day of this month and of the months ahead has a sheet of its own, and no other day', () => {
  for (const today of twoYears) {
    for (const months of [1, 2, 3] as const) {
      const last = lastDayOf(addMonthsToMonth(monthOf(today), months));
      for (const date of [today, addDays(today, 1), lastDayOf(monthOf(today)), last]) {
        expect(dividerOf(behindDay(date), datedOn(today, months))).toEqual({ kind: 'date', date });
      }
      expect(dividerOf(behindDay(addDays(last, 1)), datedOn(today, months)).kind).toBe('month');
      expect(dividerOf(behindDay(addDays(today, -9)), datedOn(today, months))).toEqual({ kind: 'date', date: today });
    }
  }
});

it('by date, the sheets in the rings are the working days, today, and what is filled besides', () => {
  const allWithin = (rings: Rings) =>
    allDividers(rings).flatMap((divider) => (divider.kind === 'date' ? [divider.date] : []));
  fc.assert(
    fc.property(anyToday, fc.constantFrom(1, 2, 3), fc.func(fc.boolean()), (today, months, isFilled) => {
      const rings = datedOn(today, months);
      const shown = dayDividers(rings, mondayToFriday, isFilled).map(
        (divider) => divider.kind === 'date' && divider.date,
      );
      expect(shown).toEqual(
        allWithin(rings).filter((date) => date === today || weekdayOf(date) <= 5 || isFilled(date)),
      );
      const all = dividersInRings(rings, mondayToFriday, isFilled).map(dividerKey);
      expect(new Set(all).size).toBe(all.length);
    }),
  );
});

it('nothing wanders away from today as the days pass: behind a month, then behind its number, then today', () => {
  const order = { later: 0, month: 1, day: 2, date: 2, heap: 2, pile: 2, closed: 2 };
  fc.assert(
    fc.property(
      anyToday,
      fc.integer({ min: 1, max: 800 }),
      fc.integer({ min: 1, max: 60 }),
      (today, ahead, passing) => {
        const place = behindDay(addDays(today, ahead));
        for (const [, on] of everyMode) {
          const now = dividerOf(place, on(today));
          const then = dividerOf(place, on(addDays(today, passing)));
          expect(order[then.kind]).toBeGreaterThanOrEqual(order[now.kind]);
        }
      },
    ),
  );
});

it('a shelf says as much of a place as filing needs', () => {
  fc.assert(
    fc.property(anyPlace, anyToday, (place, today) => {
      const back = placeOfShelf(shelfOfPlace(place));
      expect(back?.kind).toBe(place.kind);
      expect(back && dividerOf(back, numberedOn(today))).toEqual(dividerOf(place, numberedOn(today)));
    }),
  );
  expect(placeOfShelf('bin')).toBeNull();
});

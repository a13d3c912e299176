import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dropObstacle, moveByHand } from '@shared/domain/filing/move-by-hand';
import { behindDay, behindMonth, closedOn, pile, type Place } from '@shared/domain/filing/place';
import type { CustomerPromise, Dossier } from '@shared/domain/records/dossier';
import { clockTime } from '@shared/domain/time/clock-time';
import { month } from '@shared/domain/time/month';
import { addDays, plainDate } from '@shared/domain/time/plain-date';
import { dossierAt, dossierId, dossierWith } from '../fixtures';

const today = plainDate('2026-03-13');
const tuesday = behindDay(plainDate('2026-03-24'));
const april = behindMonth(month('2026-04'));
const atHalfPastNine = behindDay(plainDate('2026-03-16'), clockTime('09:30'));
const promise: CustomerPromise = {
  date: plainDate('2026-03-16'),
  time: clockTime('09:30'),
  words: 'Monday, half past nine',
  givenOn: today,
  moves: 0,
};

const places: fc.Arbitrary<Place> = fc.oneof(
  fc
    .tuple(fc.integer({ min: -40, max: 400 }), fc.constantFrom(null, clockTime('09:30'), clockTime('17:00')))
    .map(([days, time]) => behindDay(addDays(today, days), time)),
  fc.constantFrom(april, behindMonth(month('2026-07')), pile, closedOn(today, 'noNeed')),
);

const dossiers = fc
  .array(fc.record({ place: places, promised: fc.boolean(), binned: fc.boolean() }), { maxLength: 12 })
  .map((drawn) =>
    drawn.map(({ place, promised, binned }, number) =>
      dossierWith({ place, promise: promised ? promise : null, binnedAt: binned ? 1 : null }, number + 1),
    ),
  );

describe('moving by hand', () => {
  it('moves no promise that was not confirmed by name, and everything else (method.md, rule 6)', () => {
    fc.assert(
      fc.property(
        dossiers,
        places,
        fc.boolean(),
        fc.array(fc.integer({ min: 1, max: 12 })),
        (all, to, keepTimes, ticked) => {
          const confirmed = ticked.map(dossierId);
          const moved = moveByHand(all, { to, keepTimes, confirmed }, today).map(({ before }) => before);
          const mayMove = ({ id, promise: given, binnedAt }: Dossier) =>
            binnedAt === null && (given === null || confirmed.includes(id));
          expect(moved).toEqual(all.filter(mayMove));
        },
      ),
    );
  });

  it('changes the place, what counts the moves, and nothing else', () => {
    fc.assert(
      fc.property(dossiers, places, fc.boolean(), (all, to, keepTimes) => {
        const confirmed = all.map(({ id }) => id);
        for (const { before, after } of moveByHand(all, { to, keepTimes, confirmed }, today)) {
          const { place, promise: kept, moves } = after;
          expect({ ...before, place, promise: kept, moves }).toEqual(after);
          expect({ ...place, time: null }).toEqual({ ...to, time: null });
          expect(kept === null).toBe(before.promise === null);
        }
      }),
    );
  });

  it('keeps the time of day behind another day, unless the day comes with its own or times are given up', () => {
    const placeAfter = (to: Place, keepTimes = true) =>
      moveByHand([dossierAt(atHalfPastNine)], { to, keepTimes, confirmed: [] }, today)[0]?.after.place;
    expect(placeAfter(tuesday)).toEqual(behindDay(tuesday.date, clockTime('09:30')));
    expect(placeAfter(behindDay(tuesday.date, clockTime('17:00')))).toEqual(
      behindDay(tuesday.date, clockTime('17:00')),
    );
    expect(placeAfter(tuesday, false)).toEqual(tuesday);
    expect(placeAfter(april)).toEqual(april);
    expect(placeAfter(pile)).toEqual(pile);
  });
});

describe('what is put down', () => {
  it('cannot go to a day or a month that is over; today and this month can be reached', () => {
    const one = [dossierAt(pile)];
    expect(dropObstacle(one, behindDay(addDays(today, -1)), today)).toBe('over');
    expect(dropObstacle(one, behindMonth(month('2026-02')), today)).toBe('over');
    expect(dropObstacle(one, behindDay(today), today)).toBeNull();
    expect(dropObstacle(one, behindMonth(month('2026-03')), today)).toBeNull();
  });

  it('lies there already only when all of it does, whatever the hour', () => {
    const monday = behindDay(atHalfPastNine.date);
    expect(dropObstacle([dossierAt(atHalfPastNine), dossierAt(monday, 2)], monday, today)).toBe('there');
    expect(dropObstacle([dossierAt(atHalfPastNine), dossierAt(pile, 2)], monday, today)).toBeNull();
    expect(dropObstacle([dossierAt(pile)], { kind: 'pile' }, today)).toBe('there');
  });

  it('is not there already when it is overdue and goes to today', () => {
    expect(dropObstacle([dossierAt(behindDay(addDays(today, -2)))], behindDay(today), today)).toBeNull();
  });
});

import { completeness } from '@shared/domain/filing/completeness';
import { behindDay, behindMonth, closedOn, pile } from '@shared/domain/filing/place';
import { type Shelf, shelfOf } from '@shared/domain/filing/shelf';
import { monthOf } from '@shared/domain/time/month';
import { plainDate } from '@shared/domain/time/plain-date';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDay, anyToday } from '../calendar-span';
import { dossierAt } from '../fixtures';
import { numberedOn } from '../../support/rings';

const today = plainDate('2026-03-13');

const anyDossier = fc.tuple(
  fc.oneof(
    anyDay.map((date) => behindDay(date)),
    anyDay.map((date) => behindMonth(monthOf(date))),
    fc.constant(pile),
    anyDay.map((date) => closedOn(date, 'noNeed')),
  ),
  fc.option(fc.nat(), { nil: null, freq: 10 }),
);

function countShelves(dossiers: Parameters<typeof shelfOf>[0][]): Map<Shelf, number> {
  const counts = new Map<Shelf, number>();
  for (const dossier of dossiers) counts.set(shelfOf(dossier), (counts.get(shelfOf(dossier)) ?? 0) + 1);
  return counts;
}

describe('the sum of rule 1', () => {
  it('says where all dossiers are', () => {
    const counts = new Map<Shelf, number>([
      ['d:2026-03-11', 2],
      ['d:2026-03-13', 5],
      ['d:2026-04-12', 3],
      ['d:2026-04-13', 7],
      ['d:2027-12-24', 1],
      ['m:2026-03', 4],
      ['m:2026-07', 6],
      ['pile', 8],
      ['closed', 9],
      ['bin', 100],
    ]);
    expect(completeness(45, counts, numberedOn(today))).toEqual({
      total: 45,
      behindDays: 10,
      behindMonths: 18,
      onPile: 8,
      closed: 9,
      lost: 0,
    });
  });

  it('adds up to the number of dossiers for any binder on any day; nothing is lost', () => {
    fc.assert(
      fc.property(fc.array(anyDossier, { maxLength: 60 }), anyToday, (entries, day) => {
        const dossiers = entries.map(([place, binnedAt]) => ({ ...dossierAt(place), binnedAt }));
        const inBinder = dossiers.filter(({ binnedAt }) => binnedAt === null).length;
        const sum = completeness(inBinder, countShelves(dossiers), numberedOn(day));
        expect(sum.lost).toBe(0);
        expect(sum.behindDays + sum.behindMonths + sum.onPile + sum.closed).toBe(inBinder);
      }),
    );
  });

  it('misses a dossier that no shelf has, and one that two shelves have', () => {
    fc.assert(
      fc.property(fc.array(anyDossier, { minLength: 1, maxLength: 20 }), anyToday, fc.nat(), (entries, day, pick) => {
        const dossiers = entries.map(([place]) => dossierAt(place));
        const counts = countShelves(dossiers);
        const shelf = [...counts.keys()][pick % counts.size] ?? 'pile';
        const count = counts.get(shelf) ?? 0;
        expect(completeness(dossiers.length, new Map([...counts, [shelf, count - 1]]), numberedOn(day)).lost).toBe(1);
        expect(completeness(dossiers.length, new Map([...counts, [shelf, count + 1]]), numberedOn(day)).lost).toBe(-1);
      }),
    );
  });

  it('calls a dossier on no known shelf lost', () => {
    const counts = new Map<Shelf, number>([
      ['pile', 1],
      ['d:2026-02-30', 2],
      ['m:2026-13', 3],
    ]);
    expect(completeness(6, counts, numberedOn(today))).toMatchObject({
      onPile: 1,
      behindDays: 0,
      behindMonths: 0,
      lost: 5,
    });
  });
});

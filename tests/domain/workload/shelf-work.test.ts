import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { behindDay, pile } from '@shared/domain/filing/place';
import { shippedEstimates } from '@shared/domain/records/estimates';
import { clockTime } from '@shared/domain/time/clock-time';
import { plainDate } from '@shared/domain/time/plain-date';
import { loadOf, minutesOf, totalOf } from '@shared/domain/workload/load';
import { noWork, shelfWorkAfter, shelfWorkOf, sumOfWork } from '@shared/domain/workload/shelf-work';
import { dossierWith } from '../fixtures';

const day = plainDate('2026-03-13');
const at = { date: day, time: clockTime('09:00') };

const anyDossier = fc
  .record({
    task: fc.constantFrom('call' as const, 'meeting' as const, 'other' as const),
    lastReached: fc.constantFrom(null, at),
    sheet: fc.constantFrom(null, { repeats: null, turn: null }),
    minutes: fc.option(fc.integer({ min: 0, max: 300 })),
    place: fc.constantFrom(pile, behindDay(day), behindDay(day, at.time)),
    promise: fc.constantFrom(null, { ...at, words: 'Friday', givenOn: day, moves: 0 }),
  })
  .map((fields) => dossierWith(fields));

describe('the work on a shelf', () => {
  it('is what counting one by one gives, whatever came and went', () => {
    fc.assert(
      fc.property(fc.array(anyDossier), fc.array(anyDossier), (stay, go) => {
        const come = [...stay, ...go].reduce((work, dossier) => shelfWorkAfter(work, dossier, 1), noWork);
        const left = go.reduce((work, dossier) => shelfWorkAfter(work, dossier, -1), come);
        expect(left).toEqual(shelfWorkOf(stay));
      }),
    );
  });

  it('weighs what its dossiers weigh, by any estimates', () => {
    const minutes = fc.integer({ min: 0, max: 120 });
    const anyEstimates = fc.record({ repeat: minutes, first: minutes, meeting: minutes, other: minutes });
    fc.assert(
      fc.property(fc.array(anyDossier), anyEstimates, (dossiers, estimates) => {
        const oneByOne = dossiers.reduce((sum, dossier) => sum + minutesOf(dossier, estimates), 0);
        expect(totalOf(loadOf(shelfWorkOf(dossiers), estimates))).toBe(oneByOne);
      }),
    );
  });

  it('of several shelves adds up', () => {
    fc.assert(
      fc.property(fc.array(anyDossier), fc.array(anyDossier), (left, right) => {
        expect(sumOfWork([shelfWorkOf(left), shelfWorkOf(right)])).toEqual(shelfWorkOf([...left, ...right]));
      }),
    );
  });

  it('takes the own estimate before that of the kind, and a loose sheet for other work', () => {
    expect(minutesOf(dossierWith({ minutes: 45 }), shippedEstimates)).toBe(45);
    expect(minutesOf(dossierWith({ sheet: { repeats: null, turn: null } }), shippedEstimates)).toBe(
      shippedEstimates.other,
    );
    expect(minutesOf(dossierWith(), shippedEstimates)).toBe(shippedEstimates.first);
  });
});

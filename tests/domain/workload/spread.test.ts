import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { behindDay, pile } from '@shared/domain/filing/place';
import type { Dossier } from '@shared/domain/records/dossier';
import type { DossierId } from '@shared/domain/records/ids';
import { addDays, daysFrom } from '@shared/domain/time/plain-date';
import { mondayToFriday } from '@shared/domain/time/working-calendar';
import { dayFigures } from '@shared/domain/workload/day-figures';
import { minutesOf } from '@shared/domain/workload/load';
import { proposeSpread } from '@shared/domain/workload/spread';
import { dossierWith } from '../fixtures';
import { anyCalendar, anyDossiers, groundOf, today } from './any-binder';
import { applied, expectLawful } from './plan-laws';

const none: ReadonlySet<DossierId> = new Set();
const days = daysFrom(today, 7);

describe('spreading', () => {
  it('loses, doubles and overfills nothing, and touches no promise unasked', () => {
    fc.assert(
      fc.property(anyDossiers, anyCalendar, fc.integer({ min: 0, max: 40 }), (dossiers, calendar, count) => {
        const ground = groundOf(dossiers, calendar);
        const chosen = dossiers.slice(0, count);
        const plan = proposeSpread({ dossiers: chosen, days, released: none }, ground);
        expectLawful(plan, dossiers, ground, none);
        for (const { dossier, to } of plan.moves) {
          expect(chosen).toContain(dossier);
          expect(days).toContain(to.date);
        }
      }),
    );
  });

  it('leaves out only what no day has room for any more', () => {
    fc.assert(
      fc.property(anyDossiers, anyCalendar, (dossiers, calendar) => {
        const ground = groundOf(dossiers, calendar);
        const plan = proposeSpread({ dossiers, days, released: none }, ground);
        const after = groundOf(applied(dossiers, plan), calendar);
        for (const { dossier, why } of plan.staying) {
          if (why !== 'noRoom') continue;
          const needed = minutesOf(dossier, ground.estimates);
          for (const date of days) {
            const { capacity, minutes } = dayFigures(date, after);
            if (capacity > 0) expect(capacity - minutes).toBeLessThan(needed);
          }
        }
      }),
    );
  });

  it('gives a place to what had no room at first, where a longer one found none after all', () => {
    const dossiers = [
      dossierWith({ place: behindDay(today), minutes: 45 }, 1),
      dossierWith({ place: behindDay(addDays(today, 3)), minutes: 30 }, 2),
    ];
    const weekMinutes = [60, 60, 60, 60, 60, 60, 60] as const;
    const exceptions = [{ date: today, minutes: 0, note: '' }];
    const ground = groundOf(dossiers, { ...mondayToFriday, weekMinutes, exceptions });
    const plan = proposeSpread({ dossiers, days: [addDays(today, 3)], released: none }, ground);
    expect(plan.moves).toEqual([]);
    expect(plan.staying).toEqual([{ dossier: dossiers[0], why: 'noRoom' }]);
  });

  it('does the same in whatever order the dossiers come', () => {
    fc.assert(
      fc.property(anyDossiers, anyCalendar, (dossiers, calendar) => {
        const ground = groundOf(dossiers, calendar);
        const plan = (list: readonly Dossier[]) => proposeSpread({ dossiers: list, days, released: none }, ground);
        expect(plan(dossiers.toReversed()).moves).toEqual(plan(dossiers).moves);
      }),
    );
  });

  it('is even: sixty equal ones over a working week are twelve a day', () => {
    const dossiers = Array.from({ length: 60 }, (_, index) => dossierWith({ place: pile, minutes: 30 }, index + 1));
    const week = daysFrom(addDays(today, 3), 7);
    const {
      moves,
      staying,
      days: changed,
    } = proposeSpread({ dossiers, days: week, released: none }, groundOf(dossiers));
    expect([moves.length, staying.length]).toEqual([60, 0]);
    expect(changed.map(({ after }) => after)).toEqual([360, 360, 360, 360, 360]);
  });

  it('takes along what was moved often, and what is promised only when it was released', () => {
    const promise = { date: today, time: null, words: 'Friday', givenOn: today, moves: 0 };
    const [often, promised] = [
      dossierWith({ place: behindDay(addDays(today, -1)), moves: 9 }, 1),
      dossierWith({ place: behindDay(addDays(today, -1)), promise }, 2),
    ];
    const dossiers = [often, promised];
    const plan = proposeSpread({ dossiers, days, released: none }, groundOf(dossiers));
    expect(plan.moves.map(({ dossier }) => dossier)).toEqual([often]);
    expect(plan.staying).toEqual([{ dossier: promised, why: 'promised' }]);
    expect(proposeSpread({ dossiers, days, released: new Set([promised.id]) }, groundOf(dossiers)).moves).toHaveLength(
      2,
    );
  });

  it('has nowhere to spread to when no day is worked', () => {
    const dossiers = [dossierWith({ place: pile })];
    const plan = proposeSpread({ dossiers, days: daysFrom(addDays(today, 1), 2), released: none }, groundOf(dossiers));
    expect(plan).toEqual({ moves: [], staying: [{ dossier: dossiers[0], why: 'noRoom' }], days: [] });
  });
});

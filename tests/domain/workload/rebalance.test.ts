import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { behindDay } from '@shared/domain/filing/place';
import type { CustomerClass, Dossier } from '@shared/domain/records/dossier';
import type { DossierId } from '@shared/domain/records/ids';
import { addDays, daysFrom } from '@shared/domain/time/plain-date';
import { mondayToFriday } from '@shared/domain/time/working-calendar';
import { dayFigures } from '@shared/domain/workload/day-figures';
import { oftenMoved } from '@shared/domain/workload/hold';
import { proposeRebalancing, rebalancingReach } from '@shared/domain/workload/rebalance';
import { dossierWith } from '../fixtures';
import { anyCalendar, anyDossiers, groundOf, today } from './any-binder';
import { applied, expectLawful } from './plan-laws';

const none: ReadonlySet<DossierId> = new Set();

function lying(number: number, fields: Partial<Dossier> & { class?: CustomerClass | null } = {}): Dossier {
  const { class: customerClass = null, ...rest } = fields;
  const dossier = dossierWith({ place: behindDay(today), minutes: 200, ...rest }, number);
  return { ...dossier, card: { ...dossier.card, class: customerClass } };
}

function propose(dossiers: readonly Dossier[], released = none) {
  return proposeRebalancing({ days: [today], dossiers, released }, groundOf(dossiers));
}

const movedIn = (plan: ReturnType<typeof propose>) => plan.moves.map(({ dossier, to }) => [dossier.id, to.date]);

describe('rule 10: rebalancing', () => {
  it('loses, doubles and overfills nothing, and touches no promise unasked', () => {
    fc.assert(
      fc.property(anyDossiers, anyCalendar, fc.integer({ min: 1, max: 5 }), (dossiers, calendar, count) => {
        const ground = groundOf(dossiers, calendar);
        const plan = proposeRebalancing({ days: daysFrom(today, count), dossiers, released: none }, ground);
        expectLawful(plan, dossiers, ground, none);
      }),
    );
  });

  it('brings a day under its capacity unless what stays is held or finds no room', () => {
    fc.assert(
      fc.property(anyDossiers, anyCalendar, (dossiers, calendar) => {
        const ground = groundOf(dossiers, calendar);
        const plan = proposeRebalancing({ days: [today], dossiers, released: none }, ground);
        const after = groundOf(applied(dossiers, plan), calendar);
        const { minutes, capacity } = dayFigures(today, after);
        if (minutes <= capacity) return;
        const moved = new Set(plan.moves.map(({ dossier }) => dossier.id));
        const left = dossiers.filter(({ id, place, minutes: own }) => {
          const onToday = place.kind === 'day' && place.date <= today;
          return onToday && !moved.has(id) && own !== 0;
        });
        expect(new Set(plan.staying.map(({ dossier }) => dossier.id))).toEqual(new Set(left.map(({ id }) => id)));
      }),
    );
  });

  it('counts what was done today: there is less room for the rest', () => {
    const dossiers = [lying(1), lying(2)];
    const asked = { days: [today], dossiers, released: none };
    expect(proposeRebalancing(asked, groundOf(dossiers)).moves).toEqual([]);
    expect(proposeRebalancing(asked, { ...groundOf(dossiers), done: 100 }).moves).toHaveLength(1);
  });

  it('takes no more than is needed', () => {
    fc.assert(
      fc.property(anyDossiers, anyCalendar, (dossiers, calendar) => {
        const ground = groundOf(dossiers, calendar);
        const plan = proposeRebalancing({ days: [today], dossiers, released: none }, ground);
        for (const move of plan.moves) {
          const without = { ...plan, moves: plan.moves.filter((other) => other !== move) };
          const { minutes, capacity } = dayFigures(today, groundOf(applied(dossiers, without), calendar));
          expect(minutes).toBeGreaterThan(capacity);
        }
      }),
    );
  });

  it('proposes the same for the same dossiers, in whatever order they come', () => {
    fc.assert(
      fc.property(anyDossiers, anyCalendar, (dossiers, calendar) => {
        const ground = groundOf(dossiers, calendar);
        const plan = (list: readonly Dossier[]) =>
          proposeRebalancing({ days: [today], dossiers: list, released: none }, ground);
        expect(plan(dossiers.toReversed())).toEqual(plan(dossiers));
      }),
    );
  });

  it('moves the lowest class first, of one class what was moved least', () => {
    const dossiers = [lying(1, { class: 'A' }), lying(2, { class: 'C', moves: 1 }), lying(3, { class: 'C' })];
    expect(movedIn(propose(dossiers))).toEqual([[dossiers[2]?.id, addDays(today, 3)]]);
    const unsorted = [lying(1, { class: 'C' }), lying(2), lying(3, { class: 'B' })];
    expect(movedIn(propose(unsorted))).toEqual([[unsorted[1]?.id, addDays(today, 3)]]);
  });

  it('leaves what is promised, timed or moved often, until it is released by name', () => {
    const promise = { date: today, time: null, words: 'Friday', givenOn: today, moves: 0 };
    const dossiers = [
      lying(1, { promise }),
      lying(2, { place: behindDay(today, '09:30' as never) }),
      lying(3, { moves: oftenMoved }),
    ];
    const plan = propose(dossiers);
    expect(plan.moves).toEqual([]);
    expect(plan.staying.map(({ why }) => why).sort()).toEqual(['movedOften', 'promised', 'timed']);
    const [first] = dossiers;
    expect(movedIn(propose(dossiers, new Set(first ? [first.id] : [])))).toEqual([[first?.id, addDays(today, 3)]]);
  });

  it('finds the nearest working day with room, and says when there is none', () => {
    const monday = addDays(today, 3);
    const full = [lying(1), lying(2), lying(3), lying(4, { place: behindDay(monday), minutes: 300 })];
    expect(movedIn(propose(full)).map(([, date]) => date)).toEqual([addDays(monday, 1)]);
    const ground = { ...groundOf(full), calendar: { ...mondayToFriday, leave: [wholeReach] } };
    const stuck = proposeRebalancing({ days: [today], dossiers: full, released: none }, ground);
    expect(stuck.moves).toEqual([]);
    expect(new Set(stuck.staying.map(({ why }) => why))).toEqual(new Set(['noRoom']));
  });

  it('gives a short one the room in which a long one does not fit', () => {
    const monday = lying(4, { place: behindDay(addDays(today, 3)), minutes: 370 });
    const long = lying(1, { minutes: 400 });
    const [short, other] = [lying(2, { minutes: 50, class: 'C' }), lying(3, { minutes: 50, class: 'B' })];
    const dossiers = [long, short, other, monday];
    const leave = [{ ...wholeReach, from: addDays(today, 4) }];
    const ground = groundOf(dossiers, { ...mondayToFriday, leave });
    const plan = proposeRebalancing({ days: [today], dossiers, released: none }, ground);
    expect(movedIn(plan)).toEqual([[short.id, addDays(today, 3)]]);
    expect(plan.staying).toEqual([long, other].map((dossier) => ({ dossier, why: 'noRoom' })));
  });
});

const wholeReach = {
  id: 'leave',
  name: 'Away',
  from: addDays(today, 1),
  until: addDays(today, rebalancingReach + 1),
};

import { stackOfDay, stackSections, workingOrder } from '@shared/domain/filing/day-stack';
import { behindDay, type Place } from '@shared/domain/filing/place';
import type { CustomerClass } from '@shared/domain/records/dossier';
import type { Dossier } from '@shared/domain/records/dossier';
import { tasks } from '@shared/domain/records/outcome';
import { clockTime } from '@shared/domain/time/clock-time';
import { addDays, plainDate } from '@shared/domain/time/plain-date';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dossierId, dossierWith } from '../fixtures';

const today = plainDate('2026-03-13');
const reached = { date: plainDate('2026-01-02'), time: clockTime('10:00') };

function at(date: string, time: string | null = null): Place {
  return behindDay(plainDate(date), time === null ? null : clockTime(time));
}

function called(name: string, fields: Partial<Dossier> = {}, cls: CustomerClass | null = null, number = 1): Dossier {
  const dossier = dossierWith({ place: behindDay(today), ...fields }, number);
  return { ...dossier, card: { ...dossier.card, name, class: cls } };
}

const names = (dossiers: readonly Dossier[]) => dossiers.map(({ card }) => card.name || card.company);

describe("a day's stack", () => {
  it('puts each dossier where it belongs', () => {
    const stack = stackOfDay(
      [
        called('first'),
        called('repeat', { lastReached: reached }),
        called('meeting', { task: 'meeting', lastReached: reached }),
        called('other', { task: 'other' }),
        called('timed', { place: at('2026-03-13', '14:00'), lastReached: reached }),
        called('timed other', { place: at('2026-03-13', '09:00'), task: 'other' }),
        called('late', { place: at('2026-03-12'), lastReached: reached }),
        called('late and timed', { place: at('2026-03-11', '09:00') }),
      ],
      today,
    );
    expect(names(stack.overdue)).toEqual(['late and timed', 'late']);
    expect(names(stack.timed)).toEqual(['timed other', 'timed']);
    expect(names(stack.repeat)).toEqual(['repeat']);
    expect(names(stack.first)).toEqual(['first']);
    expect(names(stack.other)).toEqual(['meeting', 'other']);
    expect(names(workingOrder(stack))).toEqual([
      ...['late and timed', 'late', 'timed other', 'timed'],
      ...['repeat', 'first', 'meeting', 'other'],
    ]);
  });

  it('takes a call for a first call until the customer was reached, tried or not', () => {
    const tried = called('tried', { lastTried: reached, attempts: 3 });
    expect(names(stackOfDay([tried], today).first)).toEqual(['tried']);
  });

  it('takes the oldest overdue first, on one day the timed one before the untimed', () => {
    const overdue = [
      called('c', { place: at('2026-03-12') }, 'A'),
      called('b', { place: at('2026-03-12', '15:00') }, 'C'),
      called('a', { place: at('2025-12-31') }, 'C'),
    ];
    expect(names(stackOfDay(overdue, today).overdue)).toEqual(['a', 'b', 'c']);
  });

  it('takes the best class first, then the name as German readers expect it', () => {
    const calls = [
      called('Zimmer', {}, 'A'),
      called('Ahrens', {}, null),
      called('Öztürk', {}, 'B'),
      called('Oster', {}, 'B'),
      called('ohm', {}, 'B'),
      called('Adler', {}, 'C'),
    ];
    expect(names(stackOfDay(calls, today).first)).toEqual(['Zimmer', 'Öztürk', 'ohm', 'Oster', 'Adler', 'Ahrens']);
  });

  it('goes by the company where there is no name', () => {
    const unnamed = called('');
    const companies = ['Beta', 'Alpha'].map((company) => ({ ...unnamed, card: { ...unnamed.card, company } }));
    expect(names(stackOfDay(companies, today).first)).toEqual(['Alpha', 'Beta']);
  });

  it('knows no overdue ones behind a later day', () => {
    const tomorrow = addDays(today, 1);
    const stack = stackOfDay([called('then', { place: behindDay(tomorrow) })], tomorrow);
    expect(names(stack.first)).toEqual(['then']);
    expect(stack.overdue).toEqual([]);
  });

  it('has every dossier in exactly one section, in the same order however they come', () => {
    const anyDossier = fc.record({
      name: fc.string({ maxLength: 6 }),
      cls: fc.constantFrom<CustomerClass | null>('A', 'B', 'C', null),
      task: fc.constantFrom(...tasks),
      lastReached: fc.constantFrom(null, reached),
      ahead: fc.integer({ min: -40, max: 0 }),
      time: fc.constantFrom(null, clockTime('08:00'), clockTime('17:30')),
    });
    const anyStack = fc
      .array(anyDossier, { maxLength: 30 })
      .map((entries) =>
        entries.map(({ name, cls, ahead, time, ...fields }, index) =>
          called(name, { ...fields, place: behindDay(addDays(today, ahead), time) }, cls, index),
        ),
      );
    fc.assert(
      fc.property(anyStack, fc.array(fc.nat(), { minLength: 30, maxLength: 30 }), (dossiers, keys) => {
        const stack = stackOfDay(dossiers, today);
        const sections = stackSections.flatMap((section) => stack[section]);
        expect(sections.map(({ id }) => id).toSorted()).toEqual(dossiers.map((_, index) => dossierId(index)));
        const shuffled = dossiers
          .map((dossier, index) => ({ dossier, key: keys[index] ?? 0 }))
          .toSorted((left, right) => left.key - right.key)
          .map(({ dossier }) => dossier);
        expect(workingOrder(stackOfDay(shuffled, today))).toEqual(workingOrder(stack));
      }),
    );
  });
});

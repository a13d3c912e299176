import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pile } from '@shared/domain/filing/place';
import type { Dossier } from '@shared/domain/records/dossier';
import { customerClasses } from '@shared/domain/records/info-card';
import { shippedEstimates } from '@shared/domain/records/estimates';
import { clockTime } from '@shared/domain/time/clock-time';
import { drawFirstCalls, type Drawing } from '@shared/domain/workload/draw';
import { minutesOf } from '@shared/domain/workload/load';
import { missingForFirstCall } from '@shared/domain/workload/prepared';
import { dossierWith } from '../fixtures';
import { today } from './any-binder';

const by = { minutesOf: (dossier: Dossier) => minutesOf(dossier, shippedEstimates), preparation: ['phone' as const] };
const any: Drawing = { class: null, source: null, order: 'class', count: 100 };

const anyPile: fc.Arbitrary<Dossier[]> = fc
  .array(
    fc.record({
      phones: fc.constantFrom<string[]>([], ['030 12']),
      class: fc.constantFrom(null, ...customerClasses),
      source: fc.constantFrom('', 'Fair', 'List'),
      minutes: fc.constantFrom(null, 5, 60),
      reached: fc.boolean(),
      sheet: fc.constantFrom(null, null, { repeats: null, turn: null }),
      promised: fc.boolean(),
    }),
    { maxLength: 30 },
  )
  .map((drafts) =>
    drafts.map(({ minutes, reached, sheet, promised, ...card }, index) => {
      const lastReached = reached ? { date: today, time: clockTime('09:00') } : null;
      const promise = promised ? { date: today, time: null, words: '', givenOn: today, moves: 0 } : null;
      const fields = { place: pile, minutes, sheet, lastReached, promise, createdAt: 1_000 - index };
      const dossier = dossierWith(fields, index + 1);
      return { ...dossier, card: { ...dossier.card, ...card } };
    }),
  );

describe('drawing first calls from the pile', () => {
  it('draws no more than asked for or than there is room, and only first calls that were asked for', () => {
    const anyDrawing = fc.record({
      class: fc.constantFrom(null, ...customerClasses),
      source: fc.constantFrom(null, 'Fair'),
      order: fc.constantFrom('class' as const, 'oldest' as const),
      count: fc.nat(20),
    });
    fc.assert(
      fc.property(anyPile, anyDrawing, fc.nat(300), (lying, drawing, room) => {
        const drawn = drawFirstCalls(lying, drawing, { ...by, room });
        expect(drawn.length).toBeLessThanOrEqual(drawing.count);
        expect(drawn.reduce((sum, dossier) => sum + by.minutesOf(dossier), 0)).toBeLessThanOrEqual(room);
        expect(new Set(drawn).size).toBe(drawn.length);
        for (const { sheet, lastReached, promise, card } of drawn) {
          expect([sheet, lastReached, promise]).toEqual([null, null, null]);
          if (drawing.class) expect(card.class).toBe(drawing.class);
          if (drawing.source) expect(card.source).toBe(drawing.source);
        }
      }),
    );
  });

  it('takes prepared cards first, then the best class, then who has waited longest', () => {
    fc.assert(
      fc.property(anyPile, (lying) => {
        const drawn = drawFirstCalls(lying, any, { ...by, room: Infinity });
        const keys = drawn.map(({ card, createdAt }) => {
          const unprepared = missingForFirstCall(card, by.preparation).length;
          return `${unprepared} ${card.class ?? 'Z'} ${String(createdAt).padStart(5, '0')}`;
        });
        expect(keys).toEqual(keys.toSorted());
      }),
    );
  });

  it('asks a card for what was chosen', () => {
    const { card } = dossierWith();
    expect(missingForFirstCall({ ...card, name: ' ', phones: [''] }, ['name', 'phone', 'class', 'email'])).toEqual([
      'name',
      'phone',
      'class',
      'email',
    ]);
    expect(missingForFirstCall({ ...card, phones: ['1'], class: 'A' }, ['name', 'phone', 'class'])).toEqual([]);
  });
});

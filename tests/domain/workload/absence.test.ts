import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { behindDay, behindMonth, closedOn, pile, type Place } from '@shared/domain/filing/place';
import { inRange, shelfOf } from '@shared/domain/filing/shelf';
import { shippedEstimates } from '@shared/domain/records/estimates';
import { clockTime } from '@shared/domain/time/clock-time';
import { isInRange, rangeOfDays } from '@shared/domain/time/day-range';
import { month } from '@shared/domain/time/month';
import { addDays, plainDate } from '@shared/domain/time/plain-date';
import { leaveToHandOverFor, shelvesOfAbsence, workOfAbsence } from '@shared/domain/workload/absence';
import { anyDay } from '../calendar-span';
import { dossierWith } from '../fixtures';

const today = plainDate('2026-03-13');
const crete = { id: 'crete', name: 'Crete', from: plainDate('2026-10-05'), until: plainDate('2026-10-17') };
const tuesday = behindDay(plainDate('2026-10-06'));
const promise = {
  date: plainDate('2026-10-06'),
  time: null,
  words: '',
  givenOn: today,
  moves: 0,
};

describe('what falls into days off', () => {
  it('is what lies behind these days, the last one included', () => {
    expect(shelvesOfAbsence(crete, today)).toEqual({ from: 'd:2026-10-05', to: 'd:2026-10-16' });
  });

  it('is also what is overdue once they have begun, and nothing when they are over', () => {
    expect(shelvesOfAbsence(crete, plainDate('2026-10-05'))).toEqual({ from: 'd:1000-01-01', to: 'd:2026-10-16' });
    expect(shelvesOfAbsence(crete, plainDate('2026-10-16'))).toEqual({ from: 'd:1000-01-01', to: 'd:2026-10-16' });
    expect(shelvesOfAbsence(crete, plainDate('2026-10-17'))).toBeNull();
  });

  it('is told by kind: what nobody was told, what was promised, what has a time, what is marked', () => {
    const plan = dossierWith({ place: tuesday, handOverFor: 'crete' }, 1);
    const often = dossierWith({ place: tuesday, moves: 9, minutes: 5 }, 2);
    const promised = dossierWith({ place: behindDay(plainDate('2026-10-06'), clockTime('09:30')), promise }, 3);
    const timed = dossierWith({ place: behindDay(plainDate('2026-10-07'), clockTime('09:30')) }, 4);
    expect(workOfAbsence([plan, often, promised, timed], crete, shippedEstimates)).toEqual({
      free: [plan, often],
      promised: [promised],
      timed: [timed],
      marked: [plan],
      count: 4,
      minutes: 3 * shippedEstimates.first + 5,
    });
    expect(workOfAbsence([plan], null, shippedEstimates).marked).toEqual([]);
  });
});

describe('a mark for handing over', () => {
  const marked = (place: Place, fields = {}) => dossierWith({ place, handOverFor: 'crete', ...fields });

  it('counts while the dossier lies in the days of its leave', () => {
    expect(leaveToHandOverFor(marked(tuesday), [crete], today)).toEqual(crete);
    expect(leaveToHandOverFor(dossierWith({ place: tuesday }), [crete], today)).toBeNull();
  });

  it('goes with the days, with the leave, and when the leave is over', () => {
    for (const place of [behindDay(crete.until), behindMonth(month('2026-10')), pile, closedOn(today, 'done')])
      expect(leaveToHandOverFor(marked(place), [crete], today)).toBeNull();
    expect(leaveToHandOverFor(marked(tuesday), [], today)).toBeNull();
    expect(leaveToHandOverFor(marked(tuesday, { binnedAt: 1 }), [crete], today)).toBeNull();
    expect(leaveToHandOverFor(marked(tuesday), [crete], crete.until)).toBeNull();
  });

  it('counts for exactly the dossiers that fall into the leave', () => {
    const anyLeave = fc
      .tuple(anyDay, fc.integer({ min: 0, max: 30 }))
      .map(([first, more]) => ({ id: 'crete', name: '', ...rangeOfDays(first, addDays(first, more)) }));
    fc.assert(
      fc.property(anyLeave, fc.integer({ min: -40, max: 40 }), fc.integer({ min: -40, max: 40 }), (leave, at, now) => {
        const [day, here] = [addDays(leave.from, at), addDays(leave.from, now)];
        const dossier = marked(behindDay(day));
        const overdue = day < here && isInRange(leave, here);
        const falls = here < leave.until && (isInRange(leave, day) || overdue);
        expect(leaveToHandOverFor(dossier, [leave], here) !== null).toBe(falls);
        const shelves = shelvesOfAbsence(leave, here);
        expect(shelves !== null && inRange(shelves, shelfOf(dossier))).toBe(falls);
      }),
    );
  });
});

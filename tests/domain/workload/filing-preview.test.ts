import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moveDossier } from '@shared/domain/filing/file-dossier';
import { logContact } from '@shared/domain/filing/log-contact';
import { behindDay, behindMonth, closedOn, pile, type Place } from '@shared/domain/filing/place';
import type { Dossier } from '@shared/domain/records/dossier';
import { shippedEstimates } from '@shared/domain/records/estimates';
import { clockTime } from '@shared/domain/time/clock-time';
import { month } from '@shared/domain/time/month';
import { addDays, daysFrom, plainDate } from '@shared/domain/time/plain-date';
import { mondayToFriday, type WorkingCalendar } from '@shared/domain/time/working-calendar';
import { dayFigures, type DayFigures } from '@shared/domain/workload/day-figures';
import {
  dayWhenFiled,
  type FilingPreview,
  monthWhenFiled,
  nextDayWithRoom,
  previewLogging,
  previewMove,
  roomHorizon,
} from '@shared/domain/workload/filing-preview';
import { minutesOf } from '@shared/domain/workload/load';
import { monthFigures } from '@shared/domain/workload/month-figures';
import { contactId, dossierWith, momentAt, shippedOutcome } from '../fixtures';
import { friday, groundOf } from './load-ground';

const at = { date: friday, time: clockTime('09:00') };

const anyDay = fc.integer({ min: -10, max: 30 }).map((days) => addDays(friday, days));

const anyPlace: fc.Arbitrary<Place> = fc.oneof(
  { weight: 5, arbitrary: anyDay.map((date) => behindDay(date)) },
  fc.constantFrom<Place>(pile, behindMonth(month('2026-03')), behindMonth(month('2026-04')), closedOn(friday, 'other')),
);

const anyDossiers = fc
  .array(
    fc.record({
      place: anyPlace,
      task: fc.constantFrom('call' as const, 'meeting' as const, 'other' as const),
      lastReached: fc.constantFrom(null, at),
      minutes: fc.option(fc.integer({ min: 0, max: 200 })),
      binnedAt: fc.constantFrom(null, null, null, 1_000),
    }),
    { minLength: 1, maxLength: 40 },
  )
  .map((all) => all.map((fields, number) => dossierWith(fields, number)));

const anyCalendar: fc.Arbitrary<WorkingCalendar> = fc
  .record({
    weekdays: fc.subarray([1, 2, 3, 4, 5, 6, 7] as const),
    leave: fc.constantFrom([], [{ id: 'l', name: 'Alps', from: addDays(friday, 3), until: addDays(friday, 17) }]),
    exceptions: fc.constantFrom([], [{ date: addDays(friday, 1), minutes: 120, note: 'fair' }]),
  })
  .map((fields) => ({ ...mondayToFriday, ...fields }));

const told = ({ minutes, count, load, done, capacity, fullness }: DayFigures) => ({
  minutes,
  count,
  load,
  done,
  capacity,
  fullness,
});

describe('rule 8: the load of each day while choosing', () => {
  it('is what will be there once the dossiers are moved', () => {
    fc.assert(
      fc.property(anyDossiers, fc.nat(), anyDay, anyCalendar, (dossiers, pick, to, calendar) => {
        const lying = dossiers.filter(({ binnedAt }) => binnedAt === null);
        const moving = lying.slice(pick % (lying.length + 1));
        const moved = dossiers.map((one) => (moving.includes(one) ? moveDossier(one, behindDay(to), friday) : one));
        const preview = previewMove(moving, groundOf(dossiers, { calendar }));
        expect(told(dayWhenFiled(to, preview))).toEqual(told(dayFigures(to, groundOf(moved, { calendar }))));
      }),
    );
  });

  it('is what will be there once the contact is logged, with today as full as the work that was done makes it', () => {
    fc.assert(
      fc.property(anyDossiers, anyDay, fc.constantFrom('spoke', 'noAnswer'), (dossiers, to, outcomeId) => {
        const [open] = dossiers as [Dossier];
        const present = { ...open, binnedAt: null };
        const others = dossiers.slice(1);
        const { dossier, contact } = logContact(
          present,
          {
            outcome: shippedOutcome(outcomeId),
            text: '',
            next: { place: behindDay(to), task: 'call', about: '', promiseWords: null },
            estimates: shippedEstimates,
          },
          contactId,
          momentAt(friday),
        );
        const next = { task: dossier.task, reached: outcomeId === 'spoke' };
        const preview = previewLogging(present, next, groundOf([present, ...others], { done: 30 }));
        const then = groundOf([dossier, ...others], { done: 30 + (contact.work?.minutes ?? 0) });
        expect(told(dayWhenFiled(to, preview))).toEqual(told(dayFigures(to, then)));
      }),
    );
  });

  it('is told of a month as well', () => {
    const dossiers = [
      dossierWith({ place: behindDay(plainDate('2026-04-20')), minutes: 50 }, 1),
      dossierWith({ place: behindMonth(month('2026-04')), minutes: 40 }, 2),
      dossierWith({ place: pile, minutes: 30 }, 3),
    ];
    const preview = previewMove(dossiers.slice(2), groundOf(dossiers));
    expect(monthWhenFiled(month('2026-04'), preview)).toMatchObject({ minutes: 120, capacity: 22 * 420 });
    expect(monthFigures(month('2026-04'), groundOf(dossiers))).toMatchObject({ minutes: 90 });
    expect(monthFigures(month('2026-04'), groundOf(dossiers), plainDate('2026-04-27'))).toMatchObject({
      minutes: 40,
      capacity: 4 * 420,
    });
    expect(monthFigures(month('2026-03'), groundOf(dossiers))).toMatchObject({ capacity: 13 * 420 });
  });
});

describe('the next day with room', () => {
  const allowed = (date: DayFigures) => date.day.kind === 'worked' && date.minutes <= date.capacity;

  it('is the first working day after that one that is not over its capacity then; and there is one whenever a day has room', () => {
    fc.assert(
      fc.property(anyDossiers, anyDay, anyCalendar, (dossiers, after, calendar) => {
        const moving = dossiers.filter(({ binnedAt }) => binnedAt === null).slice(0, 3);
        const preview = previewMove(moving, groundOf(dossiers, { calendar }));
        const found = nextDayWithRoom(after, preview);
        const first = after < friday ? friday : addDays(after, 1);
        const days = daysFrom(first, roomHorizon);
        expect(found).toBe(days.find((date) => allowed(dayWhenFiled(date, preview))) ?? null);
        if (found !== null) expect(found >= friday && found > after).toBe(true);
        expect(nextDayWithRoom(after, preview)).toBe(found);
      }),
    );
  });

  it('leaves out what is full, free or on leave', () => {
    const monday = addDays(friday, 3);
    const wednesday = addDays(friday, 5);
    const full = dossierWith({ place: behindDay(monday), minutes: 415 }, 1);
    const call = dossierWith({ place: pile, minutes: 10 }, 2);
    const calendar = {
      ...mondayToFriday,
      leave: [{ id: 'l', name: 'Alps', from: addDays(friday, 4), until: wednesday }],
    };
    const preview = previewMove([call], groundOf([full, call], { calendar }));
    expect(nextDayWithRoom(friday, preview)).toBe(wednesday);
    expect(dayWhenFiled(monday, preview)).toMatchObject({ minutes: 425, fullness: 'over' });
  });

  it('is none for more than any day has room for, also at the end of the calendar', () => {
    const large = dossierWith({ place: pile, minutes: 421 });
    const preview: FilingPreview = previewMove([large], groundOf([large]));
    expect(minutesOf(large, shippedEstimates)).toBe(421);
    expect(nextDayWithRoom(friday, preview)).toBeNull();
    expect(nextDayWithRoom(plainDate('9998-12-31'), preview)).toBeNull();
  });
});

import { behindDay, behindMonth, closedOn, type Place } from '@shared/domain/filing/place';
import { placeOfStep, proposeNext } from '@shared/domain/filing/proposal';
import { type Outcome, shippedOutcomes } from '@shared/domain/records/outcome';
import { shippedRhythms } from '@shared/domain/records/rhythm';
import { month, monthOf } from '@shared/domain/time/month';
import { plainDate } from '@shared/domain/time/plain-date';
import { isWorkingDay, mondayToFriday } from '@shared/domain/time/working-calendar';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyToday } from '../calendar-span';
import { dossierWith, shippedOutcome } from '../fixtures';

const friday = plainDate('2026-03-13');
const onDay = (text: string) => behindDay(plainDate(text));
const inMonth = (text: string) => behindMonth(month(text));

function proposedAfter(outcome: Outcome, attempts: number, today = friday) {
  return proposeNext(outcome, dossierWith({ attempts }), today, mondayToFriday, shippedRhythms);
}

/** What each outcome proposes on Friday 13 March 2026 for the first to the eighth attempt in a row. */
const proposals: Record<string, Place[]> = {
  spoke: Array<Place>(8).fill(onDay('2026-04-10')),
  noAnswer: [
    ...Array<Place>(2).fill(onDay('2026-03-16')),
    ...Array<Place>(3).fill(onDay('2026-03-20')),
    ...Array<Place>(3).fill(inMonth('2026-04')),
  ],
  voicemail: [
    ...Array<Place>(2).fill(onDay('2026-03-17')),
    ...Array<Place>(3).fill(onDay('2026-03-20')),
    ...Array<Place>(3).fill(inMonth('2026-04')),
  ],
  callBack: Array<Place>(8).fill(onDay('2026-03-16')),
  offerWanted: Array<Place>(8).fill(onDay('2026-03-20')),
  appointment: Array<Place>(8).fill(onDay('2026-03-20')),
  order: Array<Place>(8).fill(onDay('2026-03-27')),
  notInterested: Array<Place>(8).fill(inMonth('2026-09')),
  wrongNumber: Array<Place>(8).fill(onDay('2026-03-16')),
};

describe('rule 8: outcomes propose', () => {
  it('has a proposal for every shipped outcome, in the order of the keys 1 to 9', () => {
    expect(shippedOutcomes.map(({ id }) => id)).toEqual([
      ...['spoke', 'noAnswer', 'voicemail', 'callBack', 'offerWanted'],
      ...['appointment', 'order', 'notInterested', 'wrongNumber'],
    ]);
    expect(shippedOutcomes.map(({ order }) => order)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect(Object.keys(proposals)).toEqual(shippedOutcomes.map(({ id }) => id));
  });

  it.each(Object.entries(proposals))('"%s" by attempt', (id, places) => {
    expect(places.map((_, attempts) => proposedAfter(shippedOutcome(id), attempts).place)).toEqual(places);
  });

  it('says what the next contact will be, and where a date is usually promised', () => {
    const asking = shippedOutcomes.filter((outcome) => proposedAfter(outcome, 0).asksPromise).map(({ id }) => id);
    expect(asking).toEqual(['callBack', 'appointment']);
    expect(proposedAfter(shippedOutcome('appointment'), 0).task).toBe('meeting');
    expect(proposedAfter(shippedOutcome('wrongNumber'), 0).task).toBe('other');
    expect(proposedAfter(shippedOutcome('order'), 0).task).toBe('call');
  });

  it('counts this contact as one more attempt, unless the customer was reached', () => {
    expect(proposedAfter(shippedOutcome('noAnswer'), 2).attempt).toBe(3);
    expect(proposedAfter(shippedOutcome('spoke'), 2).attempt).toBe(0);
  });

  it('proposes a working day or a later month, whatever the day', () => {
    const anyOutcome = fc.constantFrom(...shippedOutcomes);
    fc.assert(
      fc.property(anyOutcome, fc.nat({ max: 40 }), anyToday, (outcome, attempts, today) => {
        const { place } = proposedAfter(outcome, attempts, today);
        if (place.kind === 'day') {
          expect(place.date > today).toBe(true);
          expect(isWorkingDay(mondayToFriday, place.date)).toBe(true);
        } else {
          expect(place.kind === 'month' && place.month > monthOf(today)).toBe(true);
        }
      }),
    );
  });
});

describe('an outcome of the user', () => {
  const own: Outcome = {
    ...shippedOutcome('noAnswer'),
    id: 'own',
    name: 'Own',
    proposals: [
      { fromAttempt: 4, next: { kind: 'close', reason: 'unreachable' } },
      { fromAttempt: 2, next: { kind: 'weeks', count: 2 } },
    ],
  };

  it('may list its rules in any order, and start them late', () => {
    expect(proposedAfter(own, 0).place).toEqual(closedOn(friday, 'unreachable'));
    expect(proposedAfter(own, 1).place).toEqual(onDay('2026-03-27'));
    expect(proposedAfter(own, 2).place).toEqual(onDay('2026-03-27'));
    expect(proposedAfter(own, 3).place).toEqual(closedOn(friday, 'unreachable'));
  });

  it('lands on the working days of the binder', () => {
    const saturdays = { ...mondayToFriday, weekdays: [6] as const };
    expect(placeOfStep({ kind: 'workingDays', count: 2 }, friday, saturdays)).toEqual(onDay('2026-03-21'));
    expect(placeOfStep({ kind: 'weeks', count: 1 }, friday, saturdays)).toEqual(onDay('2026-03-21'));
    expect(placeOfStep({ kind: 'months', count: 11 }, friday, saturdays)).toEqual(inMonth('2027-02'));
  });

  it('says from which free day it has moved', () => {
    const holiday = [{ date: plainDate('2026-04-10'), name: { de: 'Frei', en: 'Free' } }];
    const proposed = (id: string, holidays = holiday) => {
      const { place, movedFrom } = proposeNext(
        shippedOutcome(id),
        dossierWith(),
        friday,
        { ...mondayToFriday, holidays },
        shippedRhythms,
      );
      return { place, movedFrom };
    };
    expect(proposed('spoke')).toEqual({ place: onDay('2026-04-13'), movedFrom: plainDate('2026-04-10') });
    expect(proposed('spoke', [])).toEqual({ place: onDay('2026-04-10'), movedFrom: null });
    // Working days are counted, so none of them is free.
    expect(proposed('noAnswer')).toEqual({ place: onDay('2026-03-16'), movedFrom: null });
    expect(proposed('notInterested')).toEqual({ place: inMonth('2026-09'), movedFrom: null });
  });
});

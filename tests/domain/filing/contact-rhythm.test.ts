import { isTooFarOut, neglected, rhythmOf, rhythmStart } from '@shared/domain/filing/contact-rhythm';
import { behindDay, behindMonth, closedOn, pile } from '@shared/domain/filing/place';
import { proposeNext } from '@shared/domain/filing/proposal';
import { type Dossier, emptyCard } from '@shared/domain/records/dossier';
import { customerClasses } from '@shared/domain/records/info-card';
import { type Outcome, shippedOutcomes } from '@shared/domain/records/outcome';
import { type Rhythms, shippedRhythms } from '@shared/domain/records/rhythm';
import { clockTime } from '@shared/domain/time/clock-time';
import { month } from '@shared/domain/time/month';
import { addDays, daysBetween, plainDate, type Weekday } from '@shared/domain/time/plain-date';
import { isWorkingDay, mondayToFriday, workingDayOnOrAfter } from '@shared/domain/time/working-calendar';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { anyToday } from '../calendar-span';
import { dossierWith, shippedOutcome } from '../fixtures';

vi.setConfig({ testTimeout: 60_000 });

const friday = plainDate('2026-03-13');
const rhythms: Rhythms = { A: { every: 4, warnAfter: 6 }, B: { every: 12, warnAfter: 12 }, C: null };
const ofClass = (name: Dossier['card']['class'], fields: Partial<Dossier> = {}) =>
  dossierWith({ card: { ...emptyCard, name: 'Keller', class: name }, ...fields });
const reachedOn = (date: string) => ({ date: plainDate(date), time: clockTime('09:00') });
const a = { class: 'A', every: 4, warnAfter: 6 } as const;

describe('the rhythm of a class', () => {
  it('is that of the customer’s class; others have none, and a loose sheet never', () => {
    expect(rhythmOf(ofClass('A'), rhythms)).toEqual(a);
    expect(rhythmOf(ofClass('C'), rhythms)).toBeNull();
    expect(rhythmOf(ofClass(null), rhythms)).toBeNull();
    expect(rhythmOf(ofClass('A', { sheet: { repeats: null, turn: null } }), rhythms)).toBeNull();
    expect(rhythmOf(ofClass('A'), shippedRhythms)).toBeNull();
  });

  it('is counted from the last time the customer was reached, else from when the dossier was made', () => {
    const createdAt = 1_767_607_200_000;
    const made = rhythmStart(ofClass('A', { createdAt }));
    expect(['2026-01-04', '2026-01-05', '2026-01-06']).toContain(made);
    expect(rhythmStart(ofClass('A', { createdAt, lastTried: reachedOn('2026-03-01') }))).toBe(made);
    expect(rhythmStart(ofClass('A', { createdAt, lastReached: reachedOn('2026-02-27') }))).toBe('2026-02-27');
  });
});

describe('a proposal in the rhythm', () => {
  const propose = (outcome: Outcome, dossier: Dossier, today = friday, given = rhythms) =>
    proposeNext(outcome, dossier, today, mondayToFriday, given);

  it('takes the place of weeks once the customer was reached, sooner or later', () => {
    const [forA, forB] = [
      propose(shippedOutcome('spoke'), ofClass('A')),
      propose(shippedOutcome('spoke'), ofClass('B')),
    ];
    expect(forA).toMatchObject({ place: behindDay(plainDate('2026-04-10')), rhythm: a });
    expect(forB).toMatchObject({ place: behindDay(plainDate('2026-06-05')), rhythm: { class: 'B', every: 12 } });
  });

  it('leaves alone what has a reason of its own: attempts, follow-ups in working days, agreed dates, months', () => {
    for (const outcome of shippedOutcomes.filter(({ id }) => id !== 'spoke')) {
      const inRhythm = propose(outcome, ofClass('B'));
      expect(inRhythm, outcome.id).toEqual({ ...propose(outcome, ofClass('B'), friday, shippedRhythms), rhythm: null });
    }
    const inWeeks: Outcome['proposals'] = [{ fromAttempt: 1, next: { kind: 'weeks', count: 1 } }];
    for (const outcome of [shippedOutcome('noAnswer'), shippedOutcome('callBack')]) {
      expect(propose({ ...outcome, proposals: inWeeks }, ofClass('A')).rhythm).toBeNull();
    }
  });

  it('lands on a working day after today, whatever the rhythm, the day and the working week', () => {
    const anyRhythm = fc
      .tuple(fc.integer({ min: 1, max: 520 }), fc.nat({ max: 40 }))
      .map(([every, more]) => ({ every, warnAfter: Math.min(520, every + more) }));
    const anyWeek = fc.subarray<Weekday>([1, 2, 3, 4, 5, 6, 7], { minLength: 1 });
    fc.assert(
      fc.property(
        fc.record({ A: anyRhythm, B: anyRhythm, C: anyRhythm }),
        fc.constantFrom(...customerClasses),
        anyWeek,
        anyToday,
        (given, name, weekdays, today) => {
          const calendar = { ...mondayToFriday, weekdays };
          const { place } = proposeNext(shippedOutcome('spoke'), ofClass(name), today, calendar, given);
          if (place.kind !== 'day') expect.fail(place.kind);
          expect(place.date > today).toBe(true);
          expect(isWorkingDay(calendar, place.date)).toBe(true);
          const exact = addDays(today, 7 * given[name].every);
          expect(place.date).toBe(workingDayOnOrAfter(calendar, exact));
          expect(daysBetween(exact, place.date)).toBeLessThan(7);
        },
      ),
    );
  });
});

describe('too far out', () => {
  it('is a day after the last one of the rhythm, counted from the day it is given', () => {
    expect(isTooFarOut(behindDay(plainDate('2026-04-24')), a, friday)).toBe(false);
    expect(isTooFarOut(behindDay(plainDate('2026-04-25')), a, friday)).toBe(true);
  });

  it('is a month that lies wholly beyond it', () => {
    expect(isTooFarOut(behindMonth(month('2026-04')), a, friday)).toBe(false);
    expect(isTooFarOut(behindMonth(month('2026-05')), a, friday)).toBe(true);
  });

  it('is nothing without a date', () => {
    expect(isTooFarOut(pile, a, friday)).toBe(false);
    expect(isTooFarOut(closedOn(friday, 'noNeed'), a, friday)).toBe(false);
  });
});

describe('a customer not reached for too long', () => {
  const last = ofClass('A', { lastReached: reachedOn('2026-01-30'), place: pile });

  it('is told in whole weeks, from the first day that is too long', () => {
    expect(neglected(last, rhythms, friday)).toBeNull();
    expect(neglected(last, rhythms, addDays(friday, 1))).toEqual({ rhythm: a, weeks: 6 });
    expect(neglected(last, rhythms, addDays(friday, 7))).toEqual({ rhythm: a, weeks: 7 });
  });

  it('is none of another class, none that is closed, none in the bin', () => {
    const later = addDays(friday, 700);
    expect(neglected({ ...last, card: { ...last.card, class: 'C' } }, rhythms, later)).toBeNull();
    expect(neglected({ ...last, place: closedOn(friday, 'noNeed') }, rhythms, later)).toBeNull();
    expect(neglected({ ...last, binnedAt: 1 }, rhythms, later)).toBeNull();
    expect(neglected(last, rhythms, later)?.weeks).toBe(106);
  });
});

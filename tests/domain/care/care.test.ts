import { describe, expect, it, test } from 'vitest';
import { withAnniversary, withCare, withoutReferrer } from '@shared/domain/care/change-care';
import { answerComplaint, answeredLate, complaintTimeOf, daysLeft } from '@shared/domain/care/complaint';
import { followUpsAfter } from '@shared/domain/care/follow-ups';
import { behindDay } from '@shared/domain/filing/place';
import { type Shelf, shelfOf } from '@shared/domain/filing/shelf';
import { shippedEstimates } from '@shared/domain/records/estimates';
import { isSale, shippedOutcomes } from '@shared/domain/records/outcome';
import { plainDate } from '@shared/domain/time/plain-date';
import { mondayToFriday } from '@shared/domain/time/working-calendar';
import { type ShelfWork, shelfWorkOf } from '@shared/domain/workload/shelf-work';
import { contactId, dossierId, dossierWith, momentAt, shippedOutcome } from '../fixtures';

describe('following up a sale', () => {
  const today = plainDate('2026-03-13');
  const on = (fullDays: readonly string[]) => {
    const work = new Map<Shelf, ShelfWork>(
      fullDays.map((date) => {
        const full = dossierWith({ place: behindDay(plainDate(date)), minutes: 415 });
        return [shelfOf(full), shelfWorkOf([full])];
      }),
    );
    return followUpsAfter({ work, estimates: shippedEstimates, calendar: mondayToFriday, today, done: 0 });
  };

  it('thanks on the second working day, and asks four weeks later', () => {
    expect(on([])).toEqual({ thanks: '2026-03-17', satisfaction: '2026-04-10' });
  });

  it('goes on to a working day with room', () => {
    expect(on(['2026-03-17', '2026-03-18', '2026-04-10'])).toEqual({
      thanks: '2026-03-19',
      satisfaction: '2026-04-13',
    });
  });

  it('stays on its day where all around is full', () => {
    const full = Array.from({ length: 20 }, (_, day) => `2026-03-${String(12 + day).padStart(2, '0')}`);
    expect(on(full).thanks).toBe('2026-03-17');
  });

  it('is proposed after an order, and after what was chosen to be one', () => {
    expect(shippedOutcomes.filter(isSale).map(({ id }) => id)).toEqual(['order']);
    expect(isSale({ ...shippedOutcome('order'), sale: false })).toBe(false);
    expect(isSale({ ...shippedOutcome('spoke'), sale: true })).toBe(true);
  });
});

describe('a complaint', () => {
  const complaint = { about: 'Late', since: plainDate('2026-03-02'), answerBy: plainDate('2026-03-12') };

  test.each([
    ['2026-03-10', 'coming', 2],
    ['2026-03-12', 'today', 0],
    ['2026-03-15', 'overdue', -3],
  ])('on %s is %s', (today, time, left) => {
    expect(complaintTimeOf(complaint, plainDate(today))).toBe(time);
    expect(daysLeft(complaint, plainDate(today))).toBe(left);
  });

  it('goes on record with its answer, and how late that was', () => {
    const answered = answerComplaint(withCare(dossierWith(), { complaint }), 'Sent', contactId, momentAt('2026-03-15'));
    expect(answered?.dossier.care).toBeNull();
    expect(answered?.contact).toMatchObject({ result: 'note', text: 'Sent', settledComplaint: complaint });
    expect(answered && answeredLate(answered.contact)).toBe(3);
    expect(answerComplaint(dossierWith(), '', contactId, momentAt('2026-03-15'))).toBeNull();
  });
});

describe('what is known of a customer', () => {
  it('is nothing again when the last of it is taken away', () => {
    const known = withCare(dossierWith(), { phase: 'expansion' });
    expect(known.care).toMatchObject({ phase: 'expansion', temperament: null });
    expect(withCare(known, { phase: null })).toEqual(dossierWith());
  });

  it('takes an anniversary in, and changes it in its place', () => {
    const [first, second] = [
      { id: 'a', name: 'Customer since', day: '2019-06-01' },
      { id: 'b', name: 'Founded', day: '--03-01' },
    ];
    const both = withAnniversary(withAnniversary([], first), second);
    expect(withAnniversary(both, { ...first, name: 'Client since' }).map(({ name }) => name)).toEqual([
      'Client since',
      'Founded',
    ]);
  });

  it('forgets who recommended one only when that one is gone', () => {
    const referred = withCare(dossierWith(), { referredBy: dossierId(2), phase: 'awareness' });
    expect(withoutReferrer(referred, new Set([dossierId(3)]))).toBe(referred);
    expect(withoutReferrer(referred, new Set([dossierId(2)])).care).toMatchObject({
      referredBy: null,
      phase: 'awareness',
    });
  });
});

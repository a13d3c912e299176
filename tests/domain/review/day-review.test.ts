import { describe, expect, it } from 'vitest';
import { behindDay } from '@shared/domain/filing/place';
import { logContact, noteIn } from '@shared/domain/filing/log-contact';
import type { Dossier } from '@shared/domain/records/dossier';
import type { ContactId } from '@shared/domain/records/ids';
import { shippedEstimates } from '@shared/domain/records/estimates';
import { reviewDay } from '@shared/domain/review/day-review';
import { addDays, plainDate } from '@shared/domain/time/plain-date';
import { contactId, dossierWith, momentAt, shippedOutcome } from '../fixtures';

const friday = plainDate('2026-03-13');
const next = behindDay(addDays(friday, 7));

function log(outcome: string, dossier: Dossier, promiseWords: string | null = null) {
  const contact = { place: next, task: 'call' as const, about: '', promiseWords };
  const report = { outcome: shippedOutcome(outcome), text: '', next: contact, estimates: shippedEstimates };
  return logContact(dossier, report, contactId, momentAt('2026-03-13'));
}

describe('the look back at a day', () => {
  it('counts who was reached and who was only tried, what came of it and how long it took', () => {
    const logged = [
      log('spoke', dossierWith()),
      log('noAnswer', dossierWith({}, 2)),
      log('noAnswer', dossierWith({}, 3)),
    ];
    const contacts = [
      ...logged.map(({ contact }) => contact),
      noteIn(dossierWith(), 'x', 'n' as ContactId, momentAt('2026-03-13')),
    ];
    expect(reviewDay(contacts, [], friday)).toEqual({
      reached: 1,
      tried: 2,
      sheets: 0,
      minutes: 3 * shippedEstimates.first,
      outcomes: [
        { id: 'noAnswer', name: null, count: 2 },
        { id: 'spoke', name: null, count: 1 },
      ],
      settled: 0,
      late: 0,
      promised: [],
    });
  });

  it('tells the promises that were given, and those that were settled in time or late', () => {
    const given = { date: friday, time: null, words: 'Friday', givenOn: addDays(friday, -9), moves: 0 };
    const [inTime, late] = [
      log('spoke', dossierWith({ promise: given })),
      log('spoke', dossierWith({ promise: { ...given, date: addDays(friday, -1) } }, 2), 'next week'),
    ];
    const review = reviewDay([inTime.contact, late.contact], [inTime.dossier, late.dossier], friday);
    expect(review).toMatchObject({ settled: 2, late: 1, promised: [late.dossier] });
    // Given up for another one by an attempt, it was not kept.
    const replaced = log('noAnswer', dossierWith({ promise: given }), 'next week');
    expect(reviewDay([replaced.contact], [replaced.dossier], friday)).toMatchObject({ settled: 0, late: 0 });
  });
});

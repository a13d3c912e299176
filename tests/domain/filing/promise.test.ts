import { behindDay, behindMonth, closedOn, pile, type Place } from '@shared/domain/filing/place';
import { isAtRisk, promiseEnd, promiseTimeOf, rewordPromise, withdrawPromise } from '@shared/domain/filing/promise';
import { fileDossier } from '@shared/domain/filing/file-dossier';
import { logContact } from '@shared/domain/filing/log-contact';
import { parseContact } from '@shared/domain/records/contact';
import { shippedEstimates } from '@shared/domain/records/estimates';
import { clockTime } from '@shared/domain/time/clock-time';
import { month } from '@shared/domain/time/month';
import { plainDate } from '@shared/domain/time/plain-date';
import { describe, expect, it, test } from 'vitest';
import { contactId, dossierWith, momentAt, shippedOutcome } from '../fixtures';

const today = plainDate('2026-03-13');
const onDay = (date: string) => behindDay(plainDate(date));
const promise = {
  date: plainDate('2026-03-20'),
  time: clockTime('09:30'),
  words: 'after the stocktaking',
  givenOn: plainDate('2026-03-03'),
  moves: 1,
};
const promised = dossierWith({ promise, place: onDay('2026-03-20') });

test.each([
  ['2026-03-12', 'overdue'],
  ['2026-03-13', 'today'],
  ['2026-03-14', 'coming'],
] as const)('on 13 March a promise for %s is %s', (date, time) => {
  expect(promiseTimeOf({ date: plainDate(date) }, today)).toBe(time);
});

describe('a promise at risk', () => {
  const elsewhere: readonly Place[] = [
    onDay('2026-03-19'),
    onDay('2026-03-23'),
    behindMonth(month('2026-03')),
    pile,
    closedOn(today, 'noNeed'),
  ];

  it.each(elsewhere)('lies anywhere but behind its day: %o', (place) => {
    expect(isAtRisk({ ...promised, place })).toBe(true);
  });

  it('is none behind its day, whatever the hour, nor without a promise', () => {
    expect(isAtRisk(promised)).toBe(false);
    expect(isAtRisk({ ...promised, place: behindDay(promise.date, clockTime('17:00')) })).toBe(false);
    expect(isAtRisk({ ...promised, promise: null, place: pile })).toBe(false);
  });
});

describe('how a promise ended', () => {
  const next = { place: onDay('2026-04-10'), task: 'call', about: '', promiseWords: null } as const;
  const logOn = (date: string, outcome: string, promiseWords: string | null = null) =>
    logContact(
      promised,
      { outcome: shippedOutcome(outcome), text: '', next: { ...next, promiseWords }, estimates: shippedEstimates },
      contactId,
      momentAt(date),
    );

  it.each([
    ['2026-03-18', { kind: 'kept' }],
    ['2026-03-20', { kind: 'kept' }],
    ['2026-03-21', { kind: 'late', days: 1 }],
    ['2026-04-20', { kind: 'late', days: 31 }],
  ])('is told by the day on which the customer was reached: %s', (date, end) => {
    expect(promiseEnd(logOn(date, 'spoke').contact)).toEqual(end);
  });

  it('is not told by an attempt, unless it brought another promise: the one before stays on record', () => {
    expect(promiseEnd(logOn('2026-03-20', 'noAnswer').contact)).toBeNull();
    const { dossier, contact } = logOn('2026-03-20', 'noAnswer', 'his wife says in April');
    expect(promiseEnd(contact)).toEqual({ kind: 'replaced' });
    expect(contact.settledPromise).toEqual(promise);
    expect(dossier.promise).toMatchObject({ date: '2026-04-10', words: 'his wife says in April', moves: 0 });
  });

  it('is withdrawn with a reason, which stays in the log with it; the dossier stays where it lies', () => {
    const withdrawn = withdrawPromise(promised, 'On holiday', contactId, momentAt('2026-03-13'));
    expect(withdrawn?.dossier).toEqual({ ...promised, promise: null });
    const contact = withdrawn?.contact ?? expect.fail();
    expect(contact).toMatchObject({ result: 'note', text: 'On holiday', settledPromise: promise, filedTo: null });
    expect(promiseEnd(contact)).toEqual({ kind: 'withdrawn' });
    expect(parseContact(contact)).toEqual(contact);
    expect(withdrawPromise(dossierWith(), 'On holiday', contactId, momentAt('2026-03-13'))).toBeNull();
  });
});

test('other words for a promise change nothing else', () => {
  const reworded = rewordPromise(promised, 'before Easter');
  expect(reworded).toEqual({ ...promised, promise: { ...promise, words: 'before Easter' } });
  expect(rewordPromise(dossierWith(), 'before Easter')).toEqual(dossierWith());
});

test('filing back behind the promised day takes the risk away, and the moves stay on record', () => {
  const plan = { task: 'call', about: '', promiseWords: null } as const;
  const away = fileDossier(promised, { ...plan, place: pile }, today);
  expect(isAtRisk(away)).toBe(true);
  const back = fileDossier(away, { ...plan, place: promised.place }, today);
  expect(isAtRisk(back)).toBe(false);
  expect(back.promise?.moves).toBe(promise.moves + 2);
});

import { fileDossier, moveDossier, type NextContact } from '@shared/domain/filing/file-dossier';
import { shippedEstimates } from '@shared/domain/records/estimates';
import { logContact, noteIn } from '@shared/domain/filing/log-contact';
import { behindDay, behindMonth, closedOn, pile, type Place } from '@shared/domain/filing/place';
import { parseContact } from '@shared/domain/records/contact';
import type { CustomerPromise } from '@shared/domain/records/dossier';
import { shippedOutcomes } from '@shared/domain/records/outcome';
import { clockTime } from '@shared/domain/time/clock-time';
import { month } from '@shared/domain/time/month';
import { plainDate } from '@shared/domain/time/plain-date';
import { describe, expect, it } from 'vitest';
import { contactId, dossierWith, momentAt, shippedOutcome } from '../fixtures';

const today = plainDate('2026-03-13');
const now = momentAt('2026-03-13', '10:42');
const at = { date: now.date, time: now.time };
const before = { date: plainDate('2026-01-05'), time: clockTime('09:00') };

const promise: CustomerPromise = {
  date: plainDate('2026-03-13'),
  time: clockTime('14:00'),
  words: 'Friday after lunch',
  givenOn: plainDate('2026-03-03'),
  moves: 0,
};
const promised = dossierWith({
  place: behindDay(promise.date, promise.time),
  promise,
  attempts: 2,
  lastReached: before,
});

function nextAt(place: Place, promiseWords: string | null = null): NextContact {
  return { place, task: 'call', about: 'offer', promiseWords };
}

function log(outcomeId: string, next: NextContact, dossier = promised) {
  return logContact(
    dossier,
    { outcome: shippedOutcome(outcomeId), text: 'said', next, estimates: shippedEstimates },
    contactId,
    now,
  );
}

const monday = behindDay(plainDate('2026-03-16'));

describe('rule 2: a contact and its filing are one step', () => {
  it('files the dossier and says from where to where', () => {
    const { dossier, contact } = log('noAnswer', nextAt(monday));
    expect(dossier).toMatchObject({ place: monday, task: 'call', about: 'offer' });
    expect(contact).toMatchObject({ cameFrom: promised.place, filedTo: monday, text: 'said', outcomeId: 'noAnswer' });
    expect(contact).toMatchObject({ at, instant: now.instant, dossierId: promised.id, binderId: promised.binderId });
  });

  it('may close it', () => {
    const closed = closedOn(today, 'noNeed');
    expect(log('notInterested', nextAt(closed)).dossier.place).toEqual(closed);
  });

  it('writes a contact that the record accepts, for every shipped outcome', () => {
    for (const { id } of shippedOutcomes) {
      const { contact } = log(id, nextAt(monday));
      expect(parseContact(contact)).toEqual(contact);
    }
  });

  it('moves nothing for a note', () => {
    const note = noteIn(promised, 'likes cats', contactId, now);
    expect(note).toMatchObject({
      result: 'note',
      outcomeId: null,
      cameFrom: null,
      filedTo: null,
      settledPromise: null,
      reminder: null,
      settledComplaint: null,
    });
    expect(note).toMatchObject({ text: 'likes cats', at, dossierId: promised.id });
    expect(parseContact(note)).toEqual(note);
  });

  it('leaves the dossier that it was given alone', () => {
    const copy = structuredClone(promised);
    log('spoke', nextAt(monday, 'on Monday'));
    expect(promised).toEqual(copy);
  });
});

describe('rule 7: reached is not tried', () => {
  it('counts attempts and keeps the day it was last reached', () => {
    const { dossier, contact } = log('voicemail', nextAt(monday));
    expect(dossier).toMatchObject({ attempts: 3, lastTried: at, lastReached: before });
    expect(contact.result).toBe('tried');
  });

  it('starts to count anew when the customer was reached', () => {
    const tried = { ...promised, lastTried: before, lastReached: null };
    const { dossier, contact } = log('spoke', nextAt(monday), tried);
    expect(dossier).toMatchObject({ attempts: 0, lastReached: at, lastTried: before });
    expect(contact.result).toBe('reached');
  });
});

describe('rule 6: a promise is kept', () => {
  it('is settled by reaching the customer, and goes on record with the contact', () => {
    const { dossier, contact } = log('spoke', nextAt(monday));
    expect(dossier.promise).toBeNull();
    expect(contact.settledPromise).toEqual(promise);
  });

  it('is not settled by an attempt: it stays, and counts the move', () => {
    const once = log('noAnswer', nextAt(monday));
    expect(once.contact.settledPromise).toBeNull();
    expect(once.dossier.promise).toEqual({ ...promise, moves: 1 });
    const twice = log('noAnswer', nextAt(behindDay(plainDate('2026-03-17'))), once.dossier);
    expect(twice.dossier.promise).toEqual({ ...promise, moves: 2 });
    expect(log('spoke', nextAt(monday), twice.dossier).contact.settledPromise).toEqual({ ...promise, moves: 2 });
  });

  it('is not moved when only the hour changes', () => {
    const laterToday = behindDay(promise.date, clockTime('17:00'));
    expect(log('noAnswer', nextAt(laterToday)).dossier.promise).toEqual(promise);
    expect(moveDossier(promised, laterToday, today).promise).toEqual(promise);
  });

  it('is given with its words, its date and its hour', () => {
    const next = nextAt(behindDay(plainDate('2026-03-16'), clockTime('09:30')), 'Monday half past nine');
    const given = { date: '2026-03-16', time: '09:30', words: 'Monday half past nine', givenOn: today, moves: 0 };
    expect(log('callBack', next).dossier.promise).toEqual(given);
    expect(log('callBack', next).contact.settledPromise).toEqual(promise);
    expect(fileDossier(dossierWith(), next, today).promise).toEqual(given);
  });

  it('needs a day: a month is only a plan', () => {
    expect(fileDossier(dossierWith(), nextAt(behindMonth(month('2026-07')), 'in July'), today).promise).toBeNull();
    expect(fileDossier(dossierWith(), nextAt(pile, 'some day'), today).promise).toBeNull();
  });

  it('counts every move, wherever it goes', () => {
    for (const place of [monday, behindMonth(month('2026-07')), pile, closedOn(today, 'other')]) {
      expect(moveDossier(promised, place, today).promise).toEqual({ ...promise, moves: 1 });
    }
  });

  it('is nothing that a plan has', () => {
    expect(moveDossier(dossierWith({ place: monday }), pile, today).promise).toBeNull();
  });
});

describe('moving', () => {
  it('changes the place and nothing else', () => {
    const dossier = dossierWith({ task: 'meeting', about: 'offer', attempts: 4, lastTried: before });
    expect(moveDossier(dossier, monday, today)).toEqual({ ...dossier, place: monday });
  });
});

describe('a contact that is written down afterwards', () => {
  const later = { date: plainDate('2026-03-14'), time: clockTime('09:00') };

  it.each([
    ['spoke', { lastReached: later, lastTried: null }],
    ['noAnswer', { lastReached: later, lastTried: at }],
  ])('leaves a later one the last one: %s', (outcome, expected) => {
    const since = dossierWith({ place: monday, lastReached: later });
    expect(log(outcome, nextAt(monday), since).dossier).toMatchObject(expected);
  });
});

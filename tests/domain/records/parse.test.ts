import { closedOn } from '@shared/domain/filing/place';
import { newBinder, parseBinder } from '@shared/domain/records/binder';
import { parseContact } from '@shared/domain/records/contact';
import { emptyCard, newDossier, subtitleOf, titleOf } from '@shared/domain/records/dossier';
import { parseDossier } from '@shared/domain/records/dossier-schema';
import { outcomeSchema, shippedOutcomes } from '@shared/domain/records/outcome';
import { clockTime } from '@shared/domain/time/clock-time';
import { plainDate } from '@shared/domain/time/plain-date';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { binderId, contactId, dossierId, dossierWith } from '../fixtures';

const dayTime = { date: plainDate('2026-03-13'), time: clockTime('09:30') };
const promise = { ...dayTime, words: 'Friday', givenOn: plainDate('2026-03-03'), moves: 2 };

/** A dossier in which every field says something. */
const full = dossierWith({
  card: {
    name: 'Anna Keller',
    position: 'Buyer',
    company: 'Keller & Söhne',
    phones: ['0951 204811', '+49 176 04069012'],
    emails: ['a.keller@example.com'],
    address: 'Lange Straße 1\n96047 Bamberg',
    class: 'A',
    source: 'Fair',
    birthday: '1971-07-05',
    notes: 'likes\ncats',
  },
  place: closedOn(plainDate('2026-03-13'), 'noNeed'),
  task: 'meeting',
  about: 'offer',
  promise,
  lastReached: dayTime,
  lastTried: dayTime,
  attempts: 3,
  sheet: {
    repeats: { every: 2, unit: 'weeks' },
    turn: { from: plainDate('2026-01-31'), due: plainDate('2026-02-28') },
  },
  reminds: { dossierId: dossierId(2), kind: 'anniversary', anniversary: 'a' },
  care: {
    phase: 'expansion',
    temperament: 'reluctant',
    anniversaries: [{ id: 'a', name: 'Customer since', day: '--02-29' }],
    complaint: { about: 'Late', since: plainDate('2026-03-02'), answerBy: plainDate('2026-03-12') },
    referralAskedOn: plainDate('2026-02-28'),
    referredBy: dossierId(3),
  },
  minutes: 45,
  moves: 2,
  handOverFor: 'summer',
  binnedAt: 5,
});

const contact = {
  id: contactId,
  binderId,
  dossierId: dossierId(1),
  at: dayTime,
  instant: 1,
  result: 'reached',
  outcomeId: 'spoke',
  outcomeName: 'Talked',
  text: 'said',
  cameFrom: { kind: 'pile' },
  filedTo: { kind: 'month', month: '2026-07' },
  settledPromise: promise,
  work: { kind: 'repeat', minutes: 10 },
  reminder: { sheetId: dossierId(2), kind: 'complaint', about: 'Late' },
  settledComplaint: { about: 'Late', since: '2026-03-02', answerBy: '2026-03-12' },
};

/** The record with another value at a path such as `card.birthday`. */
function withValue(record: object, path: string, value: unknown): unknown {
  const copy = structuredClone(record);
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const inner = keys.reduce<unknown>((part, key) => Reflect.get(Object(part) as object, key), copy);
  Reflect.set(Object(inner) as object, last, value);
  return copy;
}

describe('a record that is whole', () => {
  it('parses to itself', () => {
    expect(parseDossier(full)).toEqual(full);
    expect(parseContact(contact)).toEqual(contact);
    const fresh = newDossier(dossierId(1), binderId, 0);
    expect(parseDossier(fresh)).toEqual(fresh);
    const binder = newBinder(binderId, 'Mine', 7);
    expect(parseBinder(binder)).toEqual(binder);
    expect(parseBinder(JSON.parse(JSON.stringify(newBinder(binderId, 'Sample', 7, true))))).toMatchObject({
      sample: true,
    });
  });

  it('comes back from JSON as it was', () => {
    expect(parseDossier(JSON.parse(JSON.stringify(full)))).toEqual(full);
  });

  it('holds every shipped outcome', () => {
    for (const outcome of shippedOutcomes) expect(v.parse(outcomeSchema, outcome)).toEqual(outcome);
    expect(new Set(shippedOutcomes.map(({ id }) => id)).size).toBe(9);
  });

  it('starts on the pile, unknown but for its card', () => {
    expect(newDossier(dossierId(1), binderId, 7, { name: 'Keller' })).toMatchObject({
      card: { ...emptyCard, name: 'Keller' },
      place: { kind: 'pile' },
      promise: null,
      attempts: 0,
      binnedAt: null,
      createdAt: 7,
    });
  });
});

describe('bad values', () => {
  it.each([
    ['id', 'keller'],
    ['id', ''],
    ['binderId', null],
    ['card', null],
    ['card.name', null],
    ['card.name', 'x'.repeat(1_001)],
    ['card.phones', '0951 204811'],
    ['card.phones', [49951]],
    ['card.class', 'D'],
    ['card.class', ''],
    ['card.birthday', '5.7.1971'],
    ['card.birthday', '1971-02-29'],
    ['card.birthday', '--02-30'],
    ['card.birthday', '-07-05'],
    ['card.birthday', ''],
    ['place', null],
    ['place', { kind: 'drawer' }],
    ['place', { kind: 'day', date: '2026-02-30', time: null }],
    ['place', { kind: 'day', date: '2026-03-13' }],
    ['place', { kind: 'day', date: '2026-03-13', time: '25:00' }],
    ['place', { kind: 'day', date: '2026-03-13', time: '9:30' }],
    ['place', { kind: 'month', month: '2026-13' }],
    ['place', { kind: 'month', month: '2026-07-01' }],
    ['place', { kind: 'closed', reason: 'bored', on: '2026-03-13' }],
    ['place', { kind: 'closed', reason: 'noNeed' }],
    ['task', 'nap'],
    ['promise.date', '13.3.2026'],
    ['promise.moves', -1],
    ['lastReached', '2026-03-13'],
    ['lastTried.time', null],
    ['reminds', { dossierId: dossierId(2), kind: 'nameday', anniversary: null }],
    ['reminds.dossierId', 'keller'],
    ['care.phase', 'love'],
    ['care.temperament', ''],
    ['care.anniversaries', [{ id: '', name: 'Founded', day: '--03-01' }]],
    ['care.anniversaries', [{ id: 'a', name: 'Founded', day: '--02-30' }]],
    ['care.anniversaries', Array.from({ length: 21 }, (_, index) => ({ id: `${index}`, name: '', day: '--03-01' }))],
    ['care.complaint', { about: 'Late', since: '2026-03-02', answerBy: '2026-02-30' }],
    ['care.referredBy', 'keller'],
    ['attempts', -1],
    ['attempts', 1.5],
    ['attempts', Number.NaN],
    ['attempts', '3'],
    ['binnedAt', 'yesterday'],
    ['createdAt', Number.POSITIVE_INFINITY],
    ['createdAt', undefined],
  ])('of a dossier are refused: %s = %j', (path, value) => {
    expect(() => parseDossier(withValue(full, path, value))).toThrow(v.ValiError);
  });

  it.each([
    ['id', 1],
    ['dossierId', null],
    ['at', '2026-03-13T09:30'],
    ['result', 'hoped'],
    ['text', null],
    ['filedTo', { kind: 'day', date: '2026-04-31', time: null }],
    ['settledPromise', {}],
    ['settledComplaint', {}],
    ['reminder', { sheetId: 'x', kind: 'birthday', about: '' }],
  ])('of a contact are refused: %s = %j', (path, value) => {
    expect(() => parseContact(withValue(contact, path, value))).toThrow(v.ValiError);
  });

  it.each([
    ['workingWeekdays', [0]],
    ['workingWeekdays', [1, 8]],
    ['outcomes', null],
    ['outcomes.0.id', ''],
    ['outcomes.0.result', 'note'],
    ['outcomes.0.proposals', []],
    ['outcomes.0.proposals.0.fromAttempt', 0],
    ['outcomes.0.proposals.0.next', { kind: 'weeks', count: 0 }],
    ['outcomes.0.proposals.0.next', { kind: 'close', reason: 'bored' }],
  ])('of a binder are refused: %s = %j', (path, value) => {
    expect(() => parseBinder(withValue(newBinder(binderId, 'Mine', 7), path, value))).toThrow(v.ValiError);
  });

  it.each([[null], [undefined], [1], ['{}'], [[]], [{}]])('%j is no record', (value) => {
    expect(() => parseDossier(value)).toThrow(v.ValiError);
    expect(() => parseContact(value)).toThrow(v.ValiError);
    expect(() => parseBinder(value)).toThrow(v.ValiError);
  });
});

describe('keys that no one asked for', () => {
  it('are dropped, at every depth', () => {
    const place = { ...full.place, secret: 1 };
    const more = { ...full, card: { ...full.card, secret: 1 }, place, secret: 1 };
    expect(parseDossier(more)).toEqual(full);
    expect(JSON.stringify(parseDossier(more))).not.toContain('secret');
  });

  it('change no prototype', () => {
    const json = JSON.stringify(full).replace(
      '{',
      '{"__proto__":{"isAdmin":true},"constructor":{"prototype":{"isAdmin":true}},',
    );
    const parsed = parseDossier(JSON.parse(json));
    expect(parsed).toEqual(full);
    expect(Object.getPrototypeOf(parsed)).toBe(Object.prototype);
    expect(Object.keys(parsed)).not.toContain('__proto__');
    expect(Reflect.get(parsed, 'isAdmin')).toBeUndefined();
    expect(Reflect.get({}, 'isAdmin')).toBeUndefined();
  });
});

describe('values that are fine', () => {
  it.each(['1971-07-05', '2024-02-29', '--02-29', '--12-31', null])('birthday %s', (birthday) => {
    expect(parseDossier(withValue(full, 'card.birthday', birthday)).card.birthday).toBe(birthday);
  });

  it('text as it was typed: blanks, emoji and marks stay', () => {
    const notes = '  <b>Ümläut</b>\r\n\u202Eabc 👩‍💼 ';
    expect(parseDossier(withValue(full, 'card.notes', notes)).card.notes).toBe(notes);
  });
});

describe('what a dossier is called', () => {
  it.each([
    ['Anna Keller', 'Keller KG', 'Anna Keller', 'Keller KG'],
    ['  Anna ', ' Keller KG ', 'Anna', 'Keller KG'],
    [' ', 'Keller KG', 'Keller KG', ''],
    ['', '', '', ''],
  ])('name "%s", company "%s"', (name, company, title, subtitle) => {
    const card = { ...emptyCard, name, company };
    expect([titleOf(card), subtitleOf(card)]).toEqual([title, subtitle]);
  });
});

import { describe, expect, test } from 'vitest';
import { logTextOf, mailInLog, momentOfMail, senderForCard, tellsOfSameMail } from '@shared/domain/mail/mail-in-log';
import type { ContactId } from '@shared/domain/records/ids';
import { momentOfInstant } from '@shared/domain/time/moment';
import { contactId, dossierWith, momentAt } from '../fixtures';

const now = momentAt('2026-03-13');
const anna = { name: 'Anna Weiß', address: 'anna@seeblick.example' };
const us = { name: '', address: 'verkauf@firma.example' };

describe('a mail in the log', () => {
  test('is a note at the time when it was sent, and moves nothing', () => {
    const sent = momentOfMail(now.instant - 3 * 86_400_000, now);
    const entry = mailInLog(dossierWith(), 'Anna: Frage', contactId, sent);
    expect(entry).toMatchObject({
      result: 'note',
      outcomeId: 'email',
      filedTo: null,
      work: null,
      settledPromise: null,
      reminder: null,
      settledComplaint: null,
    });
    expect(entry).toMatchObject({ at: { date: sent.date, time: sent.time }, instant: now.instant - 3 * 86_400_000 });
  });

  test.each([
    ['no time', null],
    ['a time that is still to come', now.instant + 1],
    ['a time before all', -1],
  ])('of %s is one of now', (_what, instant) => {
    expect(momentOfMail(instant, now)).toEqual(now);
  });

  test('tells who it is from, what about, and how it begins, without the mails below it', () => {
    const text = 'Ja, gern.\n\nGrüße\n\n> Passt das?\n> Keller\n\n';
    expect(logTextOf({ from: anna, subject: 'AW: Frage', text })).toBe('Anna Weiß: AW: Frage\n\nJa, gern.\n\nGrüße');
    expect(logTextOf({ from: us, subject: '', text: '' })).toBe('verkauf@firma.example');
    expect(logTextOf({ from: null, subject: 'Frage', text: '> nur das' })).toBe('Frage\n\n> nur das');
  });

  test('is cut where a word ends', () => {
    const cut = logTextOf({ from: null, subject: '', text: 'zwölf Türen '.repeat(100) });
    expect(cut.length).toBeLessThanOrEqual(802);
    expect(cut).toMatch(/(?:zwölf|Türen) …$/);
    expect(logTextOf({ from: null, subject: '', text: 'x'.repeat(5_000) }).length).toBe(802);
  });

  test('is the same one by its time and words', () => {
    const one = mailInLog(dossierWith(), 'Frage', contactId, momentOfInstant(now.instant - 60_000));
    const again = { ...one, id: 'other' as ContactId };
    expect(tellsOfSameMail(one, again)).toBe(true);
    expect(tellsOfSameMail(one, { ...again, text: 'Andere Frage' })).toBe(false);
    expect(tellsOfSameMail(one, { ...again, at: { ...one.at, time: now.time } })).toBe(false);
    expect(tellsOfSameMail({ ...one, outcomeId: null }, again)).toBe(false);
  });
});

describe('the address of the sender', () => {
  const { card } = dossierWith();
  const dossier = (...emails: readonly string[]) => dossierWith({ card: { ...card, emails: [...emails] } });

  test('is offered where it is not on the card yet', () => {
    expect(senderForCard(dossier('bau@seeblick.example'), { from: anna, to: [us], cc: [] })).toBe(anna.address);
    expect(senderForCard(dossier(' Anna@Seeblick.example'), { from: anna, to: [us], cc: [] })).toBe(null);
  });

  test('is not offered of a mail that went to somebody on the card', () => {
    expect(senderForCard(dossier(anna.address), { from: us, to: [anna], cc: [] })).toBe(null);
    expect(senderForCard(dossier(anna.address), { from: us, to: [], cc: [anna] })).toBe(null);
  });

  test.each(['', 'kein@', 'a b@c.example', 'a@b.example, c@d.example', '"a"@b.example', 'a@b.example\u0000>'])(
    'is not offered where it is none: %s',
    (address) => {
      expect(senderForCard(dossier(), { from: { name: '', address }, to: [], cc: [] })).toBe(null);
    },
  );

  test('is not offered to a loose sheet, which has no customer', () => {
    const sheet = dossierWith({ sheet: { repeats: null, turn: null } });
    expect(senderForCard(sheet, { from: anna, to: [], cc: [] })).toBe(null);
    expect(senderForCard(dossier(), { from: null, to: [], cc: [] })).toBe(null);
  });
});

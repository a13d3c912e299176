import { describe, expect, test } from 'vitest';
import { contactTitle } from '@renderer/i18n/describe-contact';
import { describePromise, describePromiseEnd } from '@renderer/i18n/describe-promise';
import { createI18n } from '@renderer/i18n/i18n-context';
import { localeFor } from '@renderer/i18n/locale';
import { personPage } from '@renderer/i18n/person-page';
import type { Contact } from '@shared/domain/records/contact';
import { shippedOutcomes } from '@shared/domain/records/outcome';
import { clockTime } from '@shared/domain/time/clock-time';
import { plainDate } from '@shared/domain/time/plain-date';
import { contactWith, dossierNamed } from '../support/builders';
import { binderId } from '../domain/fixtures';

const german = await createI18n(localeFor('de', ['de-DE']));
const british = await createI18n(localeFor('en', ['en-GB']));
const today = plainDate('2026-03-13');
const keller = dossierNamed(binderId, 'Keller');
const at = (date: string) => ({ date: plainDate(date), time: clockTime('09:00') });
const promise = {
  date: plainDate('2026-03-03'),
  time: clockTime('09:30'),
  words: 'nach der Inventur',
  givenOn: plainDate('2026-02-20'),
  moves: 2,
};

describe('the title of a contact', () => {
  test('is the name that its outcome had then', () => {
    expect(contactTitle({ outcomeId: 'spoke', outcomeName: 'Plausch', result: 'reached' }, german)).toBe('Plausch');
    expect(contactTitle({ outcomeId: 'fair', outcomeName: 'Messe', result: 'reached' }, german)).toBe('Messe');
  });

  test('is the shipped name in the language of the reader where it had that', () => {
    for (const { id } of shippedOutcomes) {
      const contact = { outcomeId: id, outcomeName: null, result: 'reached' } as const;
      expect(contactTitle(contact, german)).not.toBe(id);
      expect(contactTitle(contact, german)).not.toBe(contactTitle(contact, british));
    }
  });

  test('says what is no outcome, and does not fail over what it does not know', () => {
    expect(contactTitle({ outcomeId: null, outcomeName: null, result: 'note' }, german)).toBe('Notiz');
    expect(contactTitle({ outcomeId: null, outcomeName: null, result: 'done' }, german)).toBe('Erledigt');
    expect(contactTitle({ outcomeId: 'fair', outcomeName: null, result: 'tried' }, german)).toBe('fair');
  });
});

describe('a promise in words', () => {
  const ended = (fields: Partial<Contact>) =>
    describePromiseEnd(contactWith(keller, { settledPromise: promise, ...fields }), german, today);

  test('tells what for, in which words, how often moved', () => {
    expect(describePromise(promise, german, today)).toBe(
      'zugesagt für 3. März, 9:30, „nach der Inventur“, 2-mal verschoben',
    );
    expect(describePromise({ ...promise, time: null, words: '', moves: 0 }, british, today)).toBe('promised 3 Mar');
  });

  test('tells how it was kept: promised, called, moved', () => {
    const said = 'zugesagt für 3. März, 9:30, „nach der Inventur“';
    expect(ended({ at: at('2026-03-03') })).toBe(`Zusage gehalten: ${said}, gesprochen 3. März, 2-mal verschoben`);
    expect(ended({ at: at('2026-03-05') })).toBe(
      `Zusage 2 Tage zu spät gehalten: ${said}, gesprochen 5. März, 2-mal verschoben`,
    );
    expect(ended({ at: at('2026-03-02'), work: { kind: 'meeting', minutes: 60 } })).toContain('getroffen 2. März');
    expect(ended({ at: at('2026-03-05'), result: 'note' })).toBe(`Zusage zurückgenommen: ${said}, 2-mal verschoben`);
    expect(ended({ at: at('2026-03-05'), result: 'tried' })).toBe(
      `Zusage durch eine neue ersetzt: ${said}, 2-mal verschoben`,
    );
    expect(ended({ settledPromise: null })).toBeNull();
  });
});

test('the page about a person shows the names of then, and how promises were kept', () => {
  const contacts = [
    contactWith(keller, { outcomeId: 'spoke', outcomeName: 'Plausch', text: '', settledPromise: promise }),
    contactWith(keller, { outcomeId: 'gone', outcomeName: 'Messe', text: '' }),
  ];
  const person = {
    dossier: keller,
    contacts,
    documents: [],
    calculations: [],
    calculationDrafts: [],
    filledForms: [],
    reminders: [],
    filledFormDrafts: [],
    draft: null,
    cardDraft: null,
    lines: [],
  };
  const page = personPage(person, at('2026-03-13'), german);
  const log = page.sections.flatMap(({ rows }) => rows.map(({ value }) => value)).join('\n');
  expect(log).toContain('Plausch\nZusage 10 Tage zu spät gehalten: zugesagt für 3. März 2026');
  expect(log).toContain('Messe\n');
});

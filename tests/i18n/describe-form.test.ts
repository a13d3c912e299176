import { expect, test } from 'vitest';
import { createI18n } from '@renderer/i18n/i18n-context';
import { describeSheet, sheetLines } from '@renderer/i18n/describe-form';
import { localeFor } from '@renderer/i18n/locale';
import { personPage } from '@renderer/i18n/person-page';
import { parseFilledForm } from '@shared/domain/records/filled-form';
import { everyField, formOf, typedOf } from '../domain/forms/fixtures';
import { dossierWith, momentAt } from '../domain/fixtures';

const german = await createI18n(localeFor('de', ['de-DE']));
const english = await createI18n(localeFor('en', ['en-US']));

const { id: dossierId, binderId } = dossierWith({});
const sheet = parseFilledForm({
  id: '0199f000-0000-7000-8000-000000000b01',
  binderId,
  dossierId,
  form: formOf(everyField()),
  answers: [
    { field: 'text', text: 'Pumpe' },
    { field: 'number', text: '1234.5' },
    { field: 'amount', text: '8450' },
    { field: 'date', text: '2026-07-05' },
    { field: 'choice', chosen: ['b'] },
    { field: 'choices', chosen: ['a', 'c'] },
    { field: 'checklist', chosen: ['a', 'b'] },
    { field: 'rating', text: '4' },
  ],
  date: '2026-03-13',
  addedAt: 1,
});

test('a sheet is told field by field, in the words of each language', () => {
  expect(describeSheet(sheet, german)).toBe('Bedarf, 13. März 2026');
  expect(sheetLines(sheet, german)).toEqual([
    'text: Pumpe',
    'number: 1.234,5 kg',
    'amount: 8.450,00\u00a0€',
    'date: 5. Juli 2026',
    'choice: b',
    'choices: a, c',
    'checklist: erledigt: a, b; offen: c',
    'rating: 4 von 5',
  ]);
  expect(sheetLines(sheet, english)).toContain('number: 1,234.5 kg');
});

test('what fits its field no more is told as it is stored', () => {
  const answers = [{ field: sheet.answers[1]?.field ?? expect.fail(), text: 'zwölf' }];
  expect(sheetLines({ ...sheet, answers }, german)).toEqual(['number: zwölf']);
});

test('the page of a person has every sheet, and what is half filled in', () => {
  const draft = {
    filledFormId: sheet.id,
    dossierId,
    binderId,
    typed: { date: '', answers: [typedOf('number', 'zwölf'), typedOf('choice', '', ['c'])] },
    savedAt: 1,
  };
  const person = {
    dossier: dossierWith({}),
    contacts: [],
    documents: [],
    calculations: [],
    filledForms: [sheet],
    reminders: [],
    draft: null,
    cardDraft: null,
    calculationDrafts: [],
    filledFormDrafts: [draft],
    lines: [],
  };
  const rows = personPage(person, momentAt('2026-03-14'), german).sections.flatMap((section) => section.rows);
  expect(rows.map(({ value }) => value)).toContainEqual(expect.stringContaining('amount: 8.450,00'));
  expect(rows).toContainEqual({ label: 'Angefangen: Formular „Bedarf“', value: 'number: zwölf\nchoice: c' });
});

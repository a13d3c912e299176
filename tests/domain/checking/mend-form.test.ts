import { expect, test } from 'vitest';
import { newForm } from '@shared/domain/forms/change-form';
import { readRow } from '@shared/domain/checking/read-row';
import { parseFilledForm } from '@shared/domain/records/filled-form';
import { parseFilledFormDraft } from '@shared/domain/records/filled-form-draft';
import { parseForm } from '@shared/domain/records/form';
import type { FormId } from '@shared/domain/records/ids';
import { binderId, dossierId } from '../fixtures';
import { everyField, formOf, origin, typedOf } from '../forms/fixtures';

const id = '01890a5d-ac96-774b-b000-000000000001';
const mending = { home: binderId, stray: dossierId(9), now: 1, heading: 'Found:', binderName: 'Own' };
const form = newForm({ id: id as FormId, binderId, origin }, formOf(everyField()), 1);
const sheet = parseFilledForm({
  id,
  binderId,
  dossierId: dossierId(1),
  form: formOf(everyField()),
  answers: [
    { field: 'text', text: 'Pumpe' },
    { field: 'choices', chosen: ['a', 'b'] },
  ],
  date: '2026-03-13',
  addedAt: 1,
});

test('sound forms and sheets stay as they are', () => {
  expect(readRow('forms', form, mending)).toEqual({ record: form, finding: null });
  expect(readRow('filledForms', sheet, mending)).toEqual({ record: sheet, finding: null });
});

test('of a form with a field that is none everything else is kept, and its fields stand in what it is for', () => {
  const { record, finding } = readRow('forms', { ...form, fields: [{ kind: 'script', label: 'Wer?' }] }, mending);
  expect(finding).toMatchObject({ kind: 'unreadable', key: id, name: 'Bedarf', remedy: 'repair' });
  expect(parseForm(record)).toMatchObject({ name: 'Bedarf', fields: [] });
  expect(parseForm(record).purpose).toMatch(/^Found:\nfields: .*Wer\?/);
});

test('of a sheet whose form can not be read every answer can still be read, and so can what was left of the form', () => {
  const { record, finding } = readRow('filledForms', { ...sheet, form: { name: 'Bedarf', fields: 7 } }, mending);
  expect(finding).toMatchObject({ kind: 'unreadable', name: 'Bedarf', remedy: 'repair' });
  const mended = parseFilledForm(record);
  expect(mended).toMatchObject({ dossierId: sheet.dossierId, date: sheet.date });
  expect(mended.answers).toEqual([
    { field: 'text', text: 'Pumpe' },
    { field: 'choices', text: 'a, b' },
    { field: 'remains', text: expect.stringContaining('"name":"Bedarf"') as string },
  ]);
  expect(mended.form.fields.map(({ key }) => key)).toEqual(['text', 'choices', 'remains']);
});

test('of a sheet with a day that is none the form and the answers stay', () => {
  const { record } = readRow('filledForms', { ...sheet, date: 'soon' }, mending);
  const mended = parseFilledForm(record);
  expect(mended.form.fields).toHaveLength(everyField().length + 1);
  expect(mended.answers.slice(0, 2)).toEqual(sheet.answers);
  expect(mended.answers.at(-1)).toMatchObject({ field: 'remains', text: 'Found:\ndate: soon' });
});

test('half-filled words are kept, whatever the rest is', () => {
  const typed = { date: 7, answers: [typedOf('text', 'Pum')] };
  const row = { filledFormId: id, dossierId: dossierId(1), binderId, typed, savedAt: 'x' };
  const { record, finding } = readRow('filledFormDrafts', row, mending);
  expect(finding).toMatchObject({ kind: 'unreadable', remedy: 'repair' });
  expect(parseFilledFormDraft(record).typed.answers).toEqual([
    typedOf('text', 'Pum'),
    typedOf('remains', 'Found:\ndate: 7'),
  ]);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextForm, newForm, versionOf } from '@shared/domain/forms/change-form';
import { checkAnswers, missingOn, typedAtFirst, typedFrom } from '@shared/domain/forms/fill-form';
import { parseFilledForm } from '@shared/domain/records/filled-form';
import type { Form, FormField } from '@shared/domain/records/form';
import type { BinderId, FieldKey, FormId, OptionKey } from '@shared/domain/records/ids';
import { contents, everyField, filledIn, formOf, german, origin, typedOf, versions } from './fixtures';

const empty = everyField().map(({ key }) => typedOf(key, ''));
const sheetOf = (form: unknown, answers: unknown) => ({
  id: '0199f000-0000-7000-8000-000000000b01',
  binderId: '0199f000-0000-7000-8000-000000000b02',
  dossierId: '0199f000-0000-7000-8000-000000000b03',
  form,
  answers,
  date: '2026-03-13',
  addedAt: 1,
});

describe('a sheet', () => {
  test('is read field by field', () => {
    const checked = checkAnswers(
      formOf(everyField()),
      [
        typedOf('text', ' Pumpe '),
        typedOf('long', 'eins\nzwei'),
        typedOf('number', '1.234,5'),
        typedOf('amount', '12,00 €'),
        typedOf('date', '5.7.2026'),
        typedOf('choice', '', ['b']),
        typedOf('choices', '', ['c', 'a']),
        typedOf('checklist', '', ['a']),
        typedOf('rating', '4'),
      ],
      german,
    );
    expect(checked.misread).toEqual([]);
    expect(checked.answers).toEqual([
      { field: 'text', text: ' Pumpe ' },
      { field: 'long', text: 'eins\nzwei' },
      { field: 'number', text: '1234.5' },
      { field: 'amount', text: '12' },
      { field: 'date', text: '2026-07-05' },
      { field: 'choice', chosen: ['b'] },
      { field: 'choices', chosen: ['a', 'c'] },
      { field: 'checklist', chosen: ['a'] },
      { field: 'rating', text: '4' },
    ]);
  });

  test.each([
    ['number', 'zwölf', 'notANumber'],
    ['number', '1,23456', 'tooFine'],
    ['amount', '12.34', 'grouping'],
    ['amount', '1234567890', 'tooLarge'],
    ['date', 'irgendwann', 'noDay'],
    ['date', '31.2.2026', 'noDay'],
    ['rating', '6', 'notANumber'],
    ['rating', '0', 'notANumber'],
  ])('%s "%s" is said to be %s, at its field', (field, text, problem) => {
    const { answers, misread } = checkAnswers(formOf(everyField(true)), [typedOf(field, text)], german);
    expect(misread).toEqual([{ field, label: field, problem }]);
    expect(answers).toEqual([]);
  });

  test('tells what is missing, and a list of which not every item is ticked', () => {
    const form = formOf(everyField(true));
    const required = form.fields.filter(({ kind }) => kind !== 'section').map(({ key }) => key);
    expect(checkAnswers(form, empty, german).missing.map(({ field }) => field)).toEqual(required);
    const ticked = checkAnswers(form, [typedOf('checklist', '', ['a', 'b'])], german);
    expect(ticked.missing.find(({ field }) => field === 'checklist')).toMatchObject({ problem: 'unticked' });
    expect(checkAnswers(form, [typedOf('checklist', '', ['a', 'b', 'c'])], german).missing).toHaveLength(8);
    expect(missingOn(form, ticked.answers)).toEqual(required);
    expect(checkAnswers(formOf(everyField()), empty, german).missing).toEqual([]);
  });

  test('begins with what its form proposes', () => {
    const options = ['a', 'b'].map((key) => ({ key: key as OptionKey, label: key }));
    const asked = (key: string) => ({ key: key as FieldKey, label: '', help: '', required: false });
    const fields: FormField[] = [
      { kind: 'text', ...asked('text'), preset: 'DACH' },
      { kind: 'number', ...asked('number'), unit: '%', preset: '1234.5' },
      { kind: 'amount', ...asked('amount'), currency: 'EUR', preset: '9' },
      { kind: 'date', ...asked('date'), preset: 'today' },
      { kind: 'choice', ...asked('choice'), options, preset: 'b' as OptionKey },
      { kind: 'choices', ...asked('choices'), options, preset: ['gone', 'a'] as OptionKey[] },
    ];
    expect(typedAtFirst(formOf(fields), german)).toEqual([
      typedOf('text', 'DACH'),
      typedOf('number', '1.234,5'),
      typedOf('amount', '9,00'),
      typedOf('date', '13.03.2026'),
      typedOf('choice', '', ['b']),
      typedOf('choices', '', ['a']),
    ]);
  });
});

describe('checking', () => {
  test('never loses what was typed: each field is read, empty, or named with what is wrong, and nothing is changed', () => {
    fc.assert(
      fc.property(filledIn, ({ form, typed }) => {
        const before = structuredClone(typed);
        const { answers, misread } = checkAnswers(form, typed, german);
        expect(typed).toEqual(before);
        const told = new Set([...answers, ...misread].map(({ field }) => field));
        for (const field of form.fields) {
          if (field.kind === 'section') continue;
          const answer = typed.find((one) => one.field === field.key);
          const filled = 'options' in field ? answer?.chosen.length : answer?.text.trim();
          expect(told.has(field.key)).toBe(Boolean(filled));
        }
      }),
    );
  });

  test('what is stored stands in the fields again, and is stored the same', () => {
    fc.assert(
      fc.property(filledIn, ({ form, typed }) => {
        const { answers } = checkAnswers(form, typed, german);
        const again = checkAnswers(form, typedFrom(form, answers, german), german);
        expect(again.misread).toEqual([]);
        expect(again.answers).toEqual(answers);
        expect(parseFilledForm(sheetOf(versionOf(form), answers))).toEqual(sheetOf(versionOf(form), answers));
      }),
    );
  });

  test('a text that fits its field no more stands there as it is', () => {
    const answers = [{ field: 'number' as FieldKey, text: 'zwölf' }];
    expect(typedFrom(formOf(everyField()), answers, german)).toContainEqual(typedOf('number', 'zwölf'));
  });
});

describe('a form that is changed', () => {
  const id = '0199f000-0000-7000-8000-000000000c01' as FormId;
  const binderId = '0199f000-0000-7000-8000-000000000c02' as BinderId;

  test('leaves every filled sheet as it reads', () => {
    fc.assert(
      fc.property(filledIn, fc.array(contents, { minLength: 1, maxLength: 4 }), ({ form, typed }, changes) => {
        const first = newForm({ id, binderId, origin: form.origin }, form, 1);
        const { answers } = checkAnswers(first, typed, german);
        const sheet = parseFilledForm(sheetOf(versionOf(first), answers));
        const reads = JSON.stringify(typedFrom(sheet.form, sheet.answers, german));
        const last = changes.reduce<Form>((now, content) => nextForm(now, content), first);
        expect(last.version).toBeGreaterThanOrEqual(1);
        expect(sheet.form).toEqual(versionOf(first));
        expect(JSON.stringify(typedFrom(sheet.form, sheet.answers, german))).toBe(reads);
      }),
    );
  });

  test('becomes its next version, unless nothing was changed', () => {
    fc.assert(
      fc.property(versions, contents, (form, content) => {
        const before = newForm({ id, binderId, origin }, form, 1, form.version);
        expect(nextForm(before, before)).toBe(before);
        const after = nextForm(before, { ...content, name: `${before.name}!` });
        expect(after).toMatchObject({ id, origin, version: before.version + 1, name: `${before.name}!` });
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asKind, newField, optionsFrom, withOptions } from '@shared/domain/forms/design-form';
import { moved } from '@shared/domain/templates/keyed-lines';
import { formFile } from '@shared/domain/forms/form-file';
import { fieldKinds, type FormOption } from '@shared/domain/records/form';
import type { FieldKey, OptionKey } from '@shared/domain/records/ids';
import { everyField, formOf } from './fixtures';

const key = 'new' as FieldKey;
let next = 0;
const newKey = () => `k${next++}` as OptionKey;
const option = (label: string): FormOption => ({ key: label as OptionKey, label });

test('a field of each kind can be made, and is one', () => {
  const fields = fieldKinds.map((kind) => newField(kind, kind as string as FieldKey, 'EUR'));
  const form = formOf(fields);
  expect(formFile.read(formFile.write([form]))).toEqual({ ok: true, value: [form] });
  expect(
    everyField()
      .map(({ kind }) => kind)
      .sort(),
  ).toEqual([...fieldKinds].sort());
});

test('a field of another kind keeps what both have, and is another field', () => {
  const fields = everyField(true);
  const choice = fields.find(({ kind }) => kind === 'choice') ?? expect.fail();
  expect(asKind(choice, 'checklist', key, 'EUR')).toMatchObject({
    key,
    label: 'choice',
    required: true,
    options: [{}, {}, {}],
  });
  expect(asKind(choice, 'section', key, 'EUR')).toEqual({ kind: 'section', key, label: 'choice', help: '' });
});

describe('options as they are typed', () => {
  const before = ['a', 'b', 'c'].map(option);

  test('are the same ones where they read as before, in any order', () => {
    expect(optionsFrom('c\n\n a \nb', before, newKey)).toEqual(['c', 'a', 'b'].map(option));
    expect(optionsFrom('a\nc', before, newKey)).toEqual(['a', 'c'].map(option));
  });

  test('keep their place when they are reworded', () => {
    expect(optionsFrom('a\nbee\nc', before, newKey)).toEqual([option('a'), { key: 'b', label: 'bee' }, option('c')]);
  });

  test('are never one twice', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', 'c', 'd', ''), { maxLength: 8 }), (labels) => {
        const keys = optionsFrom(labels.join('\n'), before, newKey).map((one) => one.key);
        expect(new Set(keys).size).toBe(keys.length);
        expect(keys).toHaveLength(labels.filter(Boolean).length);
      }),
    );
  });
});

test('a field moves up and down, and not beyond either end', () => {
  expect(moved(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c']);
  expect(moved(['a', 'b', 'c'], 1, 1)).toEqual(['a', 'c', 'b']);
  expect(moved(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c']);
  expect(moved(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'b', 'c']);
});

test('what was chosen from the beginning and is no option any more is chosen no longer', () => {
  const [a, b] = [option('a'), option('b')];
  const asked = { key, label: '', help: '', required: false, options: [a, b] };
  expect(withOptions({ kind: 'choice', ...asked, preset: a.key }, [b])).toMatchObject({ options: [b], preset: null });
  expect(withOptions({ kind: 'choice', ...asked, preset: b.key }, [b])).toMatchObject({ preset: b.key });
  expect(withOptions({ kind: 'choices', ...asked, preset: [a.key, b.key] }, [b])).toMatchObject({ preset: [b.key] });
  expect(withOptions({ kind: 'checklist', ...asked }, [b])).toMatchObject({ options: [b] });
});

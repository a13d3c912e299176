import fc from 'fast-check';
import { decimalOf } from '@shared/domain/calculating/decimal';
import type { Writing } from '@shared/domain/calculating/typed-calculation';
import type { TypedAnswer } from '@shared/domain/records/filled-form-draft';
import { type FormContent, type FormField, type FormVersion, longestScale } from '@shared/domain/records/form';
import type { FieldKey, FormOrigin, OptionKey } from '@shared/domain/records/ids';
import { plainDate } from '@shared/domain/time/plain-date';

export const german: Writing = {
  marks: { decimal: ',', group: '.' },
  order: 'dayFirst',
  today: plainDate('2026-03-13'),
  writeDay: (day) => day.split('-').reverse().join('.'),
};

export const origin = '0199f000-0000-7000-8000-0000000000aa' as FormOrigin;

const optionsOf = (labels: readonly string[]) => labels.map((label) => ({ key: label as OptionKey, label }));
const asked = (key: string, required: boolean) => ({ key: key as FieldKey, label: key, help: '', required });

/** One field of each kind, none filled in beforehand. */
export function everyField(required = false): FormField[] {
  const options = optionsOf(['a', 'b', 'c']);
  return [
    { kind: 'section', key: 'head' as FieldKey, label: 'head', help: '' },
    { kind: 'text', ...asked('text', required), preset: '' },
    { kind: 'longText', ...asked('long', required), preset: '' },
    { kind: 'number', ...asked('number', required), unit: 'kg', preset: '' },
    { kind: 'amount', ...asked('amount', required), currency: 'EUR', preset: '' },
    { kind: 'date', ...asked('date', required), preset: '' },
    { kind: 'choice', ...asked('choice', required), options, preset: null },
    { kind: 'choices', ...asked('choices', required), options, preset: [] },
    { kind: 'checklist', ...asked('checklist', required), options },
    { kind: 'rating', ...asked('rating', required), scale: 5 },
  ];
}

export function formOf(fields: readonly FormField[], more: Partial<FormVersion> = {}): FormVersion {
  return { origin, version: 1, name: 'Bedarf', purpose: '', fields, ...more };
}

export function typedOf(field: string, text: string, chosen: readonly string[] = []): TypedAnswer {
  return { field: field as FieldKey, text, chosen: chosen as OptionKey[] };
}

const words = fc.string({ unit: 'grapheme', maxLength: 12 });
const key = fc.stringMatching(/^[A-Za-z0-9-]{1,8}$/);
const decimals = fc.oneof(
  fc.constant(''),
  fc.bigInt({ min: -99_999_999n, max: 99_999_999n }).map((value) => decimalOf(value, 4) as string),
);
const options = fc.uniqueArray(fc.record({ key: key.map((text) => text as OptionKey), label: words }), {
  maxLength: 5,
  selector: (option) => option.key,
});

function fieldWith(fieldKey: string): fc.Arbitrary<FormField> {
  const printed = { key: fc.constant(fieldKey as FieldKey), label: words, help: words };
  const ask = { ...printed, required: fc.boolean() };
  return fc.oneof(
    fc.record({ kind: fc.constantFrom('text', 'longText'), ...ask, preset: words }),
    fc.record({ kind: fc.constant('number'), ...ask, unit: words, preset: decimals }),
    fc.record({ kind: fc.constant('amount'), ...ask, currency: fc.constantFrom('EUR', 'JPY'), preset: decimals }),
    fc.record({ kind: fc.constant('date'), ...ask, preset: fc.constantFrom('', 'today') }),
    fc.record({ kind: fc.constant('choice'), ...ask, options, preset: fc.constant(null) }),
    fc.record({
      kind: fc.constant('choices'),
      ...ask,
      options,
      preset: fc.array(
        key.map((text) => text as OptionKey),
        { maxLength: 3 },
      ),
    }),
    fc.record({ kind: fc.constant('checklist'), ...ask, options }),
    fc.record({ kind: fc.constant('rating'), ...ask, scale: fc.integer({ min: 2, max: longestScale }) }),
    fc.record({ kind: fc.constant('section'), ...printed }),
  );
}

const fields = fc.uniqueArray(key, { maxLength: 8 }).chain((keys) => fc.tuple(...keys.map((one) => fieldWith(one))));

export const contents: fc.Arbitrary<FormContent> = fc.record({ name: words, purpose: words, fields });

export const versions: fc.Arbitrary<FormVersion> = fc
  .record({ content: contents, origin: fc.uuid({ version: 7 }), version: fc.integer({ min: 1, max: 1_000 }) })
  .map(({ content, origin: of, version }) => ({ origin: of as FormOrigin, version, ...content }));

/** A form with something typed into its fields: what fits, and what does not. */
export const filledIn: fc.Arbitrary<{ form: FormVersion; typed: TypedAnswer[] }> = versions.chain((form) =>
  fc
    .tuple(
      ...form.fields.map((field) =>
        fc.record({
          field: fc.constant(field.key),
          text: fc.oneof(words, fc.constantFrom('1.234,5', '12,5 kg', '3', '13.3.2026', '1,2,3', '  ', 'morgen')),
          chosen: 'options' in field ? fc.subarray(field.options.map((option) => option.key)) : fc.constant([]),
        }),
      ),
    )
    .map((typed) => ({ form, typed })),
);

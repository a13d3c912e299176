import { assertNever } from '../base/assert-never';
import type { Currency } from '../calculating/currency';
import type { FieldKind, FormContent, FormField, FormOption } from '../records/form';
import type { FieldKey, OptionKey } from '../records/ids';
import { linesFrom } from '../templates/keyed-lines';

/** A form on which nothing is written yet. */
export const emptyForm: FormContent = { name: '', purpose: '', fields: [] };

/** A field in which nothing is written yet. */
export function newField(kind: FieldKind, key: FieldKey, currency: Currency): FormField {
  const common = { key, label: '', help: '' };
  const asked = { ...common, required: false };
  switch (kind) {
    case 'text':
    case 'longText':
      return { kind, ...asked, preset: '' };
    case 'number':
      return { kind, ...asked, unit: '', preset: '' };
    case 'amount':
      return { kind, ...asked, currency, preset: '' };
    case 'date':
      return { kind, ...asked, preset: '' };
    case 'choice':
      return { kind, ...asked, options: [], preset: null };
    case 'choices':
      return { kind, ...asked, options: [], preset: [] };
    case 'checklist':
      return { kind, ...asked, options: [] };
    case 'rating':
      return { kind, ...asked, scale: 5 };
    case 'section':
      return { kind, ...common };
    default:
      return assertNever(kind);
  }
}

/** The field as one of another kind, with what both have. It is a new field to the form: what was asked before was something else. */
export function asKind(field: FormField, kind: FieldKind, key: FieldKey, currency: Currency): FormField {
  const { label, help } = field;
  const fresh = { ...newField(kind, key, currency), label, help };
  const withRequired =
    fresh.kind !== 'section' && field.kind !== 'section' ? { ...fresh, required: field.required } : fresh;
  return 'options' in withRequired && 'options' in field ? { ...withRequired, options: field.options } : withRequired;
}

/** The options as they are typed, one in each line. */
export function optionsFrom(lines: string, before: readonly FormOption[], newKey: () => OptionKey): FormOption[] {
  return linesFrom(lines, before, newKey, 200);
}

type FieldWithOptions = Extract<FormField, { readonly options: readonly FormOption[] }>;

/** The field with other options; what was chosen from the beginning and is no option any more is chosen no longer. */
export function withOptions(field: FieldWithOptions, options: readonly FormOption[]): FieldWithOptions {
  const isThere = (key: OptionKey) => options.some((option) => option.key === key);
  switch (field.kind) {
    case 'choice':
      return { ...field, options, preset: field.preset !== null && isThere(field.preset) ? field.preset : null };
    case 'choices':
      return { ...field, options, preset: field.preset.filter(isThere) };
    case 'checklist':
      return { ...field, options };
  }
}

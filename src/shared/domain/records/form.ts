import * as v from 'valibot';
import { currencies, type Currency } from '../calculating/currency';
import { isDecimal } from '../calculating/decimal';
import {
  type BinderId,
  binderIdSchema,
  type FieldKey,
  fieldKeySchema,
  type FormId,
  formIdSchema,
  type FormOrigin,
  formOriginSchema,
  type OptionKey,
  optionKeySchema,
} from './ids';
import { instantSchema, line } from './schemas';
import { areDistinct, shortText, someText, templateFields } from './template';

/** More of either than this nobody fills in. */
export const mostFields = 200;
export const mostOptions = 100;

/** Numbers and amounts of a form: decimals in their one spelling. */
export const formDigits = { before: 9, behind: 4 } as const;
const decimalOrNothing = v.pipe(
  v.string(),
  v.check((text) => text === '' || isDecimal(text, formDigits.before, formDigits.behind)),
);

export interface FormOption {
  readonly key: OptionKey;
  readonly label: string;
}

interface Printed {
  readonly key: FieldKey;
  readonly label: string;
  readonly help: string;
}
interface Asked extends Printed {
  readonly required: boolean;
}
interface Optional extends Asked {
  readonly options: readonly FormOption[];
}

/** A field of a form. `preset` is what stands in it on a new sheet. */
export type FormField =
  | (Asked & { readonly kind: 'text' | 'longText'; readonly preset: string })
  | (Asked & { readonly kind: 'number'; readonly unit: string; readonly preset: string })
  | (Asked & { readonly kind: 'amount'; readonly currency: Currency; readonly preset: string })
  | (Asked & { readonly kind: 'date'; readonly preset: '' | 'today' })
  | (Optional & { readonly kind: 'choice'; readonly preset: OptionKey | null })
  | (Optional & { readonly kind: 'choices'; readonly preset: readonly OptionKey[] })
  /** Required: each item is ticked. */
  | (Optional & { readonly kind: 'checklist' })
  /** From 1 to `scale`. */
  | (Asked & { readonly kind: 'rating'; readonly scale: number })
  /** Only a heading with a word of explanation: what follows belongs to it. */
  | (Printed & { readonly kind: 'section' });
export type FieldKind = FormField['kind'];

/** In the order in which they are offered. */
export const fieldKinds: readonly FieldKind[] = [
  'text',
  'longText',
  'number',
  'amount',
  'date',
  'choice',
  'choices',
  'checklist',
  'rating',
  'section',
];

const optionSchema: v.GenericSchema<unknown, FormOption> = v.object({ key: optionKeySchema, label: shortText });
const options = v.pipe(
  v.array(optionSchema),
  v.maxLength(mostOptions),
  v.check((all) => areDistinct(all.map(({ key }) => key))),
);

const common = { key: fieldKeySchema, label: shortText, help: someText };
const asked = { ...common, required: v.boolean() };

export const longestScale = 10;
const scale = v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(longestScale));
const preset = v.pipe(v.array(optionKeySchema), v.maxLength(mostOptions));

const formFieldSchema: v.GenericSchema<unknown, FormField> = v.variant('kind', [
  v.object({ kind: v.literal('text'), ...asked, preset: line }),
  v.object({ kind: v.literal('longText'), ...asked, preset: someText }),
  v.object({ kind: v.literal('number'), ...asked, unit: shortText, preset: decimalOrNothing }),
  v.object({ kind: v.literal('amount'), ...asked, currency: v.picklist(currencies), preset: decimalOrNothing }),
  v.object({ kind: v.literal('date'), ...asked, preset: v.picklist(['', 'today']) }),
  v.object({ kind: v.literal('choice'), ...asked, options, preset: v.nullable(optionKeySchema) }),
  v.object({ kind: v.literal('choices'), ...asked, options, preset }),
  v.object({ kind: v.literal('checklist'), ...asked, options }),
  v.object({ kind: v.literal('rating'), ...asked, scale }),
  v.object({ kind: v.literal('section'), ...common }),
]);

/** What can't be written down of a customer before the form is filled in for them. */
export interface FormDemand {
  /** That the dossier is closed. */
  readonly closing: boolean;
  /** These outcomes, by their ids. */
  readonly outcomes: readonly string[];
}

const demandSchema: v.GenericSchema<unknown, FormDemand> = v.object({
  closing: v.boolean(),
  outcomes: v.pipe(v.array(v.pipe(v.string(), v.maxLength(100))), v.maxLength(mostOptions)),
});

export interface FormContent {
  readonly name: string;
  /** What it is for. */
  readonly purpose: string;
  /** In the order in which they are filled in. */
  readonly fields: readonly FormField[];
  /** Absent where nothing waits for it. */
  readonly demandedFor?: FormDemand | undefined;
}

/** In the order in which they are filled in. */
const fieldsSchema: v.GenericSchema<unknown, readonly FormField[]> = v.pipe(
  v.array(formFieldSchema),
  v.maxLength(mostFields),
  v.check((fields) => areDistinct(fields.map(({ key }) => key))),
);

/** One version of a form, as it is frozen on a filled sheet and handed on in a file. */
export interface FormVersion extends FormContent {
  readonly origin: FormOrigin;
  /** Counted from 1. */
  readonly version: number;
}

const versionFields = {
  origin: formOriginSchema,
  ...templateFields,
  fields: fieldsSchema,
  demandedFor: v.optional(demandSchema),
};

export const formVersionSchema: v.GenericSchema<unknown, FormVersion> = v.object(versionFields);

/** A form of a binder, in its present version. Earlier ones are kept by the sheets that were filled in them. */
export interface Form extends FormVersion {
  readonly id: FormId;
  readonly binderId: BinderId;
  readonly addedAt: number;
}

/** Forms among the templates. */
export interface FormKind {
  readonly content: FormContent;
  readonly id: FormId;
  readonly origin: FormOrigin;
}

export const formSchema = v.object({
  id: formIdSchema,
  binderId: binderIdSchema,
  ...versionFields,
  addedAt: instantSchema,
});

export function parseForm(value: unknown): Form {
  return v.parse(formSchema, value);
}

import * as v from 'valibot';
import { formVersionSchema, mostFields, mostOptions } from './form';
import {
  binderIdSchema,
  dossierIdSchema,
  type FieldKey,
  fieldKeySchema,
  filledFormIdSchema,
  type OptionKey,
  optionKeySchema,
} from './ids';
import { instantSchema, longText, plainDateSchema } from './schemas';

/**
 * What was filled into a field: a text (of a number or an amount its decimal, of a date its day, of a rating its number), or what was
 * chosen and ticked. What is not filled in has no answer.
 */
export type Answer =
  | { readonly field: FieldKey; readonly text: string }
  | { readonly field: FieldKey; readonly chosen: readonly OptionKey[] };

const chosen = v.pipe(v.array(optionKeySchema), v.maxLength(mostOptions));
const answersSchema: v.GenericSchema<unknown, readonly Answer[]> = v.pipe(
  v.array(v.union([v.object({ field: fieldKeySchema, text: longText }), v.object({ field: fieldKeySchema, chosen })])),
  v.maxLength(mostFields),
);

/** A sheet that was filled in: with the form as it was then, so that it reads the same whatever becomes of the form. */
export const filledFormSchema = v.object({
  id: filledFormIdSchema,
  binderId: binderIdSchema,
  dossierId: dossierIdSchema,
  form: formVersionSchema,
  answers: answersSchema,
  /** The day that it is of. */
  date: plainDateSchema,
  addedAt: instantSchema,
});
export type FilledForm = v.InferOutput<typeof filledFormSchema>;

export function parseFilledForm(value: unknown): FilledForm {
  return v.parse(filledFormSchema, value);
}

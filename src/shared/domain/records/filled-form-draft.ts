import * as v from 'valibot';
import { mostFields, mostOptions } from './form';
import {
  binderIdSchema,
  dossierIdSchema,
  type FieldKey,
  fieldKeySchema,
  filledFormIdSchema,
  type OptionKey,
  optionKeySchema,
} from './ids';
import { instantSchema, line, longText } from './schemas';

/** What stands in a field while it is filled in, understood or not. */
export interface TypedAnswer {
  readonly field: FieldKey;
  readonly text: string;
  readonly chosen: readonly OptionKey[];
}

const typedAnswerSchema: v.GenericSchema<unknown, TypedAnswer> = v.object({
  field: fieldKeySchema,
  text: longText,
  chosen: v.pipe(v.array(optionKeySchema), v.maxLength(mostOptions)),
});

const typedAnswersSchema: v.GenericSchema<unknown, readonly TypedAnswer[]> = v.pipe(
  v.array(typedAnswerSchema),
  v.maxLength(mostFields),
);

export const typedFormSchema = v.object({
  /** The day that it is of, as it is typed. */
  date: line,
  answers: typedAnswersSchema,
});
/** A sheet as it stands in its fields. */
export type TypedForm = v.InferOutput<typeof typedFormSchema>;

/** What is half filled in on a sheet: it outlives the window and is offered again. */
export const filledFormDraftSchema = v.object({
  filledFormId: filledFormIdSchema,
  dossierId: dossierIdSchema,
  binderId: binderIdSchema,
  typed: typedFormSchema,
  savedAt: instantSchema,
});
export type FilledFormDraft = v.InferOutput<typeof filledFormDraftSchema>;

export function parseFilledFormDraft(value: unknown): FilledFormDraft {
  return v.parse(filledFormDraftSchema, value);
}

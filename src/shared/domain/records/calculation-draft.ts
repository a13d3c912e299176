import * as v from 'valibot';
import { currencies } from '../calculating/currency';
import { calculationKinds, mostLines } from './calculation';
import { binderIdSchema, calculationIdSchema, dossierIdSchema } from './ids';
import { instantSchema, line, longText } from './schemas';

const typedText = v.pipe(v.string(), v.maxLength(10_000));

/** A line as it is typed, understood or not. */
export const typedLineSchema = v.object({
  description: typedText,
  quantity: line,
  unit: line,
  price: line,
  discount: line,
  tax: line,
});
export type TypedLine = v.InferOutput<typeof typedLineSchema>;

const typedCalculationSchema = v.object({
  kind: v.picklist(calculationKinds),
  title: line,
  date: line,
  validUntil: line,
  currency: v.picklist(currencies),
  lines: v.pipe(v.array(typedLineSchema), v.maxLength(mostLines)),
  discount: line,
  notes: longText,
});
/** A calculation as it stands in the fields. */
export type TypedCalculation = v.InferOutput<typeof typedCalculationSchema>;

/** What is half typed on a calculation: it outlives the window and is offered again. */
export const calculationDraftSchema = v.object({
  calculationId: calculationIdSchema,
  dossierId: dossierIdSchema,
  binderId: binderIdSchema,
  typed: typedCalculationSchema,
  savedAt: instantSchema,
});
export type CalculationDraft = v.InferOutput<typeof calculationDraftSchema>;

export function parseCalculationDraft(value: unknown): CalculationDraft {
  return v.parse(calculationDraftSchema, value);
}

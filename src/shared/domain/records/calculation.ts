import * as v from 'valibot';
import { currencies } from '../calculating/currency';
import { type Decimal, isDecimal } from '../calculating/decimal';
import { binderIdSchema, calculationIdSchema, dossierIdSchema } from './ids';
import { countSchema, instantSchema, line, longText, plainDateSchema } from './schemas';

/** What a calculation is for: handed to the customer, or for oneself. */
export const calculationKinds = ['offer', 'calculation'] as const;
export type CalculationKind = (typeof calculationKinds)[number];

/** More lines than this no person types. */
export const mostLines = 500;

function decimal(
  before: number,
  behind: number,
  check: (text: string) => boolean = () => true,
): v.GenericSchema<unknown, Decimal> {
  return v.pipe(
    v.string(),
    v.check((text) => isDecimal(text, before, behind) && check(text)),
    v.transform((text) => text as Decimal),
  );
}

const amountSchema = decimal(9, 4);
/** From nothing to all of it. */
const percentSchema = decimal(3, 3, (text) => !text.startsWith('-') && (!/^\d{3}/.test(text) || text === '100'));

export interface CalculationLine {
  readonly description: string;
  readonly quantity: Decimal;
  /** "h", "pieces"; as it is typed. */
  readonly unit: string;
  /** Of one unit, without tax. */
  readonly price: Decimal;
  /** In percent, off this line. */
  readonly discount: Decimal;
  /** In percent, on top. */
  readonly tax: Decimal;
}

const lineSchema: v.GenericSchema<unknown, CalculationLine> = v.object({
  description: v.pipe(v.string(), v.maxLength(10_000)),
  quantity: amountSchema,
  unit: line,
  price: amountSchema,
  discount: percentSchema,
  tax: percentSchema,
});

/** Lines that come to a total: an offer, or a calculation of one's own. Sums are never stored: they follow (`totalsOf`). */
export const calculationSchema = v.object({
  id: calculationIdSchema,
  binderId: binderIdSchema,
  dossierId: dossierIdSchema,
  kind: v.picklist(calculationKinds),
  title: line,
  date: plainDateSchema,
  /** The last day on which the customer may take an offer up; null when it says nothing of that. */
  validUntil: v.nullable(plainDateSchema),
  currency: v.picklist(currencies),
  lines: v.pipe(v.array(lineSchema), v.maxLength(mostLines)),
  /** In percent, off the whole. */
  discount: percentSchema,
  notes: longText,
  /** Counted from 1. */
  version: v.pipe(countSchema, v.minValue(1)),
  /** The version that this one was copied from; it stays as it was, and lies behind this one. */
  replaces: v.nullable(calculationIdSchema),
  addedAt: instantSchema,
});
export type Calculation = v.InferOutput<typeof calculationSchema>;

export function parseCalculation(value: unknown): Calculation {
  return v.parse(calculationSchema, value);
}

/** What a person writes of it. */
export type CalculationFields = Pick<
  Calculation,
  'kind' | 'title' | 'date' | 'validUntil' | 'currency' | 'lines' | 'discount' | 'notes'
>;

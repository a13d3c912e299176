import { err, ok, type Result } from '../base/result';
import type { DateOrder } from '../importing/date-order';
import { readDay } from '../importing/read-date';
import type { Calculation, CalculationFields, CalculationLine } from '../records/calculation';
import type { TypedCalculation, TypedLine } from '../records/calculation-draft';
import type { PlainDate } from '../time/plain-date';
import { digitsOf } from './currency';
import { type Decimal, zero } from './decimal';
import { amountDigits, percentDigits, totalsOf, type Totals } from './totals';
import { type AmountKind, type AmountProblem, type NumberMarks, readAmount, writeAmount } from './typed-amount';

/** How what is typed is to be understood, and written. */
export interface Writing {
  readonly marks: NumberMarks;
  readonly order: DateOrder;
  readonly today: PlainDate;
  readonly writeDay: (day: PlainDate) => string;
}

/** What is typed where, and why it can't be understood. @param line counted from 0. */
export type FieldProblem =
  | { readonly field: 'date' | 'validUntil'; readonly typed: string; readonly problem: 'noDay' | 'beforeDate' }
  | { readonly field: 'discount'; readonly typed: string; readonly problem: AmountProblem }
  | {
      readonly field: AmountField;
      readonly line: number;
      readonly typed: string;
      readonly problem: AmountProblem;
    };

/** The fields of a line that hold amounts. */
export type AmountField = 'quantity' | 'price' | 'lineDiscount' | 'tax';

const amountKind: AmountKind = { before: 9, behind: amountDigits, signed: true };
const percentKind: AmountKind = { before: 3, behind: percentDigits, signed: false, most: '100' as Decimal };

/** Everything typed, read; or everything in it that can't be. Lines in which nobody has written anything are left out. */
export function readTyped(
  typed: TypedCalculation,
  writing: Writing,
): Result<CalculationFields, readonly FieldProblem[]> {
  const problems: FieldProblem[] = [];
  const lines = typed.lines.flatMap((line, index) => (isBlank(line) ? [] : [readLine(line, index, writing, problems)]));
  const discount = readAmountIn(typed.discount, zero, percentKind, writing, (problem) =>
    problems.push({ field: 'discount', typed: typed.discount, problem }),
  );
  const date = readDayIn('date', typed.date, writing, problems) ?? writing.today;
  const validUntil = readDayIn('validUntil', typed.validUntil, writing, problems);
  if (validUntil !== null && validUntil < date)
    problems.push({ field: 'validUntil', typed: typed.validUntil, problem: 'beforeDate' });
  if (problems.length > 0) return err(problems);
  const { kind, currency, notes } = typed;
  return ok({ kind, title: typed.title.trim(), date, validUntil, currency, lines, discount, notes: notes.trimEnd() });
}

/** What a half-typed calculation comes to so far. */
export interface TypedTotals {
  readonly totals: Totals;
  /** The net of each line as it stands in the table; null for one that is blank or can't be read. */
  readonly lines: readonly (Decimal | null)[];
  /** How many lines can't be read, and so are not counted. */
  readonly uncounted: number;
}

/** The totals while one types: of all that can be read. */
export function totalsOfTyped(typed: TypedCalculation, writing: Writing): TypedTotals {
  const read = typed.lines.map((line, index) => {
    if (isBlank(line)) return null;
    const problems: FieldProblem[] = [];
    const understood = readLine(line, index, writing, problems);
    return problems.length === 0 ? understood : 'unread';
  });
  const discount = readAmountIn(typed.discount, zero, percentKind, writing, () => undefined);
  const counted = read.filter((line) => line !== null && line !== 'unread');
  const totals = totalsOf(counted, discount, typed.currency);
  let next = 0;
  const lines = read.map((line) => (line === null || line === 'unread' ? null : (totals.lines[next++] ?? null)));
  return { totals, lines, uncounted: read.filter((line) => line === 'unread').length };
}

/** A stored calculation as it stands in the fields: read again, it is the same. */
export function typedFrom(fields: CalculationFields, { marks, writeDay }: Writing): TypedCalculation {
  const { kind, title, date, validUntil, currency, lines, discount, notes } = fields;
  const percent = (value: Decimal) => (value === zero ? '' : writeAmount(value, marks));
  return {
    kind,
    title,
    date: writeDay(date),
    validUntil: validUntil === null ? '' : writeDay(validUntil),
    currency,
    lines: lines.map((line) => ({
      description: line.description,
      quantity: writeAmount(line.quantity, marks),
      unit: line.unit,
      price: writeAmount(line.price, marks, digitsOf(currency)),
      discount: percent(line.discount),
      tax: writeAmount(line.tax, marks),
    })),
    discount: percent(discount),
    notes,
  };
}

/** A line in which nothing is written yet; it is taxed as the one before it. */
export function emptyLine(before: TypedLine | undefined, usualTax: string): TypedLine {
  return { description: '', quantity: '1', unit: '', price: '', discount: '', tax: before?.tax ?? usualTax };
}

/** Nobody has written anything in it: how many and at what tax it would be is only what a line begins with. */
function isBlank({ description, unit, price }: TypedLine): boolean {
  return [description, unit, price].every((text) => text.trim() === '');
}

/** A calculation's own fields. */
export function fieldsOf(calculation: Calculation): CalculationFields {
  const { kind, title, date, validUntil, currency, lines, discount, notes } = calculation;
  return { kind, title, date, validUntil, currency, lines, discount, notes };
}

const one = '1' as Decimal;

function readLine(typed: TypedLine, line: number, writing: Writing, problems: FieldProblem[]): CalculationLine {
  const amount = (field: AmountField, text: string, empty: Decimal, kind: AmountKind) =>
    readAmountIn(text, empty, kind, writing, (problem) => problems.push({ field, line, typed: text, problem }));
  return {
    description: typed.description.trim(),
    quantity: amount('quantity', typed.quantity, one, amountKind),
    unit: typed.unit.trim(),
    price: amount('price', typed.price, zero, amountKind),
    discount: amount('lineDiscount', typed.discount, zero, percentKind),
    tax: amount('tax', typed.tax, zero, percentKind),
  };
}

function readAmountIn(
  text: string,
  empty: Decimal,
  kind: AmountKind,
  { marks }: Writing,
  refuse: (problem: AmountProblem) => unknown,
): Decimal {
  if (text.trim() === '') return empty;
  const read = readAmount(text, marks, kind);
  if (read.ok) return read.value;
  refuse(read.problem);
  return empty;
}

function readDayIn(
  field: 'date' | 'validUntil',
  typed: string,
  { order, today }: Writing,
  problems: FieldProblem[],
): PlainDate | null {
  const words = typed.trim();
  const day = words === '' ? null : readDay(words, order, today);
  if (words !== '' && day === null) problems.push({ field, typed: words, problem: 'noDay' });
  return day;
}

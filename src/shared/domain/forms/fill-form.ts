import { assertNever } from '../base/assert-never';
import { digitsOf } from '../calculating/currency';
import { type Decimal, isDecimal } from '../calculating/decimal';
import { type AmountProblem, readAmount, writeAmount } from '../calculating/typed-amount';
import type { Writing } from '../calculating/typed-calculation';
import { readDay } from '../importing/read-date';
import type { Answer } from '../records/filled-form';
import { type FormField, formDigits, type FormVersion } from '../records/form';
import type { TypedAnswer } from '../records/filled-form-draft';
import type { FieldKey, OptionKey } from '../records/ids';
import { isPlainDate } from '../time/plain-date';

/**
 * Why a field is not done: `required` nothing is filled in; `unticked` not every item of a list is ticked; `noDay` it names no day; else why
 * it is no number. Only what can't be understood keeps a sheet from being stored: what is missing can be filled in later.
 */
export type AnswerProblem = 'required' | 'unticked' | 'noDay' | AmountProblem;

export interface FieldProblem {
  readonly field: FieldKey;
  readonly label: string;
  readonly problem: AnswerProblem;
}

export interface CheckedAnswers {
  /** What can be understood, in the order of the fields; nothing for a field that is empty. */
  readonly answers: readonly Answer[];
  /** What stands there and can't be understood: it is not in the answers. */
  readonly misread: readonly FieldProblem[];
  /** What has to be filled in and is not. */
  readonly missing: readonly FieldProblem[];
}

const numberKind = { ...formDigits, signed: true };

/** What stands in the fields of a new sheet. */
export function typedAtFirst({ fields }: Pick<FormVersion, 'fields'>, writing: Writing): TypedAnswer[] {
  return fields.flatMap((field): TypedAnswer[] => {
    const blank: TypedAnswer = { field: field.key, text: '', chosen: [] };
    switch (field.kind) {
      case 'section':
        return [];
      case 'text':
      case 'longText':
        return [{ ...blank, text: field.preset }];
      case 'number':
      case 'amount':
        return [{ ...blank, text: field.preset && textOf(field, field.preset, writing) }];
      case 'date':
        return [{ ...blank, text: field.preset && writing.writeDay(writing.today) }];
      case 'choice':
        return [{ ...blank, chosen: withinOptions(field.options, field.preset === null ? [] : [field.preset]) }];
      case 'choices':
        return [{ ...blank, chosen: withinOptions(field.options, field.preset) }];
      case 'checklist':
      case 'rating':
        return [blank];
      default:
        return assertNever(field);
    }
  });
}

/** What is stored of a sheet as it stands in its fields: checked again, it is the same. */
export function typedFrom(
  { fields }: Pick<FormVersion, 'fields'>,
  answers: readonly Answer[],
  writing: Writing,
): TypedAnswer[] {
  const byField = new Map(answers.map((answer) => [answer.field, answer]));
  return fields.flatMap((field): TypedAnswer[] => {
    if (field.kind === 'section') return [];
    const answer = byField.get(field.key);
    const text = answer && 'text' in answer ? textOf(field, answer.text, writing) : '';
    return [{ field: field.key, text, chosen: answer && 'chosen' in answer ? answer.chosen : [] }];
  });
}

/** Checks what was filled in, field by field. Nothing of what was typed is changed by it: a text is stored as it stands. */
export function checkAnswers(
  { fields }: Pick<FormVersion, 'fields'>,
  typed: readonly TypedAnswer[],
  writing: Writing,
): CheckedAnswers {
  const byField = new Map(typed.map((answer) => [answer.field, answer]));
  const answers: Answer[] = [];
  const misread: FieldProblem[] = [];
  const missing: FieldProblem[] = [];
  for (const field of fields) {
    if (field.kind === 'section') continue;
    const { key, label, required } = field;
    const read = readField(field, byField.get(key), writing);
    if (read.answer) answers.push({ field: key, ...read.answer });
    if (read.problem) misread.push({ field: key, label, problem: read.problem });
    else if (required && !isDone(field, read.answer))
      missing.push({ field: key, label, problem: read.answer ? 'unticked' : 'required' });
  }
  return { answers, misread, missing };
}

/** What has to be filled in on a stored sheet and is not: it is never stored itself. */
export function missingOn({ fields }: Pick<FormVersion, 'fields'>, answers: readonly Answer[]): readonly FieldKey[] {
  const byField = new Map(answers.map((answer) => [answer.field, answer]));
  return fields.flatMap((field) =>
    field.kind === 'section' || !field.required || isDone(field, byField.get(field.key)) ? [] : [field.key],
  );
}

type Filled = { readonly text: string } | { readonly chosen: readonly OptionKey[] };

function readField(
  field: Exclude<FormField, { kind: 'section' }>,
  typed: TypedAnswer | undefined,
  writing: Writing,
): { readonly answer?: Filled; readonly problem?: AnswerProblem } {
  const text = typed?.text ?? '';
  switch (field.kind) {
    case 'text':
    case 'longText':
      return text.trim() === '' ? {} : { answer: { text } };
    case 'number':
    case 'amount': {
      if (text.trim() === '') return {};
      const read = readAmount(text, writing.marks, numberKind);
      return read.ok ? { answer: { text: read.value } } : { problem: read.problem };
    }
    case 'date': {
      if (text.trim() === '') return {};
      const day = readDay(text, writing.order, writing.today);
      return day === null ? { problem: 'noDay' } : { answer: { text: day } };
    }
    case 'rating':
      if (text.trim() === '') return {};
      return isOnScale(text, field.scale) ? { answer: { text } } : { problem: 'notANumber' };
    case 'choice': {
      const chosen = withinOptions(field.options, typed?.chosen ?? []).slice(0, 1);
      return chosen.length === 0 ? {} : { answer: { chosen } };
    }
    case 'choices':
    case 'checklist': {
      const chosen = withinOptions(field.options, typed?.chosen ?? []);
      return chosen.length === 0 ? {} : { answer: { chosen } };
    }
  }
}

function isDone(field: FormField, answer: Filled | undefined): boolean {
  if (!answer) return false;
  return field.kind !== 'checklist' || !('chosen' in answer) || answer.chosen.length === field.options.length;
}

/** How a stored text stands in its field. One that does not fit the field stands there as it is: nothing is dropped. */
function textOf(field: FormField, text: string, { marks, writeDay }: Writing): string {
  switch (field.kind) {
    case 'number':
    case 'amount': {
      if (!isDecimal(text, formDigits.before, formDigits.behind)) return text;
      return writeAmount(text as Decimal, marks, field.kind === 'amount' ? digitsOf(field.currency) : 0);
    }
    case 'date':
      return isPlainDate(text) ? writeDay(text) : text;
    default:
      return text;
  }
}

/** In the order of the options, each once. */
function withinOptions(options: readonly { readonly key: OptionKey }[], chosen: readonly OptionKey[]): OptionKey[] {
  return options.map(({ key }) => key).filter((key) => chosen.includes(key));
}

function isOnScale(text: string, scale: number): boolean {
  return /^\d{1,2}$/.test(text) && Number(text) >= 1 && Number(text) <= scale;
}

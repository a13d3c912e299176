import type { Decimal } from '@shared/domain/calculating/decimal';
import { isDecimal } from '@shared/domain/calculating/decimal';
import { type Answer, type FilledForm } from '@shared/domain/records/filled-form';
import { type FormField, formDigits, type FormOption } from '@shared/domain/records/form';
import { isPlainDate, plainDate } from '@shared/domain/time/plain-date';
import { money, quantity } from './describe-calculation';
import type { I18n } from './i18n-context';

/** No day is today: each date has its year. */
const never = plainDate('1000-01-01');

/** What was filled into a field, as one reads it; empty where nothing was. What fits the field no more is said as it is stored. */
export function describeAnswer(field: FormField, answer: Answer | undefined, i18n: I18n): string {
  if (!answer) return '';
  if ('chosen' in answer) return describeChosen(field, answer.chosen, i18n);
  const { text } = answer;
  const { t, formats } = i18n;
  switch (field.kind) {
    case 'number':
    case 'amount': {
      if (!isDecimal(text, formDigits.before, formDigits.behind)) return text;
      if (field.kind === 'amount') return money(text as Decimal, field.currency, i18n);
      return [quantity(text as Decimal, i18n), field.unit].filter(Boolean).join(' ');
    }
    case 'date':
      return isPlainDate(text) ? formats.dayAndMonth(plainDate(text), never) : text;
    case 'rating':
      return t('filledForms.rating', { value: text, scale: field.scale });
    default:
      return text;
  }
}

/** "Bedarfsanalyse, 13. März 2026" */
export function describeSheet({ form, date }: FilledForm, { t, formats }: I18n): string {
  return t('filledForms.said', { name: form.name || t('unnamed'), day: formats.dayAndMonth(date, never) });
}

/** Every field that was filled in, in one line each, with the sections between them. */
export function sheetLines({ form, answers }: FilledForm, i18n: I18n): string[] {
  const byField = new Map(answers.map((answer) => [answer.field, answer]));
  return form.fields.flatMap((field) => {
    const said = describeAnswer(field, byField.get(field.key), i18n);
    return said === '' ? [] : [`${field.label}: ${said}`];
  });
}

function describeChosen(field: FormField, chosen: readonly string[], { t }: I18n): string {
  if (!('options' in field)) return chosen.join(', ');
  const labels = (options: readonly FormOption[]) => options.map(({ label }) => label).join(', ');
  const done = labels(field.options.filter(({ key }) => chosen.includes(key)));
  if (field.kind !== 'checklist') return done;
  const open = labels(field.options.filter(({ key }) => !chosen.includes(key)));
  return open === '' ? t('filledForms.tickedAll', { done }) : t('filledForms.ticked', { done, open });
}

import type { FieldProblem } from '@shared/domain/calculating/typed-calculation';
import { amountDigits, percentDigits } from '@shared/domain/calculating/totals';
import { writeAmount } from '@shared/domain/calculating/typed-amount';
import { type Decimal, decimalOf } from '@shared/domain/calculating/decimal';
import { marksOf } from '../../i18n/describe-calculation';
import { type I18n, useI18n } from '../../i18n/i18n-context';
import { useToday } from '../../state/queries';
import type { PlainDate } from '@shared/domain/time/plain-date';
import styles from './calculation-leaf.module.css';

/** Longer than this nobody recognises it better. */
const most = 40;

/** What can't be understood, each by its line and field, with what to do; and that nothing of it was stored. */
export function Problems({ problems }: { readonly problems: readonly FieldProblem[] }) {
  const i18n = useI18n();
  const today = useToday();
  if (problems.length === 0) return null;
  return (
    <div role="alert" className={styles.problems}>
      <p>{i18n.t('calculations.problem.lead')}</p>
      <ul>
        {problems.slice(0, 2).map((problem, index) => (
          <li key={index}>{sentence(problem, i18n, today)}</li>
        ))}
      </ul>
    </div>
  );
}

function sentence(problem: FieldProblem, i18n: I18n, today: PlainDate): string {
  const { t } = i18n;
  const what = whatIsWrong(problem, i18n, today);
  if (!('line' in problem)) return t('calculations.problem.whereAll', { field: nameOf(problem, i18n), what });
  return t('calculations.problem.where', { line: problem.line + 1, field: nameOf(problem, i18n), what });
}

function nameOf({ field }: FieldProblem, { t }: I18n): string {
  switch (field) {
    case 'date':
    case 'validUntil':
      return t(`calculations.${field}`);
    case 'discount':
      return t('calculations.discountOnAll');
    case 'lineDiscount':
      return t('calculations.column.discount');
    default:
      return t(`calculations.column.${field}`);
  }
}

function whatIsWrong(problem: FieldProblem, { t, locale, formats }: I18n, today: PlainDate): string {
  const typed = problem.typed.length > most ? `${problem.typed.slice(0, most)}…` : problem.typed;
  const marks = marksOf(locale.tag);
  const isAmount = problem.field === 'quantity' || problem.field === 'price';
  switch (problem.problem) {
    case 'noDay':
      return t('calculations.problem.noDay', { typed, example: formats.numericDay(today) });
    case 'tooFine':
      return t('calculations.problem.tooFine', { typed, digits: isAmount ? amountDigits : percentDigits });
    case 'tooLarge': {
      const largest = isAmount ? decimalOf(999_999_999n, 0) : ('100' as Decimal);
      return t('calculations.problem.tooLarge', { typed, most: writeAmount(largest, marks) });
    }
    case 'notANumber':
    case 'grouping': {
      const example = writeAmount((isAmount ? '1234.56' : '7.5') as Decimal, marks);
      return t(`calculations.problem.${problem.problem}`, { typed, example });
    }
    default:
      return t(`calculations.problem.${problem.problem}`, { typed });
  }
}

import { currencies } from '@shared/domain/calculating/currency';
import type { FieldProblem } from '@shared/domain/calculating/typed-calculation';
import { calculationKinds } from '@shared/domain/records/calculation';
import type { TypedCalculation } from '@shared/domain/records/calculation-draft';
import { useI18n } from '../../i18n/i18n-context';
import styles from './calculation-leaf.module.css';

interface CalculationFieldsProps {
  readonly typed: TypedCalculation;
  readonly problems: readonly FieldProblem[];
  readonly onChange: (fields: Partial<TypedCalculation>) => void;
}

type TextFieldName = 'title' | 'date' | 'validUntil' | 'discount';

/** What is said of the whole. */
export function CalculationFields({ typed, problems, onChange }: CalculationFieldsProps) {
  const { t } = useI18n();
  const wrong = (field: TextFieldName) => problems.some((problem) => problem.field === field);
  const text = (field: TextFieldName, label: string, className?: string) => (
    <label className={className}>
      <span>{label}</span>
      <input
        type="text"
        data-field={field}
        maxLength={300}
        value={typed[field]}
        aria-invalid={wrong(field) || undefined}
        onChange={({ target }) => onChange({ [field]: target.value })}
      />
    </label>
  );
  return (
    <div className={styles.fields}>
      {text('title', t('calculations.title'), styles.titleField)}
      <label>
        <span>{t('calculations.kindField')}</span>
        <select
          value={typed.kind}
          onChange={({ target }) => onChange({ kind: chosen(calculationKinds, target.value, typed.kind) })}
        >
          {calculationKinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`calculations.kind.${kind}`)}
            </option>
          ))}
        </select>
      </label>
      {text('date', t('calculations.date'))}
      {text('validUntil', t('calculations.validUntil'))}
      <label>
        <span>{t('calculations.currency')}</span>
        <select
          value={typed.currency}
          onChange={({ target }) => onChange({ currency: chosen(currencies, target.value, typed.currency) })}
        >
          {currencies.map((currency) => (
            <option key={currency}>{currency}</option>
          ))}
        </select>
      </label>
      {text('discount', t('calculations.discountOnAll'), styles.discountField)}
    </div>
  );
}

function chosen<Choice extends string>(choices: readonly Choice[], value: string, before: Choice): Choice {
  return choices.find((choice) => choice === value) ?? before;
}

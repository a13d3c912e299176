import { currencies } from '@shared/domain/calculating/currency';
import type { FieldProblem } from '@shared/domain/calculating/typed-calculation';
import { calculationKinds } from '@shared/domain/records/calculation';
import type { TypedCalculation } from '@shared/domain/records/calculation-draft';
import { useI18n } from '../../i18n/i18n-context';
import { OneOf } from '../kit/one-of';
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
        <OneOf
          values={calculationKinds}
          value={typed.kind}
          words={(kind) => t(`calculations.kind.${kind}`)}
          onChoose={(kind) => onChange({ kind })}
        />
      </label>
      {text('date', t('calculations.date'))}
      {text('validUntil', t('calculations.validUntil'))}
      <label>
        <span>{t('calculations.currency')}</span>
        <OneOf
          values={currencies}
          value={typed.currency}
          words={String}
          onChoose={(currency) => onChange({ currency })}
        />
      </label>
      {text('discount', t('calculations.discountOnAll'), styles.discountField)}
    </div>
  );
}

import type { Currency } from '@shared/domain/calculating/currency';
import type { Decimal } from '@shared/domain/calculating/decimal';
import type { Totals as Sums } from '@shared/domain/calculating/totals';
import { describeTotals } from '../../i18n/describe-calculation';
import { useI18n } from '../../i18n/i18n-context';
import styles from './calculation-lines.module.css';

interface TotalsProps {
  readonly totals: Sums;
  /** On the whole, in percent; null while it can't be read. */
  readonly discount: Decimal | null;
  readonly currency: Currency;
}

/** What the lines come to. */
export function Totals({ totals, discount, currency }: TotalsProps) {
  const i18n = useI18n();
  return (
    <dl className={styles.totals}>
      {describeTotals(totals, discount, currency, i18n).map(({ term, amount }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{amount}</dd>
        </div>
      ))}
    </dl>
  );
}

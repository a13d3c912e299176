import { zero } from '@shared/domain/calculating/decimal';
import { totalsOf } from '@shared/domain/calculating/totals';
import type { Calculation } from '@shared/domain/records/calculation';
import type { PlainDate } from '@shared/domain/time/plain-date';
import { calculationTitle, describeTotals, money, percent, quantity } from '../../i18n/describe-calculation';
import { useI18n } from '../../i18n/i18n-context';
import styles from './calculation-on-paper.module.css';

interface CalculationOnPaperProps {
  readonly calculation: Calculation;
  readonly today: PlainDate;
}

/** An offer or a calculation as a table, with what it comes to at its foot. */
export function CalculationOnPaper({ calculation, today }: CalculationOnPaperProps) {
  const i18n = useI18n();
  const { t, formats } = i18n;
  const { kind, title, version, date, validUntil, currency, lines, discount, notes } = calculation;
  const totals = totalsOf(lines, discount, currency);
  const discounted = lines.some((line) => line.discount !== zero);
  const facts = [
    title && t(`calculations.kind.${kind}`),
    version > 1 && t('calculations.version', { version }),
    formats.longDay(date, today),
    validUntil && `${t('calculations.validUntil')} ${formats.longDay(validUntil, today)}`,
  ];
  const columns = discounted ? 6 : 5;
  return (
    <section className={styles.calculation}>
      <h3>
        <bdi>{calculationTitle(calculation, i18n)}</bdi>
      </h3>
      <p className={styles.facts}>{facts.filter(Boolean).join(' · ')}</p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('calculations.column.description')}</th>
            <th scope="col">{t('calculations.column.quantity')}</th>
            <th scope="col">{t('calculations.column.price')}</th>
            {discounted && <th scope="col">{t('calculations.column.discount')}</th>}
            <th scope="col">{t('calculations.column.tax')}</th>
            <th scope="col">{t('calculations.column.sum')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, index) => (
            <tr key={index}>
              <td>
                <bdi>{line.description}</bdi>
              </td>
              <td>{[quantity(line.quantity, i18n), line.unit].filter(Boolean).join(' ')}</td>
              <td>{money(line.price, currency, i18n)}</td>
              {discounted && <td>{line.discount === zero ? '' : percent(line.discount, i18n)}</td>}
              <td>{percent(line.tax, i18n)}</td>
              <td>{money(totals.lines[index] ?? zero, currency, i18n)}</td>
            </tr>
          ))}
        </tbody>
        {/* The sums stand once, below the last line, and not on each page. */}
        <tbody className={styles.sums}>
          {describeTotals(totals, discount, currency, i18n).map(({ term, amount }) => (
            <tr key={term}>
              <th scope="row" colSpan={columns - 1}>
                {term}
              </th>
              <td>{amount}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {notes && (
        <p className={styles.notes}>
          <bdi>{notes}</bdi>
        </p>
      )}
    </section>
  );
}

import { Trash2 } from 'lucide-react';
import { totalsOf } from '@shared/domain/calculating/totals';
import type { Calculation } from '@shared/domain/records/calculation';
import { removeCalculation } from '../../actions/remove-calculation';
import { money, percent, quantity } from '../../i18n/describe-calculation';
import { useI18n } from '../../i18n/i18n-context';
import { useToday } from '../../state/queries';
import { runAction } from '../../state/run-action';
import { useServices } from '../../state/services';
import { Button } from '../kit/button';
import { Totals } from './totals';
import styles from './calculation-leaf.module.css';

interface CalculationReadingProps {
  readonly calculation: Calculation;
  readonly binned: boolean;
}

/** A calculation to read only: an earlier version, or one of a dossier in the bin. */
export function CalculationReading({ calculation, binned }: CalculationReadingProps) {
  const i18n = useI18n();
  const { t, formats } = i18n;
  const services = useServices();
  const today = useToday();
  const { id, kind, date, validUntil, currency, lines, discount, notes } = calculation;
  const totals = totalsOf(lines, discount, currency);
  const facts = [
    t(`calculations.kind.${kind}`),
    formats.dayAndMonth(date, today),
    validUntil && `${t('calculations.validUntil')} ${formats.dayAndMonth(validUntil, today)}`,
  ];
  return (
    <div className={styles.body}>
      <p>{facts.filter(Boolean).join(' · ')}</p>
      <div className={styles.scrolled} tabIndex={0} role="group" aria-label={t('calculations.lines')}>
        <table className={styles.reading}>
          <thead>
            <tr>
              <th scope="col">{t('calculations.column.description')}</th>
              <th scope="col">{t('calculations.column.quantity')}</th>
              <th scope="col">{t('calculations.column.price')}</th>
              <th scope="col">{t('calculations.column.discount')}</th>
              <th scope="col">{t('calculations.column.tax')}</th>
              <th scope="col">{t('calculations.column.sum')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line, index) => (
              <tr key={index}>
                <td>{line.description}</td>
                <td>{[quantity(line.quantity, i18n), line.unit].filter(Boolean).join(' ')}</td>
                <td>{money(line.price, currency, i18n)}</td>
                <td>{line.discount === '0' ? '' : percent(line.discount, i18n)}</td>
                <td>{percent(line.tax, i18n)}</td>
                <td>{money(totals.lines[index] ?? line.price, currency, i18n)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Totals totals={totals} discount={discount} currency={currency} />
      {notes && <p className={styles.notes}>{notes}</p>}
      {!binned && (
        <div className={styles.actions}>
          <Button look="chip" onClick={() => void runAction(services, removeCalculation, id)}>
            <Trash2 size={15} aria-hidden="true" /> {t('calculations.removeThis')}
          </Button>
        </div>
      )}
    </div>
  );
}

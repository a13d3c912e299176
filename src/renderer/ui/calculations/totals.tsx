import type { Currency } from '@shared/domain/calculating/currency';
import { type Decimal, zero } from '@shared/domain/calculating/decimal';
import type { Totals as Sums } from '@shared/domain/calculating/totals';
import { money, percent } from '../../i18n/describe-calculation';
import { useI18n } from '../../i18n/i18n-context';
import styles from './calculation-lines.module.css';

interface TotalsProps {
  readonly totals: Sums;
  /** On the whole, in percent; null while it can't be read. */
  readonly discount: Decimal | null;
  readonly currency: Currency;
}

/** What the lines come to: net, the tax of each rate, and all of it. */
export function Totals({ totals, discount, currency }: TotalsProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const said = (amount: Decimal) => money(amount, currency, i18n);
  const off = totals.discount === zero ? null : totals.discount;
  return (
    <dl className={styles.totals}>
      {off !== null && discount !== null && (
        <>
          <Row term={t('calculations.sum')} amount={said(totals.sum)} />
          <Row term={t('calculations.discountOff', { percent: percent(discount, i18n) })} amount={`− ${said(off)}`} />
        </>
      )}
      <Row term={t('calculations.net')} amount={said(totals.net)} />
      {totals.rates.map(({ rate, net, tax }) => (
        <Row
          key={rate}
          term={t('calculations.rate', { percent: percent(rate, i18n), net: said(net) })}
          amount={said(tax)}
        />
      ))}
      <div className={styles.gross}>
        <dt>{t('calculations.gross')}</dt>
        <dd>{said(totals.gross)}</dd>
      </div>
    </dl>
  );
}

function Row({ term, amount }: { readonly term: string; readonly amount: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{amount}</dd>
    </div>
  );
}

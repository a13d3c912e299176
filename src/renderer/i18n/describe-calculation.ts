import { type Currency, digitsOf } from '@shared/domain/calculating/currency';
import { type Decimal, zero } from '@shared/domain/calculating/decimal';
import { type Totals, totalsOf } from '@shared/domain/calculating/totals';
import type { NumberMarks } from '@shared/domain/calculating/typed-amount';
import type { Writing } from '@shared/domain/calculating/typed-calculation';
import type { Calculation, CalculationLine } from '@shared/domain/records/calculation';
import { type PlainDate, plainDate } from '@shared/domain/time/plain-date';
import type { I18n } from './i18n-context';

/** "1.234,50 €". The digits are those of the decimal: `Intl` takes them as text, so that none goes through floating point. */
export function money(amount: Decimal, currency: Currency, { locale }: I18n): string {
  const digits = digitsOf(currency);
  return new Intl.NumberFormat(locale.tag, {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: Math.max(digits, 4),
  }).format(amount as `${number}`);
}

/** "8,1 %" */
export function percent(amount: Decimal, { locale }: I18n): string {
  return new Intl.NumberFormat(locale.tag, { style: 'unit', unit: 'percent', maximumFractionDigits: 3 }).format(
    amount as `${number}`,
  );
}

/** "12,5" */
export function quantity(amount: Decimal, { locale }: I18n): string {
  return new Intl.NumberFormat(locale.tag, { maximumFractionDigits: 4 }).format(amount as `${number}`);
}

/** How numbers are written in the country of a locale. */
export function marksOf(tag: string): NumberMarks {
  const parts = new Intl.NumberFormat(tag, { useGrouping: true }).formatToParts(1_234_567.5);
  const mark = (type: Intl.NumberFormatPartTypes, usual: string) =>
    parts.find((part) => part.type === type)?.value ?? usual;
  const decimal = mark('decimal', '.');
  return { decimal, group: mark('group', decimal === ',' ? '.' : ',') };
}

/** How what is typed on a calculation is to be understood, and written. */
export function writingIn({ locale, formats }: I18n, today: PlainDate): Writing {
  return {
    marks: marksOf(locale.tag),
    order: locale.dayFirst ? 'dayFirst' : 'monthFirst',
    today,
    writeDay: formats.numericDay,
  };
}

interface SumInWords {
  readonly term: string;
  readonly amount: string;
}

/**
 * What the lines come to, from top to bottom: net, the tax of each rate, and last of all the whole.
 * @param discount on the whole, in percent; null while it can't be read.
 */
export function describeTotals(
  totals: Totals,
  discount: Decimal | null,
  currency: Currency,
  i18n: I18n,
): readonly SumInWords[] {
  const { t } = i18n;
  const said = (amount: Decimal) => money(amount, currency, i18n);
  const off = totals.discount === zero || discount === null ? null : percent(discount, i18n);
  return [
    ...(off === null
      ? []
      : [
          { term: t('calculations.sum'), amount: said(totals.sum) },
          { term: t('calculations.discountOff', { percent: off }), amount: `− ${said(totals.discount)}` },
        ]),
    { term: t('calculations.net'), amount: said(totals.net) },
    ...totals.rates.map(({ rate, net, tax }) => ({
      term: t('calculations.rate', { percent: percent(rate, i18n), net: said(net) }),
      amount: said(tax),
    })),
    { term: t('calculations.gross'), amount: said(totals.gross) },
  ];
}

/** What a calculation is called: by the user, or by its kind. */
export function calculationTitle({ title, kind }: Pick<Calculation, 'title' | 'kind'>, { t }: I18n): string {
  return title || t(`calculations.kind.${kind}`);
}

/** No day is today: each date has its year. */
const never = plainDate('1000-01-01');

/** "Offer: Heat pump, version 2, 13 Mar 2026, 1,190.00 €" */
export function describeCalculation(calculation: Calculation, i18n: I18n): string {
  const { kind, version, date, lines, discount, currency } = calculation;
  return i18n.t('calculations.said', {
    kind: i18n.t(`calculations.kind.${kind}`),
    title: calculation.title || i18n.formats.number(version),
    version: i18n.formats.number(version),
    day: i18n.formats.dayAndMonth(date, never),
    total: money(totalsOf(lines, discount, currency).gross, currency, i18n),
  });
}

/** A line in one sentence, with all that is stored of it. */
export function describeCalculationLine(
  line: CalculationLine,
  net: Decimal | undefined,
  currency: Currency,
  i18n: I18n,
): string {
  return i18n.t('calculations.lineSaid', {
    quantity: quantity(line.quantity, i18n),
    unit: line.unit,
    description: line.description,
    price: money(line.price, currency, i18n),
    discount: percent(line.discount, i18n),
    tax: percent(line.tax, i18n),
    net: net === undefined ? '' : money(net, currency, i18n),
  });
}

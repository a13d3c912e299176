import type { CalculationLine } from '../records/calculation';
import { type Currency, digitsOf } from './currency';
import { type Decimal, decimalOf, roundedQuotient, scaled } from './decimal';

/** Digits behind the point that a quantity or a price may have, and a percentage. */
export const amountDigits = 4;
export const percentDigits = 3;

/** What the lines of one rate of tax come to. */
export interface RateTotal {
  readonly rate: Decimal;
  /** What is taxed at this rate: its lines, less its share of the discount. */
  readonly net: Decimal;
  readonly tax: Decimal;
}

export interface Totals {
  /** The net amount of each line, in the order of the lines. */
  readonly lines: readonly Decimal[];
  /** All lines together, before the discount on the whole. */
  readonly sum: Decimal;
  /** What the discount on the whole takes off. */
  readonly discount: Decimal;
  readonly net: Decimal;
  /** By rate, the highest first. */
  readonly rates: readonly RateTotal[];
  readonly tax: Decimal;
  readonly gross: Decimal;
}

type Priced = Pick<CalculationLine, 'quantity' | 'price' | 'discount' | 'tax'>;

const wholePercent = 100n * 10n ** BigInt(percentDigits);

/**
 * Adds up, by the rules of EN 16931: each line is rounded by itself (BT-131), the sum is that of the rounded lines (BR-CO-10), and the tax is
 * reckoned once for each rate, on the net of that rate (BR-CO-17), so that it does not grow with the number of lines. A discount on the
 * whole is one allowance for each rate (BG-20), rounded there, since each must say at which rate it is taxed. All else is adding, so that
 * the parts always come to the whole; the order of the lines changes nothing.
 * @param discount on the whole, in percent.
 */
export function totalsOf(lines: readonly Priced[], discount: Decimal, currency: Currency): Totals {
  const digits = digitsOf(currency);
  const nets = lines.map((line) => netOf(line, digits));
  const byRate = new Map<Decimal, bigint>();
  for (const [index, { tax }] of lines.entries()) byRate.set(tax, (byRate.get(tax) ?? 0n) + (nets[index] ?? 0n));
  const highestFirst = [...byRate].sort(([left], [right]) =>
    scaled(left, percentDigits) > scaled(right, percentDigits) ? -1 : 1,
  );
  const rates = highestFirst.map(([rate, sum]) => {
    const off = percentOf(sum, discount);
    return { rate, off, net: sum - off, tax: percentOf(sum - off, rate) };
  });
  const sum = added(nets);
  const off = added(rates.map((rate) => rate.off));
  const tax = added(rates.map((rate) => rate.tax));
  const money = (value: bigint) => decimalOf(value, digits);
  return {
    lines: nets.map(money),
    sum: money(sum),
    discount: money(off),
    net: money(sum - off),
    rates: rates.map((rate) => ({ rate: rate.rate, net: money(rate.net), tax: money(rate.tax) })),
    tax: money(tax),
    gross: money(sum - off + tax),
  };
}

/** A line in its currency's smallest coins: quantity by price, less its own discount, rounded once. */
function netOf({ quantity, price, discount }: Priced, digits: number): bigint {
  const exact =
    scaled(quantity, amountDigits) * scaled(price, amountDigits) * (wholePercent - scaled(discount, percentDigits));
  const power = 10n ** BigInt(2 * amountDigits) * wholePercent;
  return roundedQuotient(exact * 10n ** BigInt(digits), power);
}

function percentOf(amount: bigint, percent: Decimal): bigint {
  return roundedQuotient(amount * scaled(percent, percentDigits), wholePercent);
}

function added(amounts: readonly bigint[]): bigint {
  return amounts.reduce((sum, amount) => sum + amount, 0n);
}

import type { Decimal } from './decimal';

/** What is offered to calculate in, and how many digits its smallest coin has behind the point (ISO 4217). */
const minorDigits = {
  EUR: 2,
  CHF: 2,
  USD: 2,
  GBP: 2,
  SEK: 2,
  NOK: 2,
  DKK: 2,
  PLN: 2,
  CZK: 2,
  HUF: 2,
  CAD: 2,
  AUD: 2,
  JPY: 0,
} as const;
export type Currency = keyof typeof minorDigits;

export const currencies = Object.keys(minorDigits) as [Currency, ...Currency[]];

export function digitsOf(currency: Currency): number {
  return minorDigits[currency];
}

interface Usual {
  readonly currency: Currency;
  /** The usual rate of the tax on sales, in percent: only what a new line begins with. */
  readonly tax: Decimal;
}

const usual = (currency: Currency, tax: string): Usual => ({ currency, tax: tax as Decimal });

const byCountry: Readonly<Record<string, Usual>> = {
  DE: usual('EUR', '19'),
  AT: usual('EUR', '20'),
  CH: usual('CHF', '8.1'),
  LI: usual('CHF', '8.1'),
  GB: usual('GBP', '20'),
  US: usual('USD', '0'),
  CA: usual('CAD', '0'),
  AU: usual('AUD', '10'),
  JP: usual('JPY', '10'),
  SE: usual('SEK', '25'),
  NO: usual('NOK', '25'),
  DK: usual('DKK', '25'),
  PL: usual('PLN', '23'),
  CZ: usual('CZK', '21'),
  HU: usual('HUF', '27'),
};

/** With what a calculation begins in the country of a locale ("de-CH"); euros where the locale names none that we know. */
export function usualFor(tag: string): Usual {
  const country = /-([A-Z]{2})\b/.exec(tag)?.[1] ?? '';
  return byCountry[country] ?? usual('EUR', '19');
}

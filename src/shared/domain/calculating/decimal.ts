import type { Brand } from '../base/brand';

/**
 * A decimal number as text, in one spelling only: a point, no leading and no trailing zeros ("1234.5", "-0.125", "0"). Records hold amounts
 * so, and arithmetic goes through whole numbers (`BigInt`): binary floating point can't hold a tenth.
 */
export type Decimal = Brand<string, 'Decimal'>;

const spelling = /^(-?)(0|[1-9]\d*)(?:\.(\d*[1-9]))?$/;

/** Whether a text is a decimal in its one spelling, of at most so many digits before and behind the point. */
export function isDecimal(text: string, before: number, behind: number): boolean {
  const [, minus, whole = '', fraction = ''] = spelling.exec(text) ?? [];
  if (minus === undefined || (minus === '-' && whole === '0' && fraction === '')) return false;
  return whole.length <= before && fraction.length <= behind;
}

export const zero = '0' as Decimal;

/** The decimal times a power of ten, as a whole number. @throws when it has more digits than that behind the point: none is ever dropped. */
export function scaled(decimal: Decimal, digits: number): bigint {
  const [, minus = '', whole = '0', fraction = ''] = spelling.exec(decimal) ?? fail(decimal);
  if (fraction.length > digits) fail(decimal);
  const value = BigInt(whole + fraction.padEnd(digits, '0'));
  return minus === '-' ? -value : value;
}

/** The decimal whose multiple by that power of ten this is. */
export function decimalOf(value: bigint, digits: number): Decimal {
  const [minus, size] = value < 0n ? ['-', -value] : ['', value];
  const text = size.toString().padStart(digits + 1, '0');
  const [whole, fraction] = [text.slice(0, text.length - digits), text.slice(text.length - digits).replace(/0+$/, '')];
  return `${minus}${whole}${fraction && `.${fraction}`}` as Decimal;
}

/** A quotient as a whole number; a half goes away from zero, as merchants round. @param by more than nothing. */
export function roundedQuotient(value: bigint, by: bigint): bigint {
  const size = value < 0n ? -value : value;
  const rounded = (2n * size + by) / (2n * by);
  return value < 0n ? -rounded : rounded;
}

export function isNegative(decimal: Decimal): boolean {
  return decimal.startsWith('-');
}

function fail(text: string): never {
  throw new Error(`No such decimal: ${text}`);
}

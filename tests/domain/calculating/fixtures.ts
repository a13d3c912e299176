import fc from 'fast-check';
import { type Decimal, decimalOf } from '@shared/domain/calculating/decimal';
import type { CalculationLine } from '@shared/domain/records/calculation';

export const decimal = (text: string) => text as Decimal;

/** A line of which only what a test is about is named. */
export function lineOf(fields: Partial<Record<keyof CalculationLine, string>> = {}): CalculationLine {
  const { description = 'Wartung', quantity = '1', unit = 'h', price = '100', discount = '0', tax = '19' } = fields;
  return {
    description,
    unit,
    quantity: decimal(quantity),
    price: decimal(price),
    discount: decimal(discount),
    tax: decimal(tax),
  };
}

/** Amounts of either sign with up to four digits behind the point. */
export const amounts: fc.Arbitrary<Decimal> = fc
  .tuple(fc.bigInt({ min: -9_999_999_999_999n, max: 9_999_999_999_999n }), fc.nat(4))
  .map(([value, digits]) => decimalOf(value / 10n ** BigInt(4 - digits), digits));

export const percents: fc.Arbitrary<Decimal> = fc.oneof(
  fc.constantFrom('0', '7', '19', '8.1', '100').map(decimal),
  fc.bigInt({ min: 0n, max: 100_000n }).map((value) => decimalOf(value, 3)),
);

export const lines: fc.Arbitrary<CalculationLine[]> = fc.array(
  fc.record({
    description: fc.string({ maxLength: 8 }),
    quantity: amounts,
    unit: fc.string({ maxLength: 3 }),
    price: amounts,
    discount: percents,
    tax: percents,
  }),
  { maxLength: 12 },
);

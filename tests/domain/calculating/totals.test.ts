import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { currencies, digitsOf } from '@shared/domain/calculating/currency';
import { type Decimal, decimalOf, isDecimal, roundedQuotient, scaled } from '@shared/domain/calculating/decimal';
import { totalsOf } from '@shared/domain/calculating/totals';
import { decimal, lineOf, lines, percents } from './fixtures';

const added = (amounts: readonly Decimal[]) =>
  decimalOf(
    amounts.reduce((sum, amount) => sum + scaled(amount, 4), 0n),
    4,
  );

describe('totals', () => {
  test('of an offer, as one would reckon it on paper', () => {
    const totals = totalsOf(
      [
        lineOf({ quantity: '12.5', price: '84.90', tax: '19' }),
        lineOf({ quantity: '3', price: '19.99', discount: '15', tax: '19' }),
        lineOf({ quantity: '2', price: '24.05', tax: '7' }),
      ].map((line) => ({ ...line, price: decimal(line.price.replace(/0$/, '')) })),
      decimal('3'),
      'EUR',
    );
    expect(totals).toEqual({
      lines: ['1061.25', '50.97', '48.1'],
      sum: '1160.32',
      // 3 % of 1,112.22 and of 48.10, each rounded: 33.37 + 1.44
      discount: '34.81',
      net: '1125.51',
      rates: [
        { rate: '19', net: '1078.85', tax: '204.98' },
        { rate: '7', net: '46.66', tax: '3.27' },
      ],
      tax: '208.25',
      gross: '1333.76',
    });
  });

  test('reckon the tax once for each rate, not line by line', () => {
    // Three times 0.03 at 19 %: 0.0057 each would round to 0.01, three times; of 0.09 it is 0.02.
    expect(
      totalsOf(
        Array.from({ length: 3 }, () => lineOf({ price: '0.03' })),
        decimal('0'),
        'EUR',
      ).tax,
    ).toBe('0.02');
  });

  test.each([
    ['1', '0.005', '0.01'],
    ['1', '0.0049', '0'],
    ['1', '1.005', '1.01'],
    ['3', '0.335', '1.01'],
    ['-1', '0.005', '-0.01'],
    ['1.1', '1.1', '1.21'],
    ['3', '0.1', '0.3'],
    ['999999999.9999', '999999999.9999', '999999999999800000'],
  ])('round a line of %s at %s to %s, a half away from nothing', (quantity, price, net) => {
    expect(totalsOf([lineOf({ quantity, price })], decimal('0'), 'EUR').lines).toEqual([net]);
  });

  test('know currencies without small coins', () => {
    const { lines: nets, tax, gross } = totalsOf([lineOf({ price: '149.5', tax: '10' })], decimal('0'), 'JPY');
    expect([nets, tax, gross]).toEqual([['150'], '15', '165']);
  });

  test('come from their parts to the whole in every case', () => {
    fc.assert(
      fc.property(lines, percents, fc.constantFrom(...currencies), (some, discount, currency) => {
        const totals = totalsOf(some, discount, currency);
        expect(added(totals.lines)).toBe(totals.sum);
        expect(added(totals.rates.map(({ net }) => net))).toBe(totals.net);
        expect(added(totals.rates.map(({ tax }) => tax))).toBe(totals.tax);
        expect(added([totals.net, totals.discount])).toBe(totals.sum);
        expect(added([totals.net, totals.tax])).toBe(totals.gross);
        const all = [totals.sum, totals.discount, totals.net, totals.tax, totals.gross, ...totals.lines];
        for (const amount of all) expect(isDecimal(amount, 30, digitsOf(currency))).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  test('do not depend on the order of the lines', () => {
    fc.assert(
      fc.property(lines, percents, fc.nat(), (some, discount, turn) => {
        const at = some.length === 0 ? 0 : turn % some.length;
        const turned = [...some.slice(at), ...some.slice(0, at)].toReversed();
        const { lines: nets, ...whole } = totalsOf(some, discount, 'EUR');
        const { lines: turnedNets, ...turnedWhole } = totalsOf(turned, discount, 'EUR');
        expect(turnedWhole).toEqual(whole);
        expect(turnedNets.toSorted()).toEqual(nets.toSorted());
      }),
      { numRuns: 500 },
    );
  });

  test('are within half a coin of the exact amount, line by line', () => {
    fc.assert(
      fc.property(lines, (some) => {
        const { lines: nets } = totalsOf(some, decimal('0'), 'EUR');
        for (const [index, { quantity, price, discount }] of some.entries()) {
          // In units of 10^-13, all of it whole numbers.
          const exact = scaled(quantity, 4) * scaled(price, 4) * (100_000n - scaled(discount, 3));
          const off = exact - scaled(nets[index] ?? decimal('0'), 2) * 10n ** 11n;
          expect(off < 0n ? -off : off).toBeLessThanOrEqual(5n * 10n ** 10n);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('decimals', () => {
  test('have one spelling', () => {
    for (const good of ['0', '1', '-1', '0.1', '-0.001', '1234.5']) expect(isDecimal(good, 9, 4)).toBe(true);
    for (const bad of ['', '-0', '01', '1.', '.5', '1.50', '1,5', '1e3', ' 1', '0.00001', '1234567890', '+1', 'NaN'])
      expect(isDecimal(bad, 9, 4)).toBe(false);
  });

  test('come back from whole numbers as they were', () => {
    fc.assert(
      fc.property(fc.bigInt(), fc.nat(6), (value, digits) => {
        const text = decimalOf(value, digits);
        expect(isDecimal(text, 400, digits)).toBe(true);
        expect(scaled(text, digits)).toBe(value);
      }),
    );
  });

  test('never drop a digit', () => {
    expect(() => scaled(decimal('1.005'), 2)).toThrow('No such decimal');
  });

  test('round a half away from nothing, on either side', () => {
    expect([5n, 4n, -5n, -4n, 15n].map((value) => roundedQuotient(value, 10n))).toEqual([1n, 0n, -1n, 0n, 2n]);
  });
});

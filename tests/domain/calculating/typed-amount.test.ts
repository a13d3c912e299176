import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AmountKind, type NumberMarks, readAmount, writeAmount } from '@shared/domain/calculating/typed-amount';
import { amounts, decimal } from './fixtures';

const german: NumberMarks = { decimal: ',', group: '.' };
const english: NumberMarks = { decimal: '.', group: ',' };
const swiss: NumberMarks = { decimal: '.', group: '’' };
const kind: AmountKind = { before: 9, behind: 4, signed: true };
const percent: AmountKind = { before: 3, behind: 3, signed: false, most: decimal('100') };

describe('an amount as it is typed', () => {
  test.each<[string, NumberMarks, string]>([
    ['1.234,56', german, '1234.56'],
    ['1234,56', german, '1234.56'],
    ['1 234,56 €', german, '1234.56'],
    ['1.234', german, '1234'],
    ['12,50', german, '12.5'],
    [',5', german, '0.5'],
    ['-3', german, '-3'],
    ['−3,00', german, '-3'],
    ['1,234.56', english, '1234.56'],
    ['1,234', english, '1234'],
    ['£12.50', english, '12.5'],
    ['1.234', english, '1.234'],
    ['1’234.50', swiss, '1234.5'],
    ["1'234.50 CHF", swiss, '1234.5'],
    ['007', english, '7'],
    ['-0', english, '0'],
  ])('%s is understood', (typed, marks, amount) => {
    expect(readAmount(typed, marks, kind)).toEqual({ ok: true, value: amount });
  });

  test.each<[string, NumberMarks, AmountKind, string]>([
    ['1,234.56', german, kind, 'notANumber'],
    ['1.234,56', english, kind, 'notANumber'],
    ['1.50', german, kind, 'grouping'],
    ['1,5', english, kind, 'grouping'],
    ['1234.567', german, kind, 'grouping'],
    ['zehn', german, kind, 'notANumber'],
    ['1e3', english, kind, 'notANumber'],
    ['', german, kind, 'notANumber'],
    ['-', german, kind, 'notANumber'],
    [',', german, kind, 'notANumber'],
    ['1,2,3', german, kind, 'notANumber'],
    ['0,12345', german, kind, 'tooFine'],
    ['1234567890', german, kind, 'tooLarge'],
    ['100,5 %', german, percent, 'tooLarge'],
    ['101', german, percent, 'tooLarge'],
    ['-1', german, percent, 'negative'],
  ])('%s is refused by name', (typed, marks, what, problem) => {
    expect(readAmount(typed, marks, what)).toEqual({ ok: false, problem });
  });

  test.each<[string, NumberMarks]>([
    ['German', german],
    ['English', english],
    ['Swiss', swiss],
  ])('read again from how it is written, is the same (%s)', (_name, marks) => {
    fc.assert(
      fc.property(amounts, fc.nat(4), (amount, least) => {
        expect(readAmount(writeAmount(amount, marks, least), marks, kind)).toEqual({ ok: true, value: amount });
      }),
      { numRuns: 1_000 },
    );
  });

  test('of one country is never read as another amount in the other: refused, or the same', () => {
    fc.assert(
      fc.property(amounts, (amount) => {
        // With two digits behind the mark, as money is written, the groups tell.
        const cents = decimal(/\.\d{3,}$/.test(amount) ? '1.5' : amount);
        const read = readAmount(writeAmount(cents, german, 2), english, kind);
        if (read.ok) expect(read.value).toBe(cents);
      }),
      { numRuns: 500 },
    );
  });
});

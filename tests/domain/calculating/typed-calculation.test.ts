import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { currencies } from '@shared/domain/calculating/currency';
import {
  emptyLine,
  readTyped,
  totalsOfTyped,
  typedFrom,
  type Writing,
} from '@shared/domain/calculating/typed-calculation';
import { type CalculationFields, calculationKinds } from '@shared/domain/records/calculation';
import { addDays, plainDate } from '@shared/domain/time/plain-date';
import { decimal, lineOf, lines, percents } from './fixtures';

const today = plainDate('2026-03-13');
const german: Writing = {
  marks: { decimal: ',', group: '.' },
  order: 'dayFirst',
  today,
  writeDay: (day) => day.split('-').toReversed().join('.'),
};
const american: Writing = {
  marks: { decimal: '.', group: ',' },
  order: 'monthFirst',
  today,
  writeDay: (day) => `${day.slice(5, 7)}/${day.slice(8)}/${day.slice(0, 4)}`,
};

const fieldsWith = (fields: Partial<CalculationFields> = {}): CalculationFields => ({
  kind: 'offer',
  title: 'Wärmepumpe',
  date: today,
  validUntil: addDays(today, 30),
  currency: 'EUR',
  lines: [lineOf({ quantity: '2.5', price: '1234.5' })],
  discount: decimal('0'),
  notes: '',
  ...fields,
});

const someFields: fc.Arbitrary<CalculationFields> = fc.record({
  kind: fc.constantFrom(...calculationKinds),
  title: fc.string({ maxLength: 10 }).map((text) => text.trim()),
  date: fc.nat(400).map((days) => addDays(today, days)),
  validUntil: fc.option(fc.nat(90).map((days) => addDays(today, 400 + days))),
  currency: fc.constantFrom(...currencies),
  // A line with nothing written in it is left out.
  lines: lines.map((some) =>
    some.map((line) => ({ ...line, description: line.description.trim() || 'x', unit: line.unit.trim() })),
  ),
  discount: percents,
  notes: fc.string({ maxLength: 10 }).map((text) => text.trimEnd()),
});

describe('a calculation as it is typed', () => {
  test.each<[string, Writing]>([
    ['German', german],
    ['American', american],
  ])('read again from how it is written, is the same (%s)', (_name, writing) => {
    fc.assert(
      fc.property(someFields, (fields) => {
        expect(readTyped(typedFrom(fields, writing), writing)).toEqual({ ok: true, value: fields });
      }),
      { numRuns: 500 },
    );
  });

  test('leaves out lines in which nobody has written anything', () => {
    const typed = typedFrom(fieldsWith(), german);
    const more = { ...typed, lines: [emptyLine(undefined, '19'), ...typed.lines, emptyLine(typed.lines[0], '7')] };
    expect(readTyped(more, german)).toEqual({ ok: true, value: fieldsWith() });
  });

  test('is one of a thing, free of charge and untaxed where nothing else is written', () => {
    const typed = typedFrom(fieldsWith({ lines: [] }), german);
    const line = { description: 'Anfahrt', quantity: '', unit: '', price: '', discount: '', tax: '' };
    const read = readTyped({ ...typed, lines: [line] }, german);
    const expected = lineOf({ description: 'Anfahrt', unit: '', price: '0', tax: '0' });
    expect(read).toEqual({ ok: true, value: fieldsWith({ lines: [expected] }) });
  });

  test('tells everything that can not be understood, by line and field, and gives nothing', () => {
    const typed = typedFrom(fieldsWith({ lines: [lineOf(), lineOf()] }), german);
    const [first, second] = typed.lines;
    if (!first || !second) throw new Error('Two lines');
    const spoilt = {
      ...typed,
      date: 'morgens',
      discount: '120',
      lines: [
        { ...first, price: 'zehn' },
        { ...second, quantity: '1.5', discount: '-3' },
      ],
    };
    expect(readTyped(spoilt, german)).toEqual({
      ok: false,
      problem: [
        { field: 'price', line: 0, typed: 'zehn', problem: 'notANumber' },
        { field: 'quantity', line: 1, typed: '1.5', problem: 'grouping' },
        { field: 'lineDiscount', line: 1, typed: '-3', problem: 'negative' },
        { field: 'discount', typed: '120', problem: 'tooLarge' },
        { field: 'date', typed: 'morgens', problem: 'noDay' },
      ],
    });
  });

  test('may not end before it begins', () => {
    const typed = { ...typedFrom(fieldsWith(), german), validUntil: '12.03.2026' };
    expect(readTyped(typed, german)).toMatchObject({ ok: false, problem: [{ problem: 'beforeDate' }] });
  });

  test('adds up while one types, and says what it leaves out', () => {
    const typed = typedFrom(fieldsWith({ lines: [lineOf(), lineOf({ price: '50' })] }), german);
    const [first, second] = typed.lines;
    if (!first || !second) throw new Error('Two lines');
    const half = { ...typed, lines: [{ ...first, price: '10x' }, emptyLine(undefined, '19'), second] };
    const { totals, lines: nets, uncounted } = totalsOfTyped(half, german);
    expect([nets, uncounted, totals.gross]).toEqual([[null, null, '50'], 1, '59.5']);
  });
});

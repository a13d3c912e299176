import {
  chooseDelimiter,
  type Delimiter,
  type RawRow,
  structureTable,
  summariseColumns,
} from '@shared/domain/importing/csv-table';
import { describe, expect, it } from 'vitest';

function raw(...lines: readonly (readonly string[])[]): RawRow[] {
  return lines.map((cells) => ({ cells, broken: false }));
}

describe('the structure of a list', () => {
  it('takes the first line for names and numbers rows as a spreadsheet does', () => {
    const table = structureTable(raw(['Name', ' Telefon '], ['', ''], ['Anna', '0951'], ['Gerd', '0911']), null);
    expect(table.headers).toEqual(['Name', 'Telefon']);
    expect(table.rows.map(({ number }) => number)).toEqual([3, 4]);
  });

  it.each<[string, RawRow[], boolean]>([
    ['known names', raw(['Name', 'Telefon'], ['Anna', 'x']), true],
    ['known names beside a number', raw(['Name', 'Telefon', '2025'], ['Anna', 'x', '3']), true],
    ['unknown names above numbers', raw(['Nom', 'Numéro'], ['Anna', '0951 2048']), true],
    ['one known name', raw(['Firma'], ['Vogt']), true],
    ['a customer', raw(['Anna Vogt', '0951 2048'], ['Gerd', '0911']), false],
    ['an address', raw(['anna@vogt.example'], ['gerd@x.example']), false],
    ['only words', raw(['Anna'], ['Gerd']), false],
  ])('tells by its looks whether the first line has names: %s', (_, rows, expected) => {
    expect(structureTable(rows, null).headerRow).toBe(expected);
    expect(structureTable(rows, true).headerRow).toBe(true);
    expect(structureTable(rows, false).headerRow).toBe(false);
  });

  it('is as wide as its names, or as most rows when those are wider', () => {
    expect(structureTable(raw(['Name', 'Ort'], ['a', 'b', 'c'], ['a', 'b']), true).headers).toEqual(['Name', 'Ort']);
    expect(structureTable(raw(['Name', 'Ort'], ['a', 'b', 'c'], ['a', 'b', 'd']), true).headers).toEqual([
      'Name',
      'Ort',
      '',
    ]);
  });

  it('without names is as wide as a tenth of its rows', () => {
    const narrow = Array.from({ length: 20 }, () => ['a', 'b']);
    expect(structureTable(raw(...narrow, ['a', 'b', 'c']), false).headers).toHaveLength(2);
    expect(
      structureTable(raw(...narrow, ['a', 'b', 'c'], ['a', 'b', 'c'], ['a', 'b', 'c']), false).headers,
    ).toHaveLength(3);
  });

  it('keeps broken lines, and copes with nothing at all', () => {
    const table = structureTable([...raw(['Name']), { cells: [''], broken: true }], true);
    expect(table.rows).toEqual([{ cells: [''], broken: true, number: 2 }]);
    expect(structureTable([], null)).toEqual({ headers: [], headerRow: false, rows: [] });
    expect(structureTable(raw([''], [' ']), null).rows).toEqual([]);
  });

  it('summarises a column by how full it is and its first different values', () => {
    const table = structureTable(
      raw(['Name', 'Ort'], ['Anna', 'Bamberg'], ['Gerd', ''], ['Ines', 'Bamberg'], ['Karl', 'Fürth']),
      true,
    );
    expect(summariseColumns(table, 2)).toEqual([
      { header: 'Name', filled: 4, samples: ['Anna', 'Gerd'] },
      { header: 'Ort', filled: 3, samples: ['Bamberg', 'Fürth'] },
    ]);
  });
});

describe('the delimiter', () => {
  const split = (text: string) =>
    new Map(
      (['\t', ',', ';'] satisfies Delimiter[]).map((delimiter) => [
        delimiter,
        raw(...text.split('\n').map((line) => line.split(delimiter))),
      ]),
    );

  it.each<[string, Delimiter]>([
    ['Name;Telefon;Umsatz\nAnna;0951;1,50\nGerd;0911;2,50', ';'],
    ['Name,Phone\nAnna,0951\n"Gerd; H.",0911', ','],
    ['Name\tPhone\nVogt, Anna\t0951', '\t'],
    ['Vogt, Anna;0951\nHoffmann, Gerd;0911\nRoth, Ines;0921;x', ';'],
    ['Name\nVogt, Anna\nHoffmann, Gerd', '\t'],
    ['a,b;c,d;e\n1,2;3,4;5\n1,2;3,4;5', ','],
  ])('of %j is %j', (text, expected) => {
    expect(chooseDelimiter(split(text))).toBe(expected);
  });
});

import { cleanCell } from '@shared/domain/importing/read-cell';
import { neutraliseCell, tableOfProblems } from '@shared/domain/importing/problem-file';
import { inspectFirstBytes } from '@shared/domain/importing/text-encoding';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const bytes = (...values: number[]) => Uint8Array.from(values);
const ascii = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0));
const utf16 = (text: string, high: 0 | 1) =>
  Uint8Array.from([...text].flatMap((char) => (high === 1 ? [char.charCodeAt(0), 0] : [0, char.charCodeAt(0)])));

describe('the first bytes of a file', () => {
  it.each([
    ['a workbook of today', bytes(0x50, 0x4b, 0x03, 0x04, 20, 0, 6, 0), { kind: 'workbook' }],
    ['a workbook of old', bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), { kind: 'workbook' }],
    ['a PDF', ascii('%PDF-1.7'), { kind: 'binary' }],
    ['a picture', bytes(0x89, 0x50, 0x4e, 0x47, 13, 10), { kind: 'binary' }],
    ['anything with zeros', bytes(1, 2, 0, 0, 0, 9, 65, 66, 67, 68), { kind: 'binary' }],
    ['UTF-8 with its mark', bytes(0xef, 0xbb, 0xbf, 65), { kind: 'text', encoding: 'utf-8' }],
    ['UTF-16 with its mark', bytes(0xff, 0xfe, 65, 0), { kind: 'text', encoding: 'utf-16le' }],
    ['UTF-16 the other way round', bytes(0xfe, 0xff, 0, 65), { kind: 'text', encoding: 'utf-16be' }],
    ['UTF-16 without a mark', utf16('Name;Telefon\r\n', 1), { kind: 'text', encoding: 'utf-16le' }],
    ['UTF-16 without a mark the other way round', utf16('Name;Telefon\r\n', 0), { kind: 'text', encoding: 'utf-16be' }],
    ['plain text', ascii('Name;Telefon\r\n'), { kind: 'text', encoding: null }],
    ['nothing', bytes(), { kind: 'text', encoding: null }],
  ])('tell %s', (_, input, expected) => expect(inspectFirstBytes(input)).toEqual(expected));
});

describe('the file of problems', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['=1\n2', "'=1\n2"],
    ['+49 951', "'+49 951"],
    ['-', "'-"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\tx', "'\tx"],
    ['\rx', "'\rx"],
    ['0951', '0951'],
    ["'s", "'s"],
    ['', ''],
  ])('neutralises %j as %j', (cell, expected) => expect(neutraliseCell(cell)).toBe(expected));

  it('is read back as it was: the importer takes the apostrophe off again', () => {
    fc.assert(
      fc.property(fc.string(), (cell) => {
        expect(cleanCell(neutraliseCell(cell))).toBe(cleanCell(cell));
      }),
      {
        numRuns: 1_000,
        examples: [['=1'], ['+49'], ['-'], ['@'], ['\t='], ["'="], ['\rx']],
      },
    );
  });

  it('has the reason in front, then the columns as they were', () => {
    const problems = [
      { number: 3, cells: ['Anna', '4,9E+11'], problems: [] },
      { number: 5, cells: ['a', 'b', 'zu viel'], problems: [] },
    ];
    expect(
      tableOfProblems(['Name', '=Tel'], problems, 'Importproblem', ['Nummer zerstört', 'Eine Zelle zu viel']),
    ).toEqual([
      ['Importproblem', 'Name', "'=Tel"],
      ['Nummer zerstört', 'Anna', '4,9E+11'],
      ['Eine Zelle zu viel', 'a', 'b', 'zu viel'],
    ]);
    expect(tableOfProblems(['', ''], problems.slice(0, 1), 'Importproblem', ['x'])).toEqual([['x', 'Anna', '4,9E+11']]);
  });
});

import { type Delimiter, delimiters } from '@shared/domain/importing/csv-table';
import type { TextEncoding } from '@shared/domain/importing/text-encoding';
import { decodeText } from '@renderer/workers/import-decode';
import { parseText, writeText } from '@renderer/workers/import-parse';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const utf16 = (text: string, littleEndian: boolean) => {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  [...Array(text.length).keys()].forEach((index) => view.setUint16(index * 2, text.charCodeAt(index), littleEndian));
  return bytes;
};

/** How each kind of program writes text as bytes; `mark` where it can. */
const encoders: Readonly<Record<string, (text: string) => Uint8Array>> = {
  'utf-8': (text) => new TextEncoder().encode(text),
  'utf-8 with mark': (text) => new TextEncoder().encode(`\ufeff${text}`),
  'utf-16le with mark': (text) => utf16(`\ufeff${text}`, true),
  'utf-16be with mark': (text) => utf16(`\ufeff${text}`, false),
};

function cells(text: string, delimiter: Delimiter | null = null): (readonly string[])[] {
  return parseText(text, delimiter).rows.map((row) => row.cells);
}

/** The parsed rows without the empty one that a line end at the end of the file makes. */
function table(text: string, delimiter: Delimiter | null = null): (readonly string[])[] {
  return cells(text, delimiter).filter((row) => row.length > 1 || row[0] !== '');
}

function quote(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}

describe('a list in any shape', () => {
  // Line breaks of all kinds count as one, and lone surrogates cannot be written by any program.
  const cell = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: fc.constantFrom(...';,\t"\n\rabcä€ =\'') }));
  const rows = fc
    .integer({ min: 1, max: 5 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }));

  it('is read back cell for cell, with every delimiter, line end and encoding', () => {
    fc.assert(
      fc.property(
        rows,
        fc.constantFrom(...delimiters),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.constantFrom(...Object.keys(encoders)),
        (lines, delimiter, newline, encoder) => {
          const text = lines.map((line) => line.map(quote).join(delimiter) + newline).join('');
          const decoded = decodeText(encoders[encoder]!(text), null);
          if (!decoded.ok) expect.fail(decoded.problem.kind);
          const normal = lines.map((line) => line.map((value) => value.replace(/\r\n?/g, '\n')));
          const parsed = parseText(decoded.value.text, delimiter).rows.slice(0, lines.length);
          expect(parsed).toEqual(normal.map((line) => ({ cells: line, broken: false })));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('written by us is read back, and opens in Excel by its mark', () => {
    fc.assert(
      fc.property(rows, fc.constantFrom(...delimiters), (lines, delimiter) => {
        const text = writeText(lines, delimiter);
        expect(text.charCodeAt(0)).toBe(0xfeff);
        const normal = lines.map((line) => line.map((value) => value.replace(/\r\n?/g, '\n')));
        const parsed = cells(text.slice(1), delimiter).slice(0, lines.length);
        expect(parsed).toEqual(normal);
      }),
      { numRuns: 500 },
    );
  });

  it('never loses a line, also when its quotes are broken', () => {
    const line = fc.string({ unit: fc.constantFrom(...'";abc ') });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const letters = (values: readonly string[]) => values.join('').replace(/[^abc]/g, '');
        const parsed = parseText(lines.join('\n'), ';').rows;
        expect(letters(parsed.flatMap((row) => row.cells))).toBe(letters(lines));
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('the delimiter', () => {
  it.each<[string, Delimiter]>([
    ['Name;Telefon\nAnna;0951', ';'],
    ['Name,Phone\nAnna,0951', ','],
    ['Name\tTelefon\nAnna\t0951', '\t'],
    ['"Name";"Telefon, mobil"\n"Vogt, Anna";"0951"', ';'],
    ['sep=,\nName;x,Telefon\nAnna,0951', ','],
    ['"sep=;"\nName,x;Telefon\nAnna;0951', ';'],
    ['SEP=\t\r\nName\tTelefon', '\t'],
  ])('of %j is %j', (text, expected) => expect(parseText(text, null).delimiter).toBe(expected));

  it("takes Excel's line that names it away, and keeps it where the user chose another", () => {
    expect(table('sep=;\r\nName;Telefon\r\n')).toEqual([['Name', 'Telefon']]);
    expect(table('sep=;\r\nName,Telefon\r\n', ',')).toEqual([['Name', 'Telefon']]);
    expect(table('sep=|\nName;Telefon\n')).toEqual([['Name', 'Telefon']]);
  });

  it('is found in a file that is longer than the sample, also when the sample ends inside a quoted cell', () => {
    const long = `Name;Notizen\nAnna;"${'viel Text,\n'.repeat(10_000)}"\nGerd;kurz\n`;
    const { rows, delimiter } = parseText(long, null);
    expect(delimiter).toBe(';');
    expect(rows.filter((row) => row.cells.length === 2)).toHaveLength(3);
  });
});

describe('broken quotes', () => {
  it('end with their line, and the next line is read', () => {
    expect(parseText('Name;Tel\n"Anna;0951\nGerd;0911\nIn"es;"0921', ';').rows).toEqual([
      { cells: ['Name', 'Tel'], broken: false },
      { cells: ['"Anna', '0951'], broken: true },
      { cells: ['Gerd', '0911'], broken: false },
      { cells: ['In"es', '"0921'], broken: true },
    ]);
  });

  it('are harmless where the row is as wide as it should be', () => {
    expect(table('Name;Tel\n"Müller "Max" GmbH";0951\nHoffmann "Druck" Süd;0911\n', ';')).toEqual([
      ['Name', 'Tel'],
      ['Müller "Max" GmbH', '0951'],
      ['Hoffmann "Druck" Süd', '0911'],
    ]);
  });

  it('on every line of a long file do not take forever, and lose none', () => {
    const { rows } = parseText(`Name;Tel\n${'"An"na;0951\n'.repeat(20_000)}Gerd;0911`, ';');
    expect(rows.filter((row) => row.broken)).toHaveLength(20_000);
    expect(rows.at(-1)).toEqual({ cells: ['Gerd', '0911'], broken: false });
  });
});

describe('the encoding', () => {
  const german = 'Müller; Größe; „Straße“ – 5 €';
  const windows1252 = Uint8Array.from(
    german,
    (char) => ({ '„': 0x84, '“': 0x93, '–': 0x96, '€': 0x80 })[char] ?? char.charCodeAt(0),
  );

  it.each<[string, Uint8Array, TextEncoding]>([
    ['UTF-8', new TextEncoder().encode(german), 'utf-8'],
    ['UTF-8 with its mark', new TextEncoder().encode(`\ufeff${german}`), 'utf-8'],
    ['UTF-16', utf16(german, true), 'utf-16le'],
    ['UTF-16 the other way round', utf16(`\ufeff${german}`, false), 'utf-16be'],
    ['Windows-1252', windows1252, 'windows-1252'],
  ])('is found for %s', (_, bytes, encoding) => {
    expect(decodeText(bytes, null)).toEqual({ ok: true, value: { text: german, encoding } });
  });

  it('is the one that the user chose', () => {
    expect(decodeText(Uint8Array.of(0xb3), 'windows-1250')).toEqual({
      ok: true,
      value: { text: 'ł', encoding: 'windows-1250' },
    });
    expect(decodeText(Uint8Array.of(0x8a), 'macintosh')).toEqual({
      ok: true,
      value: { text: 'ä', encoding: 'macintosh' },
    });
  });

  it('is none for a workbook, whatever the user chose, and for other binary files', () => {
    const workbook = Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0);
    expect(decodeText(workbook, null)).toEqual({ ok: false, problem: { kind: 'workbook' } });
    expect(decodeText(workbook, 'utf-8')).toEqual({ ok: false, problem: { kind: 'workbook' } });
    expect(decodeText(Uint8Array.of(1, 0, 0, 0, 7), null)).toEqual({ ok: false, problem: { kind: 'binary' } });
  });
});

import { parse, unparse } from 'papaparse';
import { chooseDelimiter, type Delimiter, delimiters, type RawRow } from '@shared/domain/importing/csv-table';

export interface ParsedText {
  readonly rows: readonly RawRow[];
  readonly delimiter: Delimiter;
}

/** Excel's own first line that names the delimiter; Excel does not show it as a row. */
const separatorLine = /^"?sep=(.)"?(?:\n|$)/i;
const sampleLength = 65_536;
const sampleRows = 50;
/** After so many records with broken quotes the rest is read line by line: looking for the closing quote each time would take forever. */
const patience = 200;

/**
 * Takes a decoded list apart into records. Line ends of all kinds are one; a quoted cell may contain them.
 * @param choice the delimiter, or null to find it: by Excel's `sep=` line, else by what makes most sense.
 * @param onProgress is told now and then which share of the text is done, and may be told nothing for short ones.
 */
export function parseText(decoded: string, choice: Delimiter | null, onProgress?: (share: number) => void): ParsedText {
  const whole = decoded.replace(/\r\n?/g, '\n');
  const named = separatorLine.exec(whole);
  const text = named ? whole.slice(named[0].length) : whole;
  const delimiter = choice ?? delimiters.find((candidate) => candidate === named?.[1]) ?? findDelimiter(text);
  return { rows: parseRecords(text, delimiter, Infinity, onProgress), delimiter };
}

/** Writes rows as Excel opens them: with a byte order mark, CRLF, and the delimiter of the list they came from. */
export function writeText(rows: readonly (readonly string[])[], delimiter: Delimiter): string {
  return `\uFEFF${unparse(rows, { delimiter, newline: '\r\n' })}\r\n`;
}

function findDelimiter(text: string): Delimiter {
  const sample = text.length <= sampleLength ? text : text.slice(0, text.lastIndexOf('\n', sampleLength) + 1);
  return chooseDelimiter(
    new Map(delimiters.map((delimiter) => [delimiter, parseRecords(sample, delimiter, sampleRows)])),
  );
}

function parseRecords(
  text: string,
  delimiter: Delimiter,
  limit: number,
  onProgress?: (share: number) => void,
): RawRow[] {
  const rows: RawRow[] = [];
  let start = 0;
  let failures = 0;
  while (start < text.length && rows.length < limit) {
    const brokenAt = parseUntilBroken(text, start, delimiter, limit, rows, onProgress);
    if (brokenAt === null) break;
    if (++failures > patience) {
      rows.push(...readLines(text.slice(brokenAt), delimiter));
      break;
    }
    // What a quote that never closes swallows would be lost: the record ends with its line, and the next one is read.
    const end = text.indexOf('\n', brokenAt);
    const line = text.slice(brokenAt, end === -1 ? text.length : end);
    rows.push({ cells: line.split(delimiter), broken: true });
    start = end === -1 ? text.length : end + 1;
  }
  return rows;
}

/** Parses on to the end or to a record whose quotes do not match. @returns where that record begins, else null. */
function parseUntilBroken(
  text: string,
  start: number,
  delimiter: Delimiter,
  limit: number,
  rows: RawRow[],
  onProgress?: (share: number) => void,
): number | null {
  let at = start;
  let brokenAt: number | null = null;
  parse(start === 0 ? text : text.slice(start), {
    delimiter,
    newline: '\n',
    step: ({ data, errors, meta }, parser) => {
      const end = start + meta.cursor;
      if (errors.length > 0 && !isHarmless(errors, data, rows[0], text.slice(at, end))) {
        brokenAt = at;
        parser.abort();
        return;
      }
      rows.push({ cells: data, broken: false });
      at = end;
      if (rows.length >= limit) parser.abort();
      if (rows.length % 1_000 === 0) onProgress?.(at / text.length);
    },
  });
  return brokenAt;
}

/** A quote inside quotes that was not doubled: harmless when the record is one line and as wide as the first. */
function isHarmless(
  errors: readonly { code: string }[],
  cells: readonly string[],
  first: RawRow | undefined,
  source: string,
): boolean {
  if (errors.some(({ code }) => code !== 'InvalidQuotes')) return false;
  return cells.length === first?.cells.length && !source.trimEnd().includes('\n');
}

function readLines(text: string, delimiter: Delimiter): RawRow[] {
  return text.split('\n').map((line) => ({ cells: line.split(delimiter), broken: line.includes('"') }));
}

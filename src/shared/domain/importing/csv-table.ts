import { isKnownHeader } from './match-columns';

/** The characters that separate cells, as spreadsheets write them. */
export const delimiters = [';', ',', '\t'] as const;
export type Delimiter = (typeof delimiters)[number];

/** A record as the parser found it; `broken` when its quotes do not match, and the cells are only a guess. */
export interface RawRow {
  readonly cells: readonly string[];
  readonly broken: boolean;
}

export interface TableRow extends RawRow {
  /** As a spreadsheet numbers it: the first record of the file is 1, blank ones count. */
  readonly number: number;
}

/** A list with its columns named and its blank lines gone. */
export interface CsvTable {
  /** The name of each column, empty where there is none; as many as the table is wide. */
  readonly headers: readonly string[];
  readonly headerRow: boolean;
  readonly rows: readonly TableRow[];
}

/** One column as the user sees it when choosing what it is. */
export interface ColumnSummary {
  readonly header: string;
  /** How many rows have something in it. */
  readonly filled: number;
  /** The first different values. */
  readonly samples: readonly string[];
}

/**
 * Names the columns and drops blank lines.
 * @param headerRow whether the first line holds the names of the columns; null to decide by its looks.
 */
export function structureTable(raw: readonly RawRow[], headerRow: boolean | null): CsvTable {
  const rows = raw.map((row, index) => ({ ...row, number: index + 1 })).filter((row) => !isBlank(row));
  const [first, ...rest] = rows;
  if (!first) return { headers: [], headerRow: false, rows: [] };
  const withHeader = headerRow ?? looksLikeHeader(first, rest);
  const body = withHeader ? rest : rows;
  const named = withHeader ? first.cells.map((cell) => cell.trim()) : [];
  const width = withHeader ? widthUnder(named.length, body) : sharedWidth(body);
  return {
    headers: Array.from({ length: width }, (_, index) => named[index] ?? ''),
    headerRow: withHeader,
    rows: body,
  };
}

/** What each column holds, for choosing by sight. @param sampleCount how many different values to show. */
export function summariseColumns(table: CsvTable, sampleCount: number): ColumnSummary[] {
  return table.headers.map((header, index) => {
    const samples = new Set<string>();
    let filled = 0;
    for (const row of table.rows) {
      const value = row.broken ? '' : (row.cells[index] ?? '').trim();
      if (value === '') continue;
      filled++;
      if (samples.size < sampleCount) samples.add(value);
    }
    return { header, filled, samples: [...samples] };
  });
}

/** The cells without the empty ones at the end: spreadsheets add those as they like. */
export function trimEnd(cells: readonly string[]): string[] {
  const last = cells.findLastIndex((cell) => cell.trim() !== '');
  return cells.slice(0, last + 1);
}

/**
 * The delimiter under which the beginning of the file makes most sense: it names the most known columns; else its
 * rows agree best on their width.
 * @param samples for each delimiter the first rows as they would be parsed with it.
 */
export function chooseDelimiter(samples: ReadonlyMap<Delimiter, readonly RawRow[]>): Delimiter {
  let best: { delimiter: Delimiter; score: readonly number[] } | null = null;
  for (const [delimiter, raw] of samples) {
    const score = scoreDelimiter(raw.filter((row) => !isBlank(row)));
    if (!best || compareScores(score, best.score) > 0) best = { delimiter, score };
  }
  return best?.delimiter ?? ';';
}

function scoreDelimiter(rows: readonly RawRow[]): readonly number[] {
  const known = (rows[0]?.cells ?? []).filter(isKnownHeader).length;
  const width = usualWidth(rows);
  const agreeing =
    width > 1 ? rows.filter((row) => row.cells.length === width && !row.broken && !isProse(row)).length : 0;
  return [known > 1 ? known : 0, agreeing / rows.length, agreeing > 0 ? width : 0];
}

/** A comma with a space behind it belongs to a sentence or a name, not between cells. */
function isProse({ cells }: RawRow): boolean {
  return cells.some((cell, index) => index > 0 && cell.startsWith(' '));
}

function compareScores(left: readonly number[], right: readonly number[]): number {
  for (const [index, value] of left.entries()) {
    const difference = value - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** The first line names columns when it has known names, or when it looks like no data while the lines below do. */
function looksLikeHeader(first: TableRow, rest: readonly TableRow[]): boolean {
  if (first.broken) return false;
  const known = first.cells.filter(isKnownHeader).length;
  if (known > 1) return true;
  if (first.cells.some(looksLikeData)) return false;
  return known > 0 || rest.slice(0, 20).some((row) => row.cells.some(looksLikeData));
}

/** An e-mail address, or digits as in a phone number, a postcode or a date: no column is called that. */
function looksLikeData(cell: string): boolean {
  return cell.includes('@') || (/\d{2}/.test(cell) && !/\p{L}{2}/u.test(cell));
}

function isBlank(row: RawRow): boolean {
  return !row.broken && row.cells.every((cell) => cell.trim() === '');
}

/** The width of the line of names, unless most rows are wider. */
function widthUnder(named: number, rows: readonly RawRow[]): number {
  const wider = rows.filter((row) => !row.broken && row.cells.length > named).length;
  return wider > rows.length / 2 ? usualWidth(rows) : named;
}

/** The width that most rows have; of two that are as frequent the larger. */
function usualWidth(rows: readonly RawRow[]): number {
  let usual = { width: 0, count: 0 };
  for (const [width, count] of countWidths(rows)) {
    if (count > usual.count || (count === usual.count && width > usual.width)) usual = { width, count };
  }
  return usual.width;
}

/**
 * The largest width that a tenth of the rows share: without a header a single row that is wider has a cell too many,
 * but many narrow ones only had their empty cells left out.
 */
function sharedWidth(rows: readonly RawRow[]): number {
  const shared = [...countWidths(rows)].filter(([, count]) => count >= rows.length / 10).map(([width]) => width);
  return Math.max(0, ...shared);
}

function countWidths(rows: readonly RawRow[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const row of rows) if (!row.broken) counts.set(row.cells.length, (counts.get(row.cells.length) ?? 0) + 1);
  return counts;
}

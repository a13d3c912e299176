import type { ProblemRow } from './row-problem';

/** A spreadsheet would run a cell that starts like this as a formula. */
const formulaStart = /^[=+\-@\t\r]/;

/**
 * Makes a cell harmless to a spreadsheet: an apostrophe in front keeps it text. The importer takes it off again.
 */
export function neutraliseCell(cell: string): string {
  return formulaStart.test(cell) ? `'${cell}` : cell;
}

/**
 * The rows that stay outside as a table to be saved: in front the reason, then the columns of the file as they were,
 * so that the repaired rows can be imported again. A row with a cell too many sticks out at the end, as it did.
 * @param headers the columns of the list; all empty when the list has no line of names.
 * @param reasons the reason of each problem row in the user's words, in the same order.
 */
export function tableOfProblems(
  headers: readonly string[],
  problems: readonly ProblemRow[],
  reasonHeader: string,
  reasons: readonly string[],
): string[][] {
  const named = headers.some((header) => header !== '');
  const rows = problems.map(({ cells }, index) => [reasons[index] ?? '', ...padTo(headers.length, cells)]);
  return (named ? [[reasonHeader, ...headers], ...rows] : rows).map((cells) => cells.map(neutraliseCell));
}

function padTo(width: number, cells: readonly string[]): string[] {
  return Array.from({ length: Math.max(width, cells.length) }, (_, index) => cells[index] ?? '');
}

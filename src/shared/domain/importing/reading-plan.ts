import type { PlainDate } from '../time/plain-date';
import { type ColumnTarget, dateTargets } from './column-target';
import type { CsvTable } from './csv-table';
import { type DateOrder, type DateOrderFinding, findDateOrder } from './date-order';
import { isSecondChoice } from './match-columns';
import { cleanCell } from './read-cell';

/** A column as the user has settled it. */
export interface PlannedColumn {
  readonly target: ColumnTarget;
  /** What the column is called in notes and messages: its header, or its number in words. */
  readonly label: string;
}

/** Everything needed to read the rows of a list the same way each time. */
export interface ReadingPlan {
  /** One for each column of the table, in its order. */
  readonly columns: readonly PlannedColumn[];
  /** How dates with slashes or dashes are meant. */
  readonly dateOrder: DateOrder;
  readonly today: PlainDate;
}

/** The dates of the columns that were chosen as dates, and what they say about their order. */
export function findOrderOfDates(table: CsvTable, columns: readonly PlannedColumn[]): DateOrderFinding {
  return findDateOrder(dateCells(table, columns));
}

/** The columns in the order in which their values are listed: those for a second choice (at home) after the others. */
export function readingOrder(columns: readonly PlannedColumn[]): number[] {
  const indexes = columns.flatMap((column, index) => (column.target === 'ignore' ? [] : [index]));
  const isLate = (index: number) => columns[index]?.target === 'phone' && isSecondChoice(columns[index].label);
  return [...indexes.filter((index) => !isLate(index)), ...indexes.filter(isLate)];
}

function* dateCells(table: CsvTable, columns: readonly PlannedColumn[]): Generator<string> {
  for (const [index, column] of columns.entries()) {
    if (!dateTargets.includes(column.target)) continue;
    for (const row of table.rows) {
      const cell = row.broken ? '' : cleanCell(row.cells[index] ?? '');
      if (cell !== '') yield cell;
    }
  }
}

import type { ImportedDossier } from './imported-dossier';
import type { CsvTable } from './csv-table';
import { readRow } from './read-row';
import { type ReadingPlan, readingOrder } from './reading-plan';
import type { ProblemRow } from './row-problem';

/** A list read as a whole: each of its rows is in exactly one of the two. */
export interface Conversion {
  readonly dossiers: readonly ImportedDossier[];
  readonly problems: readonly ProblemRow[];
  /** How many values did not fit their field and are kept in the notes. */
  readonly keptInNotes: number;
}

/**
 * Reads every row of the table.
 * @param onProgress is told every thousand rows how many are read.
 * @returns dossiers and problems, together as many as the table has rows.
 */
export function convertTable(table: CsvTable, plan: ReadingPlan, onProgress?: (done: number) => void): Conversion {
  const order = readingOrder(plan.columns);
  const dossiers: ImportedDossier[] = [];
  const problems: ProblemRow[] = [];
  let keptInNotes = 0;
  for (const [index, row] of table.rows.entries()) {
    const reading = readRow(row, plan, order);
    if (reading.kind === 'dossier') {
      dossiers.push(reading.dossier);
      keptInNotes += reading.keptInNotes;
    } else problems.push({ number: row.number, cells: row.cells, problems: reading.problems });
    if (index % 1_000 === 999) onProgress?.(index + 1);
  }
  return { dossiers, problems, keptInNotes };
}

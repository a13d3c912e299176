import { err, ok, type Result } from '@shared/domain/base/result';
import { convertTable } from '@shared/domain/importing/convert-table';
import { type CsvTable, type Delimiter, structureTable, summariseColumns } from '@shared/domain/importing/csv-table';
import type { ImportedDossier } from '@shared/domain/importing/imported-dossier';
import {
  type ListOutcome,
  type ListPlan,
  type ListProblem,
  type ListProgress,
  type ListReading,
  listLimits,
  type ReadingChoices,
} from '@shared/domain/importing/list-reading';
import { tableOfProblems } from '@shared/domain/importing/problem-file';
import { findOrderOfDates } from '@shared/domain/importing/reading-plan';
import type { ProblemRow } from '@shared/domain/importing/row-problem';
import { decodeText, readBytes } from './import-decode';
import { parseText, writeText } from './import-parse';

const samplesPerColumn = 3;
const previewed = 6;

type OnProgress = (progress: ListProgress) => void;

/** Reads one list at a time and keeps it: what is settled about it later is worked out again from here. */
export class ImportService {
  private bytes: Uint8Array | null = null;
  private table: CsvTable = { headers: [], headerRow: false, rows: [] };
  private delimiter: Delimiter = ';';
  private dossiers: readonly ImportedDossier[] = [];
  private problems: readonly ProblemRow[] = [];

  /** Reads a file, or the one that is kept (`file` null) with other choices. */
  async read(
    file: File | null,
    name: string,
    choices: ReadingChoices,
    onProgress: OnProgress,
  ): Promise<Result<ListReading, ListProblem>> {
    if (file) {
      if (file.size > listLimits.bytes) return err({ kind: 'tooLarge', bytes: file.size });
      try {
        this.bytes = await readBytes(file, (share) => onProgress({ phase: 'reading', share }));
      } catch {
        return err({ kind: 'unreadable' });
      }
    }
    const decoded = decodeText(this.bytes ?? new Uint8Array(), choices.encoding);
    if (!decoded.ok) return decoded;
    const parsed = parseText(decoded.value.text, choices.delimiter, (share) => onProgress({ phase: 'parsing', share }));
    const table = structureTable(parsed.rows, choices.headerRow);
    const problem = problemOf(table);
    if (problem) return err(problem);
    this.table = table;
    this.delimiter = parsed.delimiter;
    return ok({
      fileName: name,
      encoding: decoded.value.encoding,
      delimiter: parsed.delimiter,
      headerRow: table.headerRow,
      rowCount: table.rows.length,
      columns: summariseColumns(table, samplesPerColumn),
    });
  }

  /** Works out what would come of the list. */
  convert(plan: ListPlan, onProgress: OnProgress): ListOutcome {
    const { table } = this;
    const dates = findOrderOfDates(table, plan.columns);
    if (plan.dateOrder === null && dates.kind === 'ambiguous') return { conversion: null, dates };
    const dateOrder = plan.dateOrder ?? (dates.kind === 'found' ? dates.order : 'dayFirst');
    const { dossiers, problems, keptInNotes } = convertTable(table, { ...plan, dateOrder }, (done) =>
      onProgress({ phase: 'converting', share: done / table.rows.length }),
    );
    this.dossiers = dossiers;
    this.problems = problems;
    const lying = (kind: ImportedDossier['place']['kind']) =>
      dossiers.filter(({ place }) => place.kind === kind).length;
    return {
      dates,
      conversion: {
        rowCount: table.rows.length,
        dossierCount: dossiers.length,
        behindDays: lying('day'),
        behindMonths: lying('month'),
        onPile: lying('pile'),
        keptInNotes,
        problems,
        preview: dossiers.slice(0, previewed),
      },
    };
  }

  /** Some of the dossiers of the last conversion: all at once would hold the window's frame while they are copied. */
  dossiersFrom(start: number, count: number): readonly ImportedDossier[] {
    return this.dossiers.slice(start, start + count);
  }

  /**
   * The problem rows of the last conversion as a CSV file.
   * @param reasons one for each problem row, in the user's language.
   */
  problemFile(reasonHeader: string, reasons: readonly string[]): Uint8Array {
    const rows = tableOfProblems(this.table.headers, this.problems, reasonHeader, reasons);
    return new TextEncoder().encode(writeText(rows, this.delimiter));
  }
}

function problemOf(table: CsvTable): ListProblem | null {
  if (table.rows.length === 0) return { kind: 'empty' };
  if (table.rows.length > listLimits.rows) return { kind: 'tooManyRows', count: table.rows.length };
  return table.headers.length > listLimits.columns ? { kind: 'tooManyColumns', count: table.headers.length } : null;
}

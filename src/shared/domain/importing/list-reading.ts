import type { PlainDate } from '../time/plain-date';
import type { ColumnSummary, Delimiter } from './csv-table';
import type { DateOrder, DateOrderFinding } from './date-order';
import type { ImportedDossier } from './imported-dossier';
import type { PlannedColumn } from './reading-plan';
import type { ProblemRow } from './row-problem';
import type { TextEncoding } from './text-encoding';

/** What a list may not exceed. A file beyond these is refused in plain words, unread. */
export const listLimits = { bytes: 50_000_000, rows: 100_000, columns: 300 } as const;

/** How to read the file, where the user knows better than its looks; null lets the looks decide. */
export interface ReadingChoices {
  readonly encoding: TextEncoding | null;
  readonly delimiter: Delimiter | null;
  readonly headerRow: boolean | null;
}

/** Why a file as a whole cannot be read as a list. */
export type ListProblem =
  | { readonly kind: 'tooLarge'; readonly bytes: number }
  | { readonly kind: 'tooManyRows'; readonly count: number }
  | { readonly kind: 'tooManyColumns'; readonly count: number }
  | { readonly kind: 'workbook' }
  | { readonly kind: 'binary' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'unreadable' };

/** A list as it was understood, before anything is decided about its columns. */
export interface ListReading {
  readonly fileName: string;
  readonly encoding: TextEncoding;
  readonly delimiter: Delimiter;
  readonly headerRow: boolean;
  readonly rowCount: number;
  readonly columns: readonly ColumnSummary[];
}

/** What the user has settled about the columns. */
export interface ListPlan {
  readonly columns: readonly PlannedColumn[];
  /** Null follows what the dates say themselves. */
  readonly dateOrder: DateOrder | null;
  readonly today: PlainDate;
}

/** What would come of the list: every row is a dossier or has problems. */
export interface ListOutcome {
  /** Null while only the user can say how the dates are meant; then nothing has been read yet. */
  readonly conversion: ListConversion | null;
  readonly dates: DateOrderFinding;
}

export interface ListConversion {
  readonly rowCount: number;
  readonly dossierCount: number;
  /** How many lie where. */
  readonly behindDays: number;
  readonly behindMonths: number;
  readonly onPile: number;
  readonly keptInNotes: number;
  readonly problems: readonly ProblemRow[];
  readonly preview: readonly ImportedDossier[];
}

/** How far a long piece of work is; `share` from 0 to 1. */
export interface ListProgress {
  readonly phase: 'reading' | 'parsing' | 'converting' | 'collecting';
  readonly share: number;
}

/**
 * Why a row does not become a dossier. Such a row is listed and can be saved, never dropped: each of these would lose
 * or misplace something if it were guessed (adr/0007).
 */
export type RowProblem =
  | { readonly kind: 'brokenQuotes' }
  | { readonly kind: 'tooManyCells'; readonly count: number; readonly expected: number }
  | { readonly kind: 'emptyCustomer' }
  | { readonly kind: 'lostByExcel'; readonly column: string; readonly value: string }
  | { readonly kind: 'unreadableDate'; readonly column: string; readonly value: string }
  | { readonly kind: 'unreadableTime'; readonly column: string; readonly value: string }
  | { readonly kind: 'tooLong'; readonly column: string };

/** A row that stays outside, as it was in the file, with everything that is wrong with it. */
export interface ProblemRow {
  /** The row's number as a spreadsheet shows it: the first one is 1. */
  readonly number: number;
  readonly cells: readonly string[];
  readonly problems: readonly RowProblem[];
}

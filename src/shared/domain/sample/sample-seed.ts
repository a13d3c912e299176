import type { CloseReason } from '../filing/place';
import type { Care } from '../records/care';
import type { InfoCard, Repetition } from '../records/dossier';
import type { ShippedOutcomeId, Task } from '../records/outcome';

/** Outcomes that every binder starts with (see `shippedOutcomes`), notes, and that a loose sheet was done. */
export type SampleOutcome = ShippedOutcomeId | 'note' | 'done';

/**
 * One entry of the log: how many working days ago (1 or more), at what time, what came of it, and what was said. Words
 * at the end mean that the customer was promised the date of the next contact in them.
 */
export type SampleContact = readonly [
  workingDaysAgo: number,
  time: string,
  outcome: SampleOutcome,
  text: string,
  promiseWords?: string,
];

/**
 * Where a dossier lies, counted from today. `day`: working days ahead, 0 is today itself, negative is overdue.
 * `month`: months ahead, 0 is waiting to be dealt out; with `on` behind a working day on or after that day of it (1-28).
 */
export type SamplePlace =
  | { readonly day: number; readonly time?: string }
  | { readonly month: number; readonly on?: number }
  | { readonly closed: CloseReason }
  | 'pile';

/** One believable customer, or loose sheet, told relative to today. */
export interface SampleSeed {
  readonly card: Partial<InfoCard>;
  readonly lies: SamplePlace;
  readonly task?: Task;
  readonly about?: string;
  /** What is known of the customer besides. */
  readonly care?: Partial<Pick<Care, 'phase' | 'temperament' | 'anniversaries'>>;
  /** Its own estimate. */
  readonly minutes?: number;
  /** Makes it a loose sheet. */
  readonly sheet?: { readonly repeats: Repetition | null };
  /** Oldest first. */
  readonly log?: readonly SampleContact[];
}

/** The sample of one language. */
export interface SampleLanguage {
  readonly binderName: string;
  readonly seeds: readonly SampleSeed[];
}

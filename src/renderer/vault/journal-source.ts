import type { Ledger } from '@shared/domain/records/ledger';

/** Where the frames come from: beside the window, since an import's entry is large. */
export interface JournalSource {
  /** The frames of the entries after one, up to another; fewer when they are many. @returns null when there is none. */
  framesAfter(seq: number, upTo: number): Promise<{ readonly bytes: Uint8Array; readonly seq: number } | null>;
  /** The frame that says what the database holds. */
  ledgerFrame(ledger: Ledger): Promise<Uint8Array>;
  /**
   * The same as it was before the first entry, with all that no entry tells: a journal from there on needs no backup to begin from.
   * @returns null when there were too many entries, or some can't be done again.
   */
  firstFrame(ledger: Ledger): Promise<Uint8Array | null>;
  /** How far a file is whole, and what it reaches to: see `FileScan`. */
  scan(bytes: Uint8Array): Promise<FileScan>;
}

export interface FileScan {
  readonly goodBytes: number;
  /** The number of the last entry; null in a file without any whole frame. */
  readonly reach: number | null;
  /** What the file says last of what the database holds. */
  readonly ledger: Ledger | null;
}

import type { Binder } from '../records/binder';
import type { JournalEntry } from '../records/journal-entry';
import type { Ledger } from '../records/ledger';
import type { JournalFile } from './journal-file';

/** What a frame of the journal outside says. */
export type JournalItem =
  | { readonly kind: 'ledger'; readonly ledger: Ledger; readonly binders: readonly Binder[] | null }
  | { readonly kind: 'entry'; readonly entry: JournalEntry }
  | { readonly kind: 'content'; readonly content: Uint8Array };

/** A file as far as it could be read. */
export interface JournalPart {
  readonly file: JournalFile;
  readonly items: readonly JournalItem[];
}

/** One entry to be done again. */
export interface JournalStep {
  readonly entry: JournalEntry;
  /** The contents of the documents that it adds. */
  readonly contents: readonly Uint8Array[];
}

/** The journal of all files as one. */
export interface JournalChain {
  readonly steps: ReadonlyMap<number, JournalStep>;
  /** What the database held after an entry, as far as it was noted: what a replay must come to. */
  readonly ledgers: ReadonlyMap<number, Ledger>;
  /** The binders of a database in which nothing was done yet, if the journal goes back to there. */
  readonly start: readonly Binder[] | null;
}

/**
 * Joins the files, oldest first. A file continues from the entry it is named for: what an earlier file has beyond that belongs to a
 * database that was replaced by a recovery. In each file only what follows without a gap counts.
 */
export function joinJournals(parts: readonly JournalPart[]): JournalChain {
  const steps = new Map<number, JournalStep>();
  const ledgers = new Map<number, Ledger>();
  let start: readonly Binder[] | null = null;
  for (const { file, items } of parts) {
    for (const known of [steps, ledgers]) for (const seq of [...known.keys()]) if (seq > file.after) known.delete(seq);
    let reached = file.after;
    let contents: Uint8Array[] = [];
    for (const item of items) {
      if (item.kind === 'content') {
        contents.push(item.content);
        continue;
      }
      if (item.kind === 'ledger') {
        if (item.ledger.seq === reached) ledgers.set(reached, item.ledger);
        if (item.ledger.seq === 0 && item.binders) start = item.binders;
        continue;
      }
      if (item.entry.seq !== reached + 1) break;
      reached += 1;
      steps.set(reached, { entry: item.entry, contents });
      contents = [];
    }
  }
  return { steps, ledgers, start };
}

/** The steps that follow on an entry without a gap, in order. @param upTo none beyond this one. */
export function stepsAfter({ steps }: JournalChain, seq: number, upTo = Infinity): JournalStep[] {
  const following: JournalStep[] = [];
  for (let next = seq + 1; next <= upTo; next += 1) {
    const step = steps.get(next);
    if (!step) break;
    following.push(step);
  }
  return following;
}

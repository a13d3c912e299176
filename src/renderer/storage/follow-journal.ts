import { liveQuery } from 'dexie';
import type { JournalEntry } from '@shared/domain/records/journal-entry';
import type { BinderStore } from './binder-store';

/** What one commit did, as far as followers need it. */
export interface JournalFollower {
  /** Called once for each entry, in order; the next ones wait for its promise. */
  readonly onEntry: (entry: JournalEntry) => Promise<void> | void;
  readonly onProblem: (problem: unknown) => void;
}

/**
 * Hands over every commit after the entry `seq`, whichever window or worker made it, in the order of the journal.
 * @returns a function that ends it.
 */
export function followJournal(store: BinderStore, seq: number, follower: JournalFollower): () => void {
  let seen = seq;
  let work = Promise.resolve();
  const handOver = async (entry: JournalEntry) => {
    try {
      await follower.onEntry(entry);
    } catch (problem) {
      follower.onProblem(problem);
    }
  };
  const subscription = liveQuery(() => store.journalAfter(seen)).subscribe({
    next: (entries) => {
      // A commit that arrives during a query shows up in that result and in the next one.
      for (const entry of entries.filter((one) => one.seq > seen)) {
        seen = entry.seq;
        work = work.then(() => handOver(entry));
      }
    },
    error: follower.onProblem,
  });
  return () => subscription.unsubscribe();
}

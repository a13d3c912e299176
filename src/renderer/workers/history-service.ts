import { historyLine, type HistoryLine } from '@shared/domain/history/history-line';
import type { JournalEntry } from '@shared/domain/records/journal-entry';
import type { BinderStore } from '../storage/binder-store';
import type { HistoryQuery } from '../storage/journal-reads';

/** The newest part of a history, newest first. */
export interface HistoryPart {
  readonly lines: readonly HistoryLine[];
  /** There are older ones. */
  readonly more: boolean;
}

/** Reads the journal beside the window: an entry may hold a whole import, of which a line tells one sentence. */
export class HistoryService {
  constructor(private readonly store: BinderStore) {}

  async read(query: HistoryQuery, limit: number): Promise<HistoryPart> {
    const found = await this.store.newestEntries(query, limit + 1);
    return { lines: await this.linesOf(found.slice(0, limit)), more: found.length > limit };
  }

  /** The later steps that keep one from being taken back, oldest first: as many as are asked for. */
  async obstacles(seq: number, most: number): Promise<HistoryLine[]> {
    const entry = await this.store.journalEntry(seq);
    return entry ? this.linesOf(await this.store.laterTouching(entry, most)) : [];
  }

  private async linesOf(entries: readonly JournalEntry[]): Promise<HistoryLine[]> {
    const verbs = new Map(entries.map(({ seq, verb }) => [seq, verb]));
    const targets = entries.flatMap(({ target }) => (target === null || verbs.has(target) ? [] : [target]));
    for (const target of targets) {
      const entry = await this.store.journalEntry(target);
      if (entry) verbs.set(target, entry.verb);
    }
    return entries.map((entry) => historyLine(entry, entry.target === null ? null : (verbs.get(entry.target) ?? null)));
  }
}

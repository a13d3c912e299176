import { createSearchIndex, type SearchIndex, type SearchResult } from '@shared/domain/search/find-dossiers';
import {
  earliestDayShelf,
  earliestMonthShelf,
  latestDayShelf,
  latestMonthShelf,
  type ShelfRange,
} from '@shared/domain/filing/shelf';
import type { BinderId, DossierId } from '@shared/domain/records/ids';
import type { JournalEntry } from '@shared/domain/records/journal-entry';
import type { BinderStore } from '../storage/binder-store';
import { followJournal } from '../storage/follow-journal';

/** Everything but the bin, which is not searched. */
const searchedShelves: readonly ShelfRange[] = [
  { from: earliestDayShelf, to: latestDayShelf },
  { from: earliestMonthShelf, to: latestMonthShelf },
  { from: 'pile', to: 'pile' },
  { from: 'closed', to: 'closed' },
];

/** So many dossiers are read at once: the whole binder in one go would take tens of megabytes for a moment. */
const portion = 500;

/** The index of one open binder. */
interface OpenIndex {
  readonly binderId: BinderId;
  readonly index: SearchIndex;
  readonly loaded: Promise<void>;
  close(): void;
}

/** The search of a window: an index of one binder that follows every commit, also those of other windows. */
export class SearchService {
  private current: OpenIndex | null = null;

  constructor(private readonly store: BinderStore) {}

  /**
   * Builds the index of a binder and keeps it in step from then on; the index of another one is dropped.
   * @returns when everything is in.
   */
  async open(binderId: BinderId): Promise<void> {
    await this.indexOf(binderId).loaded;
  }

  /**
   * The dossiers of the binder that have every word of the query, best first (see `createSearchIndex`). While the index
   * is being built it waits: a list that lacks some would look complete.
   */
  async find(binderId: BinderId, query: string, limit: number): Promise<SearchResult> {
    const { index, loaded } = this.indexOf(binderId);
    await loaded;
    return index.find(query, limit);
  }

  /** Drops the index and stops following. */
  close(): void {
    this.current?.close();
    this.current = null;
  }

  private indexOf(binderId: BinderId): OpenIndex {
    if (this.current?.binderId === binderId) return this.current;
    this.close();
    const opened = openIndex(this.store, binderId);
    this.current = opened;
    // A failed load is not kept: the next query tries again.
    opened.loaded.catch(() => {
      if (this.current === opened) this.current = null;
    });
    return opened;
  }
}

function openIndex(store: BinderStore, binderId: BinderId): OpenIndex {
  const index = createSearchIndex();
  let stop = () => {};
  let closed = false;
  const load = async () => {
    // The journal's end is read first: what is committed while the dossiers are read is applied afterwards.
    const seq = await store.newestSeq();
    const ids = await store.dossierIdsOn(binderId, searchedShelves);
    for (let start = 0; start < ids.length && !closed; start += portion) {
      await refresh(index, store, binderId, ids.slice(start, start + portion));
    }
    if (closed) return;
    stop = followJournal(store, seq, {
      onEntry: (entry) => applyEntry(index, store, binderId, entry),
      onProblem: (problem) => console.error('The search could not follow a change', problem),
    });
  };
  return {
    binderId,
    index,
    loaded: load(),
    close: () => {
      closed = true;
      stop();
    },
  };
}

/** Brings the dossiers that a commit touched up to date, by reading them as they are stored now. */
async function applyEntry(
  index: SearchIndex,
  store: BinderStore,
  binderId: BinderId,
  { dossierIds }: JournalEntry,
): Promise<void> {
  // Not by the diff: what was removed for good has none.
  for (let start = 0; start < dossierIds.length; start += portion) {
    await refresh(index, store, binderId, dossierIds.slice(start, start + portion));
  }
}

async function refresh(
  index: SearchIndex,
  store: BinderStore,
  binderId: BinderId,
  ids: readonly DossierId[],
): Promise<void> {
  const gone = new Set(ids);
  for (const dossier of await store.dossiers(ids)) {
    if (dossier.binderId !== binderId) continue;
    index.put(dossier);
    gone.delete(dossier.id);
  }
  for (const id of gone) index.remove(id);
}

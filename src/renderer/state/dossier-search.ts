import type { SearchResult } from '@shared/domain/search/find-dossiers';
import type { BinderId } from '@shared/domain/records/ids';

/** The search as the screens use it; it runs beside the window, so that typing never waits for it. */
export interface DossierSearch {
  /** Reads the binder into the index ahead of the first query. */
  prepare(binderId: BinderId): Promise<void>;
  /** The dossiers that have every word, best first. It rejects when the search can't be run at all. */
  find(binderId: BinderId, query: string, limit: number): Promise<SearchResult>;
}

import type { BinderId, DossierId } from '@shared/domain/records/ids';

/** The search of the worker, as the screens use it. */
export interface DossierSearch {
  find(binderId: BinderId, query: string, limit: number): Promise<readonly DossierId[]>;
}

import type { Dossier } from '@shared/domain/records/dossier';
import type { DoneContact } from '@shared/domain/workload/done-work';

/** What there is to know of one day. */
export interface DayRecords {
  readonly dossiers: readonly Dossier[];
  readonly done: readonly DoneContact[];
}

import { type Shelf, shelfOf } from '@shared/domain/filing/shelf';
import type { Dossier } from '@shared/domain/records/dossier';
import { shippedEstimates } from '@shared/domain/records/estimates';
import { type PlainDate, plainDate } from '@shared/domain/time/plain-date';
import { mondayToFriday } from '@shared/domain/time/working-calendar';
import type { LoadGround } from '@shared/domain/workload/day-figures';
import { noWork, type ShelfWork, shelfWorkAfter } from '@shared/domain/workload/shelf-work';

export const friday: PlainDate = plainDate('2026-03-13');

/** The ground of these dossiers: on Friday, 13 March 2026, worked Monday to Friday, with nothing done yet. */
export function groundOf(dossiers: readonly Dossier[], fields: Partial<LoadGround> = {}): LoadGround {
  const work = new Map<Shelf, ShelfWork>();
  for (const dossier of dossiers) {
    const shelf = shelfOf(dossier);
    work.set(shelf, shelfWorkAfter(work.get(shelf) ?? noWork, dossier, 1));
  }
  return { work, estimates: shippedEstimates, calendar: mondayToFriday, today: friday, done: 0, ...fields };
}

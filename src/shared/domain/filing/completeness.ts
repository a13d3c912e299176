import { dividerOf, type Rings } from './divider';
import type { FilingPlace } from './place';
import { placeOfShelf, type Shelf } from './shelf';

/** How many dossiers lie on each shelf. */
export type ShelfCounts = ReadonlyMap<Shelf, number>;

/** The sum of rule 1: where all dossiers are. `lost` is what no place accounts for; it has to be 0. */
export interface Completeness {
  readonly total: number;
  readonly behindDays: number;
  readonly behindMonths: number;
  readonly onPile: number;
  readonly closed: number;
  readonly lost: number;
}

/**
 * Adds up where the dossiers lie (method.md, rule 1).
 * @param total the dossiers counted one by one, without those in the bin; independent of `counts`.
 * @param counts dossiers per shelf; the bin is left out.
 */
export function completeness(total: number, counts: ShelfCounts, rings: Rings): Completeness {
  const sums = { behindDays: 0, behindMonths: 0, onPile: 0, closed: 0 };
  for (const [shelf, count] of counts) {
    const place = placeOfShelf(shelf);
    if (place) sums[sumFor(place, rings)] += count;
  }
  return { total, ...sums, lost: total - sums.behindDays - sums.behindMonths - sums.onPile - sums.closed };
}

function sumFor(place: FilingPlace, rings: Rings): 'behindDays' | 'behindMonths' | 'onPile' | 'closed' {
  switch (dividerOf(place, rings).kind) {
    case 'day':
    case 'date':
      return 'behindDays';
    case 'pile':
      return 'onPile';
    case 'closed':
      return 'closed';
    case 'month':
    case 'later':
    case 'heap':
      return 'behindMonths';
  }
}

import type { Dossier } from '../records/dossier';
import type { DossierId } from '../records/ids';
import { monthOf } from '../time/month';
import type { PlainDate } from '../time/plain-date';
import { movableInBulk } from './bulk';
import { moveDossier } from './file-dossier';
import { behindDay, type DayPlace, type MonthPlace, type Place } from './place';
import { shelfOfPlace } from './shelf';

/** Where a dossier can be put by hand. Closing is no place to put it: it takes a reason (method.md, rule 2). */
export type Destination = DayPlace | MonthPlace | { readonly kind: 'pile' };

/** What is moved, where to, and how. */
export interface MoveByHand {
  readonly to: Place;
  /** What has a time of day keeps it behind another day, unless the day comes with a time of its own. */
  readonly keepTimes: boolean;
  /** The promised ones that were confirmed by name; no other promise is moved (method.md, rule 6). */
  readonly confirmed: readonly DossierId[];
}

export interface MovedDossier {
  readonly before: Dossier;
  readonly after: Dossier;
}

/** The dossiers as they lie after a move by hand. Promised ones that nobody confirmed are left out, and so is what lies in the bin. */
export function moveByHand(
  dossiers: readonly Dossier[],
  { to, keepTimes, confirmed }: MoveByHand,
  today: PlainDate,
): MovedDossier[] {
  const there = dossiers.filter(({ binnedAt }) => binnedAt === null);
  return movableInBulk(there, new Set(confirmed)).moved.map((before) => ({
    before,
    after: moveDossier(before, keepTimes ? withOwnTime(before, to) : to, today),
  }));
}

/** The place with the time of day that the dossier has, where it can have one and comes without. */
function withOwnTime({ place }: Dossier, to: Place): Place {
  return to.kind === 'day' && to.time === null && place.kind === 'day' ? behindDay(to.date, place.time) : to;
}

/** Why putting dossiers somewhere would be of no use: that day or month is over, or all of them lie there already. */
export type DropObstacle = 'over' | 'there';

export function dropObstacle(dossiers: readonly Dossier[], to: Destination, today: PlainDate): DropObstacle | null {
  if (to.kind === 'day' ? to.date < today : to.kind === 'month' && to.month < monthOf(today)) return 'over';
  const shelf = shelfOfPlace(to);
  return dossiers.every(({ place }) => shelfOfPlace(place) === shelf) ? 'there' : null;
}

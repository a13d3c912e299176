import type { Dossier } from '../records/dossier';
import type { Estimates } from '../records/estimates';
import { type KindOfWork, kindOfWork, kindsOfWork } from './kind-of-work';
import type { ShelfWork } from './shelf-work';

/** Estimated minutes of work, by kind (method.md, rule 9). */
export type Load = Readonly<Record<KindOfWork, number>>;

const noLoad: Load = { repeat: 0, first: 0, meeting: 0, other: 0 };

/** How long the next contact of a dossier is estimated to take, in minutes: its own estimate, or that of its kind. */
export function minutesOf(
  dossier: Pick<Dossier, 'task' | 'lastReached' | 'sheet' | 'minutes'>,
  estimates: Estimates,
): number {
  return dossier.minutes ?? estimates[kindOfWork(dossier)];
}

/** The load of what lies on a shelf. */
export function loadOf({ kinds }: ShelfWork, estimates: Estimates): Load {
  const load: Record<KindOfWork, number> = { ...noLoad };
  for (const kind of kindsOfWork) {
    const { count, own, ownMinutes } = kinds[kind];
    load[kind] = (count - own) * estimates[kind] + ownMinutes;
  }
  return load;
}

/** All minutes of a load. */
export function totalOf(load: Load): number {
  return kindsOfWork.reduce((sum, kind) => sum + load[kind], 0);
}

/** How full a day is, for the eye: nearly full from four fifths of its capacity on. */
export type Fullness = 'room' | 'nearlyFull' | 'full' | 'over';

/**
 * How full a day is with so many minutes of work.
 * @param capacity minutes; on a day without any, everything is over.
 */
export function fullnessOf(minutes: number, capacity: number): Fullness {
  if (minutes > capacity) return 'over';
  if (minutes === 0) return 'room';
  if (minutes === capacity) return 'full';
  return minutes * 5 > capacity * 4 ? 'nearlyFull' : 'room';
}

import type { Dossier } from '../records/dossier';
import { type KindOfWork, kindOfWork, kindsOfWork } from './kind-of-work';

/** How many dossiers of a kind there are; of these, how many have an estimate of their own, and its sum in minutes. */
export interface KindTally {
  readonly count: number;
  readonly own: number;
  readonly ownMinutes: number;
}

/**
 * What lies on a shelf, in few numbers that can be kept with each commit: they hold for any estimates, so that changing those needs no
 * recount (method.md, rule 9).
 */
export interface ShelfWork {
  readonly count: number;
  readonly kinds: Readonly<Record<KindOfWork, KindTally>>;
  /** How many were promised to the customer, and how many have a time of day. */
  readonly promised: number;
  readonly timed: number;
}

const noTally: KindTally = { count: 0, own: 0, ownMinutes: 0 };

export const noWork: ShelfWork = {
  count: 0,
  kinds: { repeat: noTally, first: noTally, meeting: noTally, other: noTally },
  promised: 0,
  timed: 0,
};

/** The part of a dossier that its work is told by. */
export type WorkOf = Pick<Dossier, 'task' | 'lastReached' | 'sheet' | 'minutes' | 'promise' | 'place'>;

/** The work on a shelf after a dossier has come to it (`by` 1) or left it (-1). */
export function shelfWorkAfter(work: ShelfWork, dossier: WorkOf, by: 1 | -1): ShelfWork {
  const kind = kindOfWork(dossier);
  const { count, own, ownMinutes } = work.kinds[kind];
  const { minutes, place, promise } = dossier;
  return {
    count: work.count + by,
    kinds: {
      ...work.kinds,
      [kind]: {
        count: count + by,
        own: own + (minutes === null ? 0 : by),
        ownMinutes: ownMinutes + by * (minutes ?? 0),
      },
    },
    promised: work.promised + (promise === null ? 0 : by),
    timed: work.timed + (place.kind === 'day' && place.time !== null ? by : 0),
  };
}

/** The work of these dossiers, counted one by one: what a kept number must be equal to at any time. */
export function shelfWorkOf(dossiers: readonly WorkOf[]): ShelfWork {
  return dossiers.reduce((work, dossier) => shelfWorkAfter(work, dossier, 1), noWork);
}

/** How many dossiers there are of each kind. */
export function countsOf({ kinds }: ShelfWork): Readonly<Record<KindOfWork, number>> {
  const { repeat, first, meeting, other } = kinds;
  return { repeat: repeat.count, first: first.count, meeting: meeting.count, other: other.count };
}

/** The work of several shelves together. */
export function sumOfWork(parts: Iterable<ShelfWork>): ShelfWork {
  let sum = noWork;
  for (const part of parts) {
    if (part.count === 0) continue;
    const kinds = { ...sum.kinds };
    for (const kind of kindsOfWork) {
      const [left, right] = [sum.kinds[kind], part.kinds[kind]];
      kinds[kind] = {
        count: left.count + right.count,
        own: left.own + right.own,
        ownMinutes: left.ownMinutes + right.ownMinutes,
      };
    }
    sum = {
      count: sum.count + part.count,
      kinds,
      promised: sum.promised + part.promised,
      timed: sum.timed + part.timed,
    };
  }
  return sum;
}

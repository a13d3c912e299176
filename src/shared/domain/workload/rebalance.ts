import type { Dossier } from '../records/dossier';
import type { DossierId } from '../records/ids';
import { addDays, type PlainDate } from '../time/plain-date';
import { DayBook } from './day-book';
import type { LoadGround } from './day-figures';
import { holdOf } from './hold';
import { type MovePlan, moveTo, type PlannedMove, type StayingDossier } from './move-plan';

export interface Rebalancing {
  /** The days that may be too full, from `today` on. */
  readonly days: readonly PlainDate[];
  /** What lies behind these days; for today with what is overdue. */
  readonly dossiers: readonly Dossier[];
  /** Held dossiers that the user has released by name (method.md, rule 6). */
  readonly released: ReadonlySet<DossierId>;
}

/** So far from its day a dossier is put at the most, in days. */
export const rebalancingReach = 60;

/**
 * Proposes what to move from days that are too full, and where to (method.md, rule 10): nothing that is promised, has a time or was moved
 * often, unless it was released; the lowest class first, of one class what was moved least; each to the nearest working day that has
 * room, the later one of two as near, never to the past. Only as much as is needed; the same for the same input.
 */
export function proposeRebalancing({ days, dossiers, released }: Rebalancing, ground: LoadGround): MovePlan {
  const book = new DayBook(ground);
  const moves: PlannedMove[] = [];
  const staying: StayingDossier[] = [];
  const lying = byDay(dossiers, book);
  for (const day of [...new Set(days)].sort()) {
    const relief = relieve(day, lying.get(day) ?? [], released, book, ground.today);
    moves.push(...relief.moves);
    staying.push(...relief.staying);
  }
  return { moves, staying, days: book.changes(days) };
}

function byDay(dossiers: readonly Dossier[], book: DayBook): ReadonlyMap<PlainDate | null, readonly Dossier[]> {
  const lying = new Map<PlainDate | null, Dossier[]>();
  for (const dossier of dossiers) {
    const day = book.dayOf(dossier);
    const others = lying.get(day);
    if (others) others.push(dossier);
    else lying.set(day, [dossier]);
  }
  return lying;
}

function relieve(
  day: PlainDate,
  lying: readonly Dossier[],
  released: ReadonlySet<DossierId>,
  book: DayBook,
  today: PlainDate,
): Pick<MovePlan, 'moves' | 'staying'> {
  if (book.roomOn(day) >= 0) return { moves: [], staying: [] };
  const staying: StayingDossier[] = [];
  const planned: PlannedMove[] = [];
  // While a day is relieved the others only become fuller: what found no room once finds none, nor does what takes longer.
  let tooLong = Infinity;
  for (const dossier of lying.toSorted(inOrderOfMoving)) {
    if (book.roomOn(day) >= 0) break;
    const minutes = book.minutesOf(dossier);
    if (minutes === 0) continue;
    const why = released.has(dossier.id) ? null : holdOf(dossier);
    const target = why === null && minutes < tooLong ? nearestDayWithRoom(dossier, day, book, today) : null;
    if (target === null) {
      if (why === null) tooLong = Math.min(tooLong, minutes);
      staying.push({ dossier, why: why ?? 'noRoom' });
      continue;
    }
    book.takeOut(dossier);
    book.putIn(dossier, target);
    planned.push(moveTo(dossier, target));
  }
  return { moves: onlyNeeded(planned, day, book), staying };
}

/** A small one that was put off before a large one need not go when the large one alone is enough. */
function onlyNeeded(planned: readonly PlannedMove[], day: PlainDate, book: DayBook): PlannedMove[] {
  return planned.filter(({ dossier, to }) => {
    if (book.roomOn(day) < book.minutesOf(dossier)) return true;
    book.putIn(dossier, day);
    book.takeOut({ ...dossier, place: to });
    return false;
  });
}

function nearestDayWithRoom(dossier: Dossier, day: PlainDate, book: DayBook, today: PlainDate): PlainDate | null {
  const needed = book.minutesOf(dossier);
  for (let away = 1; away <= rebalancingReach; away++) {
    const near = [addDays(day, away), addDays(day, -away)].filter((date) => date >= today);
    const found = near.find((date) => book.capacityOn(date) > 0 && book.roomOn(date) >= needed);
    if (found) return found;
  }
  return null;
}

const classOrder = { A: 3, B: 2, C: 1 };

/** The first to be moved comes first; the id decides what nothing else does, so that a proposal is the same each time. */
function inOrderOfMoving(left: Dossier, right: Dossier): number {
  return rankOf(left) - rankOf(right) || left.moves - right.moves || (left.id < right.id ? -1 : 1);
}

function rankOf({ card }: Dossier): number {
  return card.class === null ? 0 : classOrder[card.class];
}

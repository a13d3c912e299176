import type { Dossier } from '../records/dossier';
import type { DossierId } from '../records/ids';
import type { PlainDate } from '../time/plain-date';
import { DayBook } from './day-book';
import type { LoadGround } from './day-figures';
import { type Hold, holdOf } from './hold';
import { type MovePlan, moveTo, type PlannedMove, type StayingDossier } from './move-plan';

export interface Spreading {
  readonly dossiers: readonly Dossier[];
  /** The days to spread over; of these only working days from today on are used. */
  readonly days: readonly PlainDate[];
  /** Held dossiers that the user has released by name (method.md, rule 6). */
  readonly released: ReadonlySet<DossierId>;
}

/**
 * Spreads dossiers evenly over days: each onto the day that will be the least full with it, below its capacity; the longest first, since
 * they are the hardest to place. What is promised or has a time stays unless it was released; what was moved often goes along, since the
 * user chose it. What fits nowhere stays. The same for the same input, in whatever order the dossiers come.
 */
export function proposeSpread({ dossiers, days, released }: Spreading, ground: LoadGround): MovePlan {
  const held = new Map<DossierId, Hold>();
  for (const dossier of dossiers) {
    const hold = released.has(dossier.id) ? null : holdOf(dossier);
    if (hold === 'promised' || hold === 'timed') held.set(dossier.id, hold);
  }
  const fitted = fit(
    dossiers.filter(({ id }) => !held.has(id)),
    days,
    ground,
  );
  const staying = dossiers.flatMap((dossier): StayingDossier[] => {
    const why = held.get(dossier.id) ?? (fitted.without.has(dossier.id) ? 'noRoom' : null);
    return why === null ? [] : [{ dossier, why }];
  });
  return { moves: fitted.moves, staying, days: fitted.days };
}

interface Fitted extends Pick<MovePlan, 'moves' | 'days'> {
  /** Those for which no day has room. */
  readonly without: ReadonlySet<DossierId>;
}

/**
 * Places what can be placed. A dossier without room stays on its day, which must not have been given away meanwhile: so all are placed
 * again with that dossier left where it lies, until every other one has a day.
 */
function fit(dossiers: readonly Dossier[], days: readonly PlainDate[], ground: LoadGround): Fitted {
  const without = new Set<DossierId>();
  for (;;) {
    const book = new DayBook(ground);
    const open = [...new Set(days)].sort().filter((date) => date >= ground.today && book.capacityOn(date) > 0);
    const sorted = dossiers.toSorted(longestFirst(book));
    const lifted = sorted.filter(({ id }) => !without.has(id));
    for (const dossier of lifted) book.takeOut(dossier);
    const placed = placeEach(lifted, open, book);
    for (const { id } of placed.unplaced) without.add(id);
    if (placed.unplaced.length > 0) continue;
    const waiting = sorted.filter(({ id }) => without.has(id));
    const late = placeLate(waiting, open, book);
    return {
      moves: [...placed.moves, ...late.moves],
      days: book.changes(open),
      without: new Set(late.unplaced.map(({ id }) => id)),
    };
  }
}

interface Placed {
  readonly moves: readonly PlannedMove[];
  readonly unplaced: readonly Dossier[];
}

/** Where a longer one found no room after all, there may be room again for what had none before. */
function placeLate(waiting: readonly Dossier[], open: readonly PlainDate[], book: DayBook): Placed {
  const moves: PlannedMove[] = [];
  const unplaced = waiting.filter((dossier) => {
    book.takeOut(dossier);
    const placed = placeEach([dossier], open, book);
    if (placed.unplaced.length > 0) book.putBack(dossier);
    moves.push(...placed.moves);
    return placed.unplaced.length > 0;
  });
  if (unplaced.length === waiting.length) return { moves, unplaced };
  const more = placeLate(unplaced, open, book);
  return { moves: [...moves, ...more.moves], unplaced: more.unplaced };
}

function placeEach(lifted: readonly Dossier[], open: readonly PlainDate[], book: DayBook): Placed {
  const moves: PlannedMove[] = [];
  const unplaced: Dossier[] = [];
  for (const dossier of lifted) {
    const date = leastFullDay(open, dossier, book);
    if (date === null) {
      unplaced.push(dossier);
      continue;
    }
    book.putIn(dossier, date);
    // An overdue one that comes to today lies behind today from now on.
    if (!liesBehind(dossier, date)) moves.push(moveTo(dossier, date));
  }
  return { moves, unplaced };
}

function liesBehind({ place }: Dossier, date: PlainDate): boolean {
  return place.kind === 'day' && place.date === date;
}

function longestFirst(book: DayBook): (left: Dossier, right: Dossier) => number {
  return (left, right) => book.minutesOf(right) - book.minutesOf(left) || (left.id < right.id ? -1 : 1);
}

/** The earliest of the days that will be the least full, in proportion to their capacity; null when none has room. */
function leastFullDay(days: readonly PlainDate[], dossier: Dossier, book: DayBook): PlainDate | null {
  const needed = book.minutesOf(dossier);
  let best: { readonly date: PlainDate; readonly full: number } | null = null;
  for (const date of days) {
    if (book.roomOn(date) < needed) continue;
    const full = (book.minutesOn(date) + needed) / book.capacityOn(date);
    if (best === null || full < best.full) best = { date, full };
  }
  return best?.date ?? null;
}

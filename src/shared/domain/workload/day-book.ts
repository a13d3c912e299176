import type { Dossier } from '../records/dossier';
import { compareDates, type PlainDate } from '../time/plain-date';
import { dayFigures, type LoadGround } from './day-figures';
import { minutesOf } from './load';
import type { DayChange, PlannedMove } from './move-plan';

interface Page {
  readonly capacity: number;
  readonly before: number;
  after: number;
}

/** The minutes of each day while moves are being planned: what lies there, less what was taken out, and what was put in. */
export class DayBook {
  private readonly pages = new Map<PlainDate, Page>();

  constructor(private readonly ground: LoadGround) {}

  /** A day is looked up once: planning asks for the same ones again and again. */
  private page(date: PlainDate): Page {
    const known = this.pages.get(date);
    if (known) return known;
    const { capacity, minutes } = dayFigures(date, this.ground);
    const page = { capacity, before: minutes, after: minutes };
    this.pages.set(date, page);
    return page;
  }

  /** Minutes of work on a day, as the plan stands. */
  minutesOn(date: PlainDate): number {
    return this.page(date).after;
  }

  capacityOn(date: PlainDate): number {
    return this.page(date).capacity;
  }

  /** Minutes that a day still has room for; negative when it has too many. */
  roomOn(date: PlainDate): number {
    return this.capacityOn(date) - this.minutesOn(date);
  }

  /** The day that a dossier counts for: the one it lies behind, for an overdue one today; null when it lies behind none. */
  dayOf({ place }: Pick<Dossier, 'place'>): PlainDate | null {
    if (place.kind !== 'day') return null;
    return place.date < this.ground.today ? this.ground.today : place.date;
  }

  /** How long a dossier takes. */
  minutesOf(dossier: Dossier): number {
    return minutesOf(dossier, this.ground.estimates);
  }

  takeOut(dossier: Dossier): void {
    const day = this.dayOf(dossier);
    if (day !== null) this.page(day).after -= this.minutesOf(dossier);
  }

  /** Leaves a dossier that was taken out where it lay. */
  putBack(dossier: Dossier): void {
    const day = this.dayOf(dossier);
    if (day !== null) this.putIn(dossier, day);
  }

  putIn(dossier: Dossier, date: PlainDate): void {
    this.page(date).after += this.minutesOf(dossier);
  }

  /** The days whose minutes the plan changes, and these besides, in their order: before and after. */
  changes(besides: readonly PlainDate[] = []): DayChange[] {
    for (const date of besides) this.page(date);
    return [...this.pages]
      .map(([date, page]) => ({ date, ...page }))
      .filter(({ date, before, after }) => before !== after || besides.includes(date))
      .sort((left, right) => compareDates(left.date, right.date));
  }
}

/** What some of the moves of a plan would do to the days. */
export function changesOf(
  moves: readonly PlannedMove[],
  ground: LoadGround,
  besides: readonly PlainDate[],
): DayChange[] {
  const book = new DayBook(ground);
  for (const { dossier, to } of moves) {
    book.takeOut(dossier);
    book.putIn(dossier, to.date);
  }
  return book.changes(besides);
}

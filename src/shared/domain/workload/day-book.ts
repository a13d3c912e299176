import type { Dossier } from '../records/dossier';
import type { PlainDate } from '../time/plain-date';
import { capacityOn } from '../time/working-calendar';
import { dayFigures, type LoadGround } from './day-figures';
import { minutesOf } from './load';
import type { DayChange } from './move-plan';

/** The minutes of each day while moves are being planned: what lies there, less what was taken out, and what was put in. */
export class DayBook {
  private readonly planned = new Map<PlainDate, number>();

  constructor(private readonly ground: LoadGround) {}

  /** Minutes of work on a day, as the plan stands. */
  minutesOn(date: PlainDate): number {
    return this.planned.get(date) ?? dayFigures(date, this.ground).minutes;
  }

  capacityOn(date: PlainDate): number {
    return capacityOn(this.ground.calendar, date);
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
    if (day !== null) this.planned.set(day, this.minutesOn(day) - this.minutesOf(dossier));
  }

  putIn(dossier: Dossier, date: PlainDate): void {
    this.planned.set(date, this.minutesOn(date) + this.minutesOf(dossier));
  }

  /** The days whose minutes the plan changes, and these besides, in their order: before and after. */
  changes(besides: readonly PlainDate[] = []): DayChange[] {
    const dates = [...new Set([...this.planned.keys(), ...besides])].sort();
    return dates
      .map((date) => ({
        date,
        capacity: this.capacityOn(date),
        before: dayFigures(date, this.ground).minutes,
        after: this.minutesOn(date),
      }))
      .filter(({ date, before, after }) => before !== after || besides.includes(date));
  }
}

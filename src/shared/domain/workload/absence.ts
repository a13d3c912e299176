import { dayShelf, earliestDayShelf, type ShelfRange } from '../filing/shelf';
import type { Dossier } from '../records/dossier';
import type { Estimates } from '../records/estimates';
import { type DayRange, lastDayIn } from '../time/day-range';
import type { PlainDate } from '../time/plain-date';
import type { Leave } from '../time/working-calendar';
import { holdOf } from './hold';
import { minutesOf } from './load';

/**
 * The shelves whose work falls into days off: those of the days, and when these have begun, of all days before, since what is overdue
 * counts for today.
 * @returns null when the days are over.
 */
export function shelvesOfAbsence(range: DayRange, today: PlainDate): ShelfRange | null {
  if (range.until <= today) return null;
  return { from: range.from <= today ? earliestDayShelf : dayShelf(range.from), to: dayShelf(lastDayIn(range)) };
}

function fallsInto(
  { place, binnedAt }: Pick<Dossier, 'place' | 'binnedAt'>,
  range: DayRange,
  today: PlainDate,
): boolean {
  const shelves = shelvesOfAbsence(range, today);
  if (shelves === null || binnedAt !== null || place.kind !== 'day') return false;
  const shelf = dayShelf(place.date);
  return shelves.from <= shelf && shelf <= shelves.to;
}

/**
 * The leave for which a dossier is to be handed over. The mark counts only while the dossier lies in the days of that leave: what was
 * moved out of them needs no colleague any more, and when the leave goes, so does the mark.
 */
export function leaveToHandOverFor(
  dossier: Pick<Dossier, 'place' | 'binnedAt' | 'handOverFor'>,
  leave: readonly Leave[],
  today: PlainDate,
): Leave | null {
  const found = leave.find(({ id }) => id === dossier.handOverFor);
  return found && fallsInto(dossier, found, today) ? found : null;
}

/** What falls into days off. */
export interface AbsenceWork {
  /** Those that nobody was told the date of, and those that were promised or have a time. */
  readonly free: readonly Dossier[];
  readonly promised: readonly Dossier[];
  readonly timed: readonly Dossier[];
  /** Those already marked for handing over, of all kinds. */
  readonly marked: readonly Dossier[];
  readonly count: number;
  readonly minutes: number;
}

/** Sums up the dossiers that fall into days off; `leave` is null while it is only being typed. */
export function workOfAbsence(dossiers: readonly Dossier[], leave: Leave | null, estimates: Estimates): AbsenceWork {
  const marked = dossiers.filter(({ handOverFor }) => leave !== null && handOverFor === leave.id);
  const held = (hold: ReturnType<typeof holdOf>) => dossiers.filter((dossier) => holdOf(dossier) === hold);
  const [promised, timed] = [held('promised'), held('timed')];
  return {
    free: dossiers.filter((dossier) => !promised.includes(dossier) && !timed.includes(dossier)),
    promised,
    timed,
    marked,
    count: dossiers.length,
    minutes: dossiers.reduce((sum, dossier) => sum + minutesOf(dossier, estimates), 0),
  };
}

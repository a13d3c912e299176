import { type Shelf, shelfOf } from '../filing/shelf';
import type { Dossier } from '../records/dossier';
import type { Task } from '../records/outcome';
import { clockTime } from '../time/clock-time';
import type { Month } from '../time/month';
import { addDays, type PlainDate } from '../time/plain-date';
import { type DayFigures, dayFigures, type LoadGround } from './day-figures';
import { minutesOf } from './load';
import { type MonthFigures, monthFigures } from './month-figures';
import { noWork, type ShelfWork, shelfWorkAfter, shelfWorkOf } from './shelf-work';

/** What days would be like with dossiers on them that are about to be filed: all else as it lies, and the work that comes with them. */
export interface FilingPreview {
  /** Without them, wherever they lie now. */
  readonly ground: LoadGround;
  readonly coming: ShelfWork;
}

/** Before dossiers are moved as they are. */
export function previewMove(dossiers: readonly Dossier[], ground: LoadGround): FilingPreview {
  return { ground: { ...ground, work: workWithout(dossiers, ground.work) }, coming: shelfWorkOf(dossiers) };
}

/** What a contact that is about to be logged makes of the work of its dossier. */
export interface NextWork {
  readonly task: Task;
  /** Whether the customer was reached: a repeat call is next, never again a first one. */
  readonly reached: boolean;
}

/** Before a contact is logged: the present work of the dossier will have been done today, and what comes is its next one. */
export function previewLogging(dossier: Dossier, { task, reached }: NextWork, ground: LoadGround): FilingPreview {
  const { today, estimates } = ground;
  const next = { ...dossier, task, lastReached: reached ? { date: today, time: midnight } : dossier.lastReached };
  const done = ground.done + minutesOf(dossier, estimates);
  return { ground: { ...ground, work: workWithout([dossier], ground.work), done }, coming: shelfWorkOf([next]) };
}

/** The hour at which it was reached changes nothing. */
const midnight = clockTime('00:00');

function workWithout(dossiers: readonly Dossier[], work: LoadGround['work']): LoadGround['work'] {
  const left = new Map<Shelf, ShelfWork>(work);
  for (const dossier of dossiers) {
    const shelf = shelfOf(dossier);
    left.set(shelf, shelfWorkAfter(left.get(shelf) ?? noWork, dossier, -1));
  }
  return left;
}

/** A day with the dossiers on it. */
export function dayWhenFiled(date: PlainDate, { ground, coming }: FilingPreview): DayFigures {
  return dayFigures(date, ground, coming);
}

/** A month with the dossiers behind it. */
export function monthWhenFiled(month: Month, { ground, coming }: FilingPreview): MonthFigures {
  return monthFigures(month, ground, undefined, coming);
}

/** Farther out no room is looked for: a year, in days. */
export const roomHorizon = 365;

/**
 * The first working day after a day that has room for the dossiers, never before today (method.md, rules 5 and 8).
 * @returns null when no day of the next year has.
 */
export function nextDayWithRoom(date: PlainDate, preview: FilingPreview): PlainDate | null {
  const { today } = preview.ground;
  const first = date < today ? today : addDays(date, 1);
  for (let away = 0; away < roomHorizon; away++) {
    const candidate = addDays(first, away);
    const { day, minutes, capacity } = dayWhenFiled(candidate, preview);
    if (day.kind === 'worked' && minutes <= capacity) return candidate;
  }
  return null;
}

import type { CustomerClass, Dossier } from '../records/dossier';
import type { Rhythm, Rhythms } from '../records/rhythm';
import { firstDayOf } from '../time/month';
import { momentOfInstant } from '../time/moment';
import { addDays, daysBetween, type PlainDate } from '../time/plain-date';
import type { Place } from './place';

/** How often a class of customers is to be reached. */
export interface ClassRhythm extends Rhythm {
  readonly class: CustomerClass;
}

/** The rhythm that a dossier has by its class; none without a class, and none for a loose sheet: there is nobody to be reached. */
export function rhythmOf({ card, sheet }: Pick<Dossier, 'card' | 'sheet'>, rhythms: Rhythms): ClassRhythm | null {
  const rhythm = card.class && rhythms[card.class];
  return card.class && rhythm && sheet === null ? { ...rhythm, class: card.class } : null;
}

/**
 * The day that a rhythm is counted from: the customer was last reached then. Who never was is counted from the day the dossier was made:
 * so also the one that waits on the pile, or behind far months after some attempts, is missed in time (adr/0019).
 */
export function rhythmStart({ lastReached, createdAt }: Pick<Dossier, 'lastReached' | 'createdAt'>): PlainDate {
  return lastReached?.date ?? momentOfInstant(createdAt).date;
}

/** The last day on which a customer can be reached without it having been too long. */
function lastDayOfRhythm({ warnAfter }: Rhythm, start: PlainDate): PlainDate {
  return addDays(start, 7 * warnAfter);
}

/**
 * Whether filing there would be farther out than the class's rhythm allows. A month counts by its first day: it is too late when all of it
 * is. The pile and closing have no date to be measured.
 * @param start the day that the rhythm is counted from: today for a customer who is being reached now, else `rhythmStart`.
 */
export function isTooFarOut(place: Place, rhythm: Rhythm, start: PlainDate): boolean {
  const last = lastDayOfRhythm(rhythm, start);
  if (place.kind === 'day') return place.date > last;
  return place.kind === 'month' && firstDayOf(place.month) > last;
}

/** A customer who has not been reached for too long. */
export interface Neglected {
  readonly rhythm: ClassRhythm;
  /** Whole weeks since the customer was reached, or since the dossier was made. */
  readonly weeks: number;
}

/** For how long a customer has not been reached, when that is longer than the class's rhythm allows; null when all is well. */
export function neglected(dossier: Dossier, rhythms: Rhythms, today: PlainDate): Neglected | null {
  const rhythm = rhythmOf(dossier, rhythms);
  if (!rhythm || dossier.place.kind === 'closed' || dossier.binnedAt !== null) return null;
  const start = rhythmStart(dossier);
  if (today <= lastDayOfRhythm(rhythm, start)) return null;
  return { rhythm, weeks: Math.floor(daysBetween(start, today) / 7) };
}

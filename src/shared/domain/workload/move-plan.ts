import type { DayPlace, Place } from '../filing/place';
import type { Dossier } from '../records/dossier';
import type { PlainDate } from '../time/plain-date';
import type { Hold } from './hold';

/** A dossier that is to lie behind another day. */
export interface PlannedMove {
  readonly dossier: Dossier;
  readonly from: Place;
  readonly to: DayPlace;
}

/** A dossier that stays where it lies, and why: it is held there, or no day has room for it. */
export interface StayingDossier {
  readonly dossier: Dossier;
  readonly why: Hold | 'noRoom';
}

/** The minutes of a day before and after a plan, against its capacity. */
export interface DayChange {
  readonly date: PlainDate;
  readonly capacity: number;
  readonly before: number;
  readonly after: number;
}

/** Moves that are proposed, with what they would do to the days. Nothing is moved until it is applied. */
export interface MovePlan {
  readonly moves: readonly PlannedMove[];
  readonly staying: readonly StayingDossier[];
  readonly days: readonly DayChange[];
}

/** Behind that day, at the same time of day if it had one. */
export function moveTo(dossier: Dossier, date: PlainDate): PlannedMove {
  const { place } = dossier;
  return { dossier, from: place, to: { kind: 'day', date, time: place.kind === 'day' ? place.time : null } };
}

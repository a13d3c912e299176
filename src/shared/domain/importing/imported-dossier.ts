import type { Place } from '../filing/place';
import type { InfoCard } from '../records/dossier';
import type { DayTime } from '../time/moment';

/** A customer as read from a list, not yet stored: what the import action turns into a dossier. */
export interface ImportedDossier {
  readonly card: InfoCard;
  /** Behind the day or month of the next contact, else on the pile. */
  readonly place: Place;
  /** What the next contact is for. */
  readonly about: string;
  /** Makes the next call a repeat call; the clock shows 00:00 when the list knows only the day. */
  readonly lastReached: DayTime | null;
}

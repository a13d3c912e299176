import type { Dossier } from '../records/dossier';
import { clockTime } from '../time/clock-time';
import type { DayTime, Moment } from '../time/moment';
import type { PlainDate } from '../time/plain-date';

/** The paper has no hours: what is entered on a later day was at its appointed time, or in the middle of the day. */
const midday = clockTime('12:00');

/**
 * When a contact was that is entered from the list of a day.
 * @param date the day of the list; on that very day the contact counts from now.
 */
export function contactTime({ place }: Pick<Dossier, 'place'>, date: PlainDate, now: Moment): DayTime {
  if (date >= now.date) return { date: now.date, time: now.time };
  const appointed = place.kind === 'day' && place.date === date ? place.time : null;
  return { date, time: appointed ?? midday };
}

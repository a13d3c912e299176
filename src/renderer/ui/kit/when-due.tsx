import type { Dossier } from '@shared/domain/records/dossier';
import type { PlainDate } from '@shared/domain/time/plain-date';
import { useI18n } from '../../i18n/i18n-context';

interface WhenDueProps {
  readonly dossier: Dossier;
  /** The day in whose work it stands. */
  readonly date: PlainDate;
}

/** The time of day; for what is overdue the day it was due (method.md, rule 3). */
export function WhenDue({ dossier: { place }, date }: WhenDueProps) {
  const { formats } = useI18n();
  if (place.kind !== 'day') return null;
  if (place.date < date) return <time dateTime={place.date}>{formats.tinyDay(place.date)}</time>;
  return place.time && <time dateTime={place.time}>{formats.time(place.time)}</time>;
}

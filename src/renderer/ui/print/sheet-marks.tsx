import type { Dossier } from '@shared/domain/records/dossier';
import type { PlainDate } from '@shared/domain/time/plain-date';
import { useI18n } from '../../i18n/i18n-context';
import styles from './sheets.module.css';

/** A box for the pen. What is done already is ticked. */
export function TickBox({ ticked = false }: { readonly ticked?: boolean }) {
  return (
    <svg className={styles.box} viewBox="0 0 10 10" aria-hidden="true">
      <rect x="0.5" y="0.5" width="9" height="9" />
      {ticked && <path d="M2.2 5.2 4.3 7.4 8 2.6" />}
    </svg>
  );
}

interface WhenProps {
  readonly dossier: Dossier;
  readonly date: PlainDate;
}

/** The time of day; for what is overdue the day it was due (method.md, rule 3). */
export function When({ dossier: { place }, date }: WhenProps) {
  const { formats } = useI18n();
  if (place.kind !== 'day') return null;
  if (place.date < date) return <time dateTime={place.date}>{formats.tinyDay(place.date)}</time>;
  return place.time && <time dateTime={place.time}>{formats.time(place.time)}</time>;
}

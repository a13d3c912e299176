import type { Holiday } from '@shared/domain/time/working-calendar';
import { useI18n } from '../../i18n/i18n-context';
import { useToday } from '../../state/queries';
import styles from './calendar-settings.module.css';

/** Holidays with their days, one a line. */
export function HolidayList({ days, label }: { readonly days: readonly Holiday[]; readonly label: string }) {
  const { formats, locale } = useI18n();
  const today = useToday();
  return (
    <ul className={styles.holidays} aria-label={label}>
      {days.map(({ date, name }) => (
        <li key={date}>
          <span>{formats.shortDay(date, today)}</span> {name[locale.language]}
        </li>
      ))}
    </ul>
  );
}

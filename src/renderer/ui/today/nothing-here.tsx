import type { PlainDate } from '@shared/domain/time/plain-date';
import { useI18n } from '../../i18n/i18n-context';
import { useShelfCounts, useToday } from '../../state/queries';
import { lazyPart } from '../kit/lazy-part';
import leaf from '../kit/leaf.module.css';
import styles from './today-stack.module.css';

const EmptyBinder = lazyPart(async () => (await import('../kit/empty-binder')).EmptyBinder);

interface NothingHereProps {
  readonly date: PlainDate;
  readonly anythingDone: boolean;
}

/** A day without work. When there is no dossier at all it isn't the day that is empty: then how to begin. */
export function NothingHere({ date, anythingDone }: NothingHereProps) {
  const { t, formats } = useI18n();
  const today = useToday();
  const counts = useShelfCounts();
  if (!counts) return null;
  if ([...counts].every(([shelf, count]) => shelf === 'bin' || count === 0)) {
    return (
      <div className={leaf.scroll}>
        <EmptyBinder />
      </div>
    );
  }
  return (
    <p className={styles.empty}>
      {date === today
        ? t(anythingDone ? 'today.allDone' : 'today.nothingToday')
        : t('today.nothingThen', { day: formats.longDay(date, today) })}
    </p>
  );
}

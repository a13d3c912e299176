import type { Place } from '@shared/domain/filing/place';
import type { Dossier } from '@shared/domain/records/dossier';
import { useI18n } from '../../i18n/i18n-context';
import styles from './what-moves.module.css';

interface KeepTimesProps {
  readonly moved: readonly Dossier[];
  readonly to: Place | null;
  readonly kept: boolean;
  readonly onKeep: (kept: boolean) => void;
}

/** Asks whether what has a time of day keeps it, where it goes behind another day and no other time was named. */
export function KeepTimes({ moved, to, kept, onKeep }: KeepTimesProps) {
  const { t, formats } = useI18n();
  const times = moved.flatMap(({ place }) => (place.kind === 'day' && place.time !== null ? [place.time] : []));
  const [time] = times;
  if (time === undefined || to?.kind !== 'day' || to.time !== null) return null;
  return (
    <label className={styles.tick}>
      <input type="checkbox" checked={kept} onChange={({ target }) => onKeep(target.checked)} />
      {moved.length === 1
        ? t('move.keepTime', { time: formats.time(time) })
        : t('move.keepTimes', { count: times.length })}
    </label>
  );
}

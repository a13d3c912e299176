import type { Place } from '@shared/domain/filing/place';
import type { Dossier } from '@shared/domain/records/dossier';
import { useI18n } from '../../i18n/i18n-context';
import { tooFarOut } from '../../state/log-plan';
import { useBinder, useToday } from '../../state/queries';
import { RhythmWarning } from '../kit/rhythm-warning';
import styles from './move-form.module.css';

interface MovedTooFarOutProps {
  readonly moved: readonly Dossier[];
  readonly place: Place | null;
}

/** Says which of the moved ones would wait longer than their class is to wait: for one how long, of several how many. */
export function MovedTooFarOut({ moved, place }: MovedTooFarOutProps) {
  const { t } = useI18n();
  const today = useToday();
  const rhythms = useBinder()?.rhythms;
  const found = rhythms && place ? moved.map((dossier) => tooFarOut(place, dossier, null, rhythms, today)) : [];
  if (moved.length === 1) return <RhythmWarning tooFarOut={found[0] ?? null} />;
  const count = found.filter((one) => one !== null).length;
  return (
    <p className={styles.warning} aria-live="polite">
      {count > 0 && t('move.tooFarOut', { count })}
    </p>
  );
}

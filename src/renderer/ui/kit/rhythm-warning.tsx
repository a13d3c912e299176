import { useI18n } from '../../i18n/i18n-context';
import type { TooFarOut } from '../../state/log-plan';
import { useToday } from '../../state/queries';
import styles from './rhythm-warning.module.css';

/** Says that a date is farther out than the customer's class is to wait. It never keeps anybody from filing there. */
export function RhythmWarning({ tooFarOut }: { readonly tooFarOut: TooFarOut | null }) {
  const { t, formats } = useI18n();
  const today = useToday();
  return (
    <p className={styles.warning} aria-live="polite">
      {tooFarOut &&
        t('log.tooFarOut', {
          class: tooFarOut.rhythm.class,
          every: tooFarOut.rhythm.every,
          weeks: tooFarOut.rhythm.warnAfter,
          counted: tooFarOut.counted,
          day: formats.dayAndMonth(tooFarOut.start, today),
        })}
    </p>
  );
}

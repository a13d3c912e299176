import { useI18n } from '../../i18n/i18n-context';
import { useCompleteness } from '../../state/queries';
import { classes } from '../kit/classes';
import styles from './completeness-sentence.module.css';

/** The sum of rule 1: where all dossiers are, and that none is lost. */
export function CompletenessSentence() {
  const { t } = useI18n();
  const sum = useCompleteness();
  if (!sum) return null;
  return (
    <p className={classes(styles.sentence, sum.lost !== 0 && styles.lost)}>
      {t('binder.completeness', {
        total: sum.total,
        days: sum.behindDays,
        months: sum.behindMonths,
        pile: sum.onPile,
        closed: sum.closed,
        lost: sum.lost,
      })}
    </p>
  );
}

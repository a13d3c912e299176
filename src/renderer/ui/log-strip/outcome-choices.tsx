import { useI18n } from '../../i18n/i18n-context';
import { useBinder } from '../../state/queries';
import { classes } from '../kit/classes';
import styles from './outcome-choices.module.css';

interface OutcomeChoicesProps {
  readonly chosen: string | null;
  readonly onChoose: (outcomeId: string) => void;
}

/** What came of it: one of the binder's outcomes, each with its key 1-9. */
export function OutcomeChoices({ chosen, onChoose }: OutcomeChoicesProps) {
  const { t, formats } = useI18n();
  const outcomes = useBinder()?.outcomes ?? [];
  return (
    <fieldset className={styles.choices} role="radiogroup" aria-label={t('log.outcome')}>
      {outcomes.map((outcome, index) => (
        <label key={outcome.id} className={classes(styles.choice, chosen === outcome.id && styles.chosen)}>
          <input
            type="radio"
            name="outcome"
            className="visually-hidden"
            checked={chosen === outcome.id}
            aria-label={formats.outcome(outcome)}
            aria-keyshortcuts={index < 9 ? String(index + 1) : undefined}
            onChange={() => onChoose(outcome.id)}
          />
          {index < 9 && <b aria-hidden="true">{index + 1}</b>} {formats.outcome(outcome)}
        </label>
      ))}
    </fieldset>
  );
}

import { keysFor } from '../../commands/key-bindings';
import { chooseOutcome } from '../../commands/log-commands';
import { offeredOutcomes } from '@shared/domain/filing/offered-outcomes';
import { toneOf } from '@shared/domain/records/outcome';
import { useI18n } from '../../i18n/i18n-context';
import { useChosenKeys } from '../../state/chosen-keys';
import { useBinder } from '../../state/queries';
import { classes } from '../kit/classes';
import { keyWords } from '../kit/key-caps';
import tones from '../kit/tone.module.css';
import styles from './outcome-choices.module.css';

interface OutcomeChoicesProps {
  readonly chosen: string | null;
  readonly onChoose: (outcomeId: string) => void;
}

/** What came of it: one of the binder's outcomes, each with its key, 1-9 unless changed. */
export function OutcomeChoices({ chosen, onChoose }: OutcomeChoicesProps) {
  const { t, formats } = useI18n();
  const keys = keysFor(
    chooseOutcome,
    useChosenKeys(({ chosen: keysChosen }) => keysChosen),
  );
  const outcomes = offeredOutcomes(useBinder()?.outcomes ?? []);
  return (
    <fieldset className={styles.choices} role="radiogroup" aria-label={t('log.outcome')}>
      {outcomes.map((outcome, index) => (
        <label
          key={outcome.id}
          className={classes(styles.choice, tones[toneOf(outcome)], chosen === outcome.id && styles.chosen)}
        >
          <input
            type="radio"
            name="outcome"
            className="visually-hidden"
            checked={chosen === outcome.id}
            aria-label={formats.outcome(outcome)}
            aria-keyshortcuts={keys[index]}
            onChange={() => onChoose(outcome.id)}
          />
          {keys[index] && <b aria-hidden="true">{keyWords(keys[index], t)}</b>} {formats.outcome(outcome)}
        </label>
      ))}
    </fieldset>
  );
}

import { type Ref, useId } from 'react';
import type { DatePhrase, DatePhraseProblem } from '@shared/domain/time/date-phrase';
import { useI18n } from '../../i18n/i18n-context';
import { useToday } from '../../state/queries';
import { classes } from './classes';
import { describePhrase, describePhraseProblem } from './describe-phrase';
import styles from './date-entry.module.css';

interface DateEntryProps {
  readonly text: string;
  readonly onText: (text: string) => void;
  /** What the text was understood as; null while it isn't. */
  readonly reading: DatePhrase | null;
  readonly problem: DatePhraseProblem | null;
  /** Other words than "File behind" for the field. */
  readonly label?: string;
  /** What files when nothing is typed, say the outcome's proposal; else examples show. */
  readonly placeholder?: string;
  /** Said while nothing is understood and nothing is wrong. */
  readonly hint?: string;
  readonly autoFocus?: boolean;
  readonly ref?: Ref<HTMLInputElement>;
}

/** A date as one says it. Below the field stands what was understood, or what to type instead. */
export function DateEntry(props: DateEntryProps) {
  const { text, onText, reading, problem, label, placeholder, hint = '', autoFocus, ref } = props;
  const i18n = useI18n();
  const today = useToday();
  const { t } = i18n;
  const id = useId();
  const wrong = problem === null ? '' : describePhraseProblem(problem, i18n, today);
  const understood = reading === null ? hint : describePhrase(reading, i18n, today);
  return (
    <div className={styles.entry}>
      <label htmlFor={id} className={styles.label}>
        {label ?? t('dateEntry.label')}
      </label>
      <input
        ref={ref}
        id={id}
        className={styles.field}
        value={text}
        placeholder={placeholder ?? t('dateEntry.placeholder')}
        maxLength={1000}
        autoComplete="off"
        spellCheck={false}
        // The field is why the dialog was opened.
        autoFocus={autoFocus}
        aria-invalid={wrong !== '' || undefined}
        aria-describedby={`${id}-said`}
        onChange={(event) => onText(event.target.value)}
      />
      <p id={`${id}-said`} className={classes(styles.said, wrong !== '' && styles.wrong)} aria-live="polite">
        {wrong || understood}
      </p>
    </div>
  );
}

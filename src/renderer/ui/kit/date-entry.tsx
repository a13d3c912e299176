import { type Ref, useId } from 'react';
import type { Place } from '@shared/domain/filing/place';
import type { DatePhrase, DatePhraseProblem } from '@shared/domain/time/date-phrase';
import type { PlainDate } from '@shared/domain/time/plain-date';
import { mondayToFriday } from '@shared/domain/time/working-calendar';
import type { FilingPreview } from '@shared/domain/workload/filing-preview';
import { useI18n } from '../../i18n/i18n-context';
import { useCalendar, useToday } from '../../state/queries';
import { Button } from './button';
import { classes } from './classes';
import { describePhrase, describePhraseProblem } from './describe-phrase';
import { usePlaceLoad } from './place-load';
import styles from './date-entry.module.css';

interface DateEntryProps {
  readonly text: string;
  readonly onText: (text: string) => void;
  /** What the text was understood as; null while it isn't. */
  readonly reading: DatePhrase | null;
  readonly problem: DatePhraseProblem | null;
  /** Where it goes as things stand, and what would be filed there: how full that would be is said with it. */
  readonly place?: Place | null;
  readonly filing?: FilingPreview;
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
  const { text, onText, reading, problem, place = null, filing, label, placeholder, hint = '', autoFocus, ref } = props;
  const i18n = useI18n();
  const today = useToday();
  const calendar = useCalendar() ?? mondayToFriday;
  const { t, formats } = i18n;
  const id = useId();
  const load = usePlaceLoad(place, filing);
  const wrong = problem === null ? '' : describePhraseProblem(problem, i18n, today);
  const understood = reading === null ? hint : describePhrase(reading, i18n, today, calendar);
  const take = (date: PlainDate) => {
    const time = place?.kind === 'day' ? place.time : null;
    onText([formats.numericDay(date), time].filter(Boolean).join(' '));
    // The button goes away with what it was for.
    document.getElementById(id)?.focus();
  };
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
      <div className={styles.below}>
        <p id={`${id}-said`} className={classes(styles.said, wrong !== '' && styles.wrong)} aria-live="polite">
          {wrong || [understood, load.words].filter(Boolean).join(' · ')}
        </p>
        {wrong === '' && load.nextRoom !== undefined && <NextRoom date={load.nextRoom} onTake={take} />}
      </div>
    </div>
  );
}

interface NextRoomProps {
  readonly date: PlainDate | null;
  readonly onTake: (date: PlainDate) => void;
}

/** The next day that has room, to be taken instead of the one that has none. */
function NextRoom({ date, onTake }: NextRoomProps) {
  const { t, formats } = useI18n();
  const today = useToday();
  if (date === null) return <p>{t('load.noRoom')}</p>;
  return (
    <Button look="chip" onClick={() => onTake(date)}>
      {t('load.nextRoom', { day: formats.shortDay(date, today) })}
    </Button>
  );
}

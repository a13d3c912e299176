import { type KeyboardEvent, type Ref, useId, useState } from 'react';
import { readDuration } from '@shared/domain/time/read-duration';
import { useI18n } from '../../i18n/i18n-context';
import { classes } from './classes';
import styles from './duration-field.module.css';

interface DurationFieldProps {
  readonly label: string;
  /** In minutes; null where the usual one counts. */
  readonly minutes: number | null;
  /** What counts while the field is empty; without it the field can't be emptied. */
  readonly usual?: { readonly minutes: number; readonly words: string };
  /** The field was left, or Enter pressed, with another duration in it. */
  readonly onSave: (minutes: number | null) => void;
  /** Looks like text until it is pointed at. */
  readonly quiet?: boolean;
  readonly ref?: Ref<HTMLInputElement>;
}

/** How long something takes, typed as people write it. What is not understood stays in the field and says so. */
export function DurationField({ label, minutes, usual, onSave, quiet = false, ref }: DurationFieldProps) {
  const { t, formats } = useI18n();
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const stored = minutes === null ? '' : formats.duration(minutes);
  const type = (text: string | null) => {
    setTyped(text);
    setRefused(null);
  };
  const leave = () => {
    if (typed === null) return;
    const words = typed.trim();
    const read = words === '' ? (usual ? null : minutes) : readDuration(words);
    if (read === null && words !== '') {
      setRefused(words);
      return;
    }
    type(null);
    if (read !== minutes) onSave(read);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') leave();
    if (event.key !== 'Escape' || typed === null) return;
    // A dialog around it stays open for this once.
    event.stopPropagation();
    event.preventDefault();
    type(null);
  };
  const problem = refused === null ? '' : t('duration.problem', { typed: refused });
  return (
    <div className={classes(styles.field, quiet && styles.quiet)}>
      <label htmlFor={id}>{label}</label>
      <input
        ref={ref}
        id={id}
        value={typed ?? stored}
        placeholder={usual && formats.duration(usual.minutes)}
        title={usual?.words}
        maxLength={40}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={problem !== '' || undefined}
        aria-describedby={`${id}-usual ${id}-problem`}
        onChange={({ target }) => type(target.value)}
        onBlur={leave}
        onKeyDown={onKeyDown}
      />
      <span id={`${id}-usual`} className="visually-hidden">
        {usual?.words}
      </span>
      <span id={`${id}-problem`} role="alert" className={styles.problem}>
        {problem}
      </span>
    </div>
  );
}

import { type Ref, useId } from 'react';
import styles from './calendar-settings.module.css';

interface TextEntryProps {
  readonly label: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly placeholder?: string;
  /** Why what stands in it won't do. */
  readonly problem?: string;
  readonly autoFocus?: boolean;
  readonly ref?: Ref<HTMLInputElement>;
}

/** A field of a form of the settings, with what is wrong below it. */
export function TextEntry({ label, text, onText, placeholder, problem = '', autoFocus, ref }: TextEntryProps) {
  const id = useId();
  return (
    <div className={styles.entry}>
      <label htmlFor={id}>{label}</label>
      <input
        ref={ref}
        id={id}
        value={text}
        placeholder={placeholder}
        maxLength={1000}
        autoComplete="off"
        spellCheck={false}
        autoFocus={autoFocus}
        aria-invalid={problem !== '' || undefined}
        aria-describedby={`${id}-problem`}
        onChange={({ target }) => onText(target.value)}
      />
      <p id={`${id}-problem`} role="alert" className={styles.problem}>
        {problem}
      </p>
    </div>
  );
}

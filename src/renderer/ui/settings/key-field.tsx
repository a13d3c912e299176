import { type KeyboardEvent, useState } from 'react';
import { Plus } from 'lucide-react';
import { keysOf } from '../../commands/pressed-keys';
import { useI18n } from '../../i18n/i18n-context';
import { classes } from '../kit/classes';
import { KeyCaps } from '../kit/key-caps';
import styles from './key-settings.module.css';

interface KeyFieldProps {
  /** The key as it is; null for one to add. */
  readonly keys: string | null;
  readonly name: string;
  /** @returns whether the key was taken. */
  readonly onPressed: (keys: string) => boolean;
  readonly onRemove?: (() => void) | undefined;
}

/** A key to be changed: once it is pressed, the next key is taken. Esc and Tab leave it as it was, Backspace takes it away. */
export function KeyField({ keys, name, onPressed, onRemove }: KeyFieldProps) {
  const { t } = useI18n();
  const [listening, setListening] = useState(false);
  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>) => {
    if (!listening || event.nativeEvent.isComposing) return;
    if (event.key === 'Tab') return;
    // Also the key that stands for a command today: now it is only looked at.
    event.preventDefault();
    event.stopPropagation();
    const pressed = keysOf(event.nativeEvent);
    if (pressed === null || event.repeat) return;
    if (pressed === 'Esc') setListening(false);
    else if (pressed === 'Backspace' && onRemove) onRemove();
    else if (onPressed(pressed)) setListening(false);
  };
  return (
    <button
      type="button"
      className={classes(styles.key, keys === null && styles.add, listening && styles.listening)}
      aria-label={listening ? t('keys.press') : name}
      aria-pressed={listening}
      title={name}
      onClick={() => setListening(true)}
      onBlur={() => setListening(false)}
      onKeyDown={onKeyDown}
    >
      <Face keys={keys} listening={listening} />
    </button>
  );
}

function Face({ keys, listening }: { readonly keys: string | null; readonly listening: boolean }) {
  const { t } = useI18n();
  if (listening) return t('keys.press');
  return keys === null ? <Plus size={13} aria-hidden="true" /> : <KeyCaps keys={keys} />;
}

import type { MessageKey } from '@shared/messages/message-key';
import { useI18n } from '../../i18n/i18n-context';
import type { Translate } from '../../i18n/translator';
import styles from './key-caps.module.css';

const named = new Set([
  'Ctrl',
  'Shift',
  'Alt',
  'Enter',
  'Esc',
  'Delete',
  'Insert',
  'PageUp',
  'PageDown',
  'Space',
  'Up',
  'Down',
  'Left',
  'Right',
  'Home',
  'End',
  'Backspace',
]);

const onMac = navigator.platform.startsWith('Mac');

/** A key in words, as it stands on the user's keyboard: `Strg K` for `Ctrl+K` in German. */
export function keyWords(keys: string, t: Translate): string {
  return keys
    .split('+')
    .map((part) => (onMac && part === 'Ctrl' ? '⌘' : named.has(part) ? t(`key.${part}` as MessageKey) : part))
    .join(' ');
}

interface KeyCapsProps {
  readonly keys: string;
  /** Screen readers say it, too; beside a button it would only be noise. */
  readonly spoken?: boolean;
}

/** A key, drawn as one. */
export function KeyCaps({ keys, spoken = false }: KeyCapsProps) {
  const { t } = useI18n();
  return (
    <kbd className={styles.keys} aria-hidden={!spoken}>
      {keyWords(keys, t)}
    </kbd>
  );
}

import type { MessageKey } from '@shared/messages/message-key';
import { useI18n } from '../../i18n/i18n-context';
import styles from './key-caps.module.css';

const named = new Set(['Ctrl', 'Shift', 'Alt', 'Enter', 'Esc', 'Delete', 'PageUp', 'PageDown', 'Space']);

/** A key as it stands on the user's keyboard: `Strg K` for `Ctrl+K` in German. For the eye only. */
export function KeyCaps({ keys }: { readonly keys: string }) {
  const { t } = useI18n();
  const parts = keys.split('+').map((part) => (named.has(part) ? t(`key.${part}` as MessageKey) : part));
  return (
    <kbd className={styles.keys} aria-hidden="true">
      {parts.join(' ')}
    </kbd>
  );
}

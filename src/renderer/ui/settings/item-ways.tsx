import type { LucideIcon } from 'lucide-react';
import type { MessageKey } from '@shared/messages/message-key';
import { useI18n } from '../../i18n/i18n-context';
import { IconButton } from '../kit/icon-button';
import styles from './template-settings.module.css';

interface ItemWaysProps {
  /** What each is called, its sign, and what it does. */
  readonly ways: readonly (readonly [MessageKey, LucideIcon, () => void])[];
  /** Of the item that it is done to, counted from 1. */
  readonly place: number;
}

/** What can be done with one of several items that stand in an order. */
export function ItemWays({ ways, place }: ItemWaysProps) {
  const { t } = useI18n();
  return (
    <div className={styles.actions}>
      {ways.map(([label, Icon, onClick]) => (
        <IconButton icon={Icon} key={label} label={t(label, { place })} onClick={onClick} />
      ))}
    </div>
  );
}

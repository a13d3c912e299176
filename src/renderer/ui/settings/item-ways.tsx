import type { LucideIcon } from 'lucide-react';
import type { MessageKey } from '@shared/messages/message-key';
import { useI18n } from '../../i18n/i18n-context';
import { Button } from '../kit/button';
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
        <Button key={label} look="bare" aria-label={t(label, { place })} title={t(label, { place })} onClick={onClick}>
          <Icon size={16} aria-hidden="true" />
        </Button>
      ))}
    </div>
  );
}

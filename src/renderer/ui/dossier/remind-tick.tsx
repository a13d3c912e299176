import type { WhatFor } from '@shared/domain/care/reminder';
import type { DossierId } from '@shared/domain/records/ids';
import { remindOf, stopReminding } from '../../actions/care';
import { useI18n } from '../../i18n/i18n-context';
import { useReminders } from '../../state/care';
import { runAction } from '../../state/run-action';
import { useServices } from '../../state/services';
import styles from './care.module.css';

interface RemindTickProps {
  readonly id: DossierId;
  readonly what: WhatFor;
  /** What a screen reader is to hear of it: several stand below each other. */
  readonly name: string;
}

/** Whether one is reminded of a day. Nobody is unasked. */
export function RemindTick({ id, what, name }: RemindTickProps) {
  const { t } = useI18n();
  const services = useServices();
  const reminders = useReminders(id);
  if (!reminders) return null;
  const on = reminders.some(({ reminds }) => reminds.kind === what.kind && reminds.anniversary === what.anniversary);
  return (
    <label className={styles.tick}>
      <input
        type="checkbox"
        checked={on}
        aria-label={t('care.remindNamed', { what: name })}
        onChange={() => void runAction(services, on ? stopReminding : remindOf, id, what)}
      />
      {t('care.remind')}
    </label>
  );
}

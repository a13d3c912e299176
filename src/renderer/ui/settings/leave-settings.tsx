import { useRef, useState } from 'react';
import { changeBinder } from '../../actions/change-binder';
import type { Binder } from '@shared/domain/records/binder';
import { withoutLeave } from '@shared/domain/records/change-calendar';
import type { Leave } from '@shared/domain/time/working-calendar';
import { useI18n } from '../../i18n/i18n-context';
import { useToday } from '../../state/queries';
import { runAction } from '../../state/run-action';
import { useServices } from '../../state/services';
import { LeaveForm } from './leave-form';
import { LeaveLine } from './leave-line';
import styles from './calendar-settings.module.css';

/** Own leave: what is to come with what falls into it, what is over, and the form to enter and change it. */
export function LeaveSettings({ binder }: { readonly binder: Binder }) {
  const { t } = useI18n();
  const services = useServices();
  const today = useToday();
  const [edited, setEdited] = useState<Leave | null>(null);
  // The form that follows one that was sent off is a fresh one.
  const [round, setRound] = useState(0);
  const [left, setLeft] = useState<{ readonly id: Leave['id'] | null }>({ id: null });
  const nameField = useRef<HTMLInputElement>(null);
  const coming = binder.leave.filter(({ until }) => until > today);
  const over = binder.leave.filter(({ until }) => until <= today).toReversed();
  const leaveForm = (id: Leave['id'] | null) => {
    setEdited(null);
    setRound(round + 1);
    setLeft({ id });
  };
  const remove = async (leave: Leave) => {
    if (edited?.id === leave.id) leaveForm(null);
    if (await runAction(services, changeBinder, binder.id, (now) => withoutLeave(now, leave.id)))
      nameField.current?.focus();
  };
  const lines = (leaves: readonly Leave[]) =>
    leaves.map((leave) => (
      <LeaveLine
        key={leave.id}
        leave={leave}
        binder={binder}
        left={left.id === leave.id ? left : null}
        onEdit={() => setEdited(leave)}
        onRemove={() => void remove(leave)}
      />
    ));
  return (
    <>
      <p className={styles.prose}>{t('calendar.leave.meaning')}</p>
      {coming.length > 0 && (
        <ul className={styles.lines} aria-label={t('calendar.leave.coming')}>
          {lines(coming)}
        </ul>
      )}
      <LeaveForm key={edited?.id ?? round} ref={nameField} binder={binder} edited={edited} onDone={leaveForm} />
      {over.length > 0 && (
        <details className={styles.over}>
          <summary>{t('calendar.over', { count: over.length })}</summary>
          <ul className={styles.lines}>{lines(over)}</ul>
        </details>
      )}
    </>
  );
}

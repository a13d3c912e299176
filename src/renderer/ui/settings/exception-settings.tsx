import { useRef } from 'react';
import { Trash2 } from 'lucide-react';
import { changeBinder } from '../../actions/change-binder';
import type { Binder } from '@shared/domain/records/binder';
import { withoutException } from '@shared/domain/records/change-calendar';
import type { DayException } from '@shared/domain/time/working-calendar';
import { useI18n } from '../../i18n/i18n-context';
import { useToday } from '../../state/queries';
import { runAction } from '../../state/run-action';
import { useServices } from '../../state/services';
import { IconButton } from '../kit/icon-button';
import { ExceptionForm } from './exception-form';
import styles from './calendar-settings.module.css';

/** Single days that are otherwise than their weekday says: a worked Saturday, a free Friday. */
export function ExceptionSettings({ binder }: { readonly binder: Binder }) {
  const { t } = useI18n();
  const services = useServices();
  const today = useToday();
  const dayField = useRef<HTMLInputElement>(null);
  const coming = binder.exceptions.filter(({ date }) => date >= today);
  const over = binder.exceptions.filter(({ date }) => date < today).toReversed();
  const remove = async ({ date }: DayException) => {
    const done = await runAction(services, changeBinder, binder.id, (now) => withoutException(now, date));
    if (done) dayField.current?.focus();
  };
  const lines = (exceptions: readonly DayException[]) =>
    exceptions.map((exception) => (
      <ExceptionLine key={exception.date} exception={exception} onRemove={() => void remove(exception)} />
    ));
  return (
    <>
      <p className={styles.prose}>{t('calendar.exceptions.meaning')}</p>
      {coming.length > 0 && (
        <ul className={styles.lines} aria-label={t('calendar.exceptions.coming')}>
          {lines(coming)}
        </ul>
      )}
      <ExceptionForm binder={binder} ref={dayField} />
      {over.length > 0 && (
        <details className={styles.over}>
          <summary>{t('calendar.over', { count: over.length })}</summary>
          <ul className={styles.lines}>{lines(over)}</ul>
        </details>
      )}
    </>
  );
}

interface ExceptionLineProps {
  readonly exception: DayException;
  readonly onRemove: () => void;
}

function ExceptionLine({ exception: { date, minutes, note }, onRemove }: ExceptionLineProps) {
  const { t, formats } = useI18n();
  const today = useToday();
  const days = formats.shortDay(date, today);
  const kind =
    minutes === 0
      ? t('calendar.exceptions.free')
      : t('calendar.exceptions.workedFor', { time: formats.duration(minutes) });
  const named = t('calendar.remove', { name: kind, days });
  return (
    <li className={styles.line}>
      <div className={styles.lineHead}>
        <p className={styles.lineName}>
          <b>{days}</b> {kind} {note !== '' && <small>{note}</small>}
        </p>
        <IconButton icon={Trash2} size={15} label={named} onClick={onRemove} />
      </div>
    </li>
  );
}

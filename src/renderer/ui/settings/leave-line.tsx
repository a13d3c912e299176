import { useEffect, useRef } from 'react';
import { Pencil, Trash2 } from 'lucide-react';
import { type Binder, calendarOf } from '@shared/domain/records/binder';
import { rangesOverlap } from '@shared/domain/time/day-range';
import { type Leave, workingDaysBetween } from '@shared/domain/time/working-calendar';
import { withoutLeave } from '@shared/domain/records/change-calendar';
import { describeRange } from '../../i18n/describe-range';
import { useI18n } from '../../i18n/i18n-context';
import { useToday } from '../../state/queries';
import { IconButton } from '../kit/icon-button';
import { FallingInto } from './falling-into';
import styles from './calendar-settings.module.css';

interface LeaveLineProps {
  readonly leave: Leave;
  readonly binder: Binder;
  /** Set when the form about it was left: the focus comes to it, and it is read out. */
  readonly left: object | null;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

/** One leave: its days, how many of them would be worked, what falls into it, and what can be done with it. */
export function LeaveLine({ leave, binder, left, onEdit, onRemove }: LeaveLineProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const today = useToday();
  const line = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (left) line.current?.focus();
  }, [left]);
  const days = describeRange(leave, i18n, today);
  const named = { name: leave.name, days };
  const overlapping = binder.leave.filter((other) => other.id !== leave.id && rangesOverlap(other, leave));
  const workingDays = workingDaysBetween(calendarOf(withoutLeave(binder, leave.id)), leave.from, leave.until).length;
  return (
    <li ref={line} tabIndex={-1} className={styles.line}>
      <div className={styles.lineHead}>
        <p className={styles.lineName}>
          <b>{leave.name}</b> {days} <small>{t('calendar.workingDays', { count: workingDays })}</small>
        </p>
        <IconButton icon={Pencil} size={15} label={t('calendar.edit', named)} onClick={onEdit} />
        <IconButton icon={Trash2} size={15} label={t('calendar.remove', named)} onClick={onRemove} />
      </div>
      {overlapping.length > 0 && (
        <p className={styles.warning}>
          {t('calendar.leave.overlaps', { names: overlapping.map(({ name }) => name).join(', ') })}
        </p>
      )}
      <FallingInto range={leave} leave={leave} />
    </li>
  );
}

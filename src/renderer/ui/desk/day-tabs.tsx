import { addMonthsToMonth, dayInMonth, monthOf } from '@shared/domain/time/month';
import { dayOfMonth, type PlainDate } from '@shared/domain/time/plain-date';
import { dateOfDayDivider } from '@shared/domain/filing/divider';
import { dayFigures, type LoadGround } from '@shared/domain/workload/day-figures';
import { describeDay } from '../../i18n/describe-load';
import { behindDay } from '@shared/domain/filing/place';
import { useI18n } from '../../i18n/i18n-context';
import { useLoadGround } from '../../state/day-figures';
import { goTo, useDesk } from '../../state/desk';
import { useToday } from '../../state/queries';
import { classes } from '../kit/classes';
import { LoadMark } from '../kit/load-mark';
import { dropTarget } from '../kit/drop-target';
import styles from './tabs.module.css';

/** The day dividers 1-31 at the edge: today marked, each as thick as its day is full. */
export function DayTabs() {
  const { t } = useI18n();
  const ground = useLoadGround();
  return (
    <ol className={styles.days} aria-label={t('tabs.days')}>
      {Array.from({ length: 31 }, (_, index) => index + 1).map((day) => (
        <DayTab key={day} day={day} ground={ground} />
      ))}
    </ol>
  );
}

function DayTab({ day, ground }: { readonly day: number; readonly ground: LoadGround | undefined }) {
  const i18n = useI18n();
  const today = useToday();
  const date = dateOfDayDivider(day, today);
  const figures = date && ground ? dayFigures(date, ground) : null;
  const open = useShownDay() === day;
  const isToday = day === dayOfMonth(today);
  const free = date === null || (figures !== null && figures.day.kind !== 'worked');
  const dayName = date ? i18n.formats.longDay(date, today) : i18n.t('tabs.noSuchDay', { day });
  const label = figures ? describeDay(figures, i18n, today) : dayName;
  return (
    <li className={styles.dayItem} {...(date && dropTarget(behindDay(date)))}>
      <button
        type="button"
        className={classes(styles.day, open && styles.open, free && styles.free, isToday && styles.today)}
        aria-current={open ? 'true' : undefined}
        aria-label={label}
        title={label}
        onClick={() =>
          isToday ? goTo({ name: 'today', date: null }) : goTo({ name: 'binder', divider: { kind: 'day', day } })
        }
      >
        {day}
        <LoadMark figures={figures} full="16px" className={styles.thickness} />
      </button>
    </li>
  );
}

/** The number of the day divider that lies open, if one does. */
function useShownDay(): number | null {
  const today = useToday();
  const view = useDesk((desk) => desk.view);
  if (view.name === 'binder') {
    if (view.divider === null) return dayOfMonth(today);
    return view.divider.kind === 'day' ? view.divider.day : null;
  }
  return view.name === 'today' ? dividerDayOf(view.date ?? today, today) : null;
}

function dividerDayOf(date: PlainDate, today: PlainDate): number | null {
  const day = dayOfMonth(date);
  const thisMonth = monthOf(today);
  const shown = [dayInMonth(thisMonth, day), dayInMonth(addMonthsToMonth(thisMonth, 1), day)];
  return shown.includes(date) && dateOfDayDivider(day, today) === date ? day : null;
}

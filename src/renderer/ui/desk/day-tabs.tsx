import { addMonthsToMonth, dayInMonth, monthOf } from '@shared/domain/time/month';
import { dayOfMonth, type PlainDate } from '@shared/domain/time/plain-date';
import { dateOfDayDivider } from '@shared/domain/filing/divider';
import { isWorkingDay } from '@shared/domain/time/working-calendar';
import { useI18n } from '../../i18n/i18n-context';
import { goTo, useDesk } from '../../state/desk';
import { useCalendar, useDividerCounts, useToday } from '../../state/queries';
import { classes } from '../kit/classes';
import { thicknessOf } from '../kit/thickness';
import styles from './tabs.module.css';

/** The day dividers 1-31 at the edge: today marked, each as thick as it is full. */
export function DayTabs() {
  const { t } = useI18n();
  const counts = useDividerCounts();
  return (
    <ol className={styles.days} aria-label={t('tabs.days')}>
      {Array.from({ length: 31 }, (_, index) => index + 1).map((day) => (
        <DayTab key={day} day={day} count={counts?.get(`day:${day}`) ?? 0} />
      ))}
    </ol>
  );
}

function DayTab({ day, count }: { readonly day: number; readonly count: number }) {
  const { t, formats } = useI18n();
  const today = useToday();
  const date = dateOfDayDivider(day, today);
  const calendar = useCalendar();
  const open = useShownDay() === day;
  const isToday = day === dayOfMonth(today);
  const free = date === null || (calendar !== undefined && !isWorkingDay(calendar, date));
  const label = date ? formats.longDay(date, today) : t('tabs.noSuchDay', { day });
  return (
    <li className={styles.dayItem}>
      <button
        type="button"
        className={classes(styles.day, open && styles.open, free && styles.free, isToday && styles.today)}
        aria-current={open ? 'true' : undefined}
        aria-label={`${label}, ${isToday ? `${t('tabs.today')}, ` : ''}${t('counts.dossiers', { count })}`}
        title={label}
        onClick={() =>
          isToday ? goTo({ name: 'today', date: null }) : goTo({ name: 'binder', divider: { kind: 'day', day } })
        }
      >
        {day}
        <span className={styles.thickness} style={{ inlineSize: `${thicknessOf(count) * 18}px` }} />
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

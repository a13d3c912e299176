import { useId } from 'react';
import { dayShelf } from '@shared/domain/filing/shelf';
import { dayOfMonth, daysFrom, type PlainDate } from '@shared/domain/time/plain-date';
import { isWorkingDay } from '@shared/domain/time/working-calendar';
import { useI18n } from '../../i18n/i18n-context';
import { countsByDivider, useCalendar, useShelfCounts, useToday } from '../../state/queries';
import { classes } from './classes';
import { thicknessOf } from './thickness';
import styles from './day-strip.module.css';

interface DayStripProps {
  readonly from: PlainDate;
  /** How many days the strip shows. */
  readonly count: number;
  readonly chosen: PlainDate | null;
  readonly onChoose: (date: PlainDate) => void;
}

/** The coming days with what lies there already, to see a full day before filing onto it. One radio group. */
export function DayStrip({ from, count, chosen, onChoose }: DayStripProps) {
  const { t } = useI18n();
  const group = useId();
  const dossiers = useDayCounts();
  return (
    <div
      className={styles.strip}
      role="radiogroup"
      aria-label={t('dateEntry.strip')}
      style={{ gridTemplateColumns: `repeat(${count}, minmax(0, 1fr))` }}
    >
      {daysFrom(from, count).map((date) => (
        <StripDay
          key={date}
          group={group}
          date={date}
          count={dossiers(date)}
          chosen={date === chosen}
          onChoose={onChoose}
        />
      ))}
    </div>
  );
}

interface StripDayProps {
  readonly group: string;
  readonly date: PlainDate;
  readonly count: number;
  readonly chosen: boolean;
  readonly onChoose: (date: PlainDate) => void;
}

function StripDay({ group, date, count, chosen, onChoose }: StripDayProps) {
  const { t, formats } = useI18n();
  const today = useToday();
  const calendar = useCalendar();
  const free = calendar !== undefined && !isWorkingDay(calendar, date);
  const longDay = formats.longDay(date, today);
  const name = t(free ? 'dateEntry.stripFreeDay' : 'dateEntry.stripDay', {
    day: date === today ? t('dateEntry.stripToday', { day: longDay }) : longDay,
    dossiers: t('counts.dossiers', { count }),
  });
  return (
    <label className={classes(styles.day, free && styles.free, chosen && styles.chosen)} title={name}>
      <input
        type="radio"
        className={styles.choice}
        name={group}
        value={date}
        checked={chosen}
        aria-label={name}
        onChange={() => onChoose(date)}
      />
      <span className={styles.weekday} aria-hidden="true">
        {formats.weekday(date)}
      </span>
      <b aria-hidden="true">{dayOfMonth(date)}</b>
      <span className={styles.count} aria-hidden="true">
        {count > 0 && formats.number(count)}
      </span>
      <span className={styles.bar} aria-hidden="true" style={{ blockSize: `${thicknessOf(count) * 18}px` }} />
    </label>
  );
}

/** How many dossiers lie on a day; on today with what is overdue. */
function useDayCounts(): (date: PlainDate) => number {
  const today = useToday();
  const counts = useShelfCounts();
  if (!counts) return () => 0;
  const behindToday = countsByDivider(counts, today).get(`day:${dayOfMonth(today)}`) ?? 0;
  return (date) => (date === today ? behindToday : (counts.get(dayShelf(date)) ?? 0));
}

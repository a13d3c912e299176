import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { addDays, type PlainDate } from '@shared/domain/time/plain-date';
import type { OutlookWeek } from '@shared/domain/workload/outlook';
import { describeFullness } from '../../i18n/describe-load';
import { useI18n } from '../../i18n/i18n-context';
import { useToday } from '../../state/queries';
import { classes } from '../kit/classes';
import { LoadMark } from '../kit/load-mark';
import { dayAfterKey } from './day-after-key';
import { DayCell } from './day-cell';
import styles from './outlook-grid.module.css';

interface OutlookGridProps {
  readonly weeks: readonly OutlookWeek[];
  readonly onLookAt: (date: PlainDate | null) => void;
}

/** A day's bar takes so much more than its capacity, so that what is too much is seen to stick out. */
const beyond = 1.3;

/** The weeks below each other, by the WAI-ARIA grid pattern: a table to read, and arrow keys lead from day to day and week to week. */
export function OutlookGrid({ weeks, onLookAt }: OutlookGridProps) {
  const { t, formats } = useI18n();
  const today = useToday();
  const table = useRef<HTMLTableElement>(null);
  const [stop, setStop] = useState(today);
  const days = weeks.flatMap((week) => week.days);
  const [first, last] = [days[0]?.date ?? today, days.at(-1)?.date ?? today];
  const at = stop < first || stop > last ? today : stop;
  const scale = beyond * Math.max(60, ...days.map(({ figures }) => figures?.capacity ?? 0));
  const focus = (date: PlainDate) => table.current?.querySelector<HTMLElement>(`[data-date="${date}"]`)?.focus();

  useFocusOnArrival(() => focus(today));
  const walk = (event: KeyboardEvent) => {
    const next = event.altKey || event.metaKey ? null : dayAfterKey(event.key, at, event.ctrlKey, first, last);
    if (next === null) return;
    event.preventDefault();
    focus(next);
  };
  return (
    <div className={styles.scroll}>
      <table
        ref={table}
        role="grid"
        className={styles.grid}
        aria-label={t('workload.grid')}
        onKeyDown={walk}
        onPointerLeave={() => onLookAt(null)}
      >
        <thead>
          <tr>
            <th scope="col" className={styles.weekName}>
              {t('workload.week')}
            </th>
            {weeks[0]?.days.map(({ date }, column) => (
              <th key={date} scope="col" className={classes(isQuiet(weeks, column) && styles.quiet)}>
                {formats.weekday(date)}
              </th>
            ))}
            <th scope="col" className={styles.sum}>
              {t('workload.sum')}
            </th>
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week.days[0]?.date}>
              <WeekName monday={week.days[0]?.date ?? first} />
              {week.days.map((day) => (
                <DayCell
                  key={day.date}
                  day={day}
                  first={day.date === first}
                  scale={scale}
                  stop={day.date === at}
                  onLookAt={() => onLookAt(day.date)}
                  onFocus={() => {
                    setStop(day.date);
                    onLookAt(day.date);
                  }}
                />
              ))}
              <WeekSum week={week} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Who came by a key goes on with keys: unless something else has the focus, today does. */
function useFocusOnArrival(focusToday: () => void): void {
  const arrived = useRef(false);
  useEffect(() => {
    if (arrived.current) return;
    arrived.current = true;
    if (document.activeElement === document.body) focusToday();
  });
}

/** A weekday on which nobody works and nothing lies in any of the weeks takes less room. */
function isQuiet(weeks: readonly OutlookWeek[], column: number): boolean {
  return weeks.every(({ days }) => {
    const figures = days[column]?.figures;
    return !figures || (figures.day.kind === 'weekday' && figures.minutes === 0);
  });
}

function WeekName({ monday }: { readonly monday: PlainDate }) {
  const { t, formats } = useI18n();
  return (
    <th scope="row" className={styles.weekName}>
      {t('desk.week', { week: formats.weekNumber(monday) })}
      <small>{formats.fromTo(monday, addDays(monday, 6))}</small>
    </th>
  );
}

function WeekSum({ week }: { readonly week: OutlookWeek }) {
  const i18n = useI18n();
  const { t, formats } = i18n;
  const { minutes, capacity } = week;
  return (
    <td className={styles.sum}>
      {t('load.of', { minutes: formats.duration(minutes), capacity: formats.duration(capacity) })}
      <b>{describeFullness(week, i18n)}</b>
      <LoadMark figures={week} full="77%" className={styles.mark} />
    </td>
  );
}

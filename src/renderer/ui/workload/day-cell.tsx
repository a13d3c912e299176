import { behindDay } from '@shared/domain/filing/place';
import { dayOfMonth } from '@shared/domain/time/plain-date';
import type { DayFigures } from '@shared/domain/workload/day-figures';
import type { OutlookDay } from '@shared/domain/workload/outlook';
import { showDay } from '../../commands/view-commands';
import { freeDayName } from '../../i18n/describe-free-day';
import { describeDay, joined } from '../../i18n/describe-load';
import { type I18n, useI18n } from '../../i18n/i18n-context';
import { useToday } from '../../state/queries';
import { classes } from '../kit/classes';
import { dropTarget } from '../kit/drop-target';
import { LoadBar } from '../kit/load-bar';
import { describeParts, describePastDay } from './describe-parts';
import { PromiseMark } from './promise-mark';
import styles from './day-cell.module.css';

interface DayCellProps {
  readonly day: OutlookDay;
  /** The first day of the picture tells its month, as every first of a month does. */
  readonly first: boolean;
  /** Minutes that the whole width stands for. */
  readonly scale: number;
  /** The one stop of the Tab key; the arrows lead to the others. */
  readonly stop: boolean;
  readonly onLookAt: () => void;
  readonly onFocus: () => void;
}

/** A day of the picture. */
export function DayCell({ day, first, scale, stop, onLookAt, onFocus }: DayCellProps) {
  const i18n = useI18n();
  const today = useToday();
  const { formats } = i18n;
  const { date, figures } = day;
  const free = figures !== null && figures.day.kind !== 'worked';
  return (
    <td
      className={classes(styles.cell, free && styles.free, figures === null && styles.past)}
      {...(figures && dropTarget(behindDay(date)))}
    >
      <button
        type="button"
        className={classes(styles.day, date === today && styles.today)}
        data-date={date}
        tabIndex={stop ? 0 : -1}
        aria-label={nameOf(day, i18n, today)}
        aria-current={date === today ? 'date' : undefined}
        onClick={() => showDay(date, today)}
        onFocus={onFocus}
        onPointerEnter={onLookAt}
      >
        <span className={styles.head}>
          <b>{first || dayOfMonth(date) === 1 ? formats.dayAndMonth(date, today) : dayOfMonth(date)}</b>
          {figures && figures.promised > 0 && <PromiseMark count={figures.promised} />}
          {figures && figures.minutes > 0 && <span className={styles.minutes}>{formats.hours(figures.minutes)}</span>}
        </span>
        {figures && <Picture figures={figures} scale={scale} />}
      </button>
    </td>
  );
}

function Picture({ figures, scale }: { readonly figures: DayFigures; readonly scale: number }) {
  const i18n = useI18n();
  const reason = freeDayName(figures.day, i18n);
  return (
    <>
      {(figures.capacity > 0 || figures.minutes > 0) && <LoadBar figures={figures} scale={scale} />}
      {reason !== '' && <span className={styles.reason}>{reason}</span>}
    </>
  );
}

function nameOf({ date, figures }: OutlookDay, i18n: I18n, today: OutlookDay['date']): string {
  if (figures === null) return describePastDay(date, i18n, today);
  return joined(describeDay(figures, i18n, today), ...describeParts(figures, i18n));
}

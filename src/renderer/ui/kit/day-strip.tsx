import { useId } from 'react';
import { addDays, dayOfMonth, daysBetween, daysFrom, type PlainDate } from '@shared/domain/time/plain-date';
import type { DayFigures } from '@shared/domain/workload/day-figures';
import { dayWhenFiled, type FilingPreview } from '@shared/domain/workload/filing-preview';
import { freeDayName } from '../../i18n/describe-free-day';
import { describeDayWhenFiled } from '../../i18n/describe-load';
import { behindDay } from '@shared/domain/filing/place';
import { useI18n } from '../../i18n/i18n-context';
import { useToday } from '../../state/queries';
import { classes } from './classes';
import { LoadMark } from './load-mark';
import { dropTarget } from './drop-target';
import styles from './day-strip.module.css';

interface DayStripProps {
  /** The first day, as long as the chosen one shows with it. */
  readonly from: PlainDate;
  /** How many days the strip shows. */
  readonly count: number;
  /** What is about to be filed; undefined while it is read. */
  readonly filing: FilingPreview | undefined;
  readonly chosen: PlainDate | null;
  readonly onChoose: (date: PlainDate) => void;
}

/** The coming days as full as they would become, to see it before filing onto one (method.md, rule 8). One radio group. */
export function DayStrip({ from, count, filing, chosen, onChoose }: DayStripProps) {
  const { t } = useI18n();
  const group = useId();
  return (
    <div
      className={styles.strip}
      role="radiogroup"
      aria-label={t('dateEntry.strip')}
      style={{ gridTemplateColumns: `repeat(${count}, minmax(0, 1fr))` }}
    >
      {daysFrom(firstShown(from, count, chosen), count).map((date) => (
        <StripDay
          key={date}
          group={group}
          date={date}
          figures={filing && dayWhenFiled(date, filing)}
          chosen={date === chosen}
          onChoose={onChoose}
        />
      ))}
    </div>
  );
}

/** How many days before it are shown of a chosen day that lies farther out. */
const daysBefore = 4;

function firstShown(from: PlainDate, count: number, chosen: PlainDate | null): PlainDate {
  if (chosen === null) return from;
  const ahead = daysBetween(from, chosen);
  if (ahead < 0) return chosen;
  return ahead < count ? from : addDays(chosen, -daysBefore);
}

interface StripDayProps {
  readonly group: string;
  readonly date: PlainDate;
  /** With what is about to be filed on it. */
  readonly figures: DayFigures | undefined;
  readonly chosen: boolean;
  readonly onChoose: (date: PlainDate) => void;
}

function StripDay({ group, date, figures, chosen, onChoose }: StripDayProps) {
  const i18n = useI18n();
  const today = useToday();
  const { formats } = i18n;
  const free = figures !== undefined && figures.day.kind !== 'worked';
  const name = figures ? describeDayWhenFiled(figures, i18n, today) : formats.longDay(date, today);
  return (
    <label
      {...dropTarget(behindDay(date))}
      className={classes(styles.day, free && styles.free, chosen && styles.chosen)}
      title={name}
    >
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
      {figures &&
        (free ? (
          <span className={styles.reason} aria-hidden="true">
            {freeDayName(figures.day, i18n)}
          </span>
        ) : (
          <span className={styles.room} aria-hidden="true">
            <LoadMark figures={figures} full="77%" upright className={styles.load} />
          </span>
        ))}
    </label>
  );
}

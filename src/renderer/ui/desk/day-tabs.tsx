import { memo, useEffect, useRef } from 'react';
import {
  dateOfDivider,
  type DayDivider,
  type Divider,
  dividerKey,
  dividerOf,
  numberOf,
  type Rings,
} from '@shared/domain/filing/divider';
import { behindDay } from '@shared/domain/filing/place';
import { monthOf } from '@shared/domain/time/month';
import type { PlainDate } from '@shared/domain/time/plain-date';
import { dayFigures, type LoadGround } from '@shared/domain/workload/day-figures';
import { describeDay } from '../../i18n/describe-load';
import { useI18n } from '../../i18n/i18n-context';
import { useLoadGround } from '../../state/day-figures';
import { goTo, useDesk, type View } from '../../state/desk';
import { useDayDividers, useRings } from '../../state/queries';
import { classes } from '../kit/classes';
import { LoadMark } from '../kit/load-mark';
import { dropTarget } from '../kit/drop-target';
import styles from './tabs.module.css';

/** The day dividers at the edge, by number or by date: today marked, each as thick as its day is full. */
export const DayTabs = memo(function DayTabs() {
  const { t } = useI18n();
  const rings = useRings();
  const dividers = useDayDividers();
  const ground = useLoadGround();
  const open = useDesk(({ view }) => openDividerKey(view, rings));
  const dated = rings.mode.kind === 'dated';
  return (
    <ol className={classes(styles.days, dated && styles.dated)} aria-label={t('tabs.days')}>
      {dividers?.map((divider, index) => (
        <DayTab
          key={dividerKey(divider)}
          divider={divider}
          firstOfMonth={beginsMonth(divider, dividers[index - 1])}
          ground={ground}
          today={rings.today}
          open={dividerKey(divider) === open}
        />
      ))}
    </ol>
  );
});

interface DayTabProps {
  readonly divider: DayDivider;
  /** The first sheet of its month says which month that is. */
  readonly firstOfMonth: boolean;
  readonly ground: LoadGround | undefined;
  readonly today: PlainDate;
  readonly open: boolean;
}

/** Turning to a day leaves all tabs but two as they are. */
const DayTab = memo(function DayTab({ divider, firstOfMonth, ground, today, open }: DayTabProps) {
  const i18n = useI18n();
  const { t, formats } = i18n;
  const tab = useRef<HTMLLIElement>(null);
  const date = dateOfDivider(divider, today);
  const figures = date && ground ? dayFigures(date, ground) : null;
  const isToday = date === today;
  const free = date === null || (figures !== null && figures.day.kind !== 'worked');
  const dayName = divider.kind === 'date' || date ? formats.longDay(date ?? today, today) : null;
  const label = figures
    ? describeDay(figures, i18n, today)
    : (dayName ?? t('tabs.noSuchDay', { day: numberOf(divider) }));
  useEffect(() => {
    if (open) tab.current?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  return (
    <li ref={tab} className={styles.dayItem} {...(date && dropTarget(behindDay(date)))}>
      {firstOfMonth && date && (
        <span className={styles.monthName} aria-hidden="true">
          {formats.shortMonth(monthOf(date))}
        </span>
      )}
      <button
        type="button"
        className={classes(styles.day, open && styles.open, free && styles.free, isToday && styles.today)}
        aria-current={open ? 'true' : undefined}
        aria-label={label}
        title={label}
        onClick={() => goTo(isToday ? { name: 'today', date: null } : { name: 'binder', divider })}
      >
        {numberOf(divider)}
        {divider.kind === 'date' && <small aria-hidden="true">{formats.weekday(divider.date)}</small>}
        <LoadMark figures={figures} full={divider.kind === 'date' ? '8px' : '16px'} className={styles.thickness} />
      </button>
    </li>
  );
});

function beginsMonth(divider: DayDivider, before: Divider | undefined): boolean {
  if (divider.kind !== 'date') return false;
  return before?.kind !== 'date' || monthOf(before.date) !== monthOf(divider.date);
}

/** The divider of the page that lies open, if it has one: a day before today has none. */
function openDividerKey(view: View, rings: Rings): string | null {
  if (view.name === 'binder' && view.divider !== null) return dividerKey(view.divider);
  if (view.name !== 'today' && view.name !== 'binder') return null;
  const date = (view.name === 'today' && view.date) || rings.today;
  return date < rings.today ? null : dividerKey(dividerOf(behindDay(date), rings));
}

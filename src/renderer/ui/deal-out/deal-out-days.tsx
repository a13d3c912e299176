import { type KeyboardEvent, useRef } from 'react';
import { behindDay } from '@shared/domain/filing/place';
import { subtitleOf, titleOf } from '@shared/domain/records/dossier';
import { dayOfMonth, type PlainDate, weekdayOf } from '@shared/domain/time/plain-date';
import { type DayFigures, dayFigures, type LoadGround } from '@shared/domain/workload/day-figures';
import { freeDayName } from '../../i18n/describe-free-day';
import { describeDay } from '../../i18n/describe-load';
import { useI18n } from '../../i18n/i18n-context';
import { useLoadGround } from '../../state/day-figures';
import { useDaysToDealOnto } from '../../state/deal-out';
import { dropKeyOf } from '../../state/carrying';
import { useDesk } from '../../state/desk';
import { putDown } from '../../state/put-down';
import { useDossiers } from '../../state/queries';
import { useServices } from '../../state/services';
import { classes } from '../kit/classes';
import { dropTarget } from '../kit/drop-target';
import styles from './deal-out.module.css';

/** The days of the month with what lies there already: a click, or Enter, puts the open dossier behind one; what is dragged there, too. */
export function DealOutDays() {
  const { t } = useI18n();
  const days = useDaysToDealOnto();
  const ground = useLoadGround();
  const open = useDesk((desk) => desk.open);
  const [dossier] = useDossiers(open === null ? [] : [open]) ?? [];
  if (!ground) return null;
  const card = dossier?.card;
  return (
    <div className={styles.page}>
      <h2>{card ? titleOf(card) || t('unnamed') : t('dealOut.noneOpen')}</h2>
      {card && <p className={styles.about}>{[subtitleOf(card), dossier.about].filter(Boolean).join(' · ')}</p>}
      <p className={styles.hint}>{t('dealOut.hint')}</p>
      <DayGrid days={days} ground={ground} disabled={dossier === undefined} />
    </div>
  );
}

interface DayGridProps {
  readonly days: readonly PlainDate[];
  readonly ground: LoadGround;
  readonly disabled: boolean;
}

/** How far an arrow leads, in days. */
const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

function DayGrid({ days, ground, disabled }: DayGridProps) {
  const { t } = useI18n();
  const list = useRef<HTMLOListElement>(null);
  const walk = (event: KeyboardEvent) => {
    const step = steps[event.key];
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const next = buttons[buttons.findIndex((button) => button === document.activeElement) + (step ?? 0)];
    if (step === undefined || !next) return;
    event.preventDefault();
    next.focus();
  };
  const [first] = days;
  return (
    <ol ref={list} className={styles.days} aria-label={t('dealOut.days')} onKeyDown={walk}>
      {days.map((date) => (
        <li key={date} style={date === first ? { gridColumnStart: weekdayOf(date) } : undefined}>
          <DayButton figures={dayFigures(date, ground)} today={ground.today} disabled={disabled} />
        </li>
      ))}
    </ol>
  );
}

interface DayButtonProps {
  readonly figures: DayFigures;
  readonly today: PlainDate;
  readonly disabled: boolean;
}

function DayButton({ figures, today, disabled }: DayButtonProps) {
  const i18n = useI18n();
  const { t, formats } = i18n;
  const services = useServices();
  const { date, day, capacity, minutes, fullness } = figures;
  const load =
    capacity === 0
      ? freeDayName(day, i18n) || t('plan.free')
      : t('load.of', { minutes: formats.duration(minutes), capacity: formats.duration(capacity) });
  const to = behindDay(date);
  const deal = async () => {
    const { open } = useDesk.getState();
    if (open) await putDown(services, [open], dropKeyOf(to));
  };
  return (
    <button
      type="button"
      {...dropTarget(to)}
      className={classes(styles.day, capacity === 0 && styles.free, styles[fullness])}
      disabled={disabled}
      aria-label={describeDay(figures, i18n, today)}
      onClick={() => void deal()}
    >
      <span className={styles.weekday}>{formats.weekday(date)}</span>
      <b>{dayOfMonth(date)}</b>
      <small>{load}</small>
      <span className={styles.track}>
        <span style={{ inlineSize: `${Math.min(1, minutes / Math.max(capacity, 1)) * 100}%` }} />
      </span>
    </button>
  );
}

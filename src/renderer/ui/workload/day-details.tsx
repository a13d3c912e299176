import type { PlainDate } from '@shared/domain/time/plain-date';
import { dayFigures, type LoadGround } from '@shared/domain/workload/day-figures';
import { describeDay } from '../../i18n/describe-load';
import { useI18n } from '../../i18n/i18n-context';
import { describeParts, describePastDay } from './describe-parts';
import styles from './day-details.module.css';

interface DayDetailsProps {
  /** The day that is looked at: with the focus or the pointer. */
  readonly date: PlainDate;
  readonly ground: LoadGround;
}

/** One day in words, below the picture; its name in the picture says the same to those who listen. */
export function DayDetails({ date, ground }: DayDetailsProps) {
  const i18n = useI18n();
  const { today } = ground;
  if (date < today) return <p className={styles.details}>{describePastDay(date, i18n, today)}</p>;
  const figures = dayFigures(date, ground);
  return (
    <p className={styles.details}>
      <b>{describeDay(figures, i18n, today)}</b>
      <span>{describeParts(figures, i18n).join(' · ')}</span>
    </p>
  );
}

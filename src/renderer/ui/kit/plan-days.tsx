import type { PlainDate } from '@shared/domain/time/plain-date';
import type { DayChange } from '@shared/domain/workload/move-plan';
import { useI18n } from '../../i18n/i18n-context';
import { classes } from './classes';
import styles from './plan-days.module.css';

interface PlanDaysProps {
  readonly days: readonly DayChange[];
  readonly today: PlainDate;
}

/** The load of each day before and after a plan, against its capacity. */
export function PlanDays({ days, today }: PlanDaysProps) {
  const { t, formats } = useI18n();
  if (days.length === 0) return null;
  return (
    <div className={styles.scroll} tabIndex={0} role="group" aria-label={t('plan.days')}>
      <table className={styles.table} aria-label={t('plan.days')}>
        <thead>
          <tr>
            <th scope="col">{t('plan.day')}</th>
            <th scope="col">{t('plan.before')}</th>
            <th scope="col">{t('plan.after')}</th>
            <th scope="col">{t('plan.capacity')}</th>
            <td aria-hidden="true" />
          </tr>
        </thead>
        <tbody>
          {days.map((day) => (
            <tr key={day.date}>
              <th scope="row">{formats.shortDay(day.date, today)}</th>
              <td className={classes(day.before > day.capacity && styles.over)}>{formats.duration(day.before)}</td>
              <td className={classes(styles.after, day.after > day.capacity && styles.over)}>
                {formats.duration(day.after)}
                {day.after > day.capacity && (
                  <span className={styles.tooMuch}>
                    {' '}
                    {t('plan.tooMuch', { time: formats.duration(day.after - day.capacity) })}
                  </span>
                )}
              </td>
              <td>{day.capacity === 0 ? t('plan.free') : formats.duration(day.capacity)}</td>
              <td className={styles.picture} aria-hidden="true">
                <DayBar {...day} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The bar of a day: what was there as an outline, what will be there filled, its capacity as a line. */
function DayBar({ before, after, capacity }: DayChange) {
  const full = Math.max(before, after, capacity, 1);
  const share = (minutes: number) => `${(minutes / full) * 100}%`;
  return (
    <span className={styles.bar}>
      <span className={styles.was} style={{ inlineSize: share(before) }} />
      <span
        className={classes(styles.will, after > capacity && styles.willBeOver)}
        style={{ inlineSize: share(after) }}
      />
      <span className={styles.limit} style={{ insetInlineStart: share(capacity) }} />
    </span>
  );
}

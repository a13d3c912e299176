import type { DayFigures } from '@shared/domain/workload/day-figures';
import { kindsOfWork } from '@shared/domain/workload/kind-of-work';
import { classes } from './classes';
import styles from './load-bar.module.css';

interface LoadBarProps {
  readonly figures: Pick<DayFigures, 'minutes' | 'capacity' | 'load' | 'done'>;
  /** Minutes that the whole width stands for, where several bars are to be compared; more than that is cut off. */
  readonly scale?: number;
  readonly className?: string;
}

/**
 * The load of a day as a bar on its capacity: what is done, and each kind of work; what is too much sticks out beyond the end, in stripes.
 * For the eye only: the words stand beside it.
 */
export function LoadBar({ figures, scale, className }: LoadBarProps) {
  const { minutes, capacity, load, done } = figures;
  const whole = scale ?? Math.max(minutes, capacity, 1);
  const share = (part: number) => `${Math.min(1, part / whole) * 100}%`;
  return (
    <div className={classes(styles.bar, className)} aria-hidden="true">
      <span className={styles.capacity} style={{ inlineSize: share(capacity) }} />
      <div className={styles.parts}>
        {done > 0 && <span className={styles.done} style={{ inlineSize: share(done) }} />}
        {kindsOfWork.map(
          (kind) =>
            load[kind] > 0 && <span key={kind} className={styles[kind]} style={{ inlineSize: share(load[kind]) }} />,
        )}
      </div>
      {minutes > capacity && (
        <span
          className={styles.over}
          style={{
            insetInlineStart: share(capacity),
            inlineSize: share(Math.min(minutes, whole) - Math.min(capacity, whole)),
          }}
        />
      )}
    </div>
  );
}

import type { DayFigures } from '@shared/domain/workload/day-figures';
import { classes } from './classes';
import styles from './load-mark.module.css';

interface LoadMarkProps {
  /** The load of a day or a month; without it the mark is as long as there are many dossiers. */
  readonly figures: Pick<DayFigures, 'minutes' | 'capacity' | 'fullness'> | null | undefined;
  readonly count?: number;
  /** How long the mark of a full day is, as a length in CSS. */
  readonly full: string;
  readonly upright?: boolean;
  /** Where it stands, and its other measure. */
  readonly className: string | undefined;
}

/** How full a day or a divider is, for the eye: by its length, its colour, and for too much by stripes. The words stand in the name. */
export function LoadMark({ figures, count = 0, full, upright = false, className }: LoadMarkProps) {
  const length = figures ? lengthOf(figures) : thicknessOf(count);
  if (length === 0) return null;
  const size = `max(3px, ${length.toFixed(3)} * ${full})`;
  return (
    <span
      className={classes(figures ? styles[figures.fullness] : styles.count, className)}
      style={upright ? { blockSize: size } : { inlineSize: size }}
      aria-hidden="true"
    />
  );
}

/** So much longer than a full one a mark grows, at the most: what is too much is seen to stick out. */
const longest = 1.3;

/** 1 when the capacity is used up; the longest where there is none. */
function lengthOf({ minutes, capacity }: Pick<DayFigures, 'minutes' | 'capacity'>): number {
  if (minutes === 0) return 0;
  return capacity === 0 ? longest : Math.min(longest, minutes / capacity);
}

/** Grows fast for the first dossiers, slowly for many; 1 at about 60. */
function thicknessOf(count: number): number {
  return Math.min(1, Math.log2(1 + count) / 6);
}

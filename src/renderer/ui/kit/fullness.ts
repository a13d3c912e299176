import type { DayFigures } from '@shared/domain/workload/day-figures';
import styles from './fullness.module.css';

/** So much longer than a full one a mark grows, at the most: what is too much is seen to stick out. */
export const longest = 1.3;

/** How long the mark of a load is: 1 when its capacity is used up; the longest where there is none. */
export function lengthOf({ minutes, capacity }: Pick<DayFigures, 'minutes' | 'capacity'>): number {
  if (minutes === 0) return 0;
  return capacity === 0 ? longest : Math.min(longest, minutes / capacity);
}

/** What the mark of a load looks like. */
export function fullnessClass({ fullness }: Pick<DayFigures, 'fullness'>): string | undefined {
  return styles[fullness];
}

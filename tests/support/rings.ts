import type { Rings } from '@shared/domain/filing/divider';
import type { PlainDate } from '@shared/domain/time/plain-date';

/** The rings of a binder kept by the numbers 1-31. */
export function numberedOn(today: PlainDate): Rings {
  return { today, mode: { kind: 'numbered' } };
}

/** The rings of a binder kept by date. */
export function datedOn(today: PlainDate, monthsAhead: 1 | 2 | 3): Rings {
  return { today, mode: { kind: 'dated', monthsAhead } };
}

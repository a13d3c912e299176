import { type Moment, millisecondsToMidnight, momentOfInstant } from '@shared/domain/time/moment';
import type { PlainDate } from '@shared/domain/time/plain-date';

/** The desk clock: what time it is, and a bell when the day turns. The app has exactly one. */
export interface Clock {
  readonly now: () => Moment;
  readonly today: () => PlainDate;
  /** Calls back whenever `today()` has changed. @returns how to stop. */
  readonly onNewDay: (listener: () => void) => () => void;
  /** Looks at the time again; to be called when the machine wakes, where timers may have stood still. */
  readonly check: () => void;
}

/** Timers may fire early and are stopped while the machine sleeps; hence short naps instead of one long sleep. */
const longestNap = 60_000;

export function createClock(): Clock {
  const listeners = new Set<() => void>();
  const now = () => momentOfInstant(Date.now());
  let today = now().date;

  const check = () => {
    const date = now().date;
    if (date === today) return;
    today = date;
    for (const listener of listeners) listener();
  };
  const nap = () => {
    const wait = Math.min(longestNap, millisecondsToMidnight(Date.now()) + 50);
    setTimeout(() => {
      check();
      nap();
    }, wait);
  };
  nap();

  return {
    now,
    today: () => today,
    onNewDay: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    check,
  };
}

import type { ClockTime } from './clock-time';
import type { PlainDate } from './plain-date';

/** What the clock on the desk says: the day and the time where the user is, and the instant for ordering (epoch ms). */
export interface Moment {
  readonly date: PlainDate;
  readonly time: ClockTime;
  readonly instant: number;
}

/** When something happened, as the user saw it: a day and a time of day. */
export interface DayTime {
  readonly date: PlainDate;
  readonly time: ClockTime;
}

/** Orders moments of the diary: negative when `left` is the earlier one. */
export function compareDayTimes(left: DayTime, right: DayTime): number {
  const a = `${left.date} ${left.time}`;
  const b = `${right.date} ${right.time}`;
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The moment an instant (epoch ms) is, in the zone that the machine is set to. Only the desk clock asks. */
export function momentOfInstant(instant: number): Moment {
  const local = new Date(instant);
  const two = (value: number) => String(value).padStart(2, '0');
  return {
    date: `${local.getFullYear()}-${two(local.getMonth() + 1)}-${two(local.getDate())}` as PlainDate,
    time: `${two(local.getHours())}:${two(local.getMinutes())}` as ClockTime,
    instant,
  };
}

/** Milliseconds from an instant to the next midnight of the machine's zone (23 to 25 hours apart on DST days). */
export function millisecondsToMidnight(instant: number): number {
  const local = new Date(instant);
  const midnight = new Date(local.getFullYear(), local.getMonth(), local.getDate() + 1);
  return midnight.getTime() - instant;
}

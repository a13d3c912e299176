import type { Brand } from '../base/brand';

/** A time of day `HH:mm`, 00:00 to 23:59, on no particular day and in no zone. Compares as text. */
export type ClockTime = Brand<string, 'ClockTime'>;

const shape = /^([01]\d|2[0-3]):[0-5]\d$/;

export function isClockTime(text: string): text is ClockTime {
  return shape.test(text);
}

/** The time of a text known to be one. @throws when it is not. */
export function clockTime(text: string): ClockTime {
  if (!isClockTime(text)) throw new Error(`Not a time of day: ${text}`);
  return text;
}

/** The time of an hour (0-23) and a minute (0-59). @returns null outside these. */
export function clockTimeFrom(hour: number, minute: number): ClockTime | null {
  const text = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  return isClockTime(text) ? text : null;
}

import { addDays, daysBetween, type PlainDate } from '@shared/domain/time/plain-date';

/** How many days the strip shows: two working weeks. */
export const stripDays = 10;

/** From today while the chosen day shows there, else around the chosen day. */
export function stripStart(chosen: PlainDate | null, today: PlainDate): PlainDate {
  if (chosen === null) return today;
  const ahead = daysBetween(today, chosen);
  return ahead >= 0 && ahead < stripDays ? today : addDays(chosen, -4);
}

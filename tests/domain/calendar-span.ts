import { addDays, type PlainDate, plainDate } from '@shared/domain/time/plain-date';
import fc from 'fast-check';

/** All days of 2024 to 2032: two leap years and a half, every weekday at every month's end. */
export const allDays: readonly PlainDate[] = daysUpTo(plainDate('2024-01-01'), plainDate('2032-12-31'));

/** Any of these days as today. */
export const anyToday = fc.constantFrom(...allDays);

/** A day up to 20 years after 2024, and the two years before. */
export const anyDay = fc.integer({ min: -731, max: 20 * 366 }).map((days) => addDays(plainDate('2024-01-01'), days));

function daysUpTo(first: PlainDate, last: PlainDate): PlainDate[] {
  const days = [first];
  for (let day = addDays(first, 1); day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}

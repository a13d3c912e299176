import * as v from 'valibot';
import type { DayException, Holiday, Leave, WeekMinutes } from '../time/working-calendar';
import { line, plainDateSchema } from './schemas';

const minutesInDay = 24 * 60;
export const minutesSchema = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(minutesInDay));

export const weekMinutesSchema: v.GenericSchema<unknown, WeekMinutes> = v.tuple([
  minutesSchema,
  minutesSchema,
  minutesSchema,
  minutesSchema,
  minutesSchema,
  minutesSchema,
  minutesSchema,
]);

const holidaySchema: v.GenericSchema<unknown, Holiday> = v.object({
  date: plainDateSchema,
  name: v.object({ de: line, en: line }),
});

/**
 * The public holidays of a region, as they were known when it was chosen: kept with the binder, so that its working days are the same on
 * every machine, also for who covers for its owner (adr/0016).
 */
export const publicHolidaysSchema = v.object({
  /** ISO 3166-1, e.g. `DE`. */
  country: line,
  /** The part of ISO 3166-2 after the country, e.g. `BY`, or a part of that, `BY.KATH`; null for what the whole country has. */
  region: v.nullable(line),
  /** The first day that is not covered any more. */
  until: plainDateSchema,
  days: v.array(holidaySchema),
});
export type PublicHolidays = v.InferOutput<typeof publicHolidaysSchema>;

export const leaveSchema: v.GenericSchema<unknown, Leave> = v.pipe(
  v.object({ id: v.pipe(line, v.minLength(1)), name: line, from: plainDateSchema, until: plainDateSchema }),
  v.check(({ from, until }) => from < until),
);

export const dayExceptionSchema: v.GenericSchema<unknown, DayException> = v.object({
  date: plainDateSchema,
  minutes: minutesSchema,
  note: line,
});

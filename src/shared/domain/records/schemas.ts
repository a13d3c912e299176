import * as v from 'valibot';
import { type ClockTime, isClockTime } from '../time/clock-time';
import { isMonth, type Month } from '../time/month';
import { isPlainDate, type PlainDate } from '../time/plain-date';

/** Texts that a person types. The limit only stops what no person typed. */
export const line = v.pipe(v.string(), v.maxLength(1_000));
export const longText = v.pipe(v.string(), v.maxLength(1_000_000));

export const plainDateSchema = v.pipe(
  v.string(),
  v.check(isPlainDate),
  v.transform((text) => text as PlainDate),
);
export const monthSchema = v.pipe(
  v.string(),
  v.check(isMonth),
  v.transform((text) => text as Month),
);
export const clockTimeSchema = v.pipe(
  v.string(),
  v.check(isClockTime),
  v.transform((text) => text as ClockTime),
);
export const dayTimeSchema = v.object({ date: plainDateSchema, time: clockTimeSchema });

/** An instant in milliseconds since 1970, for ordering only. */
export const instantSchema = v.pipe(v.number(), v.integer(), v.minValue(0));
export const countSchema = v.pipe(v.number(), v.integer(), v.minValue(0));

/** SHA-256 as 64 hexadecimal digits. */
export const sha256Schema = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

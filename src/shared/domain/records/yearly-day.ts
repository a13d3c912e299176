import * as v from 'valibot';
import { isPlainDate } from '../time/plain-date';

/** A day that comes again every year, with its first year when that is known: `1971-07-05` or `--07-05`. */
export const yearlyDaySchema = v.pipe(v.string(), v.check(isYearlyDay));

function isYearlyDay(text: string): boolean {
  return isPlainDate(/^--\d{2}-\d{2}$/.test(text) ? text.replace('-', leapYear) : text);
}

/** A year that has every day. */
const leapYear = '2000';

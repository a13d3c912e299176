import { type PlainDate, yearOf } from '../time/plain-date';
import type { PublicHolidays } from './calendar';

/** Whose public holidays count: a country, or a part of it that has some of its own. */
export type HolidayRegion = Pick<PublicHolidays, 'country' | 'region'>;

/** A part of a country under its code and its name. */
export interface NamedRegion {
  readonly code: string;
  readonly name: string;
}

/** The years that holidays are looked up for, both included: those that dates are filed in, and the one just past. */
export interface HolidayYears {
  readonly first: number;
  readonly last: number;
}

export function holidayYears(today: PlainDate): HolidayYears {
  return { first: yearOf(today) - 1, last: yearOf(today) + 10 };
}

export function sameRegion(left: HolidayRegion, right: HolidayRegion): boolean {
  return left.country === right.country && left.region === right.region;
}

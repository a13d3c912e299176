import { clockTime } from '../time/clock-time';
import { behindDay, behindMonth, closedOn, pile, type Place } from '../filing/place';
import { addMonthsToMonth, dayInMonth, firstDayOf, monthOf } from '../time/month';
import type { DayTime, Moment } from '../time/moment';
import { addDays, daysBetween, daysFrom, type PlainDate } from '../time/plain-date';
import { isWorkingDay, mondayToFriday, workingDayOnOrAfter, workingDaysAfter } from '../time/working-calendar';
import type { SamplePlace } from './sample-seed';

/** The working days before a day, the last one first. */
export type PastDays = readonly PlainDate[];

/** As far back as the oldest log of the samples goes. */
const oldestWeeks = 30;

export function pastWorkingDays(today: PlainDate): PastDays {
  const weeks = daysFrom(addDays(today, -7 * oldestWeeks), 7 * oldestWeeks);
  return weeks.filter((day) => isWorkingDay(mondayToFriday, day)).toReversed();
}

/** The `count`-th working day before today (1 is the last one). @throws when that is longer ago than the samples go. */
export function workingDaysAgo(past: PastDays, count: number): PlainDate {
  const day = past[count - 1];
  if (day === undefined) throw new Error(`Not within the past working days: ${count}`);
  return day;
}

/** The place that a sample means on a day. What lies behind today does so at a weekend too: the sample shows a full page. */
export function placeOfSample(place: SamplePlace, today: PlainDate, past: PastDays, lastContact: PlainDate): Place {
  if (place === 'pile') return pile;
  if ('closed' in place) return closedOn(lastContact, place.closed);
  if ('month' in place) return placeInMonth(place, today);
  const date = place.day < 0 ? workingDaysAgo(past, -place.day) : workingDaysAfter(mondayToFriday, today, place.day);
  return behindDay(date, place.time === undefined ? null : clockTime(place.time));
}

function placeInMonth(place: Extract<SamplePlace, { month: number }>, today: PlainDate): Place {
  const month = addMonthsToMonth(monthOf(today), place.month);
  if (place.on === undefined) return behindMonth(month);
  return behindDay(workingDayOnOrAfter(mondayToFriday, dayInMonth(month, place.on) ?? firstDayOf(month)));
}

/** The instant (epoch ms) of a moment before now, good for ordering: clock changes in between are not counted. */
export function instantBefore(now: Moment, { date, time }: DayTime): number {
  const minutes = daysBetween(date, now.date) * 24 * 60 + minutesOf(now.time) - minutesOf(time);
  return Math.max(0, now.instant - minutes * 60_000);
}

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

import { assertNever } from '../base/assert-never';
import { type Month, parseMonth } from '../time/month';
import { parsePlainDate, type PlainDate } from '../time/plain-date';
import { behindDay, behindMonth, type FilingPlace, pile, type Place } from './place';

/**
 * A place as one sortable text: `d:2026-03-13`, `m:2026-07`, `pile`, `closed`; `bin` for deleted dossiers. What is
 * stored and counted by place goes by shelf, so a divider is a few ranges of shelves.
 */
export type Shelf = `d:${string}` | `m:${string}` | 'pile' | 'closed' | 'bin';

/** Shelves from `from` to `to`, both included. */
export interface ShelfRange {
  readonly from: Shelf;
  readonly to: Shelf;
}

export const earliestDayShelf: Shelf = 'd:1000-01-01';
export const latestDayShelf: Shelf = 'd:9999-12-31';
export const earliestMonthShelf: Shelf = 'm:1000-01';
export const latestMonthShelf: Shelf = 'm:9999-12';

/** The shelf of a dossier: its place, unless it is in the bin. */
export function shelfOf(dossier: { readonly place: Place; readonly binnedAt: unknown }): Shelf {
  return dossier.binnedAt === null ? shelfOfPlace(dossier.place) : 'bin';
}

export function shelfOfPlace(place: Place): Shelf {
  switch (place.kind) {
    case 'day':
      return dayShelf(place.date);
    case 'month':
      return monthShelf(place.month);
    case 'pile':
    case 'closed':
      return place.kind;
    default:
      return assertNever(place);
  }
}

export function dayShelf(date: PlainDate): Shelf {
  return `d:${date}`;
}

/** The shelves of the days from one to another; with today among them also what is overdue (method.md, rule 3). */
export function shelvesOfDays(first: PlainDate, last: PlainDate, today: PlainDate): ShelfRange {
  return { from: first <= today && today <= last ? earliestDayShelf : dayShelf(first), to: dayShelf(last) };
}

export function monthShelf(month: Month): Shelf {
  return `m:${month}`;
}

/** A place on the shelf as far as filing goes: without its time, without why it was closed. Null for the bin. */
export function placeOfShelf(shelf: Shelf): FilingPlace | null {
  if (shelf === 'pile') return pile;
  if (shelf === 'closed') return { kind: 'closed' };
  const date = parsePlainDate(shelf.slice(2));
  if (date !== null) return behindDay(date);
  const month = parseMonth(shelf.slice(2));
  return month === null ? null : behindMonth(month);
}

export function inRange(range: ShelfRange, shelf: Shelf): boolean {
  return range.from <= shelf && shelf <= range.to;
}

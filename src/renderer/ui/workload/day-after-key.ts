import { addDays, type PlainDate, weekdayOf } from '@shared/domain/time/plain-date';

/** So many weeks a page key leads on. */
const page = 4;

/**
 * The day that a key leads to: arrows by days and weeks, Home and End within the week, with Ctrl to the ends of the picture, page keys by
 * four weeks. It stays within `first` and `last`.
 * @returns null for all other keys.
 */
export function dayAfterKey(
  key: string,
  from: PlainDate,
  ctrl: boolean,
  first: PlainDate,
  last: PlainDate,
): PlainDate | null {
  const to = ctrl ? farDay(key, first, last) : nearDay(key, from);
  if (to === null) return null;
  return to < first ? first : to > last ? last : to;
}

function farDay(key: string, first: PlainDate, last: PlainDate): PlainDate | null {
  if (key === 'Home') return first;
  return key === 'End' ? last : null;
}

function nearDay(key: string, from: PlainDate): PlainDate | null {
  switch (key) {
    case 'ArrowLeft':
      return addDays(from, -1);
    case 'ArrowRight':
      return addDays(from, 1);
    case 'ArrowUp':
      return addDays(from, -7);
    case 'ArrowDown':
      return addDays(from, 7);
    case 'Home':
      return addDays(from, 1 - weekdayOf(from));
    case 'End':
      return addDays(from, 7 - weekdayOf(from));
    case 'PageUp':
      return addDays(from, -7 * page);
    case 'PageDown':
      return addDays(from, 7 * page);
    default:
      return null;
  }
}

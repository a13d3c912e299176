import { useMemo } from 'react';
import type { Place } from '@shared/domain/filing/place';
import type { PlainDate } from '@shared/domain/time/plain-date';
import {
  dayWhenFiled,
  type FilingPreview,
  monthWhenFiled,
  nextDayWithRoom,
} from '@shared/domain/workload/filing-preview';
import { describeThen } from '../../i18n/describe-load';
import { type I18n, useI18n } from '../../i18n/i18n-context';

/** What there is to know of a place before something is filed there. */
export interface PlaceLoad {
  /** "then 5 h 40 min of 6 h"; empty for a free day, and for a place without a day. */
  readonly words: string;
  /** The next day that has room, where this one has none; null where none has, undefined where it isn't asked. */
  readonly nextRoom?: PlainDate | null;
}

const nothing: PlaceLoad = { words: '' };

/** How full a place would become, and where there is room instead (method.md, rule 8). */
export function usePlaceLoad(place: Place | null, filing: FilingPreview | undefined): PlaceLoad {
  const i18n = useI18n();
  return useMemo(() => (place && filing ? placeLoad(place, filing, i18n) : nothing), [place, filing, i18n]);
}

function placeLoad(place: Place, filing: FilingPreview, i18n: I18n): PlaceLoad {
  if (place.kind === 'month') return { words: describeThen(monthWhenFiled(place.month, filing), i18n) };
  if (place.kind !== 'day') return nothing;
  const figures = dayWhenFiled(place.date, filing);
  if (figures.day.kind !== 'worked') {
    return { words: '', nextRoom: nextDayWithRoom(place.date, filing) };
  }
  const words = describeThen(figures, i18n);
  return figures.fullness === 'over' ? { words, nextRoom: nextDayWithRoom(place.date, filing) } : { words };
}

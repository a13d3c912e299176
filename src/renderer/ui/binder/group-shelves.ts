import type { Divider } from '@shared/domain/filing/divider';
import { placeOfShelf, type Shelf } from '@shared/domain/filing/shelf';
import type { DossierId } from '@shared/domain/records/ids';
import { monthOf } from '@shared/domain/time/month';
import type { PlainDate } from '@shared/domain/time/plain-date';
import type { I18n } from '../../i18n/i18n-context';
import type { ListGroup } from '../kit/list-items';

interface FilledShelf {
  readonly shelf: Shelf;
  readonly ids: readonly DossierId[];
}

/** The shelves behind a divider under headings: a month by its dates, what lies farther out or waits by month. */
export function groupShelves(
  kind: Divider['kind'],
  shelves: readonly FilledShelf[],
  i18n: I18n,
  today: PlainDate,
): ListGroup[] {
  if (kind === 'pile' || kind === 'closed') {
    return shelves.map(({ shelf, ids }) => ({ key: shelf, heading: null, ids }));
  }
  const parts = new Map<string, { readonly title: string; readonly ids: DossierId[] }>();
  for (const { shelf, ids } of shelves) {
    const { key, title } = kind === 'month' ? dateHeading(shelf, i18n, today) : monthHeading(shelf, i18n);
    const part = parts.get(key) ?? { title, ids: [] };
    part.ids.push(...ids);
    parts.set(key, part);
  }
  return [...parts]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([key, { title, ids }]) => ({ key, heading: { title, remark: i18n.formats.number(ids.length) }, ids }));
}

/** Shelves sort with the dates first and the month without a day after them. */
function dateHeading(shelf: Shelf, { t, formats }: I18n, today: PlainDate): { key: string; title: string } {
  const place = placeOfShelf(shelf);
  return { key: shelf, title: place?.kind === 'day' ? formats.longDay(place.date, today) : t('binder.withoutDay') };
}

function monthHeading(shelf: Shelf, { t, formats }: I18n): { key: string; title: string } {
  const place = placeOfShelf(shelf);
  const month = place?.kind === 'day' ? monthOf(place.date) : place?.kind === 'month' ? place.month : null;
  return month === null
    ? { key: shelf, title: t('binder.withoutDay') }
    : { key: month, title: formats.monthAndYear(month) };
}

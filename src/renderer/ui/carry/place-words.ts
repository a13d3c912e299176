import { shelfOfPlace } from '@shared/domain/filing/shelf';
import type { Dossier } from '@shared/domain/records/dossier';
import type { PlainDate } from '@shared/domain/time/plain-date';
import { type DayFigures, dayFigures, type LoadGround } from '@shared/domain/workload/day-figures';
import { minutesOf } from '@shared/domain/workload/load';
import type { I18n } from '../../i18n/i18n-context';
import { destinationOf, type DropKey } from '../../state/carrying';

interface Carried {
  readonly dossiers: readonly Dossier[];
  readonly ground: LoadGround;
  /** How many dossiers lie behind a divider, by its key. */
  readonly counts: ReadonlyMap<string, number>;
}

/** What a place is called, and how full it would be with what is carried: "behind Tue 24 March, then 3 h 20 min of 7 h". */
export function placeWords(key: DropKey, { dossiers, ground, counts }: Carried, { t, formats }: I18n): string {
  const to = destinationOf(key);
  if (to === null) return t('carry.later');
  const place = formats.place(to, ground.today);
  if (to.kind === 'day') return dayWords(place, figuresWith(to.date, dossiers, ground), { t, formats });
  const lying = counts.get(to.kind === 'month' ? `month:${to.month}` : to.kind) ?? 0;
  return t('carry.count', { place, dossiers: t('counts.dossiers', { count: lying }) });
}

function dayWords(place: string, { minutes, capacity }: Sum, { t, formats }: Pick<I18n, 't' | 'formats'>): string {
  const then = formats.duration(minutes);
  if (capacity === 0) return t('carry.loadFree', { place, minutes: then });
  const load = t('carry.load', { place, minutes: then, capacity: formats.duration(capacity) });
  return minutes > capacity ? t('carry.loadOver', { load, over: formats.duration(minutes - capacity) }) : load;
}

type Sum = Pick<DayFigures, 'minutes' | 'capacity'>;

/** The day with what is carried on it: what counts there already counts once. */
function figuresWith(date: PlainDate, dossiers: readonly Dossier[], ground: LoadGround): Sum {
  const { minutes, capacity } = dayFigures(date, ground);
  const coming = dossiers.filter((dossier) => !countsOn(date, dossier, ground.today));
  return { minutes: coming.reduce((sum, dossier) => sum + minutesOf(dossier, ground.estimates), minutes), capacity };
}

/** What is overdue counts today (method.md, rule 9). */
function countsOn(date: PlainDate, { place }: Dossier, today: PlainDate): boolean {
  if (place.kind !== 'day') return false;
  return shelfOfPlace(place) === `d:${date}` || (date === today && place.date < today);
}

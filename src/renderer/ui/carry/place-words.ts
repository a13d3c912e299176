import { dayWhenFiled, type FilingPreview } from '@shared/domain/workload/filing-preview';
import { describeWhyFree } from '../../i18n/describe-free-day';
import { describeThen, joined } from '../../i18n/describe-load';
import type { I18n } from '../../i18n/i18n-context';
import { destinationOf, type DropKey } from '../../state/carrying';

interface Around {
  /** The days with what is carried. */
  readonly filing: FilingPreview;
  /** How many dossiers lie behind a divider, by its key. */
  readonly counts: ReadonlyMap<string, number>;
}

/** What a place is called, and how full it would be with what is carried: "behind Tue 24 March, then 3 h 20 min of 7 h". */
export function placeWords(key: DropKey, { filing, counts }: Around, i18n: I18n): string {
  const { t, formats } = i18n;
  const to = destinationOf(key);
  if (to === null) return t('carry.later');
  const place = formats.place(to, filing.ground.today);
  if (to.kind === 'day') {
    const figures = dayWhenFiled(to.date, filing);
    return joined(place, describeWhyFree(figures.day, to.date, i18n), describeThen(figures, i18n));
  }
  const lying = counts.get(to.kind === 'month' ? `month:${to.month}` : to.kind) ?? 0;
  return t('carry.count', { place, dossiers: t('counts.dossiers', { count: lying }) });
}

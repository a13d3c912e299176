import type { Divider } from '@shared/domain/filing/divider';
import type { Dossier } from '@shared/domain/records/dossier';
import { useI18n } from '../../i18n/i18n-context';
import { Tag } from '../kit/tag';

interface WhereExactlyProps {
  readonly dossier: Dossier;
  readonly divider: Divider;
}

/** What the heading above leaves open: the time, farther out the day, for a closed one the reason. */
export function WhereExactly({ dossier: { place }, divider }: WhereExactlyProps) {
  const { t, formats } = useI18n();
  if (place.kind === 'closed') return <Tag>{t(`reason.${place.reason}`)}</Tag>;
  if (place.kind !== 'day') return null;
  // The heading above names the year already.
  const day = divider.kind === 'later' && formats.shortDay(place.date, place.date);
  const words = [day, place.time && formats.time(place.time)].filter(Boolean).join(', ');
  return words === '' ? null : <Tag>{words}</Tag>;
}

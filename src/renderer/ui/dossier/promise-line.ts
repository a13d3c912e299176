import type { CustomerPromise } from '@shared/domain/records/dossier';
import type { PlainDate } from '@shared/domain/time/plain-date';
import type { I18n } from '../../i18n/i18n-context';

/** "promised 3 March, 9:30, “after the stocktaking”, moved 2 times" (method.md, rule 6). */
export function promiseLine(promise: CustomerPromise, { t, formats }: I18n, today: PlainDate): string {
  const parts = [
    t('dossier.promisedFor', { day: formats.dayAndMonth(promise.date, today) }),
    promise.time && formats.time(promise.time),
    promise.words && t('dossier.quoted', { words: promise.words }),
    promise.moves > 0 && t('counts.moves', { count: promise.moves }),
  ];
  return parts.filter(Boolean).join(', ');
}

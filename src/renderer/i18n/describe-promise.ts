import { promiseEnd } from '@shared/domain/filing/promise';
import type { Contact } from '@shared/domain/records/contact';
import type { CustomerPromise } from '@shared/domain/records/dossier';
import type { PlainDate } from '@shared/domain/time/plain-date';
import type { I18n } from './i18n-context';

/** "promised 3 March, 9:30, “after the stocktaking”, moved 2 times" (method.md, rule 6). */
export function describePromise(promise: CustomerPromise, i18n: I18n, today: PlainDate): string {
  return promiseParts(promise, i18n, today, null);
}

/**
 * How a contact ended a promise: "Promise kept: promised 3 March, called 3 March, moved 2 times".
 * @returns null when it ended none.
 */
export function describePromiseEnd(contact: Contact, i18n: I18n, today: PlainDate): string | null {
  const { settledPromise, result, work, at } = contact;
  const end = promiseEnd(contact);
  if (!settledPromise || !end) return null;
  const day = i18n.formats.dayAndMonth(at.date, today);
  const reached = result === 'reached' ? i18n.t('dossier.calledOn', { kind: work?.kind ?? 'repeat', day }) : null;
  return i18n.t('dossier.promiseEnd', {
    end: end.kind,
    days: end.kind === 'late' ? end.days : 0,
    promise: promiseParts(settledPromise, i18n, today, reached),
  });
}

function promiseParts(promise: CustomerPromise, { t, formats }: I18n, today: PlainDate, reached: string | null) {
  const parts = [
    t('dossier.promisedFor', { day: formats.dayAndMonth(promise.date, today) }),
    promise.time && formats.time(promise.time),
    promise.words && t('dossier.quoted', { words: promise.words }),
    reached,
    promise.moves > 0 && t('counts.moves', { count: promise.moves }),
  ];
  return parts.filter(Boolean).join(', ');
}

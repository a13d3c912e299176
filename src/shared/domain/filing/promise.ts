import type { Contact } from '../records/contact';
import type { CustomerPromise, Dossier } from '../records/dossier';
import type { ContactId } from '../records/ids';
import type { Moment } from '../time/moment';
import { daysBetween, type PlainDate } from '../time/plain-date';
import { type LoggedContact, noteIn } from './log-contact';

/** The parts of the list of open promises, in its order: what is over first. */
export const promiseTimes = ['overdue', 'today', 'coming'] as const;
export type PromiseTime = (typeof promiseTimes)[number];

export function promiseTimeOf({ date }: Pick<CustomerPromise, 'date'>, today: PlainDate): PromiseTime {
  if (date < today) return 'overdue';
  return date === today ? 'today' : 'coming';
}

/** Whether a promise may be broken unnoticed: its dossier does not lie behind the day that the customer was told (method.md, rule 6). */
export function isAtRisk({ promise, place }: Pick<Dossier, 'promise' | 'place'>): boolean {
  return promise !== null && (place.kind !== 'day' || place.date !== promise.date);
}

/** What became of a promise: kept by its day, or so many days late; given up for another date; or withdrawn. */
export type PromiseEnd =
  { readonly kind: 'kept' | 'replaced' | 'withdrawn' } | { readonly kind: 'late'; readonly days: number };

/** How the contact ended the promise that it settled; null when it settled none. */
export function promiseEnd({ settledPromise, result, at }: Contact): PromiseEnd | null {
  if (settledPromise === null) return null;
  switch (result) {
    case 'note':
      return { kind: 'withdrawn' };
    case 'tried':
      return { kind: 'replaced' };
    case 'reached':
    case 'done': {
      const days = daysBetween(settledPromise.date, at.date);
      return days > 0 ? { kind: 'late', days } : { kind: 'kept' };
    }
  }
}

/**
 * Takes a promise off a dossier, as the customer has called it off. The dossier stays where it lies; the reason goes into the log with the
 * promise, which so stays on record (method.md, rule 6). Without a promise nothing is left to do.
 */
export function withdrawPromise(dossier: Dossier, reason: string, id: ContactId, now: Moment): LoggedContact | null {
  const { promise } = dossier;
  if (promise === null) return null;
  return {
    dossier: { ...dossier, promise: null },
    contact: { ...noteIn(dossier, reason, id, now), settledPromise: promise },
  };
}

/** The promise in other words; its date and how often it was moved stay. */
export function rewordPromise(dossier: Dossier, words: string): Dossier {
  return dossier.promise === null ? dossier : { ...dossier, promise: { ...dossier.promise, words } };
}

import type { Contact } from '../records/contact';
import type { Dossier } from '../records/dossier';
import type { ContactId } from '../records/ids';
import type { Estimates } from '../records/estimates';
import type { Outcome } from '../records/outcome';
import { compareDayTimes, type DayTime, type Moment } from '../time/moment';
import { kindOfWork } from '../workload/kind-of-work';
import { minutesOf } from '../workload/load';
import { fileDossier, isPromised, type NextContact } from './file-dossier';

/** One contact as the user wrote it down, with where the dossier goes next. */
export interface ContactReport {
  readonly outcome: Outcome;
  readonly text: string;
  readonly next: NextContact;
  /** By which the work that is done now was estimated. */
  readonly estimates: Estimates;
}

export interface LoggedContact {
  readonly dossier: Dossier;
  readonly contact: Contact;
}

/**
 * Writes a contact into a dossier and files it, as one step (method.md, rule 2). Reaching the customer settles the
 * open promise, and so does a new one that takes its place: it goes on record with the contact (rule 6). Reaching starts the count of
 * attempts anew (rule 7).
 * @param now when the contact was; its instant is that of writing it down.
 */
export function logContact(dossier: Dossier, report: ContactReport, id: ContactId, now: Moment): LoggedContact {
  const { outcome, text, next, estimates } = report;
  const at = { date: now.date, time: now.time };
  const reached = outcome.result === 'reached';
  const filed = fileDossier(reached ? { ...dossier, promise: null } : dossier, next, now.date);
  return {
    dossier: {
      ...filed,
      lastReached: reached ? latest(dossier.lastReached, at) : dossier.lastReached,
      lastTried: reached ? dossier.lastTried : latest(dossier.lastTried, at),
      attempts: reached ? 0 : dossier.attempts + 1,
      moves: 0,
    },
    contact: {
      ...noteIn(dossier, text, id, now),
      result: outcome.result,
      outcomeId: outcome.id,
      outcomeName: outcome.name,
      cameFrom: dossier.place,
      filedTo: next.place,
      settledPromise: reached || isPromised(next) ? dossier.promise : null,
      work: { kind: kindOfWork(dossier), minutes: minutesOf(dossier, estimates) },
    },
  };
}

/** A contact may be written down days afterwards, when there has been another one since. */
function latest(known: DayTime | null, at: DayTime): DayTime {
  return known !== null && compareDayTimes(known, at) > 0 ? known : at;
}

/** A note: written into the log, moving nothing (method.md, rule 2). */
export function noteIn(dossier: Dossier, text: string, id: ContactId, now: Moment): Contact {
  return {
    id,
    binderId: dossier.binderId,
    dossierId: dossier.id,
    at: { date: now.date, time: now.time },
    instant: now.instant,
    result: 'note',
    outcomeId: null,
    outcomeName: null,
    text,
    cameFrom: null,
    filedTo: null,
    settledPromise: null,
    work: null,
    reminder: null,
    settledComplaint: null,
  };
}

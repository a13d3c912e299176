import { shippedEstimates } from '@shared/domain/records/estimates';
import type { ContactReport } from '@shared/domain/filing/log-contact';
import type { NextContact } from '@shared/domain/filing/file-dossier';
import { behindDay, type Place } from '@shared/domain/filing/place';
import { type Binder, newBinder } from '@shared/domain/records/binder';
import type { Contact } from '@shared/domain/records/contact';
import { type Dossier, newDossier } from '@shared/domain/records/dossier';
import type { BinderId, ContactId, DossierId } from '@shared/domain/records/ids';
import type { LogDraft } from '@shared/domain/records/log-draft';
import { type Outcome, shippedOutcomes } from '@shared/domain/records/outcome';
import { clockTime } from '@shared/domain/time/clock-time';
import type { Moment } from '@shared/domain/time/moment';
import { plainDate } from '@shared/domain/time/plain-date';

/** Records for tests: complete and valid, with only what a test is about to be named. */

let made = 0;

/** A fresh id: a valid UUID that counts up, so that failures read the same in every run. */
export function testId(): string {
  return `01900000-0000-7000-8000-${(++made).toString(16).padStart(12, '0')}`;
}

/** When the records of tests were made: Friday, 13 March 2026. */
export const testInstant = 1_773_388_800_000;

export function momentAt(date: string, time = '09:00', instant = testInstant): Moment {
  return { date: plainDate(date), time: clockTime(time), instant };
}

export function binderNamed(name: string, fields: Partial<Binder> = {}): Binder {
  return { ...newBinder(testId() as BinderId, name, testInstant), ...fields };
}

/** A dossier of the binder on the pile, under a name; further fields as given. */
export function dossierNamed(binderId: BinderId, name: string, fields: Partial<Dossier> = {}): Dossier {
  return { ...newDossier(testId() as DossierId, binderId, testInstant, { name }), ...fields };
}

/** A call in which the customer was reached; further fields as given. */
export function contactWith(dossier: Dossier, fields: Partial<Contact> = {}): Contact {
  return {
    id: testId() as ContactId,
    binderId: dossier.binderId,
    dossierId: dossier.id,
    at: { date: plainDate('2026-03-13'), time: clockTime('09:00') },
    instant: testInstant,
    result: 'reached',
    outcomeId: 'spoke',
    outcomeName: null,
    text: 'Wants the new price list',
    cameFrom: dossier.place,
    filedTo: behindDay(plainDate('2026-03-27')),
    settledPromise: null,
    reminder: null,
    settledComplaint: null,
    work: null,
    ...fields,
  };
}

export function draftFor(dossier: Dossier, fields: Partial<LogDraft> = {}): LogDraft {
  return {
    dossierId: dossier.id,
    binderId: dossier.binderId,
    outcomeId: 'spoke',
    text: 'Half a sen',
    dateText: 'in 2 wo',
    timeText: '',
    task: null,
    about: null,
    promised: null,
    promiseWords: '',
    savedAt: testInstant,
    ...fields,
  };
}

/** A shipped outcome by its id. */
function outcomeOf(id: string): Outcome {
  const outcome = shippedOutcomes.find((one) => one.id === id);
  if (!outcome) throw new Error(`No such outcome: ${id}`);
  return outcome;
}

/** The next contact at a place: a call, as a plan. */
export function nextAt(place: Place, fields: Partial<NextContact> = {}): NextContact {
  return { place, task: 'call', about: '', promiseWords: null, ...fields };
}

/** The report of a contact with this outcome, filed at the place. */
export function reportOf(outcomeId: string, place: Place, fields: Partial<ContactReport> = {}): ContactReport {
  return {
    outcome: outcomeOf(outcomeId),
    text: 'Talked about the offer',
    next: nextAt(place),
    estimates: shippedEstimates,
    ...fields,
  };
}

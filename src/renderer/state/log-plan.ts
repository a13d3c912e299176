import { type ClassRhythm, isTooFarOut, rhythmOf, rhythmStart } from '@shared/domain/filing/contact-rhythm';
import type { NextContact } from '@shared/domain/filing/file-dossier';
import { offeredOutcomes } from '@shared/domain/filing/offered-outcomes';
import { behindDay, behindMonth, type Place } from '@shared/domain/filing/place';
import { type Proposal, proposeNext } from '@shared/domain/filing/proposal';
import { type Binder, calendarOf } from '@shared/domain/records/binder';
import type { Dossier } from '@shared/domain/records/dossier';
import { type LogDraft, nothingTyped } from '@shared/domain/records/log-draft';
import type { Outcome, Task } from '@shared/domain/records/outcome';
import type { Rhythms } from '@shared/domain/records/rhythm';
import { isClockTime } from '@shared/domain/time/clock-time';
import { type DatePhrase, type DatePhraseProblem, readDatePhrase } from '@shared/domain/time/date-phrase';
import type { PlainDate } from '@shared/domain/time/plain-date';

/** What stands in the fields of the log strip. Null means untouched: there the outcome's proposal shows. */
export type LogFields = Pick<
  LogDraft,
  'outcomeId' | 'text' | 'dateText' | 'timeText' | 'task' | 'about' | 'promised' | 'promiseWords'
>;

export const emptyFields: LogFields = nothingTyped;

export interface LogSurroundings {
  readonly binder: Binder;
  readonly dossier: Dossier;
  readonly today: PlainDate;
  readonly dayFirst: boolean;
}

/** Why the strip can't be filed yet. */
export type LogProblem =
  { readonly kind: 'noOutcome' | 'outcomeGone' | 'noPlace' | 'promiseNeedsDay' } | DatePhraseProblem;

/** The rhythm of the customer's class that the place does not keep to, counted from a day. */
export interface TooFarOut {
  readonly rhythm: ClassRhythm;
  readonly start: PlainDate;
  readonly counted: 'now' | 'reached' | 'made';
}

/** What the fields amount to: the proposal, the place they name, and what is still missing. */
export interface LogPlan {
  readonly outcome: Outcome | null;
  readonly proposal: Proposal | null;
  readonly reading: DatePhrase | null;
  readonly place: Place | null;
  readonly task: Task;
  readonly about: string;
  readonly promised: boolean;
  readonly tooFarOut: TooFarOut | null;
  readonly problem: LogProblem | null;
}

/** Reads the fields of the log strip: what the user typed wins over what the outcome proposes (method.md, rule 8). */
export function planOf(fields: LogFields, { binder, dossier, today, dayFirst }: LogSurroundings): LogPlan {
  const calendar = calendarOf(binder);
  const outcome = offeredOutcomes(binder.outcomes).find(({ id }) => id === fields.outcomeId) ?? null;
  const proposal = outcome && proposeNext(outcome, dossier, today, calendar, binder.rhythms);
  const typed = fields.dateText === null ? null : readDatePhrase(fields.dateText, { today, dayFirst, calendar });
  const reading = typed?.ok ? typed.value : null;
  const place = fields.dateText === null ? (proposal?.place ?? null) : reading && placeOf(reading);
  const promised = fields.promised ?? proposal?.asksPromise ?? false;
  return {
    outcome,
    proposal,
    reading,
    place: place && withTime(place, fields.timeText),
    task: fields.task ?? proposal?.task ?? dossier.task,
    about: fields.about ?? dossier.about,
    promised,
    tooFarOut: place && outcome && tooFarOut(place, dossier, outcome, binder.rhythms, today),
    problem: outcome
      ? problemOf(typed && !typed.ok ? typed.problem : null, place, promised)
      : { kind: fields.outcomeId === null ? 'noOutcome' : 'outcomeGone' },
  };
}

/** Who is being reached now is counted from today, everybody else from where the rhythm began. */
export function tooFarOut(
  place: Place,
  dossier: Dossier,
  outcome: Pick<Outcome, 'result'> | null,
  rhythms: Rhythms,
  today: PlainDate,
): TooFarOut | null {
  const rhythm = rhythmOf(dossier, rhythms);
  const reachedNow = outcome?.result === 'reached';
  const start = reachedNow ? today : rhythmStart(dossier);
  if (!rhythm || !isTooFarOut(place, rhythm, start)) return null;
  return { rhythm, start, counted: reachedNow ? 'now' : dossier.lastReached ? 'reached' : 'made' };
}

/** Where a plan without problems files the dossier. */
export function nextContactOf(plan: LogPlan, place: Place, promiseWords: string): NextContact {
  return { place, task: plan.task, about: plan.about, promiseWords: plan.promised ? promiseWords.trim() : null };
}

export function placeOf(reading: DatePhrase): Place {
  return reading.kind === 'day' ? behindDay(reading.date, reading.time) : behindMonth(reading.month);
}

function withTime(place: Place, timeText: string): Place {
  return place.kind === 'day' && place.time === null && isClockTime(timeText) ? { ...place, time: timeText } : place;
}

function problemOf(phrase: DatePhraseProblem | null, place: Place | null, promised: boolean): LogProblem | null {
  if (phrase) return phrase;
  if (!place) return { kind: 'noPlace' };
  return promised && place.kind !== 'day' ? { kind: 'promiseNeedsDay' } : null;
}

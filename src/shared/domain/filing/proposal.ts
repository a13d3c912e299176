import { assertNever } from '../base/assert-never';
import type { Dossier } from '../records/dossier';
import type { NextStep, Outcome, Task } from '../records/outcome';
import type { Rhythms } from '../records/rhythm';
import { addMonthsToMonth, monthOf } from '../time/month';
import { addDays, type PlainDate } from '../time/plain-date';
import { type WorkingCalendar, workingDayOnOrAfter, workingDaysAfter } from '../time/working-calendar';
import { type ClassRhythm, rhythmOf } from './contact-rhythm';
import { behindDay, behindMonth, closedOn, type Place } from './place';

/** What an outcome proposes; the user decides (method.md, rule 8). */
export interface Proposal {
  readonly place: Place;
  /** The day that was meant, when nobody works then and the place is the next one after it (method.md, rule 5). */
  readonly movedFrom: PlainDate | null;
  readonly task: Task;
  readonly asksPromise: boolean;
  /** Which attempt in a row this contact is: 0 when the customer was reached. */
  readonly attempt: number;
  /** The contact rhythm that the place follows; null when it is the outcome's own. */
  readonly rhythm: ClassRhythm | null;
}

/**
 * The next place that an outcome proposes for a dossier, counting this contact as one more attempt when the customer
 * was only tried.
 * @param dossier as it lay before this contact: with its attempts in a row (method.md, rule 7) and the class of its customer.
 */
export function proposeNext(
  outcome: Outcome,
  dossier: Pick<Dossier, 'attempts' | 'card' | 'sheet'>,
  today: PlainDate,
  calendar: WorkingCalendar,
  rhythms: Rhythms,
): Proposal {
  const attempt = outcome.result === 'tried' ? dossier.attempts + 1 : 0;
  const own = stepFor(outcome, Math.max(1, attempt));
  const rhythm = followsRhythm(outcome, own) ? rhythmOf(dossier, rhythms) : null;
  const step: NextStep = rhythm ? { kind: 'weeks', count: rhythm.every } : own;
  const { task, asksPromise } = outcome;
  const place = placeOfStep(step, today, calendar);
  return { place, movedFrom: movedFrom(step, place, today), task, asksPromise, attempt, rhythm };
}

/**
 * Whether the contact rhythm of the customer's class takes the place of a step: after reaching the customer, of a step in weeks. One in
 * working days is a follow-up with a reason of its own, and where a date is asked of the customer, theirs counts.
 */
export function followsRhythm(
  { result, asksPromise }: Pick<Outcome, 'result' | 'asksPromise'>,
  step: NextStep,
): boolean {
  return result === 'reached' && !asksPromise && step.kind === 'weeks';
}

/** The rule with the highest `fromAttempt` that the attempt has come to. */
function stepFor(outcome: Outcome, attempt: number): NextStep {
  const reached = outcome.proposals.filter((rule) => rule.fromAttempt <= attempt);
  const rule = reached.toSorted((left, right) => right.fromAttempt - left.fromAttempt)[0] ?? outcome.proposals[0];
  return rule?.next ?? { kind: 'workingDays', count: 1 };
}

function movedFrom(step: NextStep, place: Place, today: PlainDate): PlainDate | null {
  if (step.kind !== 'weeks' || place.kind !== 'day') return null;
  const meant = dayInWeeks(today, step.count);
  return meant === place.date ? null : meant;
}

function dayInWeeks(today: PlainDate, weeks: number): PlainDate {
  return addDays(today, 7 * weeks);
}

/** Where a step leads from `today`: relative days land on working days (method.md, rule 5). */
export function placeOfStep(step: NextStep, today: PlainDate, calendar: WorkingCalendar): Place {
  switch (step.kind) {
    case 'workingDays':
      return behindDay(workingDaysAfter(calendar, today, step.count));
    case 'weeks':
      return behindDay(workingDayOnOrAfter(calendar, dayInWeeks(today, step.count)));
    case 'months':
      return behindMonth(addMonthsToMonth(monthOf(today), step.count));
    case 'close':
      return closedOn(today, step.reason);
    default:
      return assertNever(step);
  }
}

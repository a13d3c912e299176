import { assertNever } from '../base/assert-never';
import type { Dossier } from '../records/dossier';
import type { NextStep, Outcome, Task } from '../records/outcome';
import { addMonthsToMonth, monthOf } from '../time/month';
import { addDays, type PlainDate } from '../time/plain-date';
import { type WorkingCalendar, workingDayOnOrAfter, workingDaysAfter } from '../time/working-calendar';
import { behindDay, behindMonth, closedOn, type Place } from './place';

/** What an outcome proposes; the user decides (method.md, rule 8). */
export interface Proposal {
  readonly place: Place;
  readonly task: Task;
  readonly asksPromise: boolean;
  /** Which attempt in a row this contact is: 0 when the customer was reached. */
  readonly attempt: number;
}

/**
 * The next place that an outcome proposes for a dossier, counting this contact as one more attempt when the customer
 * was only tried.
 * @param attempts attempts in a row before this contact (method.md, rule 7).
 */
export function proposeNext(
  outcome: Outcome,
  attempts: Dossier['attempts'],
  today: PlainDate,
  calendar: WorkingCalendar,
): Proposal {
  const attempt = outcome.result === 'tried' ? attempts + 1 : 0;
  const step = stepFor(outcome, Math.max(1, attempt));
  return { place: placeOfStep(step, today, calendar), task: outcome.task, asksPromise: outcome.asksPromise, attempt };
}

/** The rule with the highest `fromAttempt` that the attempt has come to. */
function stepFor(outcome: Outcome, attempt: number): NextStep {
  const reached = outcome.proposals.filter((rule) => rule.fromAttempt <= attempt);
  const rule = reached.toSorted((left, right) => right.fromAttempt - left.fromAttempt)[0] ?? outcome.proposals[0];
  return rule?.next ?? { kind: 'workingDays', count: 1 };
}

/** Where a step leads from `today`: relative days land on working days (method.md, rule 5). */
export function placeOfStep(step: NextStep, today: PlainDate, calendar: WorkingCalendar): Place {
  switch (step.kind) {
    case 'workingDays':
      return behindDay(workingDaysAfter(calendar, today, step.count));
    case 'weeks':
      return behindDay(workingDayOnOrAfter(calendar, addDays(today, 7 * step.count)));
    case 'months':
      return behindMonth(addMonthsToMonth(monthOf(today), step.count));
    case 'close':
      return closedOn(today, step.reason);
    default:
      return assertNever(step);
  }
}

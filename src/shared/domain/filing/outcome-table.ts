import { isShippedOutcome, type Outcome, type ProposalRule, shippedOutcomes } from '../records/outcome';
import { inOrder, offeredOutcomes } from './offered-outcomes';

/**
 * The binder's outcomes as a table that its owner changes. What was logged carries the name it had then, so nothing here alters the past
 * (see `Contact.outcomeName`). All functions hand back a new list, or the same one when nothing is to be done.
 */
type Outcomes = readonly Outcome[];

/** Those that are no longer offered. */
export function retiredOutcomes(outcomes: Outcomes): Outcome[] {
  return inOrder(outcomes).filter(({ retired }) => retired);
}

/** Those that came with the app and were taken out since. */
export function missingOutcomes(outcomes: Outcomes): Outcome[] {
  return shippedOutcomes.filter(({ id }) => outcomes.every((outcome) => outcome.id !== id));
}

/** The table with one more at the end of those offered. */
export function withOutcomeAdded(outcomes: Outcomes, added: Outcome): Outcome[] {
  return numbered([...offeredOutcomes(outcomes), { ...added, retired: false }, ...retiredOutcomes(outcomes)]);
}

/** What can be changed of an outcome besides its place in the table. */
export type OutcomeChange = Partial<
  Pick<Outcome, 'name' | 'result' | 'task' | 'asksPromise' | 'proposals' | 'tone' | 'sale'>
>;

/** The table with one outcome changed. Only a shipped one can do without a name of its own. */
export function withOutcomeChanged(outcomes: Outcomes, id: string, change: OutcomeChange): Outcomes {
  return outcomes.map((outcome) => (outcome.id === id ? tidied({ ...outcome, ...change }, outcome.name) : outcome));
}

function tidied(outcome: Outcome, nameBefore: string | null): Outcome {
  const typed = outcome.name?.trim() ?? '';
  const name = typed !== '' ? typed : isShippedOutcome(outcome.id) ? null : nameBefore;
  return { ...outcome, name, proposals: tidiedRules(outcome.result, outcome.proposals) };
}

/**
 * Proposal rules as they are stored: by attempt, one for each, the first from attempt 1 on. Once the customer is reached attempts do not
 * count, and one rule is all there is.
 */
function tidiedRules(result: Outcome['result'], rules: readonly ProposalRule[]): ProposalRule[] {
  const sorted = rules.toSorted((left, right) => left.fromAttempt - right.fromAttempt);
  const [first, ...later] = sorted.filter(({ fromAttempt }, index) => sorted[index + 1]?.fromAttempt !== fromAttempt);
  if (!first) return [];
  return [{ ...first, fromAttempt: 1 }, ...(result === 'reached' ? [] : later)];
}

/** The table with an outcome one place up (-1) or down (1) among those offered; its key follows. */
export function withOutcomeMoved(outcomes: Outcomes, id: string, by: -1 | 1): Outcomes {
  const offered = offeredOutcomes(outcomes);
  const from = offered.findIndex((outcome) => outcome.id === id);
  const neighbour = offered[from + by];
  const moved = offered[from];
  if (!moved || !neighbour) return outcomes;
  const order = offered.toSpliced(from, 1).toSpliced(from + by, 0, moved);
  return numbered([...order, ...retiredOutcomes(outcomes)]);
}

/**
 * The table without an outcome: gone when nothing was ever logged with it, else no longer offered. One at least stays on offer, as nothing
 * can be logged without (method.md, rule 2).
 */
export function withOutcomeTakenOut(outcomes: Outcomes, id: string, used: boolean): Outcomes {
  if (offeredOutcomes(outcomes).every((outcome) => outcome.id === id)) return outcomes;
  const rest = outcomes.filter((outcome) => outcome.id !== id);
  const taken = outcomes.find((outcome) => outcome.id === id);
  if (!taken || !used) return numbered([...offeredOutcomes(rest), ...retiredOutcomes(rest)]);
  return numbered([...offeredOutcomes(rest), ...retiredOutcomes(rest), { ...taken, retired: true }]);
}

/** The table with an outcome on offer again, after the others. */
export function withOutcomeBack(outcomes: Outcomes, id: string): Outcomes {
  const back = retiredOutcomes(outcomes).find((outcome) => outcome.id === id);
  if (!back) return outcomes;
  return withOutcomeAdded(
    outcomes.filter((outcome) => outcome !== back),
    back,
  );
}

function numbered(outcomes: Outcomes): Outcome[] {
  return outcomes.map((outcome, order) => ({ ...outcome, order }));
}

import type { Outcome } from '../records/outcome';

/** Those to choose from, in the order of the keys 1 to 9; more than nine have no key. */
export function offeredOutcomes(outcomes: readonly Outcome[]): Outcome[] {
  return inOrder(outcomes).filter(({ retired }) => !retired);
}

export function inOrder(outcomes: readonly Outcome[]): Outcome[] {
  return outcomes.toSorted((left, right) => left.order - right.order);
}

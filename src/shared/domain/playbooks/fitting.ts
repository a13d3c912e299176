import type { RelationPhase } from '../records/care';
import type { Dossier } from '../records/dossier';
import type { Task } from '../records/outcome';
import type { PlaybookUse } from '../records/playbook';

/** What the next contact with a customer will be. */
export interface Occasion {
  readonly task: Task;
  /** Whether the customer has never been reached (method.md, rule 7). */
  readonly first: boolean;
  /** Null where it is not known. */
  readonly phase: RelationPhase | null;
}

export function occasionOf(
  { task, lastReached }: Pick<Dossier, 'task' | 'lastReached'>,
  phase: RelationPhase | null,
): Occasion {
  return { task, first: lastReached === null, phase };
}

/**
 * Whether a playbook is meant for a contact. Where it names nothing, it is meant for all; a phase that is not known speaks against none.
 */
export function fits({ tasks, acquaintance, phases }: PlaybookUse, { task, first, phase }: Occasion): boolean {
  if (tasks.length > 0 && !tasks.includes(task)) return false;
  if (acquaintance !== 'any' && (acquaintance === 'first') !== first) return false;
  return phases.length === 0 || phase === null || phases.includes(phase);
}

/** The playbooks for a contact, and all others: a talk may turn out to be another one. */
export interface Fitting<Item> {
  readonly fitting: readonly Item[];
  readonly others: readonly Item[];
}

/** Of those that fit, the one that names more of the contact comes first; else they stay in their order. */
export function fittingPlaybooks<Item extends PlaybookUse>(
  playbooks: readonly Item[],
  occasion: Occasion,
): Fitting<Item> {
  const fitting = playbooks.filter((playbook) => fits(playbook, occasion));
  return {
    fitting: fitting.sort((left, right) => namedBy(right, occasion) - namedBy(left, occasion)),
    others: playbooks.filter((playbook) => !fits(playbook, occasion)),
  };
}

/** The one that is laid open unasked: where none fits, the first one. */
export function bestOf<Item>({ fitting, others }: Fitting<Item>): Item | undefined {
  return fitting[0] ?? others[0];
}

/** How much of what is known of the contact a playbook names. */
function namedBy({ tasks, acquaintance, phases }: PlaybookUse, { phase }: Occasion): number {
  return [tasks.length > 0, acquaintance !== 'any', phase !== null && phases.length > 0].filter(Boolean).length;
}

import { err, ok } from '@shared/domain/base/result';
import { jsonEqual } from '@shared/domain/base/json-equal';
import { changeBetween, tableDiff } from '@shared/domain/base/records-diff';
import { movableInBulk } from '@shared/domain/filing/bulk';
import { moveDossier } from '@shared/domain/filing/file-dossier';
import type { DossierId } from '@shared/domain/records/ids';
import type { JournalVerb } from '@shared/domain/records/journal-entry';
import type { PlannedMove } from '@shared/domain/workload/move-plan';
import type { ActionContext } from './action-context';
import { type ActionResult, gatherAndPerform, subjectOf, subjectOfMany } from './perform';

/** The steps that move dossiers by a plan which the user has seen. */
export type PlanVerb = Extract<JournalVerb, 'rebalance' | 'spread' | 'dealOut' | 'drawFirstCalls' | 'moveOutOfLeave'>;

/**
 * Moves each dossier behind its own day, all as one step. When one of them no longer lies where the plan was made for, or was promised
 * since, nothing is moved: the user has not seen what that would do (method.md, rule 6).
 * @param confirmed the promised ones that the user has named.
 */
export function moveByPlan(
  context: ActionContext,
  verb: PlanVerb,
  moves: readonly PlannedMove[],
  confirmed: ReadonlySet<DossierId>,
): Promise<ActionResult> {
  return gatherAndPerform(context, async () => {
    const found = await context.store.dossiers(moves.map(({ dossier }) => dossier.id));
    const now = new Map(found.map((dossier) => [dossier.id, dossier]));
    const changes = [];
    for (const { dossier, from, to } of moves) {
      const before = now.get(dossier.id);
      if (before?.binnedAt !== null) return err({ kind: 'gone' });
      if (!jsonEqual(before.place, from)) return err({ kind: 'changedMeanwhile' });
      changes.push({ before, after: moveDossier(before, to, context.now().date) });
    }
    const unnamed = movableInBulk(found, confirmed).kept;
    if (unnamed.length > 0) return err({ kind: 'changedMeanwhile' });
    const [first] = changes;
    if (!first) return err({ kind: 'unchanged' });
    return ok({
      binderId: first.before.binderId,
      verb,
      subject: changes.length === 1 ? subjectOf(first.before, first.after) : subjectOfMany(changes.length),
      diff: { dossiers: tableDiff({ changed: changes.map(({ before, after }) => changeBetween(before, after)) }) },
    });
  });
}

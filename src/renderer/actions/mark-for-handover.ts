import { changeBetween, tableDiff } from '@shared/domain/base/records-diff';
import { err, ok } from '@shared/domain/base/result';
import type { DossierId } from '@shared/domain/records/ids';
import type { Leave } from '@shared/domain/time/working-calendar';
import type { ActionContext } from './action-context';
import { type ActionResult, gatherAndPerform, subjectOf, subjectOfMany } from './perform';

/** Marks dossiers to be handed over to a colleague for a leave, as one step. They stay where they lie. */
export function markForHandover(
  context: ActionContext,
  ids: readonly DossierId[],
  leaveId: Leave['id'],
): Promise<ActionResult> {
  return setHandover(context, ids, leaveId);
}

/** Takes the mark away again: the dossiers are the owner's own business as before. */
export function unmarkForHandover(context: ActionContext, ids: readonly DossierId[]): Promise<ActionResult> {
  return setHandover(context, ids, null);
}

function setHandover(
  context: ActionContext,
  ids: readonly DossierId[],
  handOverFor: Leave['id'] | null,
): Promise<ActionResult> {
  return gatherAndPerform(context, async () => {
    const found = await context.store.dossiers([...new Set(ids)]);
    const atHand = found.filter(({ binnedAt }) => binnedAt === null);
    const [first] = atHand;
    if (!first) return err({ kind: 'gone' });
    const changed = atHand.map((dossier) => changeBetween(dossier, { ...dossier, handOverFor })).filter(Boolean);
    return ok({
      binderId: first.binderId,
      verb: handOverFor === null ? 'unmarkForHandover' : 'markForHandover',
      subject: atHand.length === 1 ? subjectOf(first) : subjectOfMany(changed.length),
      diff: { dossiers: tableDiff({ changed }) },
    });
  });
}

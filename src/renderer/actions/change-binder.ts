import { changeBetween, tableDiff } from '@shared/domain/base/records-diff';
import { err, ok } from '@shared/domain/base/result';
import type { Binder } from '@shared/domain/records/binder';
import type { BinderId } from '@shared/domain/records/ids';
import type { ActionContext } from './action-context';
import { type ActionResult, gatherAndPerform, subjectOfMany } from './perform';

/**
 * Changes how a binder is worked: its calendar, its estimates, its outcomes. One undoable step. Another change that comes in between, as from
 * the field that was just left, is no obstacle: the rule is applied to what that has left.
 */
export async function changeBinder(
  context: ActionContext,
  binderId: BinderId,
  change: (binder: Binder) => Binder,
): Promise<ActionResult> {
  let result = await changeOnce(context, binderId, change);
  for (let tries = 1; tries < mostTries && wasOvertaken(result); tries++) {
    result = await changeOnce(context, binderId, change);
  }
  return result;
}

const mostTries = 5;

function wasOvertaken(result: ActionResult): boolean {
  return !result.ok && result.problem.kind === 'changedMeanwhile';
}

function changeOnce(context: ActionContext, binderId: BinderId, change: (binder: Binder) => Binder) {
  return gatherAndPerform(context, async () => {
    const binder = await context.store.binder(binderId);
    if (!binder) return err({ kind: 'gone' });
    return ok({
      binderId,
      verb: 'changeBinder',
      subject: subjectOfMany(0, null, binder.name),
      diff: { binders: tableDiff({ changed: [changeBetween(binder, change(binder))] }) },
    });
  });
}

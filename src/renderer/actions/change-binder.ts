import { changeBetween, tableDiff } from '@shared/domain/base/records-diff';
import { err, ok } from '@shared/domain/base/result';
import type { Binder } from '@shared/domain/records/binder';
import type { BinderId } from '@shared/domain/records/ids';
import type { ActionContext } from './action-context';
import { type ActionResult, gatherAndPerform, subjectOfMany } from './perform';

/** Changes what is set for a binder: its calendar, estimates, outcomes and the like. */
export function changeBinder(
  context: ActionContext,
  binderId: BinderId,
  change: (binder: Binder) => Binder,
): Promise<ActionResult> {
  return gatherAndPerform(context, async () => {
    const binder = await context.store.binder(binderId);
    if (!binder) return err({ kind: 'gone' });
    const after = change(binder);
    return ok({
      binderId,
      verb: 'changeBinder',
      subject: subjectOfMany(1, null, after.name),
      diff: { binders: tableDiff({ changed: [changeBetween(binder, after)] }) },
    });
  });
}

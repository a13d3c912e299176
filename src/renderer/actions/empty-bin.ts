import { err, ok } from '@shared/domain/base/result';
import type { BinderId, DossierId } from '@shared/domain/records/ids';
import type { ActionContext } from './action-context';
import { type ActionResult, millisecondsPerRecord, performWatched, subjectOfMany } from './perform';

/** Removes dossiers that lie in the bin, without a way back (method.md, rule 11). */
export function removeFromBin(
  context: ActionContext,
  binderId: BinderId,
  ids: readonly DossierId[],
): Promise<ActionResult> {
  return performWatched(context, async (mayTake) => {
    if (ids.length === 0) return err({ kind: 'unchanged' });
    mayTake(ids.length * millisecondsPerRecord);
    const verb = 'emptyBin';
    const { seq, count } = await context.store.removeForGood({ binderId, at: context.now().instant, verb, ids });
    return ok({ seq, verb, subject: subjectOfMany(count), turned: null });
  });
}

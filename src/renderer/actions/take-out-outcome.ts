import { withOutcomeTakenOut } from '@shared/domain/filing/outcome-table';
import type { BinderId } from '@shared/domain/records/ids';
import type { ActionContext } from './action-context';
import { changeBinder } from './change-binder';
import type { ActionResult } from './perform';

/** Takes an outcome out of the binder's table: removes it when nothing was ever logged with it, else it is no longer offered. */
export async function takeOutOutcome(
  context: ActionContext,
  binderId: BinderId,
  outcomeId: string,
): Promise<ActionResult> {
  const used = await context.store.hasLogged(binderId, outcomeId);
  return changeBinder(context, binderId, (binder) => ({
    ...binder,
    outcomes: [...withOutcomeTakenOut(binder.outcomes, outcomeId, used)],
  }));
}

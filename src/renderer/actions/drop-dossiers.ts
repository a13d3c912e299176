import { err } from '@shared/domain/base/result';
import { type Destination, dropObstacle } from '@shared/domain/filing/move-by-hand';
import type { DossierId } from '@shared/domain/records/ids';
import type { ActionContext } from './action-context';
import { dossiersAtHand, workOfMoves } from './file-dossiers';
import { type ActionResult, gatherAndPerform } from './perform';

/**
 * Files dossiers behind the place on which they were dropped, as one step; each keeps its time of day. When one of them is promised
 * nothing is moved: the user is to be asked first (method.md, rule 6).
 */
export function dropDossiers(
  context: ActionContext,
  ids: readonly DossierId[],
  to: Destination,
): Promise<ActionResult> {
  return gatherAndPerform(context, async () => {
    const today = context.now().date;
    const found = await dossiersAtHand(context, ids);
    if (found.length === 0) return err({ kind: 'gone' });
    const obstacle = dropObstacle(found, to, today);
    if (obstacle) return err({ kind: obstacle === 'over' ? 'dayOver' : 'liesThere' });
    if (found.some(({ promise }) => promise !== null)) return err({ kind: 'promised' });
    return workOfMoves(found, { to, keepTimes: true, confirmed: [] }, today);
  });
}

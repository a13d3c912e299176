import { err, ok, type Result } from '@shared/domain/base/result';
import { changeBetween, tableDiff } from '@shared/domain/base/records-diff';
import { fileDossier as fileByRule, type NextContact } from '@shared/domain/filing/file-dossier';
import { moveByHand, type MoveByHand } from '@shared/domain/filing/move-by-hand';
import type { Place } from '@shared/domain/filing/place';
import type { Dossier } from '@shared/domain/records/dossier';
import type { DossierId } from '@shared/domain/records/ids';
import type { PlainDate } from '@shared/domain/time/plain-date';
import type { ActionContext } from './action-context';
import { workOfChange } from './change-dossier';
import { type ActionResult, dossierAtHand, gatherAndPerform, type Refusal, subjectOfMany, type Work } from './perform';

/** Files one dossier without a contact: behind another place, perhaps with another task or a promise. */
export function fileDossier(context: ActionContext, id: DossierId, next: NextContact): Promise<ActionResult> {
  return gatherAndPerform(context, async () => {
    const found = await dossierAtHand(context, id);
    if (!found.ok) return found;
    const { place } = found.value;
    // Who files it where it lies already says so: it may not lie elsewhere, or be closed, by now.
    const standsOn = { id, place };
    return ok({
      ...workOfChange('fileDossier', found.value, fileByRule(found.value, next, context.now().date)),
      standsOn,
    });
  });
}

/**
 * Files several dossiers behind one place, as one step. Those gone or in the bin are left out, and so are those promised to the customer
 * unless they are confirmed by name (method.md, rule 6); one alone is confirmed by being named.
 */
export function fileDossiers(
  context: ActionContext,
  ids: readonly DossierId[],
  to: Place,
  { keepTimes = false, confirmed = [] }: Partial<Omit<MoveByHand, 'to'>> = {},
): Promise<ActionResult> {
  return gatherAndPerform(context, async () => {
    const asked = [...new Set(ids)];
    const found = await dossiersAtHand(context, asked);
    const named = asked.length === 1 ? asked : confirmed;
    return workOfMoves(found, { to, keepTimes, confirmed: named }, context.now().date);
  });
}

/** Those of the dossiers that are there and not in the bin, each once. */
export async function dossiersAtHand({ store }: ActionContext, ids: readonly DossierId[]): Promise<Dossier[]> {
  const found = await store.dossiers([...new Set(ids)]);
  return found.filter(({ binnedAt }) => binnedAt === null);
}

/** The work of moving dossiers; of one alone it tells from where. */
export function workOfMoves(dossiers: readonly Dossier[], move: MoveByHand, today: PlainDate): Result<Work, Refusal> {
  const moves = moveByHand(dossiers, move, today);
  const [first] = moves;
  if (!first) return err({ kind: dossiers.length > 0 ? 'promised' : 'gone' });
  if (moves.length === 1) return ok(workOfChange('fileDossier', first.before, first.after));
  const changed = moves.map(({ before, after }) => changeBetween(before, after)).filter((change) => change !== null);
  return ok({
    binderId: first.before.binderId,
    verb: 'fileDossiers',
    subject: subjectOfMany(changed.length, move.to),
    diff: { dossiers: tableDiff({ changed }) },
  });
}

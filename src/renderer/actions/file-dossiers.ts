import { err, ok } from '@shared/domain/base/result';
import { changeBetween, tableDiff } from '@shared/domain/base/records-diff';
import { fileDossier as fileByRule, moveDossier, type NextContact } from '@shared/domain/filing/file-dossier';
import type { Place } from '@shared/domain/filing/place';
import type { DossierId } from '@shared/domain/records/ids';
import type { ActionContext } from './action-context';
import { changeDossier, workOfChange } from './change-dossier';
import { type ActionResult, gatherAndPerform, subjectOfMany } from './perform';

/** Files one dossier without a contact: behind another place, perhaps with another task or a promise. */
export function fileDossier(context: ActionContext, id: DossierId, next: NextContact): Promise<ActionResult> {
  return changeDossier(context, id, 'fileDossier', (dossier) => fileByRule(dossier, next, context.now().date));
}

/** Files several dossiers behind one place, as one step. Those gone or in the bin are left out. */
export function fileDossiers(context: ActionContext, ids: readonly DossierId[], place: Place): Promise<ActionResult> {
  return gatherAndPerform(context, async () => {
    const found = await context.store.dossiers([...new Set(ids)]);
    const moves = found
      .filter((dossier) => dossier.binnedAt === null)
      .map((before) => ({ before, after: moveDossier(before, place, context.now().date) }));
    const [first] = moves;
    if (!first) return err({ kind: 'gone' });
    if (moves.length === 1) return ok(workOfChange('fileDossier', first.before, first.after));
    const changed = moves.map(({ before, after }) => changeBetween(before, after)).filter((change) => change !== null);
    return ok({
      binderId: first.before.binderId,
      verb: 'fileDossiers',
      subject: subjectOfMany(changed.length, place),
      diff: { dossiers: tableDiff({ changed }) },
    });
  });
}

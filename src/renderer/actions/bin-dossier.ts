import { changeBetween, tableDiff } from '@shared/domain/base/records-diff';
import { err, ok } from '@shared/domain/base/result';
import type { DossierId } from '@shared/domain/records/ids';
import type { ActionContext } from './action-context';
import { changeDossier, withReminders, workOfChange } from './change-dossier';
import { type ActionResult, gatherAndPerform, subjectOfMany, type Work } from './perform';

/** Puts a dossier into the bin, with everything in it. A reminder keeps nothing of its own: it is only taken away. */
export function binDossier(context: ActionContext, id: DossierId): Promise<ActionResult> {
  return changeDossier(context, id, 'binDossier', (dossier) => ({ ...dossier, binnedAt: context.now().instant }));
}

/** Takes a dossier out of the bin, back to the place it had. */
export function restoreDossier(context: ActionContext, id: DossierId): Promise<ActionResult> {
  return restoreDossiers(context, [id]);
}

/** Takes several dossiers out of the bin as one step, each back to the place it had. Those gone are left out. */
export function restoreDossiers(context: ActionContext, ids: readonly DossierId[]): Promise<ActionResult> {
  return gatherAndPerform(context, async () => {
    const found = await context.store.dossiers([...new Set(ids)]);
    const restored = found.map((before) => ({ before, after: { ...before, binnedAt: null } }));
    const [first] = restored;
    if (!first) return err({ kind: 'gone' });
    if (restored.length === 1)
      return ok(await withReminders(context, workOfChange('restoreDossier', first.before, first.after), restored));
    const changed = restored
      .map(({ before, after }) => changeBetween(before, after))
      .filter((change) => change !== null);
    const work: Work = {
      binderId: first.before.binderId,
      verb: 'restoreDossiers',
      subject: subjectOfMany(changed.length),
      diff: { dossiers: tableDiff({ changed }) },
    };
    return ok(await withReminders(context, work, restored));
  });
}

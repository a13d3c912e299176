import { err, ok } from '@shared/domain/base/result';
import type { DossierId } from '@shared/domain/records/ids';
import type { ActionContext } from './action-context';
import { changeDossier, workOfChange } from './change-dossier';
import { type ActionResult, gatherAndPerform } from './perform';

/** Puts a dossier into the bin, with everything in it. */
export function binDossier(context: ActionContext, id: DossierId): Promise<ActionResult> {
  return changeDossier(context, id, 'binDossier', (dossier) => ({ ...dossier, binnedAt: context.now().instant }));
}

/** Takes a dossier out of the bin, back to the place it had. */
export function restoreDossier(context: ActionContext, id: DossierId): Promise<ActionResult> {
  return gatherAndPerform(context, async () => {
    const dossier = await context.store.dossier(id);
    return dossier
      ? ok(workOfChange('restoreDossier', dossier, { ...dossier, binnedAt: null }))
      : err({ kind: 'gone' });
  });
}

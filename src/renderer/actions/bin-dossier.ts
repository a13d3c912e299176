import type { DossierId } from '@shared/domain/records/ids';
import type { ActionContext } from './action-context';
import { changeDossier } from './change-dossier';
import type { ActionResult } from './perform';

/** Puts a dossier into the bin, with everything in it. */
export function binDossier(context: ActionContext, id: DossierId): Promise<ActionResult> {
  return changeDossier(context, id, 'binDossier', (dossier) => ({ ...dossier, binnedAt: context.now().instant }));
}

/** Takes a dossier out of the bin, back to the place it had. */
export function restoreDossier(context: ActionContext, id: DossierId): Promise<ActionResult> {
  return changeDossier(context, id, 'restoreDossier', (dossier) => ({ ...dossier, binnedAt: null }));
}

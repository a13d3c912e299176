import { moveDossier } from '@shared/domain/filing/file-dossier';
import { closedOn, type CloseReason, pile } from '@shared/domain/filing/place';
import type { DossierId } from '@shared/domain/records/ids';
import type { ActionContext } from './action-context';
import { changeDossier } from './change-dossier';
import type { ActionResult } from './perform';

/** Closes a dossier with a reason: the only way to file it nowhere (method.md, rule 2). */
export function closeDossier(context: ActionContext, id: DossierId, reason: CloseReason): Promise<ActionResult> {
  const today = context.now().date;
  return changeDossier(context, id, 'closeDossier', (dossier) => moveDossier(dossier, closedOn(today, reason), today));
}

/** Takes a closed dossier back onto the pile. One that has been reopened and filed meanwhile stays where it lies. */
export function reopenDossier(context: ActionContext, id: DossierId): Promise<ActionResult> {
  return changeDossier(context, id, 'reopenDossier', (dossier) =>
    dossier.place.kind === 'closed' ? moveDossier(dossier, pile, context.now().date) : dossier,
  );
}

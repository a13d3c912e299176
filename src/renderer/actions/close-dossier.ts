import { ok } from '@shared/domain/base/result';
import { moveDossier } from '@shared/domain/filing/file-dossier';
import { closedOn, type CloseReason, pile } from '@shared/domain/filing/place';
import type { DossierId } from '@shared/domain/records/ids';
import type { ActionContext } from './action-context';
import { changeDossier, workOfChange } from './change-dossier';
import { demandForms } from './demand-forms';
import { type ActionResult, dossierAtHand, gatherAndPerform } from './perform';

/** Closes a dossier with a reason: the only way to file it nowhere (method.md, rule 2). */
export function closeDossier(context: ActionContext, id: DossierId, reason: CloseReason): Promise<ActionResult> {
  return gatherAndPerform(context, async () => {
    const found = await dossierAtHand(context, id);
    if (!found.ok) return found;
    const demanded = await demandForms(context, found.value, { outcomeId: null, closes: true });
    if (!demanded.ok) return demanded;
    const today = context.now().date;
    return ok(workOfChange('closeDossier', found.value, moveDossier(found.value, closedOn(today, reason), today)));
  });
}

/** Takes a closed dossier back onto the pile. One that has been reopened and filed meanwhile stays where it lies. */
export function reopenDossier(context: ActionContext, id: DossierId): Promise<ActionResult> {
  return changeDossier(context, id, 'reopenDossier', (dossier) =>
    dossier.place.kind === 'closed' ? moveDossier(dossier, pile, context.now().date) : dossier,
  );
}

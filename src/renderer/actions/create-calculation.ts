import { tableDiff } from '@shared/domain/base/records-diff';
import { ok } from '@shared/domain/base/result';
import { type Beginning, newCalculation } from '@shared/domain/calculating/new-calculation';
import type { CalculationId, DossierId } from '@shared/domain/records/ids';
import type { ActionContext } from './action-context';
import { type ActionResult, dossierAtHand, gatherAndPerform, subjectOf } from './perform';

/** Begins an offer or a calculation in a dossier, without lines as yet. @param id made by the caller, who wants to open it. */
export function createCalculation(
  context: ActionContext,
  dossierId: DossierId,
  id: CalculationId,
  beginning: Beginning,
): Promise<ActionResult> {
  return gatherAndPerform(context, async () => {
    const found = await dossierAtHand(context, dossierId);
    if (!found.ok) return found;
    const dossier = found.value;
    return ok({
      binderId: dossier.binderId,
      verb: 'createCalculation',
      subject: subjectOf(dossier),
      diff: { calculations: tableDiff({ added: [newCalculation(dossier, id, context.now(), beginning)] }) },
    });
  });
}

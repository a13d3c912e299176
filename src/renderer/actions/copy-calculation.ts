import { tableDiff } from '@shared/domain/base/records-diff';
import { err, ok } from '@shared/domain/base/result';
import { nextVersion } from '@shared/domain/calculating/new-calculation';
import type { CalculationFields } from '@shared/domain/records/calculation';
import type { CalculationId } from '@shared/domain/records/ids';
import type { ActionContext } from './action-context';
import { calculationAtHand } from './change-calculation';
import { type ActionResult, gatherAndPerform, subjectOf } from './perform';

/**
 * Copies a calculation into a new version, with what is written of it now. The one that it is copied from stays as it is stored, so that it
 * still says what the customer was given.
 * @param copy the id of the new version, made by the caller.
 */
export function copyCalculation(
  context: ActionContext,
  id: CalculationId,
  copy: CalculationId,
  written: CalculationFields,
): Promise<ActionResult> {
  return gatherAndPerform(context, async () => {
    const found = await calculationAtHand(context, id);
    if (!found.ok) return found;
    const { calculation, dossier, all } = found.value;
    if (all.some(({ replaces }) => replaces === id)) return err({ kind: 'changedMeanwhile' });
    return ok({
      binderId: dossier.binderId,
      verb: 'copyCalculation',
      subject: subjectOf(dossier),
      diff: { calculations: tableDiff({ added: [nextVersion(calculation, written, copy, context.now())] }) },
      finishesCalculationDraftOf: id,
    });
  });
}

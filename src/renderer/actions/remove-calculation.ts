import { tableDiff } from '@shared/domain/base/records-diff';
import { ok } from '@shared/domain/base/result';
import { takeOut } from '@shared/domain/documents/pages';
import { changeWithin } from '@shared/domain/records/document';
import type { CalculationId } from '@shared/domain/records/ids';
import type { ActionContext } from './action-context';
import { calculationAtHand } from './change-calculation';
import { type ActionResult, gatherAndPerform, subjectOf } from './perform';

/** Takes a calculation out of its dossier with the versions behind it; or one of those versions alone, and closes the gap. */
export function removeCalculation(context: ActionContext, id: CalculationId): Promise<ActionResult> {
  return gatherAndPerform(context, async () => {
    const found = await calculationAtHand(context, id);
    if (!found.ok) return found;
    const { calculation, dossier, all } = found.value;
    const { removed, changed } = takeOut(calculation, all);
    return ok({
      binderId: dossier.binderId,
      verb: 'removeCalculation',
      subject: { ...subjectOf(dossier), count: removed.length },
      diff: {
        calculations: tableDiff({ removed, changed: changed.map(({ before, after }) => changeWithin(before, after)) }),
      },
      finishesCalculationDraftOf: id,
    });
  });
}

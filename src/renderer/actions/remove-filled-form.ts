import { tableDiff } from '@shared/domain/base/records-diff';
import { err, ok } from '@shared/domain/base/result';
import type { FilledFormId } from '@shared/domain/records/ids';
import type { ActionContext } from './action-context';
import { type ActionResult, dossierAtHand, gatherAndPerform, subjectOf } from './perform';

/** Takes a sheet out of its dossier. */
export function removeFilledForm(context: ActionContext, id: FilledFormId): Promise<ActionResult> {
  return gatherAndPerform(context, async () => {
    const sheet = await context.store.filledForms.get(id);
    if (!sheet) return err({ kind: 'gone' });
    const found = await dossierAtHand(context, sheet.dossierId);
    if (!found.ok) return found;
    return ok({
      binderId: found.value.binderId,
      verb: 'removeFilledForm',
      subject: subjectOf(found.value),
      diff: { filledForms: tableDiff({ removed: [sheet] }) },
      finishesFilledFormDraftOf: id,
    });
  });
}

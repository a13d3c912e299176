import { tableDiff } from '@shared/domain/base/records-diff';
import { err, ok } from '@shared/domain/base/result';
import { changeWithin } from '@shared/domain/records/document';
import type { FilledForm } from '@shared/domain/records/filled-form';
import type { ActionContext } from './action-context';
import { type ActionResult, dossierAtHand, gatherAndPerform, subjectOf } from './perform';

/**
 * Stores what is filled in on a sheet, complete or not.
 * @param base the sheet as it was when one began to write: what another window has changed since is not overwritten.
 */
export function changeFilledForm(
  context: ActionContext,
  base: FilledForm,
  written: Pick<FilledForm, 'answers' | 'date'>,
): Promise<ActionResult> {
  return gatherAndPerform(context, async () => {
    if (!(await context.store.filledForms.get(base.id))) return err({ kind: 'gone' });
    const found = await dossierAtHand(context, base.dossierId);
    if (!found.ok) return found;
    const { answers, date } = written;
    return ok({
      binderId: found.value.binderId,
      verb: 'changeFilledForm',
      subject: subjectOf(found.value),
      diff: { filledForms: tableDiff({ changed: [changeWithin(base, { ...base, answers, date })] }) },
      finishesFilledFormDraftOf: base.id,
    });
  });
}

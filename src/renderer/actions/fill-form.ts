import { tableDiff } from '@shared/domain/base/records-diff';
import { err, ok } from '@shared/domain/base/result';
import { versionOf } from '@shared/domain/forms/change-form';
import type { Answer } from '@shared/domain/records/filled-form';
import type { DossierId, FilledFormId, FormId } from '@shared/domain/records/ids';
import type { ActionContext } from './action-context';
import { type ActionResult, dossierAtHand, gatherAndPerform, subjectOf } from './perform';

/**
 * Begins a sheet in a dossier: the form as it is now goes with it, and no later change of the form reaches it.
 * @param id made by the caller, who wants to open it.
 * @param answers what the form proposes.
 */
export function fillForm(
  context: ActionContext,
  dossierId: DossierId,
  formId: FormId,
  id: FilledFormId,
  answers: readonly Answer[],
): Promise<ActionResult> {
  return gatherAndPerform(context, async () => {
    const found = await dossierAtHand(context, dossierId);
    if (!found.ok) return found;
    const dossier = found.value;
    const { binderId } = dossier;
    const form = await context.store.forms.get(formId);
    if (form?.binderId !== binderId) return err({ kind: 'gone' });
    const { date, instant } = context.now();
    const sheet = { id, binderId, dossierId, form: versionOf(form), answers, date, addedAt: instant };
    return ok({
      binderId,
      verb: 'fillForm',
      subject: subjectOf(dossier),
      diff: { filledForms: tableDiff({ added: [sheet] }) },
    });
  });
}

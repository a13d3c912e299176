import { ok } from '@shared/domain/base/result';
import { planForms, takeForms as takenForms } from '@shared/domain/forms/take-forms';
import type { FormVersion } from '@shared/domain/records/form';
import type { BinderId, FormOrigin } from '@shared/domain/records/ids';
import type { ActionContext } from './action-context';
import { type ActionResult, gatherAndPerform, subjectOfMany } from './perform';

/** Takes forms of a file, or forms to begin with, into a binder; those that are here already become their next versions. */
export function takeForms(
  context: ActionContext,
  binderId: BinderId,
  forms: readonly FormVersion[],
  chosen: ReadonlySet<FormOrigin>,
): Promise<ActionResult> {
  return gatherAndPerform(context, async () => {
    const plan = planForms(await context.store.forms.of(binderId), forms);
    const { newId } = context;
    const diff = takenForms(binderId, plan, chosen, { instant: context.now().instant, newId });
    return ok({
      binderId,
      verb: 'takeForms',
      subject: subjectOfMany(diff.added.length + diff.changed.length),
      diff: { forms: diff },
    });
  });
}

import { tableDiff } from '@shared/domain/base/records-diff';
import { err, ok } from '@shared/domain/base/result';
import { newForm } from '@shared/domain/forms/change-form';
import type { FormContent } from '@shared/domain/records/form';
import type { BinderId, FormId, FormOrigin } from '@shared/domain/records/ids';
import type { ActionContext } from './action-context';
import { type ActionResult, gatherAndPerform, subjectOfMany } from './perform';

/** Adds a form of one's own. @param id made by the caller, who wants to open it. */
export function createForm(
  context: ActionContext,
  binderId: BinderId,
  id: FormId,
  content: FormContent,
): Promise<ActionResult> {
  return gatherAndPerform(context, async () => {
    if (!(await context.store.binder(binderId))) return err({ kind: 'gone' });
    const origin = context.newId() as FormOrigin;
    const form = newForm({ id, binderId, origin }, content, context.now().instant);
    return ok({
      binderId,
      verb: 'createForm',
      subject: subjectOfMany(1, null, form.name),
      diff: { forms: tableDiff({ added: [form] }) },
    });
  });
}

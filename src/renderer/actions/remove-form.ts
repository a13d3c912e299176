import { tableDiff } from '@shared/domain/base/records-diff';
import { err, ok } from '@shared/domain/base/result';
import type { FormId } from '@shared/domain/records/ids';
import type { ActionContext } from './action-context';
import { type ActionResult, gatherAndPerform, subjectOfMany } from './perform';

/** Removes a form: no sheet can be begun with it any more, and those that were filled in stay. */
export function removeForm(context: ActionContext, id: FormId): Promise<ActionResult> {
  return gatherAndPerform(context, async () => {
    const form = await context.store.forms.get(id);
    if (!form) return err({ kind: 'gone' });
    return ok({
      binderId: form.binderId,
      verb: 'removeForm',
      subject: subjectOfMany(1, null, form.name),
      diff: { forms: tableDiff({ removed: [form] }) },
    });
  });
}

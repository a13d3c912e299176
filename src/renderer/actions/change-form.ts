import { changeBetween, tableDiff } from '@shared/domain/base/records-diff';
import { err, ok } from '@shared/domain/base/result';
import { nextForm } from '@shared/domain/forms/change-form';
import type { Form, FormContent } from '@shared/domain/records/form';
import type { ActionContext } from './action-context';
import { type ActionResult, gatherAndPerform, subjectOfMany } from './perform';

/**
 * Makes a form's next version. The sheets that were filled in keep theirs.
 * @param base the form as it was when one began to write: what another window has changed since is not overwritten.
 */
export function changeForm(context: ActionContext, base: Form, content: FormContent): Promise<ActionResult> {
  return gatherAndPerform(context, async () => {
    if (!(await context.store.forms.get(base.id))) return err({ kind: 'gone' });
    const next = nextForm(base, content);
    return ok({
      binderId: base.binderId,
      verb: 'changeForm',
      subject: subjectOfMany(1, null, next.name),
      diff: { forms: tableDiff({ changed: [changeBetween(base, next)] }) },
    });
  });
}

import { changeBetween, tableDiff } from '@shared/domain/base/records-diff';
import { err, ok } from '@shared/domain/base/result';
import type { Template, TemplateKind } from '@shared/domain/records/template';
import type { ActionContext } from './action-context';
import { type ActionResult, gatherAndPerform, subjectOfMany } from './perform';
import type { StoredTemplates } from './stored-templates';

/**
 * Makes the next version of a form or a playbook. The sheets that were filled in keep theirs.
 * @param base how it was when one began to write: what another window has changed since is not overwritten.
 */
export function changeTemplate<Kind extends TemplateKind>(
  context: ActionContext,
  { rules, verbs, recordsIn, diffOf }: StoredTemplates<Kind>,
  base: Template<Kind>,
  content: Kind['content'],
): Promise<ActionResult> {
  return gatherAndPerform(context, async () => {
    if (!(await recordsIn(context.store).get(base.id))) return err({ kind: 'gone' });
    const next = rules.next(base, content);
    return ok({
      binderId: base.binderId,
      verb: verbs.change,
      subject: subjectOfMany(1, null, next.name),
      diff: diffOf(tableDiff<Template<Kind>>({ changed: [changeBetween(base, next)] })),
    });
  });
}

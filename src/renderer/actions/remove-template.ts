import { tableDiff } from '@shared/domain/base/records-diff';
import { err, ok } from '@shared/domain/base/result';
import type { Template, TemplateKind } from '@shared/domain/records/template';
import type { ActionContext } from './action-context';
import { type ActionResult, gatherAndPerform, subjectOfMany } from './perform';
import type { StoredTemplates } from './stored-templates';

/** Removes a form or a playbook. No sheet can be begun with the form any more, and those that were filled in stay. */
export function removeTemplate<Kind extends TemplateKind>(
  context: ActionContext,
  { verbs, recordsIn, diffOf }: StoredTemplates<Kind>,
  id: Kind['id'],
): Promise<ActionResult> {
  return gatherAndPerform(context, async () => {
    const template = await recordsIn(context.store).get(id);
    if (!template) return err({ kind: 'gone' });
    return ok({
      binderId: template.binderId,
      verb: verbs.remove,
      subject: subjectOfMany(1, null, template.name),
      diff: diffOf(tableDiff<Template<Kind>>({ removed: [template] })),
    });
  });
}

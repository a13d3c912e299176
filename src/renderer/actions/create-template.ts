import { tableDiff } from '@shared/domain/base/records-diff';
import { err, ok } from '@shared/domain/base/result';
import type { BinderId } from '@shared/domain/records/ids';
import type { Template, TemplateKind } from '@shared/domain/records/template';
import type { ActionContext } from './action-context';
import { type ActionResult, gatherAndPerform, subjectOfMany } from './perform';
import type { StoredTemplates } from './stored-templates';

/** Adds a form or a playbook of one's own. @param id made by the caller, who wants to open it. */
export function createTemplate<Kind extends TemplateKind>(
  context: ActionContext,
  { rules, verbs, diffOf }: StoredTemplates<Kind>,
  binderId: BinderId,
  id: Kind['id'],
  content: Kind['content'],
): Promise<ActionResult> {
  return gatherAndPerform(context, async () => {
    if (!(await context.store.binder(binderId))) return err({ kind: 'gone' });
    const origin = context.newId() as Kind['origin'];
    const template = rules.made({ id, binderId, origin }, content, context.now().instant);
    return ok({
      binderId,
      verb: verbs.create,
      subject: subjectOfMany(1, null, template.name),
      diff: diffOf(tableDiff<Template<Kind>>({ added: [template] })),
    });
  });
}

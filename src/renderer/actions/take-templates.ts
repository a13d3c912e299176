import { ok } from '@shared/domain/base/result';
import type { BinderId } from '@shared/domain/records/ids';
import type { TemplateKind, TemplateVersion } from '@shared/domain/records/template';
import { planTemplates, takeTemplates as taken } from '@shared/domain/templates/take-templates';
import type { ActionContext } from './action-context';
import { type ActionResult, gatherAndPerform, subjectOfMany } from './perform';
import type { StoredTemplates } from './stored-templates';

/** Takes forms or playbooks of a file, or those to begin with, into a binder; those that are here already become their next versions. */
export function takeTemplates<Kind extends TemplateKind>(
  context: ActionContext,
  { rules, verbs, recordsIn, diffOf }: StoredTemplates<Kind>,
  binderId: BinderId,
  file: readonly TemplateVersion<Kind>[],
  chosen: ReadonlySet<Kind['origin']>,
): Promise<ActionResult> {
  return gatherAndPerform(context, async () => {
    const plan = planTemplates(rules, await recordsIn(context.store).of(binderId), file);
    const { newId } = context;
    const diff = taken(rules, binderId, plan, chosen, { instant: context.now().instant, newId });
    return ok({
      binderId,
      verb: verbs.take,
      subject: subjectOfMany(diff.added.length + diff.changed.length),
      diff: diffOf(diff),
    });
  });
}

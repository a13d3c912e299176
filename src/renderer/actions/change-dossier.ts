import { jsonEqual } from '@shared/domain/base/json-equal';
import { changeBetween, tableDiff } from '@shared/domain/base/records-diff';
import { ok } from '@shared/domain/base/result';
import type { Dossier } from '@shared/domain/records/dossier';
import type { DossierId } from '@shared/domain/records/ids';
import type { JournalVerb } from '@shared/domain/records/journal-entry';
import type { ActionContext } from './action-context';
import { type ActionResult, dossierAtHand, gatherAndPerform, subjectOf, type Work } from './perform';

/** Gather, compute, commit for the verbs that change one dossier by a rule. */
export function changeDossier(
  context: ActionContext,
  id: DossierId,
  verb: JournalVerb,
  rule: (dossier: Dossier) => Dossier,
): Promise<ActionResult> {
  return gatherAndPerform(context, async () => {
    const found = await dossierAtHand(context, id);
    if (!found.ok) return found;
    const change = { before: found.value, after: rule(found.value) };
    return ok(await withReminders(context, workOfChange(verb, change.before, change.after), [change]));
  });
}

/** A dossier before and after a change. */
export interface DossierChange {
  readonly before: Dossier;
  readonly after: Dossier;
}

/** The work of changes, with what follows from them for the reminders of the dossiers. Most changes concern none. */
export async function withReminders(
  context: ActionContext,
  work: Work,
  changes: readonly DossierChange[],
): Promise<Work> {
  const concernsReminders = changes.some(
    ({ before, after }) =>
      (!before.sheet || before.reminds) &&
      !jsonEqual([before.card, before.care, before.binnedAt], [after.card, after.care, after.binnedAt]),
  );
  return concernsReminders ? (await import('./follow-reminders')).withFollowing(context, work, changes) : work;
}

/** The work of an action that makes a dossier from `before` into `after`. */
export function workOfChange(verb: JournalVerb, before: Dossier, after: Dossier): Work {
  return {
    binderId: before.binderId,
    verb,
    subject: subjectOf(before, after),
    diff: { dossiers: tableDiff({ changed: [changeBetween(before, after)] }) },
  };
}

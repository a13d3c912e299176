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
    return found.ok ? ok(workOfChange(verb, found.value, rule(found.value))) : found;
  });
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

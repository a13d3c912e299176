import { err } from '@shared/domain/base/result';
import { changeBetween, tableDiff } from '@shared/domain/base/records-diff';
import type { Dossier } from '@shared/domain/records/dossier';
import type { DossierId } from '@shared/domain/records/ids';
import type { JournalVerb } from '@shared/domain/records/journal-entry';
import type { ActionContext } from './action-context';
import { type ActionResult, perform, subjectOf } from './perform';

/** Gather, compute, commit for the verbs that change one dossier by a rule. */
export async function changeDossier(
  context: ActionContext,
  id: DossierId,
  verb: JournalVerb,
  rule: (dossier: Dossier) => Dossier,
): Promise<ActionResult> {
  const before = await context.store.dossier(id);
  if (!before) return err({ kind: 'gone' });
  const after = rule(before);
  return perform(context, {
    binderId: before.binderId,
    verb,
    subject: subjectOf(before, after),
    diff: { dossiers: tableDiff({ changed: [changeBetween(before, after)] }) },
  });
}

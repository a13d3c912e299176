import { changeBetween, tableDiff } from '@shared/domain/base/records-diff';
import { err, ok } from '@shared/domain/base/result';
import { rewordPromise as rewordByRule, withdrawPromise as withdrawByRule } from '@shared/domain/filing/promise';
import type { ContactId, DossierId } from '@shared/domain/records/ids';
import type { ActionContext } from './action-context';
import { changeDossier } from './change-dossier';
import { type ActionResult, dossierAtHand, gatherAndPerform, subjectOf } from './perform';

/** Writes a promise down in other words; when it is for, and how often it was moved, stays as it is. */
export function rewordPromise(context: ActionContext, id: DossierId, words: string): Promise<ActionResult> {
  return changeDossier(context, id, 'rewordPromise', (dossier) => rewordByRule(dossier, words));
}

/** Takes a promise off a dossier that the customer has called off, and writes the reason into the log. The dossier stays where it lies. */
export function withdrawPromise(context: ActionContext, id: DossierId, reason: string): Promise<ActionResult> {
  return gatherAndPerform(context, async () => {
    const found = await dossierAtHand(context, id);
    if (!found.ok) return found;
    const withdrawn = withdrawByRule(found.value, reason, context.newId() as ContactId, context.now());
    if (!withdrawn) return err({ kind: 'unchanged' });
    return ok({
      binderId: found.value.binderId,
      verb: 'withdrawPromise',
      subject: subjectOf(found.value),
      diff: {
        dossiers: tableDiff({ changed: [changeBetween(found.value, withdrawn.dossier)] }),
        contacts: tableDiff({ added: [withdrawn.contact] }),
      },
    });
  });
}

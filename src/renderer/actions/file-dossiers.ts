import { err } from '@shared/domain/base/result';
import { changeBetween, tableDiff } from '@shared/domain/base/records-diff';
import { fileDossier as fileByRule, moveDossier, type NextContact } from '@shared/domain/filing/file-dossier';
import type { Place } from '@shared/domain/filing/place';
import type { DossierId } from '@shared/domain/records/ids';
import type { ActionContext } from './action-context';
import { changeDossier } from './change-dossier';
import { type ActionResult, perform, subjectOf, subjectOfMany } from './perform';

/** Files one dossier without a contact: behind another place, perhaps with another task or a promise. */
export function fileDossier(context: ActionContext, id: DossierId, next: NextContact): Promise<ActionResult> {
  return changeDossier(context, id, 'fileDossier', (dossier) => fileByRule(dossier, next, context.now().date));
}

/** Files several dossiers behind one place, as one step. */
export async function fileDossiers(
  context: ActionContext,
  ids: readonly DossierId[],
  place: Place,
): Promise<ActionResult> {
  const before = await context.store.dossiers(ids);
  const first = before[0];
  if (!first) return err({ kind: 'gone' });
  const after = before.map((dossier) => moveDossier(dossier, place, context.now().date));
  const single = before.length === 1;
  return perform(context, {
    binderId: first.binderId,
    verb: single ? 'fileDossier' : 'fileDossiers',
    subject: single ? subjectOf(first, after[0]) : subjectOfMany(before.length, place),
    diff: {
      dossiers: tableDiff({ changed: before.map((dossier, index) => changeBetween(dossier, after[index] ?? dossier)) }),
    },
  });
}

import { tableDiff } from '@shared/domain/base/records-diff';
import type { ImportedDossier } from '@shared/domain/importing/imported-dossier';
import { newDossier } from '@shared/domain/records/dossier';
import type { BinderId, DossierId } from '@shared/domain/records/ids';
import type { ActionContext } from './action-context';
import { type ActionResult, perform, subjectOfMany } from './perform';

/** Puts a list of customers into the binder: all of them in one step that can be undone, or none. */
export function importCustomers(
  context: ActionContext,
  binderId: BinderId,
  customers: readonly ImportedDossier[],
): Promise<ActionResult> {
  const createdAt = context.now().instant;
  const added = customers.map(({ card, place, about, lastReached }) => ({
    ...newDossier(context.newId() as DossierId, binderId, createdAt, card),
    place,
    about,
    lastReached,
  }));
  return perform(context, {
    binderId,
    verb: 'importCustomers',
    subject: subjectOfMany(added.length),
    diff: { dossiers: tableDiff({ added }) },
  });
}

import { err, ok } from '@shared/domain/base/result';
import type { DossierId } from '@shared/domain/records/ids';
import type { ActionContext } from './action-context';
import { type ActionResult, millisecondsPerRecord, performWatched, subjectOfMany } from './perform';

/** Whatever a dossier holds: its whole log, and what the journal has of it. */
const recordsOfPerson = 1_000;

/**
 * Erases the person of a dossier, wherever it lies: nothing is left but a record that it was done, so that an older backup does not bring
 * the person back (method.md, rule 11).
 */
export function erasePerson(context: ActionContext, id: DossierId): Promise<ActionResult> {
  return performWatched(context, async (mayTake) => {
    const dossier = await context.store.dossier(id);
    if (!dossier) return err({ kind: 'gone' });
    mayTake(recordsOfPerson * millisecondsPerRecord);
    const verb = 'erasePerson';
    const { binderId } = dossier;
    const { seq } = await context.store.removeForGood({ binderId, at: context.now().instant, verb, ids: [id] });
    return ok({ seq, verb, subject: subjectOfMany(1), turned: null });
  });
}

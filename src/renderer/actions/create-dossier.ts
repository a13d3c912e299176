import { tableDiff } from '@shared/domain/base/records-diff';
import { newDossierDraft } from '@shared/domain/records/card-draft';
import { type InfoCard, newDossier } from '@shared/domain/records/dossier';
import type { BinderId, DossierId } from '@shared/domain/records/ids';
import type { ActionContext } from './action-context';
import { type ActionResult, perform, subjectOf } from './perform';

/** Puts a new dossier onto the pile. */
export async function createDossier(
  context: ActionContext,
  binderId: BinderId,
  card: Partial<InfoCard>,
): Promise<ActionResult> {
  const dossier = newDossier(context.newId() as DossierId, binderId, context.now().instant, card);
  return perform(context, {
    binderId,
    verb: 'createDossier',
    subject: { ...subjectOf(dossier), from: null },
    diff: { dossiers: tableDiff({ added: [dossier] }) },
    finishesCardDraftOf: newDossierDraft(binderId),
  });
}

import { tableDiff } from '@shared/domain/base/records-diff';
import { err, ok, type Result } from '@shared/domain/base/result';
import { changeWithin, type DocumentFields, type DossierDocument } from '@shared/domain/records/document';
import type { Dossier } from '@shared/domain/records/dossier';
import type { DocumentId } from '@shared/domain/records/ids';
import type { ActionContext } from './action-context';
import { type ActionResult, dossierAtHand, gatherAndPerform, type Refusal, subjectOf } from './perform';

/** Changes what is said of a document: its kind, title, day, or that it is pinned. The file itself stays. */
export function changeDocument(
  context: ActionContext,
  id: DocumentId,
  changed: Partial<DocumentFields>,
): Promise<ActionResult> {
  return gatherAndPerform(context, async () => {
    const found = await documentAtHand(context, id);
    if (!found.ok) return found;
    const { document, dossier } = found.value;
    return ok({
      binderId: dossier.binderId,
      verb: 'changeDocument',
      subject: subjectOf(dossier),
      diff: { documents: tableDiff({ changed: [changeWithin(document, { ...document, ...changed })] }) },
    });
  });
}

interface AtHand {
  readonly document: DossierDocument;
  readonly dossier: Dossier;
}

/** The document with its dossier, unless either is gone or they lie in the bin. */
export async function documentAtHand(context: ActionContext, id: DocumentId): Promise<Result<AtHand, Refusal>> {
  const document = await context.store.document(id);
  if (!document) return err({ kind: 'gone' });
  const dossier = await dossierAtHand(context, document.dossierId);
  return dossier.ok ? ok({ document, dossier: dossier.value }) : dossier;
}

import { tableDiff } from '@shared/domain/base/records-diff';
import { ok } from '@shared/domain/base/result';
import { takeOut } from '@shared/domain/documents/pages';
import { changeWithin } from '@shared/domain/records/document';
import type { DocumentId } from '@shared/domain/records/ids';
import type { ActionContext } from './action-context';
import { documentAtHand } from './change-document';
import { type ActionResult, gatherAndPerform, subjectOf } from './perform';

/**
 * Takes a page out of its dossier, with the versions behind it; or one of those versions alone, and closes the gap. The contents stay as
 * long as undo could bring them back.
 */
export function removeDocument(context: ActionContext, id: DocumentId): Promise<ActionResult> {
  return gatherAndPerform(context, async () => {
    const found = await documentAtHand(context, id);
    if (!found.ok) return found;
    const { document, dossier } = found.value;
    const { removed, changed } = takeOut(document, await context.store.documentsOf(dossier.id));
    return ok({
      binderId: dossier.binderId,
      verb: 'removeDocument',
      subject: { ...subjectOf(dossier), count: removed.length },
      diff: {
        documents: tableDiff({ removed, changed: changed.map(({ before, after }) => changeWithin(before, after)) }),
      },
    });
  });
}

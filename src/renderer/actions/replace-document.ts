import { tableDiff } from '@shared/domain/base/records-diff';
import { ok } from '@shared/domain/base/result';
import type { DocumentId } from '@shared/domain/records/ids';
import type { ActionContext } from './action-context';
import { type Contents, newDocument, type ReadFile } from './add-documents';
import { documentAtHand } from './change-document';
import { type ActionResult, gatherAndPerform, subjectOf } from './perform';

/** Puts a newer version of a document in its place, under the same title and kind. The earlier one stays and lies behind it. */
export function replaceDocument(
  context: ActionContext,
  id: DocumentId,
  file: ReadFile,
  contents: Contents,
): Promise<ActionResult> {
  return gatherAndPerform(context, async () => {
    const found = await documentAtHand(context, id);
    if (!found.ok) return found;
    const { document, dossier } = found.value;
    const { kind, title, pinned } = document;
    const added = { ...newDocument(context, dossier, file), kind, title, pinned, replaces: id };
    return ok({
      binderId: dossier.binderId,
      verb: 'replaceDocument',
      subject: subjectOf(dossier),
      diff: { documents: tableDiff({ added: [added] }) },
      ...contents,
    });
  });
}

import { tableDiff } from '@shared/domain/base/records-diff';
import { ok } from '@shared/domain/base/result';
import { displayName } from '@shared/domain/documents/file-name';
import { type DossierDocument, nothingSaid } from '@shared/domain/records/document';
import type { DocumentId, DossierId } from '@shared/domain/records/ids';
import type { ActionContext } from './action-context';
import { type ActionResult, dossierAtHand, gatherAndPerform, subjectOf, type Work } from './perform';

/** A file that has been read: all of it but the content, which waits where it was read. */
export type ReadFile = Pick<DossierDocument, 'name' | 'mediaType' | 'bytes' | 'sha256' | 'kind' | 'date'>;

/** Where the contents of documents come from: at hand, or beside the window. */
export type Contents = Pick<Work, 'attachments' | 'storeBeside'>;

/** Puts files into a dossier as copies: all of them in one step that can be undone, or none. */
export function addDocuments(
  context: ActionContext,
  id: DossierId,
  files: readonly ReadFile[],
  contents: Contents,
): Promise<ActionResult> {
  return gatherAndPerform(context, async () => {
    const found = await dossierAtHand(context, id);
    if (!found.ok) return found;
    const dossier = found.value;
    const added = files.map((file) => ({ ...nothingSaid, ...newDocument(context, dossier, file) }));
    return ok({
      binderId: dossier.binderId,
      verb: 'addDocument',
      subject: { ...subjectOf(dossier), count: added.length },
      diff: { documents: tableDiff({ added }) },
      ...contents,
    });
  });
}

/** What a file says by itself of the document that it becomes. */
export function newDocument(
  { newId, now }: ActionContext,
  { id, binderId }: Pick<DossierDocument, 'binderId'> & { readonly id: DossierId },
  { name, mediaType, bytes, sha256, kind, date }: ReadFile,
): Omit<DossierDocument, 'title' | 'pinned' | 'replaces'> {
  const { date: today, instant } = now();
  return {
    id: newId() as DocumentId,
    binderId,
    dossierId: id,
    name: displayName(name),
    mediaType,
    bytes,
    sha256,
    addedAt: instant,
    kind,
    // A file from a machine whose clock is ahead is not of tomorrow.
    date: date !== null && date > today ? null : date,
  };
}

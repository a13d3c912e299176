import { sha256Of } from '@shared/domain/base/fingerprint';
import { type Attachment, type DossierDocument, nothingSaid } from '@shared/domain/records/document';
import type { Dossier } from '@shared/domain/records/dossier';
import type { DocumentId } from '@shared/domain/records/ids';
import { testId, testInstant } from './builders';

/** A document of a dossier with its content. */
export function documentIn(
  { id, binderId }: Dossier,
  name: string,
  content: Uint8Array = new TextEncoder().encode(`Content of ${name}`),
): { readonly document: DossierDocument; readonly attachment: Attachment } {
  const sha256 = sha256Of(content);
  const document: DossierDocument = {
    id: testId() as DocumentId,
    binderId,
    dossierId: id,
    name,
    mediaType: 'text/plain',
    bytes: content.length,
    sha256,
    addedAt: testInstant,
    ...nothingSaid,
  };
  return { document, attachment: { sha256, content } };
}

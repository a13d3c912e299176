import { useEffect } from 'react';
import type { PageGroup } from '@shared/domain/documents/pages';
import type { DocumentId, DossierId } from '@shared/domain/records/ids';
import { isCovered } from '../../state/covered';
import { turnPage } from '../../state/document-pages';
import { putDocumentBack } from '../../state/leafing';

/**
 * While a document lies open, PageUp and PageDown leaf through the documents instead of turning to another dossier, with Alt also from
 * within a field; Esc puts it back, and leads to where it lay in the list.
 */
export function useLeafingKeys(groups: readonly PageGroup[], of: DossierId, id: DocumentId): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || isCovered()) return;
      const inField = event.target instanceof Element && event.target.closest('input, textarea, select') !== null;
      const by = event.key === 'PageDown' ? 1 : event.key === 'PageUp' ? -1 : null;
      if (by !== null && (!inField || event.altKey)) turnPage(groups, of, by);
      else if (event.key === 'Escape' && !inField && !event.altKey) putBack(id);
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    // Before the keys of the app, which mean dossiers.
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, [groups, of, id]);
}

function putBack(id: DocumentId): void {
  putDocumentBack();
  document.querySelector<HTMLElement>(`[data-document="${id}"]`)?.focus();
}

import { useEffect } from 'react';
import type { PageGroup } from '@shared/domain/documents/pages';
import type { DossierId } from '@shared/domain/records/ids';
import { isCovered } from '../../state/covered';
import { turnPage } from '../../state/document-pages';

/**
 * While a document lies open, PageUp and PageDown leaf through the documents instead of turning to another dossier, with Alt also from
 * within a field.
 */
export function useLeafingKeys(groups: readonly PageGroup[], of: DossierId): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || isCovered()) return;
      const inField = event.target instanceof Element && event.target.closest('input, textarea, select') !== null;
      const by = event.key === 'PageDown' ? 1 : event.key === 'PageUp' ? -1 : null;
      if (by === null || (inField && !event.altKey)) return;
      turnPage(groups, of, by);
      event.preventDefault();
      event.stopPropagation();
    };
    // Before the keys of the app, which mean dossiers.
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, [groups, of]);
}

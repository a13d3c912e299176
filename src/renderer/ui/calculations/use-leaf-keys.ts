import { type RefObject, useEffect } from 'react';
import type { CalculationId } from '@shared/domain/records/ids';
import { isCovered } from '../../state/covered';
import { putDocumentBack } from '../../state/leafing';

/**
 * While a calculation lies open, Esc leads out of a field to its heading, and from there puts it back, to where it lay in the list. What
 * was typed is kept in either case.
 */
export function useLeafKeys(heading: RefObject<HTMLHeadingElement | null>, id: CalculationId): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.ctrlKey || event.altKey || event.metaKey || isCovered()) return;
      const field = event.target instanceof Element ? event.target.closest('input, textarea, select') : null;
      const leaf = heading.current?.parentElement;
      // A field of the log strip beside it is none of ours.
      if (field && !leaf?.contains(field)) return;
      if (field) heading.current?.focus();
      else {
        putDocumentBack();
        document.querySelector<HTMLElement>(`[data-calculation="${id}"]`)?.focus();
      }
      event.preventDefault();
      event.stopPropagation();
    };
    // Before the keys of the app, which mean dossiers.
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, [heading, id]);
}

import { type RefObject, useEffect } from 'react';
import { isCovered } from '../../state/covered';
import { putPlaybookBack } from '../../state/playbooks';

/** So much of the page is turned at once: a line or two of what was read stays in sight. */
const turnedAtOnce = 0.85;

/**
 * While a playbook lies open, PageDown and PageUp read on in it, also while one types in the strip; Esc puts it back. In a field beside it
 * Esc is not meant for it.
 */
export function usePlaybookKeys(leaf: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || isCovered()) return;
      const by = event.key === 'PageDown' ? 1 : event.key === 'PageUp' ? -1 : null;
      if (by !== null) leaf.current?.scrollBy({ top: by * turnedAtOnce * leaf.current.clientHeight });
      else if (event.key === 'Escape' && !isBeside(leaf.current, event.target)) putPlaybookBack();
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    // Before the keys of the app, which mean dossiers.
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, [leaf]);
}

/** A field beside the playbook; its own search as long as something stands there, which is cleared first; or its list, which may hang open. */
function isBeside(leaf: HTMLElement | null, target: EventTarget | null): boolean {
  const field = target instanceof Element ? target.closest('input, textarea, select') : null;
  if (!field) return false;
  if (!leaf?.contains(field) || field instanceof HTMLSelectElement) return true;
  return field instanceof HTMLInputElement && field.type !== 'checkbox' && field.value !== '';
}

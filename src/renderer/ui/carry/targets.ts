import type { DropKey } from '../../state/carrying';

/** The places on the screen on which dossiers can be put down (see ui/kit/drop-target.ts). */

const all = '[data-drop]';

/** What lies under a point of the window. */
export function keyAt(x: number, y: number): DropKey | null {
  return keyOf(document.elementFromPoint(x, y));
}

/** What an element belongs to. */
export function keyOf(element: Element | null): DropKey | null {
  return (element?.closest<HTMLElement>(all)?.dataset['drop'] as DropKey | undefined) ?? null;
}

/** What can be reached now, each place once: the days from the first on, the months, what is farther out, the pile. */
export function keysOnScreen(): DropKey[] {
  const shown = [...document.querySelectorAll<HTMLElement>(all)].filter((element) => element.checkVisibility());
  const keys = new Set(shown.map(keyOf).filter((key) => key !== null));
  return [...keys].sort((left, right) => rank(left) - rank(right) || (left < right ? -1 : 1));
}

/** By the letter that a key begins with: `d:`, `m:`, `later`, `pile`. */
const ranks = 'dmlp';

function rank(key: DropKey): number {
  return ranks.indexOf(key.charAt(0));
}

/** The first key of the next (1) or previous (-1) kind: of days, of months, of all else. After the last comes the first. */
export function keyOfNextKind(keys: readonly DropKey[], key: DropKey, by: 1 | -1): DropKey {
  const kindOf = (one: DropKey) => Math.min(rank(one), 2);
  const kinds = [...new Set(keys.map(kindOf))];
  const next = kinds.at((kinds.indexOf(kindOf(key)) + by) % kinds.length);
  return keys.find((one) => kindOf(one) === next) ?? key;
}

/** Draws a place as the one that is held over, and no other. */
export function showOver(key: DropKey | null): void {
  for (const element of document.querySelectorAll<HTMLElement>('[data-over]')) element.removeAttribute('data-over');
  for (const element of elementsOf(key)) element.setAttribute('data-over', '');
}

/** Scrolls a place into sight. */
export function scrollTo(key: DropKey): void {
  elementsOf(key)[0]?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

function elementsOf(key: DropKey | null): readonly HTMLElement[] {
  return key === null ? [] : [...document.querySelectorAll<HTMLElement>(`[data-drop="${key}"]`)];
}

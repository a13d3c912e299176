import type { Page } from '@playwright/test';

/**
 * The texts of the page that are cut off with no way to see the rest: by a box that hides what overflows, or by the edge
 * of a window that does not scroll. An ellipsis is allowed where the whole text is said elsewhere: in a `title`.
 */
export function clippedTexts(page: Page): Promise<string[]> {
  return page.evaluate(findClippedTexts);
}

/** Runs in the page. */
function findClippedTexts(): string[] {
  const tolerance = 1.5;
  // The box of a line is higher than its letters: tight line heights cut only air.
  const air = 0.2;
  const found: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent?.trim() ?? '';
    const element = node.parentElement;
    if (text === '' || !element?.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    if (element.closest('.visually-hidden, script, style, option, [aria-hidden="true"]')) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const cutBy = cutterOf(element, range.getBoundingClientRect());
    if (cutBy) found.push(`“${text}” in ${nameOf(element)}, cut by ${cutBy}`);
  }
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) found.push(`the page is ${scrollWidth - clientWidth}px too wide`);
  return found;

  function cutterOf(element: HTMLElement, text: DOMRect): string | null {
    let rect = text;
    for (let box: HTMLElement | null = element; box && box !== document.body; box = box.parentElement) {
      const style = getComputedStyle(box);
      const outer = box.getBoundingClientRect();
      const cutsX = rect.left < outer.left - tolerance || rect.right > outer.right + tolerance;
      const above = Math.max(tolerance, air * parseFloat(getComputedStyle(element).fontSize));
      const cutsY = rect.top < outer.top - above || rect.bottom > outer.bottom + above;
      const scrolls = ['auto', 'scroll'];
      const hides = ['hidden', 'clip'];
      if ((cutsX && scrolls.includes(style.overflowX)) || (cutsY && scrolls.includes(style.overflowY))) rect = outer;
      else if (cutsX && hides.includes(style.overflowX)) {
        const said = style.textOverflow === 'ellipsis' && box.closest('[title]') !== null;
        return said ? null : `${nameOf(box)} at its side`;
      } else if (cutsY && hides.includes(style.overflowY)) return `${nameOf(box)} below or above`;
      if (style.position === 'fixed') break;
    }
    return null;
  }

  function nameOf(element: HTMLElement): string {
    const label = element.getAttribute('aria-label');
    return `<${element.tagName.toLowerCase()} class="${element.className}"${label ? ` "${label}"` : ''}>`;
  }
}

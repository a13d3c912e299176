/** A point of the window, in pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** So far from the pointer, that the card does not lie on what it is about to be put on. */
const gap = 18;

/** Lays a card beside the pointer: to its right and below, at the edges of the window to the other side. */
export function putBeside(card: HTMLElement, { x, y }: Point): void {
  const { offsetWidth, offsetHeight } = card;
  const left = x + gap + offsetWidth > innerWidth - tabsAtEdge ? x - gap - offsetWidth : x + gap;
  const top = y + gap + offsetHeight > innerHeight - tabsAtEdge ? y - gap - offsetHeight : y + gap;
  card.style.translate = `${Math.max(0, left)}px ${Math.max(0, top)}px`;
}

/** The tabs at the right and the lower edge stay free. */
const tabsAtEdge = 90;

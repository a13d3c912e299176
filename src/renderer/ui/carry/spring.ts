/** So long something is held over a place before that opens, in milliseconds. */
const patience = 600;

const springs = '[data-spring]';

/** What opens for those who carry something (see ui/kit/drop-target.ts). */
export function springOf(element: Element | null): HTMLElement | null {
  return element?.closest<HTMLElement>(springs) ?? null;
}

export interface Springs {
  readonly at: (x: number, y: number) => void;
  readonly stop: () => void;
}

/** Opens what a pointer holds something over for a while, with the hand still full. */
export function springOpen(): Springs {
  let held: HTMLElement | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const hold = (spring: HTMLElement | null) => {
    if (spring === held) return;
    held = spring;
    clearTimeout(timer);
    if (spring) timer = setTimeout(() => spring.click(), patience);
  };
  return { at: (x, y) => hold(springOf(document.elementFromPoint(x, y))), stop: () => hold(null) };
}

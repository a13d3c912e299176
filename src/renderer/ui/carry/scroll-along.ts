/** So near to an edge it begins to scroll, in pixels. */
const edge = 48;
/** Pixels in one frame at the very edge. */
const fastest = 16;

interface ScrollAlong {
  readonly at: (x: number, y: number) => void;
  readonly stop: () => void;
}

/**
 * Scrolls what has places to put something down while the pointer is held near its edge, so that those out of sight can be reached.
 * @param onScroll another place may lie under the pointer now, though it has not moved.
 */
export function scrollAlong(onScroll: () => void): ScrollAlong {
  let frame = 0;
  let point = { x: 0, y: 0 };
  const step = () => {
    frame = 0;
    if (scrollNear(point.x, point.y)) {
      onScroll();
      frame = requestAnimationFrame(step);
    }
  };
  return {
    at: (x, y) => {
      point = { x, y };
      if (frame === 0) frame = requestAnimationFrame(step);
    },
    stop: () => cancelAnimationFrame(frame),
  };
}

/** @returns whether something has scrolled. */
function scrollNear(x: number, y: number): boolean {
  return scrollersAt(x, y).some((scroller) => {
    const { left, top, right, bottom } = seenPartOf(scroller);
    const { scrollLeft, scrollTop } = scroller;
    scroller.scrollBy({ left: speed(x, left, right), top: speed(y, top, bottom), behavior: 'instant' });
    return scroller.scrollLeft !== scrollLeft || scroller.scrollTop !== scrollTop;
  });
}

/** From the innermost to the window, those with places to put something down. */
function scrollersAt(x: number, y: number): Element[] {
  const scrollers: Element[] = [];
  for (let element = document.elementFromPoint(x, y); element; element = element.parentElement) {
    if (element !== document.documentElement && canScroll(element) && element.querySelector('[data-drop]'))
      scrollers.push(element);
  }
  return [...scrollers, document.documentElement];
}

function canScroll(element: Element): boolean {
  const { overflowX, overflowY } = getComputedStyle(element);
  const scrolls = (overflow: string) => overflow === 'auto' || overflow === 'scroll';
  return (
    (scrolls(overflowY) && element.scrollHeight > element.clientHeight) ||
    (scrolls(overflowX) && element.scrollWidth > element.clientWidth)
  );
}

function seenPartOf(scroller: Element): Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'> {
  const { innerWidth, innerHeight } = window;
  if (scroller === document.documentElement) return { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
  return scroller.getBoundingClientRect();
}

/** The nearer to an edge, the faster; 0 away from both. */
function speed(at: number, start: number, end: number): number {
  if (at < start + edge) return -fastest * Math.min(1, (start + edge - at) / edge);
  return at > end - edge ? fastest * Math.min(1, (at - end + edge) / edge) : 0;
}

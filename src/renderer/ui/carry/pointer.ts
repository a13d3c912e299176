import type { DossierId } from '@shared/domain/records/ids';

/** What happens to dossiers that a pointer takes along: mouse, pen or finger. */
export interface PointerHand {
  readonly lift: (id: DossierId, x: number, y: number) => void;
  readonly move: (x: number, y: number) => void;
  readonly drop: () => void;
  readonly putBack: () => void;
}

/** A mouse that moves less than this only clicks, in pixels. */
const slack = 6;
/** So long a finger rests on a row to take it, in milliseconds: shorter it taps, and moving it scrolls. */
const longPress = 350;
/** A resting finger trembles by so many pixels. */
const trembling = 10;

/** Lets pointers take the rows that can be moved. @returns how to stop. */
export function listenForPointers(hand: PointerHand): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  addEventListener(
    'pointerdown',
    (event) => {
      const id = rowAt(event);
      if (id) watch(event, id, hand);
    },
    { signal },
  );
  // Chromium only lets a touch be kept from scrolling where someone might do so before it begins.
  if (navigator.maxTouchPoints > 0) addEventListener('touchmove', () => undefined, { passive: false, signal });
  return () => listening.abort();
}

/** The dossier of the row under a pointer that may take it: boxes, links and keys held down have a meaning of their own. */
function rowAt({ target, button, isPrimary, shiftKey, ctrlKey, metaKey }: PointerEvent): DossierId | null {
  if (button !== 0 || !isPrimary || shiftKey || ctrlKey || metaKey || !(target instanceof Element)) return null;
  if (document.querySelector('dialog[open]') || target.closest('label, input, a')) return null;
  return (target.closest<HTMLElement>('[data-dossier]')?.dataset['dossier'] as DossierId | undefined) ?? null;
}

/** Follows a pointer from where it went down until it goes up, or something ends it before. */
function watch(down: PointerEvent, id: DossierId, hand: PointerHand): void {
  const watching = new AbortController();
  const { signal } = watching;
  const byTouch = down.pointerType === 'touch';
  let lifted = false;

  const lift = ({ clientX, clientY }: PointerEvent) => {
    lifted = true;
    // The row may be drawn anew meanwhile: the page as a whole keeps the pointer.
    document.documentElement.setPointerCapture(down.pointerId);
    getSelection()?.removeAllRanges();
    hand.lift(id, clientX, clientY);
  };
  const end = (how: 'drop' | 'putBack') => {
    watching.abort();
    if (!lifted) return;
    swallowClick();
    hand[how]();
  };
  const on = <Type extends keyof WindowEventMap>(type: Type, listener: (event: WindowEventMap[Type]) => void) =>
    addEventListener(type, listener, { capture: true, passive: false, signal });
  const onPointer = (type: 'pointermove' | 'pointerup' | 'pointercancel', listener: (event: PointerEvent) => void) =>
    on(type, (event) => {
      if (event.pointerId === down.pointerId) listener(event);
    });

  if (byTouch) {
    const timer = setTimeout(() => lift(down), longPress);
    signal.addEventListener('abort', () => clearTimeout(timer));
  }
  onPointer('pointermove', (event) => {
    const distance = Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY);
    if (!lifted && byTouch && distance > trembling) end('putBack');
    if (!lifted && !byTouch && distance > slack) lift(event);
    if (lifted) hand.move(event.clientX, event.clientY);
  });
  onPointer('pointerup', () => end('drop'));
  onPointer('pointercancel', () => end('putBack'));
  on('keydown', (event) => {
    if (!lifted) return;
    // What lies under it is not to be worked meanwhile.
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') end('putBack');
  });
  on('dragstart', (event) => event.preventDefault());
  const onlyWhenLifted = (event: Event) => {
    if (lifted) event.preventDefault();
  };
  on('touchmove', onlyWhenLifted);
  on('contextmenu', onlyWhenLifted);
  on('selectstart', onlyWhenLifted);
}

/** Letting go is no click on what lies there. */
function swallowClick(): void {
  const swallowing = new AbortController();
  addEventListener(
    'click',
    (event) => {
      event.preventDefault();
      event.stopPropagation();
    },
    { capture: true, signal: swallowing.signal },
  );
  setTimeout(() => swallowing.abort());
}

import type { DropKey } from '../../state/carrying';
import { springOf } from './spring';
import { keyOf, keyOfNextKind, keysOnScreen } from './targets';

/** What happens to dossiers that are carried with keys. */
export interface KeysHand {
  readonly over: () => DropKey | null;
  readonly holdOver: (key: DropKey) => void;
  readonly drop: () => void;
  readonly putBack: () => void;
  /** Whether a key leads to other places; the hand stays full. */
  readonly leadsOn: (event: KeyboardEvent) => boolean;
  /** Something was clicked that leads to other places. */
  readonly ledOn: () => void;
}

/** How many places a page is: a week of days. */
const page = 7;

/**
 * While something is carried with keys, all keys are for that; and a click says where, for those who cannot drag (WCAG 2.5.7).
 * @returns how to stop.
 */
export function listenForCarryingKeys(hand: KeysHand): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  addEventListener(
    'keydown',
    (event) => {
      // Also what means nothing here is kept from the page below.
      event.stopPropagation();
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      if (act(event, hand) || hand.leadsOn(event)) event.preventDefault();
    },
    { capture: true, signal },
  );
  addEventListener(
    'click',
    (event) => {
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest(`[role='application']`)) return;
      if (springOf(target)) {
        hand.ledOn();
        return;
      }
      const key = keyOf(target);
      if (key === null) {
        hand.putBack();
        return;
      }
      event.preventDefault();
      event.stopPropagation();
      hand.holdOver(key);
      hand.drop();
    },
    { capture: true, signal },
  );
  return () => listening.abort();
}

/** @returns whether the key means something. */
function act({ key, shiftKey }: KeyboardEvent, hand: KeysHand): boolean {
  switch (key) {
    case 'Enter':
    case ' ':
      hand.drop();
      return true;
    case 'Escape':
      hand.putBack();
      return true;
    default: {
      const next = nextOf(key, shiftKey, hand.over());
      if (next) hand.holdOver(next);
      return next !== undefined;
    }
  }
}

/** Where a key leads; undefined when it leads nowhere. */
function nextOf(pressed: string, shift: boolean, over: DropKey | null): DropKey | undefined {
  const keys = keysOnScreen();
  const at = over === null ? -1 : keys.indexOf(over);
  const by = (count: number) => keys[Math.min(Math.max(at + count, 0), keys.length - 1)];
  switch (pressed) {
    case 'ArrowRight':
    case 'ArrowDown':
      return by(1);
    case 'ArrowLeft':
    case 'ArrowUp':
      return by(-1);
    case 'PageDown':
      return by(page);
    case 'PageUp':
      return by(-page);
    case 'Home':
      return keys[0];
    case 'End':
      return keys.at(-1);
    case 'Tab':
      return over === null ? keys[0] : keyOfNextKind(keys, over, shift ? -1 : 1);
    default:
      return undefined;
  }
}

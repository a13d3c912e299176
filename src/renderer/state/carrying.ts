import { create } from 'zustand';
import { behindDay, behindMonth } from '@shared/domain/filing/place';
import type { Destination } from '@shared/domain/filing/move-by-hand';
import { placeOfShelf, type Shelf, shelfOfPlace } from '@shared/domain/filing/shelf';
import type { DossierId } from '@shared/domain/records/ids';
import { useDesk } from './desk';

/**
 * Something on the screen that dossiers can be put on, as one text: the shelf of the place, or `later`, which has no date of its own: one
 * is asked for.
 */
export type DropKey = Shelf | 'later';

export function dropKeyOf(to: Destination): DropKey {
  return shelfOfPlace(to);
}

/** The place of a key; null when it has to be asked for, or is none. */
export function destinationOf(key: string): Destination | null {
  const place = key === 'later' ? null : placeOfShelf(key as Shelf);
  switch (place?.kind) {
    case 'day':
      return behindDay(place.date);
    case 'month':
      return behindMonth(place.month);
    case 'pile':
      return { kind: 'pile' };
    default:
      return null;
  }
}

interface Carrying {
  /** What is in the hand: taken there with the pointer, or with a key. */
  readonly carried: { readonly ids: ReadonlySet<DossierId>; readonly by: 'pointer' | 'keys' } | null;
  /** What it is held over. */
  readonly over: DropKey | null;
  /** What was in the hand last and went back to where it lay. */
  readonly returned: ReadonlySet<DossierId> | null;
}

const emptyHanded: Carrying = { carried: null, over: null, returned: null };

/** What is being moved by hand, from picking it up until it is put down or put back. */
export const useCarrying = create<Carrying>(() => emptyHanded);

/** Takes dossiers into the hand. */
export function pickUp(ids: ReadonlySet<DossierId>, by: 'pointer' | 'keys'): void {
  useCarrying.setState({ ...emptyHanded, carried: { ids, by } });
}

/** What comes along with a dossier that is taken: when it is marked, all that are marked. */
export function takenWith(id: DossierId): ReadonlySet<DossierId> {
  const { marked } = useDesk.getState();
  return marked.has(id) ? marked : new Set([id]);
}

export function holdOver(over: DropKey | null): void {
  if (useCarrying.getState().over !== over) useCarrying.setState({ over });
}

/** The hand is empty again; what was in it lies where it lay. */
export function putBack(): void {
  const { carried } = useCarrying.getState();
  useCarrying.setState({ ...emptyHanded, returned: carried?.ids ?? null });
}

/** The hand is empty again. @returns what was in it, and what it was held over. */
export function letGo(): Pick<Carrying, 'carried' | 'over'> {
  const { carried, over } = useCarrying.getState();
  useCarrying.setState(emptyHanded);
  return { carried, over };
}

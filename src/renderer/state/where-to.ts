import { create } from 'zustand';
import type { Destination } from '@shared/domain/filing/move-by-hand';
import type { DossierId } from '@shared/domain/records/ids';
import { showPanel } from './desk';

interface WhereTo {
  /** What is to be moved; null means what is marked, or else the open one. */
  readonly ids: readonly DossierId[] | null;
  /** Where to, as far as it is known: it can still be changed. */
  readonly to: Destination | null;
}

/** What the move panel is about. */
export const useWhereTo = create<WhereTo>(() => ({ ids: null, to: null }));

/** Asks where something is to be moved, or with a place named, whether there. */
export function askWhereTo(ids: WhereTo['ids'] = null, to: WhereTo['to'] = null): void {
  useWhereTo.setState({ ids, to });
  showPanel('move');
}

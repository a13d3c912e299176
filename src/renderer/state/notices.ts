import { create } from 'zustand';
import type { Done, Refusal } from '../actions/perform';

/** What the last action did, or why it did nothing. There is only ever one: the newest. */
export type Notice =
  | { readonly id: number; readonly kind: 'done'; readonly done: Done }
  | { readonly id: number; readonly kind: 'refused'; readonly refusal: Refusal };

export const useNotice = create<{ readonly notice: Notice | null }>(() => ({ notice: null }));

let lastId = 0;

export function announceDone(done: Done): void {
  useNotice.setState({ notice: { id: ++lastId, kind: 'done', done } });
}

export function announceRefusal(refusal: Refusal): void {
  useNotice.setState({ notice: { id: ++lastId, kind: 'refused', refusal } });
}

export function dismissNotice(): void {
  useNotice.setState({ notice: null });
}

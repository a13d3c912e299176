import { create } from 'zustand';
import type { FollowUps } from '@shared/domain/care/follow-ups';
import type { Done, Refusal } from '../actions/perform';

/** What goes on being written while one works, without a word as long as it works. */
export type QuietWrite = 'draft' | 'setting';

/** What the last action did, or why it did nothing. There is only ever one: the newest. */
export type Notice =
  | {
      readonly id: number;
      readonly kind: 'done';
      readonly done: Done;
      /** It was said not to be saved, and the store has answered at last. */
      readonly afterAll: boolean;
      /** After a sale: how it could be followed up. */
      readonly followUps?: FollowUps;
    }
  | {
      readonly id: number;
      readonly kind: 'refused';
      readonly refusal: Refusal;
      /** What the user had typed for it, to be copied; empty when nothing. */
      readonly typed: string;
      /** Does the same once more; null where that would not help, or could do it twice. */
      readonly again: (() => void) | null;
    }
  | {
      readonly id: number;
      readonly kind: 'unkept';
      readonly what: QuietWrite;
      /** What the store said; null when it says nothing. */
      readonly cause: string | null;
    }
  | {
      readonly id: number;
      /** Something was done that changed nothing: it is only said. */
      readonly kind: 'said';
      readonly words: string;
    };

export const useNotice = create<{ readonly notice: Notice | null }>(() => ({ notice: null }));

let lastId = 0;

export function announceDone(done: Done, afterAll = false): void {
  useNotice.setState({ notice: { id: ++lastId, kind: 'done', done, afterAll } });
}

export function announceRefusal(refusal: Refusal, typed = '', again: (() => void) | null = null): void {
  useNotice.setState({ notice: { id: ++lastId, kind: 'refused', refusal, typed, again } });
}

/** Whoever types on is told only once, until it works again. */
let draftsUnkept = false;

/** Says that something is not being saved; a refused action has more to say, and stays. */
export function announceUnkept(what: QuietWrite, cause: string | null): void {
  if ((what === 'draft' && draftsUnkept) || useNotice.getState().notice?.kind === 'refused') return;
  if (what === 'draft') draftsUnkept = true;
  useNotice.setState({ notice: { id: ++lastId, kind: 'unkept', what, cause } });
}

/** It is being saved again. */
export function withdrawUnkept(what: QuietWrite): void {
  if (what === 'draft') draftsUnkept = false;
  const { notice } = useNotice.getState();
  if (notice?.kind === 'unkept' && notice.what === what) dismissNotice();
}

export function announceWords(words: string): void {
  useNotice.setState({ notice: { id: ++lastId, kind: 'said', words } });
}

export function dismissNotice(): void {
  useNotice.setState({ notice: null });
}

/** Calls back once after so many milliseconds. @returns how to stop it. */
export type Timer = (milliseconds: number, ring: () => void) => () => void;

/** How long a write may stay without an answer until it is said that it is not saved, in milliseconds. */
export const longestSilence = 5_000;

/** What came of a write: its answer, or none in time. Then it may still be answered later. */
export type Watched<Value> =
  { readonly kind: 'answered'; readonly value: Value } | { readonly kind: 'silent'; readonly later: Promise<Value> };

/** Tells of the writes that the store leaves without an answer. The app has exactly one. */
export class WriteWatch {
  private silent = 0;

  constructor(readonly after: Timer = realTimer) {}

  /** A write is overdue: whatever were written now would queue up behind it, unseen. */
  get isBlocked(): boolean {
    return this.silent > 0;
  }

  /**
   * Begins a write at once and waits for it as long as one may.
   * @param write is given a function to say how many milliseconds more it may take, should it turn out to be large.
   * @throws what the write throws in time.
   */
  watch<Value>(write: (mayTake: (more: number) => void) => Promise<Value>): Promise<Watched<Value>> {
    return new Promise((resolve, reject) => {
      let overdue = false;
      const giveUp = () => {
        overdue = true;
        this.silent += 1;
        resolve({ kind: 'silent', later: writing });
      };
      let stop = this.after(longestSilence, giveUp);
      const mayTake = (more: number) => {
        if (overdue) return;
        stop();
        stop = this.after(longestSilence + more, giveUp);
      };
      const writing = write(mayTake).finally(() => {
        stop();
        if (overdue) this.silent -= 1;
      });
      writing.then((value) => resolve({ kind: 'answered', value }), reject);
    });
  }
}

function realTimer(milliseconds: number, ring: () => void): () => void {
  const timer = setTimeout(ring, milliseconds);
  return () => clearTimeout(timer);
}

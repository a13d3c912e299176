import type { Evicted } from '../storage/open-guard';

/**
 * Why this window must not write any more; `replaced`: another window has put another database in the place of this one; `behind`: the
 * journal outside has more than the database; `shrunk`: rows are missing in it.
 */
export type Outdated = Evicted | 'replaced' | 'behind' | 'shrunk';

/**
 * The moment at which another window takes the database away from this one. It may come before anything is on screen, so what is to be
 * done then is filled in later.
 */
export class Departure {
  private why: Outdated | null = null;

  /** Null as long as it has not come. */
  get reason(): Outdated | null {
    return this.why;
  }

  private whatToDo: ((why: Outdated) => Promise<void> | void) | null = null;

  /** Lets go. What was typed is stored before the promise is kept, and the database closed afterwards. */
  readonly leave = async (why: Outdated): Promise<void> => {
    if (this.why !== null) return;
    this.why = why;
    await this.whatToDo?.(why);
  };

  /** What is to be done; at once when the moment has come already. */
  prepare(whatToDo: (why: Outdated) => Promise<void> | void): void {
    this.whatToDo = whatToDo;
    if (this.why !== null) void whatToDo(this.why);
  }
}

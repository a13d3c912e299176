import type { Services } from './services';
import { writeQuietly } from './write-quietly';

type Around = Pick<Services, 'store' | 'context'>;

/** At most this long after the first letter, what is half typed is on its way to the disk, however long one types on. */
export const longestUnkept = 500;

/** A store that has refused is asked again after so many milliseconds, also when nothing more is typed. */
const untilAskedAgain = 5_000;

/** All that keep something; the app has one for each kind of form. */
const keepers = new Set<DraftKeeper<unknown>>();

/** Stores at once whatever is half typed: before the window closes. */
export async function saveDraftsNow(around: Around): Promise<void> {
  await Promise.all([...keepers].map((keeper) => keeper.flush(around)));
}

/** Hands what the store has not taken to this window's next page: the session's memory needs no disk. */
export function carryDraftsOver(): void {
  for (const keeper of keepers) keeper.carryOver();
}

/** Stores what the page before has handed over. */
export async function storeCarriedOver(around: Around): Promise<void> {
  await saveDraftsNow(around);
  for (const keeper of keepers) keeper.dropCarriedOver();
}

/** Keeps what is half typed, under a key each, so that closing the window or a crash loses at most a second of it. */
export class DraftKeeper<Draft> {
  /** What is not stored yet. It stays here as long as the store does not take it. */
  private readonly waiting: Map<string, Draft> = new Map();
  private readonly underWay = new Map<string, { readonly draft: Draft; readonly ended: Promise<void> }>();
  private alarm: { readonly stop: () => void; readonly wait: number } | null = null;

  private readonly carriedOver: string;

  /**
   * @param name of the kind of form.
   * @param write stores a draft; is called at once, so that a window that closes still begins it.
   */
  constructor(
    name: string,
    private readonly write: (around: Around, key: string, draft: Draft) => Promise<void>,
  ) {
    this.carriedOver = `ringbuch-half-typed-${name}`;
    const before = sessionStorage.getItem(this.carriedOver);
    if (before !== null) this.waiting = new Map(JSON.parse(before) as [string, Draft][]);
    keepers.add(this as DraftKeeper<unknown>);
  }

  /** What was typed under this key and is not stored yet: newer than what the store holds. */
  waitingFor(key: string): Draft | undefined {
    return this.waiting.get(key);
  }

  keep(around: Around, key: string, draft: Draft): void {
    this.waiting.set(key, draft);
    this.setAlarm(around, longestUnkept);
  }

  carryOver(): void {
    if (this.waiting.size > 0) sessionStorage.setItem(this.carriedOver, JSON.stringify([...this.waiting]));
  }

  /** Kept as long as the store has not taken all of it. */
  dropCarriedOver(): void {
    if (this.waiting.size === 0) sessionStorage.removeItem(this.carriedOver);
  }

  /** It was stored otherwise, or is no longer wanted. */
  forget(key: string): void {
    this.waiting.delete(key);
  }

  /** Stores at once what is waiting. A store that has not answered yet is left alone: nothing may pile up before it. */
  async flush(around: Around): Promise<void> {
    this.alarm?.stop();
    this.alarm = null;
    if (this.waiting.size === 0) return;
    if (around.context.writes.isBlocked) this.setAlarm(around, longestUnkept);
    else await Promise.all([...this.waiting].map(([key, draft]) => this.store(around, key, draft)));
  }

  /** Never the same twice: the second would come after an action that ends the draft, and bring it back. */
  private store(around: Around, key: string, draft: Draft): Promise<void> {
    const before = this.underWay.get(key);
    if (before?.draft === draft) return before.ended;
    const ended = this.begin(around, key, draft).finally(() => {
      if (this.underWay.get(key)?.ended === ended) this.underWay.delete(key);
    });
    this.underWay.set(key, { draft, ended });
    return ended;
  }

  private async begin(around: Around, key: string, draft: Draft): Promise<void> {
    const forget = () => {
      if (this.waiting.get(key) === draft) this.waiting.delete(key);
    };
    const stored = await writeQuietly(around, 'draft', () => this.write(around, key, draft), forget);
    if (!stored) this.setAlarm(around, untilAskedAgain);
  }

  private setAlarm(around: Around, wait: number): void {
    if (this.alarm && this.alarm.wait <= wait) return;
    this.alarm?.stop();
    const ring = () => {
      this.alarm = null;
      if (this.underWay.size > 0) this.setAlarm(around, longestUnkept);
      else void this.flush(around);
    };
    this.alarm = { wait, stop: around.context.writes.after(wait, ring) };
  }
}

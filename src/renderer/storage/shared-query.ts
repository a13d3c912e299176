import { liveQuery, type Subscription } from 'dexie';

/** How long an answer that nobody has come for yet is kept (ms): a view may be given up before it is shown. */
const patience = 2_000;

type Answer<Value> = { readonly value: Value } | { readonly problem: unknown };

/**
 * One live read for all who ask the same. Dozens of tabs and chips that each asked on their own would each read again
 * at every commit; sharing keeps it at one. Fits `useSyncExternalStore`.
 */
export class SharedQuery<Value> {
  private readonly listeners = new Set<() => void>();
  private subscription: Subscription | null = null;
  private answer: Answer<Value> | null = null;

  constructor(
    private readonly ask: () => Promise<Value>,
    private readonly onUnused: () => void,
  ) {}

  /** Begins to read before anybody listens: listening begins only after a frame was painted. */
  begin(): void {
    this.read();
    setTimeout(() => this.stopIfUnused(), patience);
  }

  /** Calls back at every new answer. @returns how to stop. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    this.read();
    return () => {
      this.listeners.delete(listener);
      // Not at once: when one view takes the place of another, the same is asked again in the same breath.
      queueMicrotask(() => this.stopIfUnused());
    };
  };

  /** The newest answer; undefined until there is one. @throws what the read has thrown. */
  readonly current = (): Value | undefined => {
    if (this.answer === null) return undefined;
    if ('problem' in this.answer) throw this.answer.problem;
    return this.answer.value;
  };

  private read(): void {
    this.subscription ??= liveQuery(this.ask).subscribe({
      next: (value) => this.take({ value }),
      error: (problem: unknown) => this.take({ problem }),
    });
  }

  private take(answer: Answer<Value>): void {
    this.answer = answer;
    for (const listener of [...this.listeners]) listener();
  }

  private stopIfUnused(): void {
    if (this.listeners.size > 0 || !this.subscription) return;
    this.subscription.unsubscribe();
    this.subscription = null;
    this.answer = null;
    this.onUnused();
  }
}

/** The shared reads of one database connection, by what is asked. */
const sharedBy = new WeakMap<object, Map<string, SharedQuery<unknown>>>();

/**
 * The live read that all who name the same key share.
 * @param owner the store that is read.
 * @param key names the question with all it depends on: the same key must always mean the same question.
 */
export function sharedQuery<Value>(owner: object, key: string, ask: () => Promise<Value>): SharedQuery<Value> {
  const queries = sharedBy.get(owner) ?? new Map<string, SharedQuery<unknown>>();
  sharedBy.set(owner, queries);
  const found = queries.get(key);
  if (found) return found as SharedQuery<Value>;
  const made = new SharedQuery(ask, () => {
    if (queries.get(key) === made) queries.delete(key);
  });
  queries.set(key, made);
  made.begin();
  return made;
}

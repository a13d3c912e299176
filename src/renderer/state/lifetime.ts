/** How long the other end of a connection lives: what is asked of it rejects once it has ended. */
export class Lifetime {
  private refuse: (reason: Error) => void = () => undefined;
  private readonly ended = new Promise<never>((_, reject) => (this.refuse = reject));

  /** @param stop ends the other end. */
  constructor(private readonly stop: () => void) {
    // Nobody may be waiting when it ends.
    this.ended.catch(() => undefined);
  }

  readonly end = (reason: Error): void => {
    this.stop();
    this.refuse(reason);
  };

  readonly during = <Value>(work: NoInfer<Promise<Value>>): Promise<Value> => Promise.race([work, this.ended]);
}

/** That of a worker; it also ends when the worker breaks down. @param broken says so where the browser gives no reason. */
export function lifetimeOf(worker: Worker, broken: string): Lifetime {
  const lifetime = new Lifetime(() => worker.terminate());
  worker.addEventListener('error', (event) => lifetime.end(new Error(event.message || broken)));
  return lifetime;
}

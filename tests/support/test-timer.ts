interface Waiting {
  readonly milliseconds: number;
  readonly ring: () => void;
}

/** A timer whose time passes only when a test says so. */
export class TestTimer {
  private readonly waiting = new Map<Waiting, number>();
  private passed = 0;

  readonly after = (milliseconds: number, ring: () => void): (() => void) => {
    const own: Waiting = { milliseconds, ring };
    this.waiting.set(own, this.passed + milliseconds);
    return () => this.waiting.delete(own);
  };

  /** Lets so much time pass; rings what has become due, in turn. */
  pass(milliseconds: number): void {
    const until = this.passed + milliseconds;
    for (;;) {
      const due = [...this.waiting].filter(([, at]) => at <= until).sort(([, left], [, right]) => left - right)[0];
      if (!due) break;
      this.waiting.delete(due[0]);
      this.passed = due[1];
      due[0].ring();
    }
    this.passed = until;
  }
}

import { type ComponentType, createElement, useSyncExternalStore } from 'react';
import { laterMessages } from '../../i18n/later-messages';

/**
 * A part of the screen that loads when it is first shown, with the messages that the first screen does without; until then nothing is
 * there. By hand, because React holds back what a Suspense boundary waited for: a view that is there at once would show 300 ms later.
 */
export function lazyPart<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  const late = new LatePart(load);
  return function LazyPart(props: Props) {
    const Part = useSyncExternalStore(late.subscribe, late.current);
    return Part && createElement(Part, props);
  };
}

type Answer<Props> = { readonly part: ComponentType<Props> } | { readonly problem: unknown };

class LatePart<Props> {
  private readonly listeners = new Set<() => void>();
  private loading = false;
  private answer: Answer<Props> | null = null;

  constructor(private readonly load: () => Promise<ComponentType<Props>>) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Null until it is there. @throws what kept it from loading, for the failure boundary to tell. */
  readonly current = (): ComponentType<Props> | null => {
    this.begin();
    if (this.answer === null) return null;
    if ('problem' in this.answer) throw this.answer.problem;
    return this.answer.part;
  };

  private begin(): void {
    if (this.loading) return;
    this.loading = true;
    Promise.all([this.load(), laterMessages()]).then(
      ([part]) => this.take({ part }),
      (problem: unknown) => this.take({ problem }),
    );
  }

  private take(answer: Answer<Props>): void {
    this.answer = answer;
    for (const listener of [...this.listeners]) listener();
  }
}

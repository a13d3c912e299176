import { type Mock, vi } from 'vitest';
import type { BinderStore } from '@renderer/storage/binder-store';
import { makeGate } from './gate';

export interface HeldCommit {
  /** Counts what the store was asked to commit. */
  readonly asked: Mock;
  /** The store does what it was asked for, at last. */
  answer(): void;
  /** The store refuses, at last. */
  refuse(error: Error): void;
}

/** Has the store leave its next commit without an answer until it is told to give one. */
export function holdNextCommit(store: BinderStore): HeldCommit {
  const gate = makeGate();
  let refusal: Error | null = null;
  const commit = store.commit.bind(store);
  const asked = vi.spyOn(store, 'commit').mockImplementationOnce(async (work) => {
    await gate.passed;
    if (refusal) throw refusal;
    return commit(work);
  });
  return {
    asked,
    answer: () => gate.open(),
    refuse: (error) => {
      refusal = error;
      gate.open();
    },
  };
}

/** Has the store refuse its next commit, as on a full disk. @returns what counts the commits it was asked for. */
export function refuseNextCommit(store: BinderStore): Mock {
  return vi.spyOn(store, 'commit').mockRejectedValueOnce(fullDisk());
}

export function fullDisk(): DOMException {
  return new DOMException('No space left', 'QuotaExceededError');
}

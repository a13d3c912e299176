import { useRef } from 'react';

/** Runs one at a time: a second Enter must not create two. */
export function useOnce(act: () => Promise<void>): () => Promise<void> {
  const running = useRef(false);
  return async () => {
    if (running.current) return;
    running.current = true;
    try {
      await act();
    } finally {
      running.current = false;
    }
  };
}

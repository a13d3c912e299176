import { proxy, wrap } from 'comlink';
import type { Commit } from '../storage/commit';
import { CommitConflict } from '../storage/commit-conflict';
import type { IntakeReading, IntakeService } from '../workers/intake-service';

/** The worker that reads the files of one step and stores them. Every call rejects once it has been stopped, or has broken down. */
export interface Intake {
  read(files: readonly File[], onProgress: (share: number) => void): Promise<IntakeReading>;
  /** @throws CommitConflict like `commit`. */
  store(work: Commit): Promise<number>;
  stop(): void;
}

export function startIntake(databaseName: string): Intake {
  const worker = new Worker(new URL('../workers/intake-worker.ts', import.meta.url), {
    type: 'module',
    name: databaseName,
  });
  const service = wrap<IntakeService>(worker);
  let end: (reason: Error) => void = () => {};
  const ended = new Promise<never>((_, reject) => {
    end = (reason) => {
      worker.terminate();
      reject(reason);
    };
  });
  // Nobody may be waiting when it ends.
  ended.catch(() => undefined);
  worker.addEventListener('error', (event) => end(new Error(event.message || 'The intake has broken down')));
  return {
    read: (files, onProgress) => Promise.race([service.read(files, proxy(onProgress)), ended]),
    store: async (work) => {
      const stored = await Promise.race([service.store(work), ended]);
      if ('conflict' in stored) throw new CommitConflict(stored.conflict);
      return stored.seq;
    },
    stop: () => end(new Error('Stopped')),
  };
}

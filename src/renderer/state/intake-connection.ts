import { proxy, wrap } from 'comlink';
import type { Commit } from '../storage/commit';
import { CommitConflict } from '../storage/commit-conflict';
import type { IntakeReading, IntakeService, IntakeStored } from '../workers/intake-service';
import { lifetimeOf } from './lifetime';

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
  const { during, end } = lifetimeOf(worker, 'The intake has broken down');
  return {
    read: (files, onProgress) => during(service.read(files, proxy(onProgress))),
    store: async (work) => {
      const stored = await during<IntakeStored>(service.store(work));
      if ('conflict' in stored) throw new CommitConflict(stored.conflict);
      return stored.seq;
    },
    stop: () => end(new Error('Stopped')),
  };
}

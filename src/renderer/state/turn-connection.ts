import { wrap } from 'comlink';
import { CommitConflict } from '../storage/commit-conflict';
import type { Turn } from '../storage/turn-entry';
import type { TurnService } from '../workers/turn-worker';

/**
 * Takes a large step back, or does it again, in a worker of its own: an entry about a whole binder is read and written as one value, which
 * would hold up every frame of the window.
 * @returns the number of the new entry.
 * @throws CommitConflict when the stored records are not those that the step has left.
 */
export async function turnBeside(databaseName: string, turn: Turn): Promise<number> {
  const worker = new Worker(new URL('../workers/turn-worker.ts', import.meta.url), {
    type: 'module',
    name: databaseName,
  });
  const broken = new Promise<never>((_, reject) => {
    worker.addEventListener('error', (event) => reject(new Error(event.message || 'The worker has broken down')));
  });
  try {
    const turned = await Promise.race([wrap<TurnService>(worker).turn(turn), broken]);
    if ('conflict' in turned) throw new CommitConflict(turned.conflict);
    return turned.seq;
  } finally {
    worker.terminate();
  }
}

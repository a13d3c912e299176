import type { BinderId } from '@shared/domain/records/ids';
import { runAction } from './run-action';
import type { Services } from './services';

/** Taking back and doing again, fetched when somebody does: the first screen does without. */
const undoing = () => import('../actions/undo');

/** Takes back the newest step of a binder. @returns whether it was done. */
export async function undoNewest(services: Services, binderId: BinderId): Promise<boolean> {
  return runAction(services, (await undoing()).undo, binderId);
}

/** Does again what was taken back last. @returns whether it was done. */
export async function redoNewest(services: Services, binderId: BinderId): Promise<boolean> {
  return runAction(services, (await undoing()).redo, binderId);
}

/** Takes back one step, by its number in the history. @returns whether it was done. */
export async function undoStep(services: Services, seq: number): Promise<boolean> {
  return runAction(services, (await undoing()).undoEntry, seq);
}

import type { TakenOut, TakingOut } from '@shared/domain/backup/backup-work';
import { err, ok } from '@shared/domain/base/result';
import type { BinderId } from '@shared/domain/records/ids';
import type { ActionContext } from './action-context';
import { type ActionResult, performWatched, timeForBackup } from './perform';

/** An open backup. It is compared and stored beside the window: a whole binder would hold up every frame here. */
export interface BackupAtHand {
  readonly restore: (order: TakingOut) => Promise<TakenOut>;
}

/** How long a whole binder may take beside the window, in milliseconds. */
const timeToRestore = 120_000;

/**
 * Makes the binder what a backup says, as one step that can be undone. A backup of now is made first.
 * @param home the binder that lies open; it stays, and has the journal entry.
 * @param onStored is told which binder holds what has come back.
 */
export function restoreBackup(
  context: ActionContext,
  home: BinderId,
  backup: BackupAtHand,
  onStored: (binder: BinderId) => void,
): Promise<ActionResult> {
  return performWatched(context, async (mayTake) => {
    mayTake(timeForBackup + timeToRestore);
    await context.beforeLarge?.('restoreBackup');
    const taken = await backup.restore({ home, at: context.now().instant });
    if (taken.kind === 'stored') onStored(taken.binder);
    return resultOf(taken);
  });
}

/**
 * What came of taking something out of a backup, as any other action tells it.
 * @throws when the store refused, with its words.
 */
export function resultOf(taken: TakenOut): ActionResult {
  if (taken.kind === 'notStored') throw new Error(taken.cause);
  if (taken.kind !== 'stored') return err({ kind: taken.kind });
  const { seq, verb, subject } = taken;
  return ok({ seq, verb, subject, turned: null });
}

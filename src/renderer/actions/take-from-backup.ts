import type { TakenOut, TakingOut } from '@shared/domain/backup/backup-work';
import type { BinderId, DossierId } from '@shared/domain/records/ids';
import type { ActionContext } from './action-context';
import { type ActionResult, isLarge, performWatched, timeForBackup } from './perform';
import { resultOf } from './restore-backup';

/** The part of an open backup that this action needs. */
export interface DossiersAtHand {
  readonly take: (ids: readonly DossierId[], order: TakingOut) => Promise<TakenOut>;
}

/** Takes single dossiers out of a backup, as one step that can be undone; what was added to them since stays. */
export function takeFromBackup(
  context: ActionContext,
  home: BinderId,
  backup: DossiersAtHand,
  ids: readonly DossierId[],
): Promise<ActionResult> {
  return performWatched(context, async (mayTake) => {
    mayTake(timeForBackup);
    if (isLarge('takeFromBackup', ids.length)) await context.beforeLarge?.('takeFromBackup');
    return resultOf(await backup.take(ids, { home, at: context.now().instant }));
  });
}

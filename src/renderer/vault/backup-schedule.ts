import type { BackupReason } from '@shared/domain/backup/backup';
import type { PlainDate } from '@shared/domain/time/plain-date';
import type { VaultPort } from '@shared/contract/vault-port';
import type { BackupOutcome, Backups } from './backups';

export interface ScheduleParts {
  readonly backups: Pick<Backups, 'list' | 'check'>;
  /** Makes a backup unless nothing has changed, and shows what came of it. */
  readonly make: (reason: BackupReason) => Promise<BackupOutcome>;
  readonly vault: Pick<VaultPort, 'onClosing' | 'readyToClose'>;
  readonly today: () => PlainDate;
  readonly onNewDay: (listener: () => void) => () => void;
  /** Calls back when the first screen has been calm for a while. @returns how to stop. */
  readonly whenCalm: (listener: () => void) => () => void;
}

/** The one window that holds this lock makes backups by itself; another takes over when it closes. */
const lockName = 'ringbuch-backup-schedule';

/**
 * Makes a backup on the first opening of a day, at the turn of the day, and when the window closes; and looks through files that nobody
 * has verified yet. @returns how to stop.
 */
export function startSchedule(parts: ScheduleParts): () => void {
  const ended = new AbortController();
  const { signal } = ended;
  void navigator.locks
    .request(lockName, { signal }, () => keepSchedule(parts, signal))
    .catch((error: unknown) => {
      if (!signal.aborted) console.error('Nobody makes backups', error);
    });
  return () => ended.abort();
}

function keepSchedule({ backups, make, vault, today, onNewDay, whenCalm }: ScheduleParts, signal: AbortSignal) {
  const daily = async () => {
    const { backups: there } = await backups.list();
    const newest = there.find(({ verified }) => verified);
    // A clock that was set back makes another day, too: better one backup too many.
    if (newest?.madeAt.date !== today()) await make('daily');
    for (const { verified, area, name } of there) if (!verified && !signal.aborted) await backups.check({ area, name });
  };
  const stops = [
    whenCalm(() => void daily()),
    onNewDay(() => void daily()),
    vault.onClosing(() => void make('quit').finally(() => vault.readyToClose())),
  ];
  return new Promise<void>((resolve) => {
    signal.addEventListener('abort', () => {
      for (const stop of stops) stop();
      resolve();
    });
    if (signal.aborted) resolve();
  });
}

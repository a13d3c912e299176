import type { BackupFailure } from '@shared/domain/backup/backup-problem';
import type { Translate } from './translator';

/** Why a backup was not made, or cannot be used: the cause, and what to do about it. */
export function describeBackupFailure(failure: BackupFailure, t: Translate): string {
  switch (failure.kind) {
    case 'vault':
      return t(`storage.failure.${failure.failure}`);
    case 'broken':
      return t('storage.failure.broken', { cause: failure.cause });
    default:
      return t(`storage.failure.${failure.kind}`);
  }
}

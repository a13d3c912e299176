import type { ShellPort } from '@shared/contract/shell-port';
import type { BackupFailure } from '@shared/domain/backup/backup-problem';
import type { Clock } from '../clock';
import { upgradeStore } from '../vault/start';
import { backupsAtStart } from './backups-at-start';

export interface UpgradeServices {
  readonly shell: ShellPort;
  readonly clock: Clock;
  readonly databaseName: string;
}

/** Why the data is still of the older schema. It is as it was in any case. */
export type UpgradeProblem =
  | { readonly kind: 'noBackup'; readonly failure: BackupFailure }
  | { readonly kind: 'notUpgraded'; readonly cause: string };

/**
 * Brings the data to the present schema, after a backup of it as it is.
 * @param withoutBackup the user has seen that there can't be one, and wants to go on.
 * @returns null when it is done.
 */
export async function upgrade(services: UpgradeServices, withoutBackup: boolean): Promise<UpgradeProblem | null> {
  const failure = withoutBackup ? null : await backUpBefore(services);
  if (failure) return { kind: 'noBackup', failure };
  const opened = await upgradeStore(services.databaseName);
  if (opened.kind !== 'opened')
    return { kind: 'notUpgraded', cause: opened.kind === 'unreadable' ? opened.cause : opened.kind };
  opened.db.close();
  return null;
}

async function backUpBefore(services: UpgradeServices): Promise<BackupFailure | null> {
  const outcome = await backupsAtStart(services, services.databaseName).make('beforeMigration');
  if (outcome.kind !== 'failed') return null;
  return outcome.failures.backups ?? outcome.failures.chosen ?? { kind: 'broken', cause: '' };
}

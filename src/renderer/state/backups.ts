import { create } from 'zustand';
import type { Backup, BackupProgress, BackupReason, BackupRef, DamagedBackup } from '@shared/domain/backup/backup';
import type { BackupFailure } from '@shared/domain/backup/backup-problem';
import type { JournalVerb } from '@shared/domain/records/journal-entry';
import type { PlainDate } from '@shared/domain/time/plain-date';
import type { SaveFileOutcome } from '@shared/contract/shell-port';
import type { ChosenFolder } from '@shared/contract/vault-port';
import type { AreaFailures, BackupOutcome } from '../vault/backups';
import type { Services } from './services';

interface BackupsState {
  /** Newest first, of both areas; null until they have been looked into. */
  readonly backups: readonly Backup[] | null;
  readonly damaged: readonly DamagedBackup[];
  /** The second folder; its `state` says when nothing can be written there. Null when none was chosen. */
  readonly chosen: ChosenFolder | null;
  /** Why an area could not be read, or took no backup the last time; empty when all went well. */
  readonly failures: AreaFailures;
  /** The newest verified one. */
  readonly newest: Backup | null;
  /** Nothing has changed since the newest verified one. */
  readonly upToDate: boolean;
  /** The day on which the next one is made by itself at the latest; null when nothing has changed. */
  readonly nextDue: PlainDate | null;
  readonly running: { readonly reason: BackupReason; readonly progress: BackupProgress | null } | null;
  /** Browser without a folder of its own: the newest should be downloaded, so that it outlives the browser's data. */
  readonly downloadDue: boolean;
}

/** What there is to know of backups; it follows what other windows do, too. */
export const useBackups = create<BackupsState>(() => ({
  backups: null,
  damaged: [],
  chosen: null,
  failures: {},
  newest: null,
  upToDate: true,
  nextDue: null,
  running: null,
  downloadDue: false,
}));

/** What backups need of what the composition root has built. */
export type BackupServices = Pick<Services, 'shell' | 'store' | 'clock'>;

/** Fetched when it is first needed: the first screen does without. */
function work() {
  return import('./backup-work');
}

/** Looks into both areas. */
export async function refreshBackups(services: BackupServices): Promise<void> {
  await (await work()).refreshBackups(services);
}

/** Makes a backup unless nothing has changed; "Back up now" makes one anyway. Progress and failures are shown by `useBackups`. */
export async function backUp(services: BackupServices, reason: BackupReason = 'manual'): Promise<BackupOutcome> {
  return (await work()).backUp(services, reason);
}

/** Stops the one that is being made. The older ones stay. */
export async function cancelBackup(): Promise<void> {
  (await work()).cancelBackup();
}

/** Reads a backup completely and compares it with its manifest. @returns null when it is as it was made. */
export async function checkBackup(services: BackupServices, ref: BackupRef): Promise<BackupFailure | null> {
  return (await work()).checkBackup(services, ref);
}

/** Lets the user choose the second folder, and puts a first backup there. */
export async function chooseBackupFolder(services: BackupServices): Promise<'chosen' | 'cancelled' | 'not-allowed'> {
  return (await work()).chooseBackupFolder(services);
}

export async function forgetBackupFolder(services: BackupServices): Promise<void> {
  await (await work()).forgetBackupFolder(services);
}

/** Hands a backup to the user as a file. @param description what the dialog calls it: "Ringbuch-Sicherung" */
export async function downloadBackup(
  services: BackupServices,
  ref: BackupRef,
  description: string,
): Promise<SaveFileOutcome | { readonly kind: 'too-large' }> {
  return (await work()).downloadBackup(services, ref, description);
}

/** Makes a backup before an action that changes much: for `ActionContext.beforeLarge`. It never rejects. */
export async function backUpBefore(services: BackupServices, verb: JournalVerb): Promise<void> {
  await (await work()).backUpBefore(services, verb);
}

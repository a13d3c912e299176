import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect } from 'react';
import { create } from 'zustand';
import type { Backup, BackupProgress, BackupRef } from '@shared/domain/backup/backup';
import type {
  BackupDifferences,
  DossierPages,
  DossierQuery,
  FoundDossiers,
} from '@shared/domain/backup/backup-contents';
import type { BackupFailure } from '@shared/domain/backup/backup-problem';
import type { DossierId } from '@shared/domain/records/ids';
import type { BackupServices } from './backups';
import { type Services, useServices } from './services';

/** `closed`, being `reading`, `open` to look into, or `storing` what is taken out of it. */
export type OpenBackupStage = 'closed' | 'reading' | 'open' | 'storing';

interface OpenBackupState {
  readonly stage: OpenBackupStage;
  readonly backup: Backup | null;
  readonly progress: BackupProgress | null;
  /** Why it could not be opened. */
  readonly failure: BackupFailure | null;
  /** What differs from now; null while it is compared. */
  readonly differences: BackupDifferences | null;
  /** The newest step of the history when it was compared. */
  readonly comparedAt: number | null;
}

/** The backup that is being looked into. It stays while one looks at other pages, and vanishes on reload. */
export const useOpenBackup = create<OpenBackupState>(() => ({
  stage: 'closed',
  backup: null,
  progress: null,
  failure: null,
  differences: null,
  comparedAt: null,
}));

function work() {
  return import('./open-backup-work');
}

/** Reads and checks a backup completely. */
export async function openBackup(services: BackupServices, ref: BackupRef): Promise<void> {
  await (await work()).openBackup(services, ref);
}

/** Compares it again as soon as something has been stored since: what the page says is true of now, also in another window's now. */
export function useComparedWithNow(): void {
  const services = useServices();
  const { store } = services;
  const newest = useLiveQuery(() => store.newestSeq(), [store]);
  const comparedAt = useOpenBackup((state) => state.comparedAt);
  const stage = useOpenBackup((state) => state.stage);
  const outdated = stage === 'open' && comparedAt !== null && newest !== undefined && newest !== comparedAt;
  useEffect(() => {
    if (outdated) void work().then(({ compareOpenBackup }) => compareOpenBackup(services));
  }, [outdated, services]);
}

/** Closes it, also while it is being read. */
export async function closeBackup(): Promise<void> {
  (await work()).closeBackup();
}

/** A part of its dossiers, by name or by what was searched. @returns none when no backup is open. */
export async function findInBackup(query: DossierQuery): Promise<FoundDossiers> {
  return (await work()).findInBackup(query);
}

/** One dossier with its log and documents. @returns null when there is none. */
export async function pagesInBackup(id: DossierId): Promise<DossierPages | null> {
  return (await work()).pagesInBackup(id);
}

/**
 * Restores all of the open backup, as one step that can be undone; a backup of now is made first. Says what it did, or why it did
 * nothing. @returns whether it was done.
 */
export async function restoreOpenBackup(services: Services): Promise<boolean> {
  return (await work()).restoreOpenBackup(services);
}

/** Takes single dossiers out of the open backup, as one step that can be undone. @returns whether it was done. */
export async function takeFromOpenBackup(services: Services, ids: readonly DossierId[]): Promise<boolean> {
  return (await work()).takeFromOpenBackup(services, ids);
}

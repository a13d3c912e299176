import type { VaultFailure, VaultPort } from '@shared/contract/vault-port';
import type { Backup } from '@shared/domain/backup/backup';
import { type JournalFile, journalFileName, journalFileOf } from '@shared/domain/recovery/journal-file';
import { journalsNotNeeded } from '@shared/domain/recovery/journal-needs';

/** The files of the journal, oldest first. */
export async function listJournals(vault: VaultPort): Promise<JournalFile[] | VaultFailure> {
  const list = await vault.listKept('journal');
  return list.kind === 'failed' ? list.reason : list.value.flatMap(({ name }) => journalFileOf(name) ?? []);
}

/** Removes the files that no recovery would need. @returns why it could not; null when all went well. */
export async function dropOldJournals(
  vault: VaultPort,
  backups: readonly Backup[],
  current: JournalFile,
): Promise<VaultFailure | null> {
  if (backups.length === 0) return null;
  const files = await listJournals(vault);
  if (typeof files === 'string') return files;
  for (const file of journalsNotNeeded(files, backups, current)) {
    const removed = await vault.removeKept('journal', journalFileName(file));
    if (removed.kind === 'failed' && removed.reason !== 'not-found') return removed.reason;
  }
  return null;
}

import type { VaultFailure, VaultPort } from '@shared/contract/vault-port';
import type { Backup } from '@shared/domain/backup/backup';
import { type JournalFile, journalFileName, journalFileOf } from '@shared/domain/recovery/journal-file';
import { databaseOf } from '@shared/domain/recovery/database-name';
import { journalsNotNeeded, journalsOfErased } from '@shared/domain/recovery/journal-needs';
import { withoutTraces } from '@shared/domain/recovery/traces';
import { changeTraces, readTraces } from './traces';

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
  return typeof files === 'string' ? files : remove(vault, journalsNotNeeded(files, backups, current));
}

/**
 * After a person was erased, and the database written anew: removes the files that tell of the person, as soon as a backup from after that
 * makes them needless. @returns why it could not; null when all went well, and as long as there is no such backup.
 */
export async function dropJournalsOfErased(
  vault: VaultPort,
  backups: readonly Backup[],
  current: JournalFile,
): Promise<VaultFailure | null> {
  const traces = await readTraces(vault);
  if (!traces?.journal || traces.databases.includes(databaseOf(current.generation))) return null;
  const files = await listJournals(vault);
  if (typeof files === 'string') return files;
  const told = journalsOfErased(files, backups, current, traces.since);
  if (told === null) return null;
  const failure = await remove(vault, told);
  if (failure) return failure;
  const changed = await changeTraces(vault, (noted) => noted && withoutTraces(noted, { journal: true }));
  return changed.ok ? null : changed.problem;
}

async function remove(vault: VaultPort, files: readonly JournalFile[]): Promise<VaultFailure | null> {
  for (const file of files) {
    const removed = await vault.removeKept('journal', journalFileName(file));
    if (removed.kind === 'failed' && removed.reason !== 'not-found') return removed.reason;
  }
  return null;
}

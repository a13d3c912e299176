import type { VaultPort } from '@shared/contract/vault-port';
import { readWhole, writeWhole } from './kept-file';

/**
 * A file beside the witness names a database in whose files traces of an erased person remain. It stays until that database is gone, so
 * that the work is done at some start even if it was broken off at any point.
 */
const prefix = 'traces-';

/**
 * @param backedUp a backup was made since: then the journal outside, which tells of the person, is needed no more.
 * @returns whether it is on the disk.
 */
export async function markTraces(vault: VaultPort, databaseName: string, backedUp: boolean): Promise<boolean> {
  const text = backedUp ? backedUpText : 'erased\n';
  const written = await writeWhole(vault, 'witness', prefix + databaseName, [new TextEncoder().encode(text)]);
  return written.ok;
}

const backedUpText = 'erased, and backed up since\n';

export async function isBackedUp(vault: VaultPort, databaseName: string): Promise<boolean> {
  const mark = await readWhole(vault, 'witness', prefix + databaseName);
  return mark.ok && new TextDecoder().decode(mark.value) === backedUpText;
}

export async function forgetTraces(vault: VaultPort, databaseName: string): Promise<void> {
  await vault.removeKept('witness', prefix + databaseName);
}

/** The names of the databases that are to go. */
export async function tracedDatabases(vault: VaultPort): Promise<string[]> {
  const list = await vault.listKept('witness');
  if (list.kind === 'failed') return [];
  return list.value.flatMap(({ name }) => (name.startsWith(prefix) ? [name.slice(prefix.length)] : []));
}

import type { VaultFailure, VaultPort } from '@shared/contract/vault-port';
import type { Result } from '@shared/domain/base/result';
import { writeWhole } from './kept-file';

/**
 * While a recovery fills a database, a file beside the witness says so. Should it be broken off, what it has left is known for what it is:
 * no data of the user's, and to be begun again.
 */
const prefix = 'recovering-';

export function markUnfinished(vault: VaultPort, databaseName: string): Promise<Result<null, VaultFailure>> {
  return writeWhole(vault, 'witness', prefix + databaseName, [new TextEncoder().encode('unfinished\n')]);
}

export async function markFinished(vault: VaultPort, databaseName: string): Promise<void> {
  await vault.removeKept('witness', prefix + databaseName);
}

/** The names of the databases that a recovery has begun and not finished. */
export async function unfinishedRecoveries(vault: VaultPort): Promise<string[]> {
  const list = await vault.listKept('witness');
  if (list.kind === 'failed') return [];
  return list.value.flatMap(({ name }) => (name.startsWith(prefix) ? [name.slice(prefix.length)] : []));
}

import type { VaultPort } from '@shared/contract/vault-port';
import { generationOf } from '@shared/domain/recovery/database-name';
import { databaseNames } from '../storage/open-database';
import { unfinishedRecoveries } from './recovery-mark';

/** What was kept aside each time a store was found damaged. */
export interface KeptAside {
  /** The user's databases before the one at hand. */
  readonly databases: readonly string[];
  /** Copies of the store's files, by the names that the shell gives them. */
  readonly copies: readonly string[];
}

/** Looks for all that was kept aside. @param atHand the database at hand. */
export async function findKeptAside(vault: VaultPort, atHand: string): Promise<KeptAside> {
  const [names, unfinished, asides] = await Promise.all([
    databaseNames(),
    unfinishedRecoveries(vault),
    vault.storesAside(),
  ]);
  const isAside = (name: string) => generationOf(name) !== null && name !== atHand && !unfinished.includes(name);
  return { databases: names.filter(isAside), copies: asides.map(({ name }) => name) };
}

import type { VaultPort } from '@shared/contract/vault-port';

/** The file beside the witness that says what is still to be done after persons were erased; mostly there is none. */
export const tracesFile = 'traces.json';

/** Whether anything is: asked at each start, so that what it takes is only fetched when it is needed. */
export async function hasTraces(vault: VaultPort): Promise<boolean> {
  return (await vault.readKept('witness', tracesFile, 0, 1)).kind === 'done';
}

import type { VaultFailure, VaultPort } from '@shared/contract/vault-port';
import type { Result } from '@shared/domain/base/result';
import { readWitnessText, type Witness, type WitnessReading, witnessText } from '@shared/domain/recovery/witness';
import { readWhole, writeWhole } from './kept-file';

const fileName = 'witness.json';

/** Reads the witness. A file that is there and can't be read is a damaged one. */
export async function readWitness(vault: VaultPort): Promise<WitnessReading> {
  const file = await readWhole(vault, 'witness', fileName);
  if (file.ok) return readWitnessText(textOf(file.value));
  // Where a browser gives no files there was never a witness; the desktop's own folder must be readable.
  const neverThere = file.problem === 'not-found' || !vault.vault.outlivesDatabase;
  return neverThere ? { kind: 'none' } : { kind: 'damaged' };
}

/** Takes the place of the witness before, which stays until the new one is on the disk. */
export function writeWitness(vault: VaultPort, witness: Witness): Promise<Result<null, VaultFailure>> {
  return writeWhole(vault, 'witness', fileName, [new TextEncoder().encode(witnessText(witness))]);
}

/** Letters that are none make the text differ from its checksum. */
function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

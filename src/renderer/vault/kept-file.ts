import { err, ok, type Result } from '@shared/domain/base/result';
import {
  longestPart,
  type VaultAnswer,
  type VaultArea,
  type VaultFailure,
  type VaultPort,
} from '@shared/contract/vault-port';

/** Reads a whole file of the vault. */
export async function readWhole(
  vault: VaultPort,
  area: VaultArea,
  name: string,
): Promise<Result<Uint8Array, VaultFailure>> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const part = await vault.readKept(area, name, length, longestPart);
    if (part.kind === 'failed') return err(part.reason);
    parts.push(part.value);
    length += part.value.length;
    if (part.value.length < longestPart) return ok(joined(parts, length));
  }
}

/** Writes a whole file of the vault: the old one stays until the new one is on the disk. */
export async function writeWhole(
  vault: VaultPort,
  area: VaultArea,
  name: string,
  parts: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<Result<null, VaultFailure>> {
  const started = await vault.startKeeping(area, name);
  if (started.kind === 'failed') return err(started.reason);
  const token = started.value;
  try {
    for await (const part of parts) {
      const kept = await keepInPortions(vault, token, part);
      if (kept.kind === 'failed') {
        await vault.dropKeeping(token);
        return err(kept.reason);
      }
    }
  } catch (error) {
    await vault.dropKeeping(token);
    throw error;
  }
  const finished = await vault.finishKeeping(token);
  return finished.kind === 'failed' ? err(finished.reason) : ok(null);
}

async function keepInPortions(vault: VaultPort, token: string, part: Uint8Array): Promise<VaultAnswer<null>> {
  for (let start = 0; start < part.length; start += longestPart) {
    const kept = await vault.keepPart(token, part.subarray(start, start + longestPart));
    if (kept.kind === 'failed') return kept;
  }
  return { kind: 'done', value: null };
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const [only] = parts;
  if (parts.length === 1 && only) return only;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

import type { VaultFailure, VaultPort } from '@shared/contract/vault-port';
import { jsonEqual } from '@shared/domain/base/json-equal';
import { err, ok, type Result } from '@shared/domain/base/result';
import { parseTraces, type Traces, tracesText } from '@shared/domain/recovery/traces';
import { tracesFile } from './has-traces';
import { readWhole, writeWhole } from './kept-file';

/** One window would note again what another has just taken off. */
const lockName = 'ringbuch-traces';

/** What is still to be done after persons were erased; null when nothing is, and when that can't be read. */
export async function readTraces(vault: VaultPort): Promise<Traces | null> {
  const noted = await read(vault);
  return noted.ok ? noted.value : null;
}

/** Puts in the place of what is noted what follows from it. @returns why it could not; then the note is as before. */
export function changeTraces(
  vault: VaultPort,
  change: (noted: Traces | null) => Traces | null,
): Promise<Result<null, VaultFailure>> {
  return navigator.locks.request(lockName, async () => {
    const noted = await read(vault);
    if (!noted.ok) return noted;
    const left = change(noted.value);
    if (jsonEqual(noted.value, left)) return ok(null);
    if (left) return writeWhole(vault, 'witness', tracesFile, [new TextEncoder().encode(tracesText(left))]);
    const removed = await vault.removeKept('witness', tracesFile);
    return removed.kind === 'done' || removed.reason === 'not-found' ? ok(null) : err(removed.reason);
  });
}

async function read(vault: VaultPort): Promise<Result<Traces | null, VaultFailure>> {
  const file = await readWhole(vault, 'witness', tracesFile);
  if (file.ok) return ok(parseTraces(new TextDecoder().decode(file.value)));
  return file.problem === 'not-found' ? ok(null) : file;
}

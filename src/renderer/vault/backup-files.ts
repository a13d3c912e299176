import { backupNumber } from '@shared/domain/backup/backup-name';
import type { BackupArea, BackupRef } from '@shared/domain/backup/backup';
import type { BackupBytes, PartSink } from '@shared/domain/backup/backup-work';
import {
  type CheckedFile,
  checkedFilesName,
  checkedFilesText,
  parseCheckedFiles,
} from '@shared/domain/backup/checked-files';
import { err, ok, type Result } from '@shared/domain/base/result';
import { type KeptFile, type VaultAnswer, type VaultFailure, type VaultPort } from '@shared/contract/vault-port';
import { readWhole, writeWhole } from './kept-file';

/** The folder, the disk or the browser has refused. */
export class VaultRefusal extends Error {
  override readonly name = 'VaultRefusal';

  constructor(readonly failure: VaultFailure) {
    super(`The vault answered: ${failure}`);
  }
}

/** The value of an answer. @throws VaultRefusal */
async function expectDone<Value>(answer: Promise<VaultAnswer<Value>>): Promise<Value> {
  const given = await answer;
  if (given.kind === 'failed') throw new VaultRefusal(given.reason);
  return given.value;
}

/** The files of an area that are named like backups, and what is known of them from complete readings. */
export interface AreaFiles {
  readonly files: readonly KeptFile[];
  readonly checked: readonly CheckedFile[];
}

export async function filesOf(vault: VaultPort, area: BackupArea): Promise<Result<AreaFiles, VaultFailure>> {
  const listed = await vault.listKept(area);
  if (listed.kind === 'failed') return err(listed.reason);
  const files = listed.value.filter(({ name }) => backupNumber(name) !== null);
  const isListed = ({ name, bytes }: CheckedFile) => files.some((file) => file.name === name && file.bytes === bytes);
  const hasNotes = listed.value.some(({ name }) => name === checkedFilesName);
  const notes = hasNotes ? await readWhole(vault, area, checkedFilesName) : null;
  const checked = notes?.ok ? parseCheckedFiles(new TextDecoder().decode(notes.value)) : [];
  return ok({ files, checked: checked.filter(isListed) });
}

/** Notes what a complete reading of a file has found, in place of what was noted of it before. */
export async function noteChecked(
  vault: VaultPort,
  area: BackupArea,
  found: CheckedFile,
): Promise<Result<null, VaultFailure>> {
  const before = await filesOf(vault, area);
  if (!before.ok) return before;
  const others = before.value.checked.filter(({ name }) => name !== found.name);
  const text = checkedFilesText([...others, found]);
  return writeWhole(vault, area, checkedFilesName, [new TextEncoder().encode(text)]);
}

const heldLock = ({ area, name }: BackupRef) => `ringbuch-backup/${area}/${name}`;

/** Sees to it that no window lets a file go while something is read out of it. @returns how to let go. */
export function holdFile(ref: BackupRef): Promise<() => void> {
  return new Promise((resolve, reject) => {
    const held = () => new Promise<void>((release) => resolve(release));
    navigator.locks.request(heldLock(ref), { mode: 'shared' }, held).catch(reject);
  });
}

/** Removes a file unless it is being read: then the next one that is made lets it go. @returns why it could not be removed. */
export function removeUnlessHeld(vault: VaultPort, ref: BackupRef): Promise<VaultFailure | undefined> {
  return navigator.locks.request(heldLock(ref), { ifAvailable: true }, async (free) => {
    const removed = free && (await vault.removeKept(ref.area, ref.name));
    return removed?.kind === 'failed' && removed.reason !== 'not-found' ? removed.reason : undefined;
  });
}

/** So much is read at once: entries are mostly small and lie side by side, and each call to the shell takes its time. */
const blockSize = 1_048_576;

/** A file of the vault as the workshop reads it. */
export function bytesOf(vault: VaultPort, { area, name }: BackupRef, bytes: number): BackupBytes {
  let block = { from: 0, bytes: new Uint8Array(0) };
  const blockAt = async (at: number) => {
    if (at < block.from || at >= block.from + block.bytes.length)
      block = { from: at, bytes: new Uint8Array(await expectDone(vault.readKept(area, name, at, blockSize))) };
    return block.bytes.subarray(at - block.from);
  };
  const read = async (from: number, length: number): Promise<Uint8Array> => {
    const wanted = new Uint8Array(length);
    let filled = 0;
    while (filled < length) {
      const part = (await blockAt(from + filled)).subarray(0, length - filled);
      // A file that ends before its size is told short.
      if (part.length === 0) return wanted.slice(0, filled);
      wanted.set(part, filled);
      filled += part.length;
    }
    return wanted;
  };
  return { bytes, read };
}

/**
 * Writes a file: onto the disk under another name, then renamed.
 * @param write hands its parts to the sink.
 * @returns its size.
 * @throws VaultRefusal, or what `write` throws; what was begun is given up then.
 */
export async function keepFile(
  vault: VaultPort,
  { area, name }: BackupRef,
  write: (sink: PartSink) => Promise<void>,
): Promise<number> {
  const token = await expectDone(vault.startKeeping(area, name));
  let bytes = 0;
  try {
    await write(async (part) => {
      await expectDone(vault.keepPart(token, part));
      bytes += part.length;
    });
  } catch (error) {
    await vault.dropKeeping(token);
    throw error;
  }
  await expectDone(vault.finishKeeping(token));
  return bytes;
}

import { spawnSync } from 'node:child_process';
import { closeSync, ftruncateSync, mkdirSync, mkdtempSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A small disk of its own for a test, which can run full for real. */
export interface LoopDisk {
  readonly folder: string;
  /** Fills the disk until at most so many bytes are free. */
  readonly fill: (freeBytes: number) => void;
  readonly freeUp: () => void;
  readonly makeReadOnly: () => void;
  readonly remove: () => void;
}

/** @returns the disk, or why there can be none here (part of a sentence) */
export function makeLoopDisk(megabytes: number): LoopDisk | string {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return 'disks can only be mounted by root on Linux';
  const root = mkdtempSync(join(tmpdir(), 'ringbuch-disk-'));
  const [image, folder] = [join(root, 'image'), join(root, 'disk')];
  mkdirSync(folder);
  const file = openSync(image, 'w');
  ftruncateSync(file, megabytes * 1_000_000);
  closeSync(file);
  const made = run('mkfs.ext4', '-q', '-m', '0', image) && run('mount', '-o', 'loop', image, folder);
  if (!made) {
    rmSync(root, { recursive: true });
    return 'loop devices cannot be mounted here';
  }
  const filler = join(folder, 'filler');
  return {
    folder,
    fill: (freeBytes) => fill(filler, folder, freeBytes),
    freeUp: () => rmSync(filler),
    makeReadOnly: () => void run('mount', '-o', 'remount,ro', folder),
    remove: () => {
      run('umount', folder);
      rmSync(root, { recursive: true });
    },
  };
}

function fill(path: string, folder: string, freeBytes: number): void {
  const file = openSync(path, 'a');
  try {
    for (;;) {
      const { bavail, bsize } = statfsSync(folder);
      const left = bavail * bsize - freeBytes;
      if (left <= 0) return;
      writeSync(file, new Uint8Array(Math.min(left, 1_000_000)));
    }
  } catch {
    // It is full.
  } finally {
    closeSync(file);
  }
}

function run(command: string, ...args: string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

import { execFileSync } from 'node:child_process';
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  rmSync,
  statfsSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';

/** FS_IOC_SHUTDOWN without flushing anything (ext4.h): Node has no ioctl, and Perl belongs to every Debian. */
const shutDown = 'open(my $f, "<", $ARGV[0]) or die $!; my $how = pack("L", 2); ioctl($f, 0x8004587D, $how) or die $!';

/** A disk whose power can be cut: an ext4 file system in a file, mounted through a loop device. */
export class Disk {
  readonly folder: string;
  private readonly image: string;

  /** @param place an empty folder for the image and the mounted file system */
  constructor(place: string, megabytes: number) {
    this.image = join(place, 'image');
    this.folder = join(place, 'disk');
    mkdirSync(this.folder);
    writeFileSync(this.image, '');
    truncateSync(this.image, megabytes * 2 ** 20);
    call('mkfs.ext4', '-q', '-m', '0', this.image);
    this.mount();
  }

  /** From now on nothing reaches the disk: what the system still held in its memory is gone. */
  cutPower(): void {
    call('perl', '-e', shutDown, this.folder);
  }

  /** The disk as it is after a power cut, or after it was pulled out. All that used it must have ended. */
  async restorePower(): Promise<void> {
    await this.unmount();
    this.mount();
  }

  /** What the system does by itself within half a minute: all that was written lies on the disk. */
  settle(): void {
    call('sync', '-f', this.folder);
  }

  get freeBytes(): number {
    const { bavail, bsize } = statfsSync(this.folder);
    return bavail * bsize;
  }

  /** Takes the free space away, all of it or but for so many bytes. Again: also what has become free meanwhile. */
  fill(leaving = 0): void {
    const file = openSync(join(this.folder, 'ballast'), 'a');
    try {
      for (let left = this.freeBytes; left > leaving; left = this.freeBytes)
        writeSync(file, Buffer.alloc(Math.min(left - leaving, 2 ** 20)));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
    } finally {
      fsyncSync(file);
      closeSync(file);
    }
  }

  /** Gives the free space back. */
  free(): void {
    rmSync(join(this.folder, 'ballast'));
  }

  async unmount(): Promise<void> {
    await expect.poll(() => this.tryUnmount(), { intervals: [10, 20, 50], timeout: 30_000 }).toBe('');
  }

  private mount(): void {
    call('mount', '-o', 'loop', this.image, this.folder);
  }

  private tryUnmount(): string {
    try {
      call('umount', this.folder);
      return '';
    } catch (error) {
      return (error as Error).message;
    }
  }
}

/** Why there can be no such disk on this machine (part of a sentence). Asked by making one, since rights and devices may be missing. */
export function whyNoDisk(place: string): string | undefined {
  if (process.platform !== 'linux') return 'only Linux can cut the power of a disk in a file';
  if (process.getuid?.() !== 0) return 'only root can mount a disk';
  const folder = mkdtempSync(join(place, 'probe-'));
  try {
    const disk = new Disk(folder, 16);
    disk.cutPower();
    call('umount', disk.folder);
    return undefined;
  } catch (error) {
    return `no disk could be made in a file: ${(error as Error).message.trim()}`;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @throws with what the command said */
function call(command: string, ...args: readonly string[]): void {
  execFileSync(command, args, { stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' });
}

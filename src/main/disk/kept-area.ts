import { constants } from 'node:fs';
import { open, readdir, rm, stat, unlink } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { keptName } from '@shared/contract/vault-port';
import type { KeptFile } from '@shared/contract/vault-port';
import { PendingFile, temporaryName } from './atomic-file';
import { syncFolder } from './sync';

/** Links are not followed: a name in the area never leads out of it. (Windows has no such flag.) */
const noLink = (constants.O_NOFOLLOW as number | undefined) ?? 0;

/**
 * The files of one folder, by name. One call after the other, so that none meets a file that another one is changing. Names are those
 * that the contract allows; everything else in the folder is neither seen nor touched.
 */
export class KeptArea {
  readonly #openFolder: () => Promise<string>;
  /** Files whose end could not be tidied after an append failed, and the length up to which they are whole. */
  readonly #torn = new Map<string, number>();
  #last: Promise<unknown> = Promise.resolve();

  /** @param openFolder sees to it that the folder is there, and tells its path; throws when it can't be had */
  constructor(openFolder: () => Promise<string>) {
    this.#openFolder = openFolder;
  }

  /** Does something in the folder when all that was asked before is done. Why the folder is missing goes before what that led to. */
  within<Value>(job: (folder: string) => Promise<Value>): Promise<Value> {
    const done = this.#last.then(async () => {
      const folder = await this.#openFolder();
      try {
        return await job(folder);
      } catch (error) {
        await this.#openFolder();
        throw error;
      }
    });
    this.#last = done.catch(() => undefined);
    return done;
  }

  list(): Promise<readonly KeptFile[]> {
    return this.within(async (folder) => {
      const entries = await readdir(folder, { withFileTypes: true });
      const names = entries.filter((entry) => entry.isFile() && keptName.test(entry.name)).map(({ name }) => name);
      return Promise.all(names.sort().map(async (name) => ({ name, bytes: (await stat(join(folder, name))).size })));
    });
  }

  /** @returns fewer bytes than asked for where the file ends */
  read(name: string, from: number, length: number): Promise<Uint8Array> {
    return this.within((folder) =>
      withFile(join(folder, name), constants.O_RDONLY, async (file) => {
        const { size } = await file.stat();
        const bytes = new Uint8Array(Math.max(0, Math.min(length, size - from)));
        let filled = 0;
        while (filled < bytes.length) {
          const { bytesRead } = await file.read(bytes, filled, bytes.length - filled, from + filled);
          if (bytesRead === 0) return bytes.slice(0, filled);
          filled += bytesRead;
        }
        return bytes;
      }),
    );
  }

  start(name: string): Promise<PendingFile> {
    return this.within((folder) => PendingFile.start(join(folder, name)));
  }

  /** Adds to the end of a file, or makes it. What fails leaves the file as it was; else the bytes are on the disk. */
  append(name: string, bytes: Uint8Array): Promise<void> {
    return this.within((folder) => {
      const path = join(folder, name);
      return withFile(path, constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT, async (file) => {
        const whole = this.#torn.get(path) ?? (await file.stat()).size;
        // It may just have been made: then its name has to be on the disk before its contents are.
        if (whole === 0) await syncFolder(folder);
        try {
          if (this.#torn.has(path)) await file.truncate(whole);
          await file.writeFile(bytes);
          await file.datasync();
          this.#torn.delete(path);
        } catch (error) {
          this.#torn.set(path, whole);
          await file.truncate(whole).then(
            () => this.#torn.delete(path),
            () => undefined,
          );
          throw error;
        }
      });
    });
  }

  /** Cuts a file off. A shorter one stays as it is. */
  truncate(name: string, length: number): Promise<void> {
    return this.within(async (folder) => {
      const path = join(folder, name);
      await withFile(path, constants.O_RDWR, async (file) => {
        if ((await file.stat()).size > length) await file.truncate(length);
        await file.sync();
      });
      this.#torn.delete(path);
    });
  }

  remove(name: string): Promise<void> {
    return this.within(async (folder) => {
      await unlink(join(folder, name));
      await syncFolder(folder);
      this.#torn.delete(join(folder, name));
    });
  }

  /** Removes what an earlier run has left half written. */
  tidy(): Promise<void> {
    return this.within(async (folder) => {
      const leftovers = (await readdir(folder)).filter((name) => temporaryName.test(name));
      for (const name of leftovers) await rm(join(folder, name), { force: true });
    });
  }
}

async function withFile<Value>(path: string, flags: number, job: (file: FileHandle) => Promise<Value>): Promise<Value> {
  const file = await open(path, flags | noLink);
  try {
    return await job(file);
  } finally {
    // What was written is on the disk by now, or has failed: closing adds nothing to that.
    await file.close().catch(() => undefined);
  }
}

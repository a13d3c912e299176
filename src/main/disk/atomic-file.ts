import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { syncFolder } from './sync';

/** What `PendingFile` calls its temporary files. The dot in front hides them; nothing else is taken for one. */
export const temporaryName = /^\..{1,60}\.[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.tmp$/;

/**
 * A file on its way: its parts go into a temporary file beside it, then that goes to the disk and is renamed. At any moment either the old
 * file is there or the whole new one. A step that fails throws what the file system says and gives the new file up.
 */
export class PendingFile {
  readonly #path: string;
  readonly #temporary: string;
  readonly #file: FileHandle;

  private constructor(path: string, temporary: string, file: FileHandle) {
    this.#path = path;
    this.#temporary = temporary;
    this.#file = file;
  }

  static async start(path: string): Promise<PendingFile> {
    const temporary = join(dirname(path), `.${basename(path).slice(0, 60)}.${randomUUID()}.tmp`);
    return new PendingFile(path, temporary, await open(temporary, 'wx'));
  }

  async add(bytes: Uint8Array): Promise<void> {
    await this.#orDrop(() => this.#file.writeFile(bytes));
  }

  async finish(): Promise<void> {
    await this.#orDrop(async () => {
      await this.#file.sync();
      await this.#file.close();
      await rename(this.#temporary, this.#path);
    });
    await syncFolder(dirname(this.#path));
  }

  /** Gives the file up. What cannot be tidied away now is left for the next start: it must not hide why the file was given up. */
  async drop(): Promise<void> {
    await this.#file.close().catch(() => undefined);
    await rm(this.#temporary, { force: true }).catch(() => undefined);
  }

  async #orDrop(step: () => Promise<void>): Promise<void> {
    try {
      await step();
    } catch (error) {
      await this.drop();
      throw error;
    }
  }
}

/** Writes a file in one go: the old one stays until the whole new one has taken its place. Throws what the file system says. */
export async function writeFileAtomically(path: string, bytes: Uint8Array): Promise<void> {
  const file = await PendingFile.start(path);
  await file.add(bytes);
  await file.finish();
}

import { randomUUID } from 'node:crypto';
import type { PendingFile } from './atomic-file';
import type { KeptArea } from './kept-area';

interface Keeping {
  readonly area: KeptArea;
  readonly file: PendingFile;
}

/** A token that stands for no file: it was never given out, or the file is finished or given up. */
class NothingBegun extends Error {
  override readonly name = 'NothingBegun';
  readonly code = 'ENOENT';
}

/** The files that the page has begun, by the tokens it names them with. A step that fails gives the file up. */
export class Keepings {
  readonly #begun = new Map<string, Keeping>();

  async start(area: KeptArea, name: string): Promise<string> {
    const token = randomUUID();
    this.#begun.set(token, { area, file: await area.start(name) });
    return token;
  }

  async add(token: string, bytes: Uint8Array): Promise<void> {
    const { area, file } = this.#at(token);
    try {
      await area.within(() => file.add(bytes));
    } catch (error) {
      this.#begun.delete(token);
      // The area itself may be gone, and then the part was never tried.
      await file.drop();
      throw error;
    }
  }

  async finish(token: string): Promise<void> {
    const { area, file } = this.#at(token);
    this.#begun.delete(token);
    try {
      await area.within(() => file.finish());
    } catch (error) {
      await file.drop();
      throw error;
    }
  }

  async drop(token: string): Promise<void> {
    const keeping = this.#begun.get(token);
    this.#begun.delete(token);
    await keeping?.file.drop();
  }

  /** The page that began them is gone. */
  async dropAll(): Promise<void> {
    for (const token of [...this.#begun.keys()]) await this.drop(token);
  }

  #at(token: string): Keeping {
    const keeping = this.#begun.get(token);
    if (!keeping) throw new NothingBegun('No file was begun under this token.');
    return keeping;
  }
}

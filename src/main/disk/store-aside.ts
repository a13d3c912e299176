import { constants } from 'node:fs';
import { copyFile, link, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import type { Dirent, Stats } from 'node:fs';
import { dirname, join } from 'node:path';
import { leastBytesToOpen } from '@shared/contract/vault-port';
import type { StoreAside } from '@shared/contract/vault-port';
import { bytesIn, freeBytesAt } from './disk-space';
import { codeOf } from './file-failure';

const newestName = 'newest';
const keptNames = /^kept-\d+$/;

/** Its time is the copy's; without it the copy was not finished. */
const finishedMark = 'finished';

/** The copy must not bring the disk to where the database could not be opened. */
class NoRoom extends Error {
  override readonly name = 'NoRoom';
}

/**
 * The database's files as they were before the app opened them. Chromium deletes a damaged database by itself and goes on with an empty
 * one; what is left then is this copy. There is one, brought up to date at each start, and those that were kept for good.
 */
export class StoresAside {
  readonly #store: string;
  readonly #folder: string;

  /**
   * @param store the folder with the database's files
   * @param folder where the copies go; on the same disk, so that attachments need no room of their own
   */
  constructor(store: string, folder: string) {
    this.#store = store;
    this.#folder = folder;
  }

  /** Brings the copy up to date. Nothing may have opened the database yet. @throws when that fails, and then there is no copy. */
  async copy(): Promise<void> {
    const newest = join(this.#folder, newestName);
    // A database that begins anew has taken the place of the one in the copy, and nobody has kept that yet.
    if ((await generationOf(this.#store)) < (await generationOf(newest))) await this.keep();
    await rm(join(newest, finishedMark), { force: true });
    await mkdir(newest, { recursive: true });
    try {
      await copyFolder(this.#store, newest);
      await writeFile(join(newest, finishedMark), '');
    } catch (error) {
      // Half a copy would only take room.
      await rm(newest, { recursive: true, force: true });
      throw error;
    }
  }

  /** Keeps the copy for good. @returns false when there is none, or none that is whole */
  async keep(): Promise<boolean> {
    const newest = join(this.#folder, newestName);
    const finished = await statOf(join(newest, finishedMark));
    if (!finished) return false;
    await rename(newest, join(this.#folder, `kept-${Math.round(finished.mtimeMs)}`));
    return true;
  }

  /** The copies that were kept, the newest first. */
  async list(): Promise<readonly StoreAside[]> {
    const names = (await namesIn(this.#folder)).map(({ name }) => name).filter((name) => keptNames.test(name));
    const found = names.map(async (name) => {
      const location = join(this.#folder, name);
      return { name, location, bytes: (await bytesIn(location)) ?? 0, madeAt: Number(name.replace('kept-', '')) };
    });
    return (await Promise.all(found)).sort((a, b) => b.madeAt - a.madeAt);
  }
}

/** The highest number of a LevelDB manifest in the databases of a folder. It grows as long as a database lives; 0 when there is none. */
async function generationOf(folder: string): Promise<number> {
  const databases = (await namesIn(folder)).filter((entry) => entry.isDirectory());
  const files = await Promise.all(databases.map(({ name }) => namesIn(join(folder, name))));
  const numbers = files.flat().map(({ name }) => Number(/^MANIFEST-(\d+)$/.exec(name)?.[1] ?? 0));
  return Math.max(0, ...numbers);
}

async function copyFolder(from: string, to: string): Promise<void> {
  const [sources, copies] = await Promise.all([namesIn(from), namesIn(to)]);
  const wanted = new Set(sources.map(({ name }) => name));
  for (const { name } of copies) if (!wanted.has(name)) await rm(join(to, name), { recursive: true });
  for (const entry of sources) {
    const [source, copy] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) {
      await mkdir(copy, { recursive: true });
      await copyFolder(source, copy);
    } else if (entry.isFile()) await bringUpToDate(source, copy);
  }
}

/**
 * Attachments lie in files of their own, which are written once: a second name for each takes no room. Tables are written once, too, but
 * a database that begins anew counts from 1 again and writes over what it finds, so they are copied, once. Everything else changes.
 */
async function bringUpToDate(source: string, copy: string): Promise<void> {
  const [now, before] = await Promise.all([stat(source), statOf(copy)]);
  const isSame = before?.size === now.size && before.mtimeMs >= now.mtimeMs;
  if (isSame && (isBlob(source) || isTable(source))) return;
  await rm(copy, { force: true });
  if (isBlob(source) && (await canLink(source, copy))) return;
  const freeBytes = await freeBytesAt(dirname(copy));
  if (freeBytes !== null && freeBytes - now.size < leastBytesToOpen) throw new NoRoom('The copy would fill the disk.');
  await copyFile(source, copy, constants.COPYFILE_FICLONE);
}

/** Some file systems know only one name for a file. */
function canLink(source: string, copy: string): Promise<boolean> {
  return link(source, copy).then(
    () => true,
    () => false,
  );
}

function isBlob(path: string): boolean {
  return dirname(path).includes('.indexeddb.blob');
}

function isTable(path: string): boolean {
  return /\.(?:ldb|sst)$/.test(path);
}

async function namesIn(folder: string): Promise<Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}

async function statOf(path: string): Promise<Stats | undefined> {
  try {
    return await stat(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

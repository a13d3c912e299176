import { constants } from 'node:fs';
import { copyFile, link, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import type { Dirent, Stats } from 'node:fs';
import { dirname, join } from 'node:path';
import { copyName, leastBytesToOpen, newestCopy } from '@shared/contract/vault-port';
import type { StoreAside } from '@shared/contract/vault-port';
import { bytesIn, freeBytesAt } from './disk-space';
import { codeOf, vaultFailureOf } from './file-failure';
import { syncFile, syncFolder } from './sync';

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
    const newest = join(this.#folder, newestCopy);
    // Another database lies in the place of the one in the copy, and nobody has kept that yet: the app may have been killed in between.
    if (!(await isFurtherOn(this.#store, newest))) await this.keep();
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
    const newest = join(this.#folder, newestCopy);
    const finished = await statOf(join(newest, finishedMark));
    if (!finished) return false;
    await rename(newest, join(this.#folder, `kept-${Math.round(finished.mtimeMs)}`));
    return true;
  }

  /** Removes a copy for good, by its name: it holds somebody who was erased. @returns whether it is gone */
  async drop(name: string): Promise<boolean> {
    const copy = join(this.#folder, name);
    try {
      // Half of one is none that could be kept.
      await rm(join(copy, finishedMark), { force: true });
      await rm(copy, { recursive: true, force: true });
      if (await statOf(this.#folder)) await syncFolder(this.#folder);
      return true;
    } catch (error) {
      console.error(error);
      return false;
    }
  }

  /** The copies that were kept, the newest first. */
  async list(): Promise<readonly StoreAside[]> {
    const names = (await namesIn(this.#folder)).map(({ name }) => name).filter(isKept);
    const found = names.map(async (name) => {
      const location = join(this.#folder, name);
      return { name, location, bytes: (await bytesIn(location)) ?? 0, madeAt: Number(name.replace('kept-', '')) };
    });
    return (await Promise.all(found)).sort((a, b) => b.madeAt - a.madeAt);
  }
}

function isKept(name: string): boolean {
  return name !== newestCopy && copyName.test(name);
}

/**
 * Are the databases in a folder the ones of the copy, only further on? LevelDB adds to its manifest, or begins one with a higher number;
 * a database that begins anew has a manifest that goes on from nothing.
 */
async function isFurtherOn(folder: string, copy: string): Promise<boolean> {
  const databases = (await namesIn(copy)).filter(({ name }) => name.endsWith('.leveldb'));
  const each = databases.map(async ({ name }) => {
    const [now, before] = await Promise.all([manifestIn(join(folder, name)), manifestIn(join(copy, name))]);
    if (now.number !== before.number) return now.number > before.number;
    return now.contents.subarray(0, before.contents.length).equals(before.contents);
  });
  return !(await Promise.all(each)).includes(false);
}

async function manifestIn(database: string): Promise<{ number: number; contents: Buffer }> {
  const names = (await namesIn(database)).map(({ name }) => name);
  const numbers = names.flatMap((name) => /^MANIFEST-(\d+)$/.exec(name)?.[1] ?? []);
  const newest = numbers.sort((a, b) => Number(a) - Number(b)).at(-1);
  if (newest === undefined) return { number: 0, contents: Buffer.alloc(0) };
  return { number: Number(newest), contents: await readFile(join(database, `MANIFEST-${newest}`)) };
}

async function copyFolder(from: string, to: string): Promise<void> {
  const [sources, copies] = await Promise.all([namesIn(from), namesIn(to)]);
  const wanted = new Set(sources.map(({ name }) => name));
  for (const { name } of copies) if (!wanted.has(name)) await rm(join(to, name), { recursive: true });
  const bring = ({ name }: Dirent) => bringUpToDate(join(from, name), join(to, name)).catch(leaveUnreadable);
  const files = sources.filter((entry) => entry.isFile());
  // Many attachments are only looked at, so that goes side by side; copies follow each other and watch the room that is left.
  if (isBlob(join(from, 'any'))) await Promise.all(files.map(bring));
  else for (const file of files) await bring(file);
  for (const { name } of sources.filter((entry) => entry.isDirectory())) {
    await mkdir(join(to, name), { recursive: true });
    await copyFolder(join(from, name), join(to, name));
  }
}

/** A file that a broken disk no longer reads must not cost the others, nor the copy that was made of it when it could still be read. */
function leaveUnreadable(error: unknown): void {
  if (error instanceof NoRoom || vaultFailureOf(error) !== 'unknown') throw error;
  console.error(error);
}

/**
 * Attachments lie in files of their own, which are written once: a second name for each takes no room. Tables are written once, too, but
 * a database that begins anew counts from 1 again and writes over what it finds, so they are copied, once. Everything else changes.
 */
async function bringUpToDate(source: string, copy: string): Promise<void> {
  const [now, before] = await Promise.all([stat(source), statOf(copy)]);
  const isSame = before?.size === now.size && before.mtimeMs >= now.mtimeMs;
  if (isSame && (isBlob(source) || isTable(source))) return;
  const fresh = `${copy}.new`;
  await rm(fresh, { force: true });
  if (!(isBlob(source) && (await canLink(source, fresh)))) {
    const freeBytes = await freeBytesAt(dirname(copy));
    if (freeBytes !== null && freeBytes - now.size < leastBytesToOpen)
      throw new NoRoom('The copy would fill the disk.');
    await copyFile(source, fresh, constants.COPYFILE_FICLONE);
    // What is not copied again at the next start has to outlive a power cut.
    if (isTable(source)) await syncFile(fresh);
  }
  await rename(fresh, copy);
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

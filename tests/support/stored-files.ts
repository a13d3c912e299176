import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

/** Where a browser or Electron keeps what a page stores: databases, private files, and the small store beside them. */
const storages = ['IndexedDB', 'Local Storage', 'File System', 'WebStorage'];

/**
 * The files of a profile in which any of the words can be read, in whichever way the engine writes letters: one byte each, two bytes in
 * either order, or written out in its log.
 * @param isLookedInto by the folders that a file lies in; left out, those in which pages store.
 */
export function filesHolding(
  profile: string,
  words: readonly string[],
  isLookedInto: (folders: readonly string[]) => boolean = isStorage,
): string[] {
  const patterns = words.flatMap((word) => [word, word.toLowerCase()]).flatMap(waysToWrite);
  return readdirSync(profile, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && isLookedInto(entry.parentPath.split(sep)))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => {
      // An open store may have put a file away meanwhile.
      const bytes = existsSync(path) ? readFileSync(path) : Buffer.alloc(0);
      return patterns.some((pattern) => bytes.includes(pattern));
    })
    .map((path) => path.slice(profile.length + 1));
}

function isStorage(folders: readonly string[]): boolean {
  return storages.some((storage) => folders.includes(storage));
}

function waysToWrite(word: string): Buffer[] {
  const littleEndian = Buffer.from(word, 'utf16le');
  const bigEndian = Buffer.from(littleEndian).swap16();
  const writtenOut = [...word].map((letter) => `\\x00${letter}`).join('');
  return [Buffer.from(word, 'latin1'), littleEndian, bigEndian, Buffer.from(writtenOut, 'latin1')];
}

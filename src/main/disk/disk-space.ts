import { readdir, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf } from './file-failure';

/** Bytes that the user may still write on the disk of a folder; null when the system doesn't tell. */
export async function freeBytesAt(folder: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch {
    return null;
  }
}

/** Bytes of all files in a folder and below; null when that can't be told. What is not there, or vanishes meanwhile, takes none. */
export async function bytesIn(folder: string): Promise<number | null> {
  try {
    const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
    const sizes = files.map(
      async (file) => (await stat(join(file.parentPath, file.name)).catch(() => undefined))?.size,
    );
    return (await Promise.all(sizes)).reduce<number>((sum, size) => sum + (size ?? 0), 0);
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? 0 : null;
  }
}

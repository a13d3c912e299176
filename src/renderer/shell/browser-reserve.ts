import type { Reserve } from '@shared/contract/vault-port';

/**
 * Room that is kept back on the disk. On a disk without a byte left Chromium may lose a database that it opens and writes to, and a page
 * can't ask how much is left: what it is told is the browser's own allowance. So the room that a start needs is given back just before it.
 */
export const browserReserve: Reserve = {
  release: async () => {
    if (await giveBack()) return true;
    // There was none: at a first start, or since it could not be taken again.
    await (await taking()).takeFirst();
    return giveBack();
  },
  keep: async () => (await taking()).takeAll(),
};

/** Fetched when it is needed: the first screen does without. */
const taking = () => import('./take-reserve');

export const reserveFolder = 'reserve';
export const firstReserve = '1';
export const reserveFileBytes = 4_000_000;

/** @returns whether a part of it was there. */
async function giveBack(): Promise<boolean> {
  try {
    const root = await navigator.storage.getDirectory();
    const first = await (await root.getDirectoryHandle(reserveFolder)).getFileHandle(firstReserve);
    const { size } = await first.getFile();
    await root.removeEntry(reserveFolder, { recursive: true });
    return size === reserveFileBytes;
  } catch {
    return false;
  }
}

/** So much a start may need: the engine writes its log out into a table, and begins a new one. */
const neededBytes = 4_000_000;
const fileName = 'room';

/**
 * Whether the disk has room for a start. On a disk without a byte left Chromium may lose a database that it opens and writes to, and a page
 * can't ask how much is left: what it is told is the browser's own allowance. So it is tried out. What is given up before it is finished
 * never gets onto the disk.
 */
export async function hasRoom(): Promise<boolean> {
  try {
    const root = await navigator.storage.getDirectory();
    const stream = await (await root.getFileHandle(fileName, { create: true })).createWritable();
    try {
      await stream.write(new Uint8Array(neededBytes));
      return true;
    } finally {
      // A stream that has failed is closed already, and says so.
      await stream.abort().catch(() => undefined);
      await root.removeEntry(fileName).catch(() => undefined);
    }
  } catch {
    return false;
  }
}

import { firstReserve, reserveFileBytes, reserveFolder } from './browser-reserve';

/** Several files: as much as there is room for is kept. */
const fileNames = [firstReserve, '2', '3', '4'];

let keeping: Promise<boolean> | null = null;

/** @returns whether all of it is there now. Two who ask at once share one answer. */
export function takeAll(): Promise<boolean> {
  keeping ??= take(fileNames).finally(() => (keeping = null));
  return keeping;
}

export async function takeFirst(): Promise<void> {
  await take([firstReserve]);
}

async function take(names: readonly string[]): Promise<boolean> {
  try {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle(reserveFolder, { create: true });
    for (const name of names) await fill(await folder.getFileHandle(name, { create: true }));
    return true;
  } catch {
    return false;
  }
}

async function fill(handle: FileSystemFileHandle): Promise<void> {
  if ((await handle.getFile()).size === reserveFileBytes) return;
  const stream = await handle.createWritable();
  try {
    await stream.write(new Uint8Array(reserveFileBytes));
    await stream.close();
  } catch (error) {
    // What was written so far must not take the last of the room; a stream that has failed is closed already, and says so.
    await stream.abort().catch(() => undefined);
    throw error;
  }
}

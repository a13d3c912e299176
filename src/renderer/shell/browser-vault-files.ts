import { type KeptFile, keptName, type VaultAnswer, type VaultArea } from '@shared/contract/vault-port';
import { answer } from './browser-vault-answer';
import { copyOf, copiedFiles, keepCopy, removeCopy } from './browser-witness-copy';

/**
 * The files of the vault. What is written goes into a file of the browser's own, which takes the place of the one of that
 * name when it is closed: at any moment the old file is there, or the whole new one. The browser makes the file of a new
 * name at once, and empty: an empty file counts as none.
 */

interface Unfinished {
  readonly area: VaultArea;
  readonly name: string;
  readonly stream: FileSystemWritableFileStream;
}

const unfinished = new Map<string, Unfinished>();

/** In the user's own folder other files may lie; only those with names of the vault count. */
export function listKept(area: VaultArea): Promise<VaultAnswer<readonly KeptFile[]>> {
  return inArea(area, async (folder) => {
    const files = new Map<string, KeptFile>(area === 'witness' ? copiedFiles().map((file) => [file.name, file]) : []);
    for await (const handle of folder.values()) {
      if (handle.kind === 'directory' || !isKept(handle.name)) continue;
      const { name, size } = await handle.getFile();
      if (size > 0) files.set(name, { name, bytes: size });
    }
    return [...files.values()].sort((left, right) => (left.name < right.name ? -1 : 1));
  });
}

/** The browser's own unfinished files end like this. */
function isKept(name: string): boolean {
  return keptName.test(name) && !name.endsWith('.crswap');
}

/** Where the witness is gone, its copy serves. */
export async function readKept(
  area: VaultArea,
  name: string,
  from: number,
  length: number,
): Promise<VaultAnswer<Uint8Array>> {
  const read = await inArea(area, async (folder) => {
    const file = await (await folder.getFileHandle(checked(name))).getFile();
    if (file.size === 0) throw new DOMException('Nothing was ever finished here', 'NotFoundError');
    return new Uint8Array(await file.slice(from, from + length).arrayBuffer());
  });
  const copy = area === 'witness' && read.kind === 'failed' ? copyOf(name) : null;
  return copy ? { kind: 'done', value: copy.subarray(from, from + length) } : read;
}

export function startKeeping(area: VaultArea, name: string): Promise<VaultAnswer<string>> {
  return inArea(area, async (folder) => {
    const handle = await folder.getFileHandle(checked(name), { create: true });
    const token = crypto.randomUUID();
    unfinished.set(token, { area, name, stream: await handle.createWritable() });
    return token;
  });
}

export function keepPart(token: string, bytes: Uint8Array): Promise<VaultAnswer<null>> {
  return withUnfinished(token, async ({ stream }) => {
    await stream.write(new Uint8Array(bytes));
    return null;
  });
}

export async function finishKeeping(token: string): Promise<VaultAnswer<null>> {
  const finished = await withUnfinished(token, async ({ area, name, stream }) => {
    await stream.close();
    if (area === 'witness') await copyAnew(name);
    return null;
  });
  if (finished.kind === 'done') unfinished.delete(token);
  else await dropKeeping(token);
  return finished;
}

export async function dropKeeping(token: string): Promise<VaultAnswer<null>> {
  const dropped = await withUnfinished(token, async ({ area, name, stream }) => {
    // A stream that has failed is closed already, and says so.
    await stream.abort().catch(() => undefined);
    await removeWhenEmpty(area, name);
    return null;
  });
  unfinished.delete(token);
  return dropped;
}

/** Two windows that append at once take turns, or one of them would write over what the other has added. */
export function appendKept(area: VaultArea, name: string, bytes: Uint8Array): Promise<VaultAnswer<null>> {
  return inTurn(area, name, async (folder) => {
    const handle = await folder.getFileHandle(name, { create: true });
    if (area === 'journal') return (await import('./browser-append')).appendInPlace(handle, bytes);
    const { size } = await handle.getFile();
    await rewrite(handle, (stream) => stream.write({ type: 'write', position: size, data: new Uint8Array(bytes) }));
  });
}

export function truncateKept(area: VaultArea, name: string, length: number): Promise<VaultAnswer<null>> {
  return inTurn(area, name, async (folder) => {
    const handle = await folder.getFileHandle(name);
    const { size } = await handle.getFile();
    if (length < size) await rewrite(handle, (stream) => stream.truncate(length));
  });
}

export function removeKept(area: VaultArea, name: string): Promise<VaultAnswer<null>> {
  return inArea(area, async (folder) => {
    if (area === 'witness') removeCopy(name);
    await folder.removeEntry(checked(name));
    return null;
  });
}

/** Like the desktop's checked calls: a name that is none is a bug of the caller. */
function checked(name: string): string {
  if (!keptName.test(name)) throw new Error(`No name for a file of the vault: ${name}`);
  return name;
}

function inArea<Value>(
  area: VaultArea,
  work: (folder: FileSystemDirectoryHandle) => Promise<Value>,
): Promise<VaultAnswer<Value>> {
  return answer(async () => {
    const folder = await folderOf(area);
    try {
      return await work(folder);
    } catch (error) {
      // A stick that was pulled out meanwhile looks like a missing file.
      if (area === 'chosen') await openChosenFolder();
      throw error;
    }
  });
}

/** Fetched when it is first needed: the witness, which each start reads, lies elsewhere. */
async function openChosenFolder(): Promise<FileSystemDirectoryHandle> {
  return (await import('./browser-vault-folder')).openChosenFolder();
}

async function folderOf(area: VaultArea): Promise<FileSystemDirectoryHandle> {
  if (area === 'chosen') return openChosenFolder();
  const vault = await (await navigator.storage.getDirectory()).getDirectoryHandle('vault', { create: true });
  return vault.getDirectoryHandle(area, { create: true });
}

function withUnfinished<Value>(token: string, work: (file: Unfinished) => Promise<Value>): Promise<VaultAnswer<Value>> {
  const file = unfinished.get(token);
  if (!file) return Promise.resolve({ kind: 'failed', reason: 'not-found' });
  return inArea(file.area, () => work(file));
}

async function removeWhenEmpty(area: VaultArea, name: string): Promise<void> {
  const folder = await folderOf(area);
  const { size } = await (await folder.getFileHandle(name)).getFile();
  if (size === 0) await folder.removeEntry(name);
}

function inTurn(
  area: VaultArea,
  name: string,
  work: (folder: FileSystemDirectoryHandle) => Promise<void>,
): Promise<VaultAnswer<null>> {
  return inArea(area, (folder) =>
    navigator.locks.request(`ringbuch-vault/${area}/${checked(name)}`, async () => {
      await work(folder);
      if (area === 'witness') await copyAnew(name);
      return null;
    }),
  );
}

/** Changes what a file holds: all of the change, or none. */
async function rewrite(
  handle: FileSystemFileHandle,
  change: (stream: FileSystemWritableFileStream) => Promise<void>,
): Promise<void> {
  const stream = await handle.createWritable({ keepExistingData: true });
  try {
    await change(stream);
    await stream.close();
  } catch (error) {
    await stream.abort().catch(() => undefined);
    throw error;
  }
}

async function copyAnew(name: string): Promise<void> {
  const folder = await folderOf('witness');
  const file = await (await folder.getFileHandle(name)).getFile();
  keepCopy(name, new Uint8Array(await file.arrayBuffer()));
}

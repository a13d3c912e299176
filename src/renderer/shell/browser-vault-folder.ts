import type { ChosenFolder } from '@shared/contract/vault-port';
import { FolderMissing } from './browser-vault-answer';

/** What Chromium can do with folders and TypeScript does not know yet. */
interface PermittedFolder extends FileSystemDirectoryHandle {
  queryPermission(options: { mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission(options: { mode: 'readwrite' }): Promise<PermissionState>;
}

interface DirectoryPicker {
  showDirectoryPicker(options: { id: string; mode: 'readwrite'; startIn: 'documents' }): Promise<PermittedFolder>;
}

const mode = 'readwrite';

/** The folder of the user's own as it is now; null when none was chosen. */
export async function chosenFolder(): Promise<ChosenFolder | null> {
  const folder = await remembered();
  return folder && { name: folder.name, state: await stateOf(folder) };
}

/** The folder, ready to be written to. @throws FolderMissing when it is not. */
export async function openChosenFolder(): Promise<FileSystemDirectoryHandle> {
  const folder = await remembered();
  if (!folder || (await stateOf(folder)) !== 'ready') throw new FolderMissing();
  return folder;
}

/** Asks for the remembered folder again where that is all that is needed, else lets the user choose one. */
export async function chooseFolder(): Promise<'chosen' | 'cancelled' | 'not-allowed'> {
  if (!hasPicker(window)) return 'not-allowed';
  try {
    const before = await remembered();
    if (before && (await before.queryPermission({ mode })) === 'prompt') {
      return (await before.requestPermission({ mode })) === 'granted' ? 'chosen' : 'not-allowed';
    }
    const folder = await window.showDirectoryPicker({ id: 'ringbuch-backups', mode, startIn: 'documents' });
    await inStore('readwrite', (store) => store.put(folder, key));
    return 'chosen';
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return 'cancelled';
    return 'not-allowed';
  }
}

export async function forgetFolder(): Promise<void> {
  await inStore('readwrite', (store) => store.delete(key));
}

function hasPicker(target: Window): target is Window & DirectoryPicker {
  return 'showDirectoryPicker' in target;
}

async function stateOf(folder: PermittedFolder): Promise<ChosenFolder['state']> {
  const permission = await folder.queryPermission({ mode });
  if (permission === 'prompt') return 'ask';
  return permission === 'granted' && (await isThere(folder)) ? 'ready' : 'missing';
}

async function isThere(folder: FileSystemDirectoryHandle): Promise<boolean> {
  try {
    await folder.keys().next();
    return true;
  } catch {
    return false;
  }
}

/** A folder can only be remembered in a database; it has one of its own, so that it outlives the loss of the other. */
const databaseName = 'ringbuch-folder';
const key = 'chosen';

/** None also where no database opens any more: then the recovery page has to do without it, and must not wait for it. */
async function remembered(): Promise<PermittedFolder | null> {
  try {
    const folder = await inStore('readonly', (store) => store.get(key) as IDBRequest<PermittedFolder | undefined>);
    return folder ?? null;
  } catch {
    return null;
  }
}

async function inStore<Value>(
  access: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<Value>,
): Promise<Value> {
  const opening = indexedDB.open(databaseName, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('folders');
  const database = await resultOf(opening);
  try {
    return await resultOf(ask(database.transaction('folders', access).objectStore('folders')));
  } finally {
    database.close();
  }
}

function resultOf<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('No answer'));
  });
}

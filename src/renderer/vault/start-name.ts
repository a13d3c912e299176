import { firstDatabase, generationOf } from '@shared/domain/recovery/database-name';

/**
 * The name of the database at hand, where every window sees it at once. The witness decides which one it is; this only lets the opening
 * begin before the witness is read, and tells the other windows when a recovery has put another database in its place.
 */
const key = 'ringbuch-database';

/** The name as last remembered; the first database where nothing is. */
export function rememberedName(): string {
  const name = read();
  return name !== null && generationOf(name) !== null ? name : firstDatabase;
}

export function rememberName(name: string): void {
  try {
    if (read() !== name) localStorage.setItem(key, name);
  } catch {
    // Without it a start takes a little longer.
  }
}

/** Whether another window has put another database in the place of this one. */
export function isReplaced(name: string): boolean {
  const remembered = read();
  return remembered !== null && remembered !== name;
}

/** Calls back when another window puts another database in the place of this one. @returns how to stop. */
export function onReplaced(name: string, listener: () => void): () => void {
  const look = (event: StorageEvent) => {
    if (event.key === key && isReplaced(name)) listener();
  };
  window.addEventListener('storage', look);
  return () => window.removeEventListener('storage', look);
}

/** Set while rows were found missing: then they are counted before anything is shown, however long it takes. */
const countKey = 'ringbuch-count-at-start';

export function countsAtStart(): boolean {
  return read(countKey) !== null;
}

export function countAtStart(wanted: boolean): void {
  try {
    if (wanted) localStorage.setItem(countKey, 'yes');
    else localStorage.removeItem(countKey);
  } catch {
    // Then what is missing is found after the first screen again.
  }
}

function read(item = key): string | null {
  try {
    return localStorage.getItem(item);
  } catch {
    return null;
  }
}

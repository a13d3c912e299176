import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { longestPart, type VaultAnswer, type VaultArea, type VaultPort } from '@shared/contract/vault-port';
import { createBrowserVault } from '@renderer/shell/browser-vault';
import { createMemoryVault } from '../support/memory-vault';

let vault: VaultPort;

beforeEach(async () => {
  vault = createBrowserVault();
  await emptied();
});

afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  await emptied();
});

async function emptied(): Promise<void> {
  await vault.forgetFolder();
  localStorage.clear();
  const root = await navigator.storage.getDirectory();
  for await (const name of root.keys()) await root.removeEntry(name, { recursive: true });
}

const bytes = (text: string) => new TextEncoder().encode(text);
const done = (value: unknown) => ({ kind: 'done', value });
const failed = (reason: string) => ({ kind: 'failed', reason });

async function keep(area: VaultArea, name: string, ...parts: readonly string[]): Promise<VaultAnswer<null>> {
  const token = valueOf(await vault.startKeeping(area, name));
  for (const part of parts) valueOf(await vault.keepPart(token, bytes(part)));
  return vault.finishKeeping(token);
}

function valueOf<Value>(answer: VaultAnswer<Value>): Value {
  if (answer.kind === 'failed') throw new Error(`Failed: ${answer.reason}`);
  return answer.value;
}

async function textOf(area: VaultArea, name: string): Promise<string> {
  return new TextDecoder().decode(valueOf(await vault.readKept(area, name, 0, longestPart)));
}

async function namesIn(area: VaultArea): Promise<string[]> {
  return valueOf(await vault.listKept(area)).map(({ name }) => name);
}

const folderAt = async (...path: readonly string[]) => {
  let folder = await navigator.storage.getDirectory();
  for (const name of path) folder = await folder.getDirectoryHandle(name, { create: true });
  return folder;
};

/** What lies there really, seen or not. */
async function namesAt(...path: readonly string[]): Promise<string[]> {
  const names: string[] = [];
  for await (const name of (await folderAt(...path)).keys()) names.push(name);
  return names;
}

/** What is said of files in the contract holds for the vault that tests use in its place, too. */
describe.each([
  ['the browser vault', createBrowserVault],
  ['a vault in memory', createMemoryVault],
])('files of %s', (_, create) => {
  beforeEach(() => {
    vault = create();
  });

  test('are kept in parts, listed by name and read in parts', async () => {
    await keep('backups', 'b.zip', 'one ', 'two');
    await keep('backups', 'a.zip', 'x');
    expect(await vault.listKept('backups')).toEqual(
      done([
        { name: 'a.zip', bytes: 1 },
        { name: 'b.zip', bytes: 7 },
      ]),
    );
    expect(await vault.readKept('backups', 'b.zip', 4, 2)).toEqual(done(bytes('tw')));
    expect(await vault.readKept('backups', 'b.zip', 4, 100)).toEqual(done(bytes('two')));
    expect(await namesIn('journal')).toEqual([]);
  });

  test('are replaced only when finished', async () => {
    await keep('backups', 'a.zip', 'old');
    const token = valueOf(await vault.startKeeping('backups', 'a.zip'));
    await vault.keepPart(token, bytes('new and longer'));
    expect(await textOf('backups', 'a.zip')).toBe('old');
    expect(await namesIn('backups')).toEqual(['a.zip']);
    expect(await vault.finishKeeping(token)).toEqual(done(null));
    expect(await textOf('backups', 'a.zip')).toBe('new and longer');
    expect(await vault.finishKeeping(token)).toEqual(failed('not-found'));
  });

  test('are as before when the new ones are given up', async () => {
    const token = valueOf(await vault.startKeeping('backups', 'a.zip'));
    await vault.keepPart(token, bytes('half'));
    expect(await namesIn('backups')).toEqual([]);
    expect(await vault.readKept('backups', 'a.zip', 0, 10)).toEqual(failed('not-found'));
    expect(await vault.dropKeeping(token)).toEqual(done(null));
    expect(await vault.keepPart(token, bytes('more'))).toEqual(failed('not-found'));

    await keep('backups', 'a.zip', 'old');
    const again = valueOf(await vault.startKeeping('backups', 'a.zip'));
    await vault.keepPart(again, bytes('half'));
    expect(await vault.dropKeeping(again)).toEqual(done(null));
    expect(await textOf('backups', 'a.zip')).toBe('old');
  });

  test('are appended to in turn, cut off, and removed', async () => {
    await Promise.all(['a', 'b', 'c', 'd'].map((letter) => vault.appendKept('journal', 'log', bytes(letter))));
    expect([...(await textOf('journal', 'log'))].sort().join('')).toBe('abcd');
    expect(await vault.truncateKept('journal', 'log', 3)).toEqual(done(null));
    expect(await vault.truncateKept('journal', 'log', 30)).toEqual(done(null));
    expect((await textOf('journal', 'log')).length).toBe(3);
    expect(await vault.removeKept('journal', 'log')).toEqual(done(null));
    expect(await vault.removeKept('journal', 'log')).toEqual(failed('not-found'));
    expect(await vault.truncateKept('journal', 'log', 0)).toEqual(failed('not-found'));
  });
});

describe('files of the browser vault', () => {
  test('leave no trace on the disk when they are given up', async () => {
    const token = valueOf(await vault.startKeeping('backups', 'a.zip'));
    await vault.keepPart(token, bytes('half'));
    expect(await vault.dropKeeping(token)).toEqual(done(null));
    expect(await namesAt('vault', 'backups')).toEqual([]);
  });

  test('hide what is not of the vault: other files, folders, and what the browser left unfinished', async () => {
    await folderAt('vault', 'backups', 'inner');
    const folder = await folderAt('vault', 'backups');
    for (const name of ['Holiday.JPG', '.hidden', 'a.zip.crswap']) {
      const stream = await (await folder.getFileHandle(name, { create: true })).createWritable();
      await stream.write('x');
      await stream.close();
    }
    expect(await namesIn('backups')).toEqual([]);
  });

  test('say when the disk is full, and keep what was there', async () => {
    await keep('backups', 'a.zip', 'old');
    const token = valueOf(await vault.startKeeping('backups', 'a.zip'));
    vi.spyOn(FileSystemWritableFileStream.prototype, 'write').mockRejectedValue(
      new DOMException('No space', 'QuotaExceededError'),
    );
    expect(await vault.keepPart(token, bytes('new'))).toEqual(failed('disk-full'));
    expect(await vault.appendKept('backups', 'a.zip', bytes('more'))).toEqual(failed('disk-full'));
    expect(await vault.dropKeeping(token)).toEqual(done(null));
    expect(await textOf('backups', 'a.zip')).toBe('old');
    expect(await namesIn('backups')).toEqual(['a.zip']);
  });

  test('say when they may not be written', async () => {
    vi.spyOn(navigator.storage, 'getDirectory').mockRejectedValue(new DOMException('Private window', 'SecurityError'));
    expect(await vault.startKeeping('backups', 'a.zip')).toEqual(failed('not-allowed'));
  });
});

describe('the witness', () => {
  test('is read from its copy when its file is gone', async () => {
    await keep('witness', 'w.json', 'seen ÄÖ');
    await (await navigator.storage.getDirectory()).removeEntry('vault', { recursive: true });
    expect(await textOf('witness', 'w.json')).toBe('seen ÄÖ');
    expect(await vault.listKept('witness')).toEqual(done([{ name: 'w.json', bytes: bytes('seen ÄÖ').length }]));
    expect(await vault.readKept('witness', 'w.json', 2, 2)).toEqual(done(bytes('en')));
  });

  test('is read from its file when the copy is gone', async () => {
    await keep('witness', 'w.json', 'seen');
    localStorage.clear();
    expect(await textOf('witness', 'w.json')).toBe('seen');
  });

  test('has the copy follow each change', async () => {
    await keep('witness', 'w.json', 'first');
    await keep('witness', 'w.json', 'second');
    await vault.appendKept('witness', 'w.json', bytes(' and more'));
    await (await navigator.storage.getDirectory()).removeEntry('vault', { recursive: true });
    expect(await textOf('witness', 'w.json')).toBe('second and more');
    await vault.removeKept('witness', 'w.json');
    expect(await namesIn('witness')).toEqual([]);
    expect(await vault.readKept('witness', 'w.json', 0, 9)).toEqual(failed('not-found'));
  });

  test('has no copy of what was before when the new one finds no room', async () => {
    await keep('witness', 'w.json', 'first');
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('No room', 'QuotaExceededError');
    });
    vi.spyOn(console, 'error').mockReturnValue();
    expect(await keep('witness', 'w.json', 'second')).toEqual(done(null));
    await (await navigator.storage.getDirectory()).removeEntry('vault', { recursive: true });
    expect(await vault.readKept('witness', 'w.json', 0, 9)).toEqual(failed('not-found'));
  });
});

describe('the chosen folder', () => {
  /** A folder of the private file system stands for the one that the user picks. */
  const pick = (choose: () => Promise<unknown>) => vi.stubGlobal('showDirectoryPicker', vi.fn(choose));
  const asked = () => vi.mocked(window as unknown as { showDirectoryPicker: () => void }).showDirectoryPicker;

  const permission = (now: PermissionState, whenAsked: PermissionState = now) => {
    const prototype = FileSystemDirectoryHandle.prototype as unknown as Record<string, () => Promise<PermissionState>>;
    const state = { now };
    vi.spyOn(prototype, 'queryPermission').mockImplementation(() => Promise.resolve(state.now));
    return vi.spyOn(prototype, 'requestPermission').mockImplementation(() => {
      state.now = whenAsked;
      return Promise.resolve(whenAsked);
    });
  };

  test('is remembered, and keeps files', async () => {
    pick(() => folderAt('Backups'));
    expect(await vault.chosenFolder()).toBeNull();
    expect(await vault.startKeeping('chosen', 'a.zip')).toEqual(failed('folder-missing'));
    expect(await vault.chooseFolder()).toBe('chosen');
    expect(await createBrowserVault().chosenFolder()).toEqual({ name: 'Backups', state: 'ready' });
    await keep('chosen', 'a.zip', 'x');
    expect(await namesAt('Backups')).toEqual(['a.zip']);
    await vault.forgetFolder();
    expect(await vault.chosenFolder()).toBeNull();
    expect(await namesAt('Backups')).toEqual(['a.zip']);
  });

  const pullOut = async () => (await navigator.storage.getDirectory()).removeEntry('Stick', { recursive: true });

  test('is said to be missing when it is gone', async () => {
    pick(() => folderAt('Stick'));
    await vault.chooseFolder();
    await pullOut();
    expect(await vault.chosenFolder()).toEqual({ name: 'Stick', state: 'missing' });
    expect(await vault.listKept('chosen')).toEqual(failed('folder-missing'));
  });

  test('is said to be missing, not a file, when it goes in the middle of the work', async () => {
    pick(() => folderAt('Stick'));
    await vault.chooseFolder();
    expect(await vault.readKept('chosen', 'a.zip', 0, 1)).toEqual(failed('not-found'));
    vi.spyOn(FileSystemDirectoryHandle.prototype, 'getFileHandle').mockImplementationOnce(async () => {
      await pullOut();
      throw new DOMException('Gone', 'NotFoundError');
    });
    expect(await vault.readKept('chosen', 'a.zip', 0, 1)).toEqual(failed('folder-missing'));
  });

  test('is asked for again, not chosen again, when only the leave has lapsed', async () => {
    pick(() => folderAt('Backups'));
    await vault.chooseFolder();
    permission('prompt', 'granted');
    expect(await vault.chosenFolder()).toEqual({ name: 'Backups', state: 'ask' });
    expect(await vault.listKept('chosen')).toEqual(failed('folder-missing'));
    expect(await vault.chooseFolder()).toBe('chosen');
    expect(asked()).toHaveBeenCalledOnce();
    expect(await vault.listKept('chosen')).toEqual(done([]));
  });

  test('is said not to be allowed when the user says no', async () => {
    pick(() => folderAt('Backups'));
    await vault.chooseFolder();
    permission('prompt', 'denied');
    expect(await vault.chooseFolder()).toBe('not-allowed');
    expect(await vault.chosenFolder()).toEqual({ name: 'Backups', state: 'missing' });
  });

  test('stays the one it was when the choice is cancelled', async () => {
    pick(() => folderAt('Backups'));
    await vault.chooseFolder();
    pick(() => Promise.reject(new DOMException('Cancelled', 'AbortError')));
    expect(await vault.chooseFolder()).toBe('cancelled');
    pick(() => Promise.reject(new DOMException('Not there', 'SecurityError')));
    expect(await vault.chooseFolder()).toBe('not-allowed');
    expect((await vault.chosenFolder())?.name).toBe('Backups');
  });
});

describe('the room for a start', () => {
  const names = async () => {
    const found: string[] = [];
    for await (const name of (await navigator.storage.getDirectory()).keys()) found.push(name);
    return found;
  };

  test('is tried out by writing, and nothing stays of that', async () => {
    const written = vi.spyOn(FileSystemWritableFileStream.prototype, 'write');
    expect(await vault.hasRoom?.()).toBe(true);
    expect(written).toHaveBeenCalledExactlyOnceWith(new Uint8Array(4_000_000));
    expect(await names()).toEqual([]);
  });

  test('is missing where that cannot be written', async () => {
    const full = () => Promise.reject(new DOMException('The disk is full', 'QuotaExceededError'));
    vi.spyOn(FileSystemWritableFileStream.prototype, 'write').mockImplementation(full);
    expect(await vault.hasRoom?.()).toBe(false);
    expect(await names()).toEqual([]);
  });
});

describe('the state of the storage', () => {
  test('tells what the browser tells', async () => {
    expect(await vault.storageState()).toEqual({
      location: null,
      backupLocation: null,
      freeBytes: expect.any(Number) as number,
      usedBytes: expect.any(Number) as number,
      persisted: expect.any(Boolean) as boolean,
    });
    expect(vault.vault).toEqual({
      findsNewFiles: false,
      chosenFolder: true,
      outlivesDatabase: false,
      knowsFreeSpace: false,
    });
  });
});

import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keptName } from '@shared/contract/vault-port';
import { ChosenFolderMemory, markerName } from '../../src/main/disk/chosen-folder';
import { FolderMissing } from '../../src/main/disk/file-failure';
import { faultyDisk } from './faulty-disk';

vi.mock('node:fs/promises', async (original) => (await import('./faulty-disk')).overFileSystem(await original()));

let root = '';
let own = '';
let stick = '';
let chosen: ChosenFolderMemory;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ringbuch-chosen-'));
  [own, stick] = [join(root, 'own'), join(root, 'stick')];
  mkdirSync(own);
  mkdirSync(stick);
  chosen = new ChosenFolderMemory(own);
  faultyDisk.reset();
});
afterEach(() => {
  faultyDisk.reset();
  rmSync(root, { recursive: true, force: true });
});

test('a chosen folder is remembered, and says in both languages what it is for', async () => {
  expect(await chosen.path()).toBeUndefined();
  expect(await chosen.choose(stick)).toBe('chosen');
  const later = new ChosenFolderMemory(own);
  expect(await later.path()).toBe(stick);
  expect(await later.open()).toBe(stick);
  expect(await later.isReady()).toBe(true);
  expect(readFileSync(join(stick, markerName), 'utf8')).toMatch(/Sicherung[^]*backup/);
  // The page can neither see nor change it.
  expect(markerName).not.toMatch(keptName);
});

test('a folder that is gone is missing, and is not made', async () => {
  await chosen.choose(stick);
  renameSync(stick, join(root, 'elsewhere'));
  await expect(chosen.open()).rejects.toThrow(FolderMissing);
  expect(await chosen.isReady()).toBe(false);
  expect(existsSync(stick)).toBe(false);
  expect(await chosen.path()).toBe(stick);
});

test('an empty folder in its place, as under a stick that is not plugged in, is missing', async () => {
  await chosen.choose(stick);
  renameSync(stick, join(root, 'unplugged'));
  mkdirSync(stick);
  await expect(chosen.open()).rejects.toThrow(FolderMissing);
  expect(readdirSync(stick)).toEqual([]);
  rmSync(stick, { recursive: true });
  renameSync(join(root, 'unplugged'), stick);
  expect(await chosen.open()).toBe(stick);
});

test('a folder that cannot be written is not chosen, and the one before stays', async () => {
  await chosen.choose(stick);
  const other = join(root, 'other');
  mkdirSync(other);
  faultyDisk.fault = (step) => (step === 'open temporary' ? 'EACCES' : undefined);
  await expect(chosen.choose(other)).rejects.toThrow('EACCES');
  faultyDisk.reset();
  expect(await chosen.path()).toBe(stick);
});

test.each(['.', 'backups'])('the app’s own folder (%s) is no place for a second copy', async (inside) => {
  expect(await chosen.choose(join(own, inside))).toBe('not-allowed');
  expect(await chosen.path()).toBeUndefined();
});

test('a forgotten folder keeps its files', async () => {
  await chosen.choose(stick);
  writeFileSync(join(stick, 'a.zip'), 'a');
  await chosen.forget();
  await chosen.forget();
  expect(await chosen.path()).toBeUndefined();
  await expect(chosen.open()).rejects.toThrow(FolderMissing);
  expect(readdirSync(stick).sort()).toEqual([markerName, 'a.zip'].sort());
});

test.each(['', '{', '{"folder":7}', '{"folder":"relative/folder"}', '[]'])(
  'a memory that says %j means that none was chosen',
  async (text) => {
    writeFileSync(join(own, 'chosen-folder.json'), text);
    expect(await chosen.path()).toBeUndefined();
  },
);

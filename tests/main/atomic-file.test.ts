import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PendingFile, temporaryName, writeFileAtomically } from '../../src/main/disk/atomic-file';
import { fileFailureOf, vaultFailureOf } from '../../src/main/disk/file-failure';
import { makeFolder } from '../../src/main/disk/sync';
import { faultyDisk } from './faulty-disk';

vi.mock('node:fs/promises', async (original) => (await import('./faulty-disk')).overFileSystem(await original()));

let folder = '';
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'ringbuch-file-')), 'folder');
  mkdirSync(folder);
  faultyDisk.reset();
});
afterEach(() => {
  faultyDisk.reset();
  rmSync(join(folder, '..'), { recursive: true, force: true });
});

const bytesOf = (text: string) => new TextEncoder().encode(text);
const bytes = bytesOf('new');

test('a file is replaced whole, and nothing stays beside it', async () => {
  const path = join(folder, 'a.csv');
  writeFileSync(path, 'a much longer old text');
  await writeFileAtomically(path, bytes);
  expect(readFileSync(path, 'utf8')).toBe('new');
  expect(readdirSync(folder)).toEqual(['a.csv']);
});

test('when the new file cannot take its place, the old one stays and nothing is left over', async () => {
  const path = join(folder, 'a.csv');
  mkdirSync(path);
  writeFileSync(join(path, 'inside'), 'old');
  await expect(writeFileAtomically(path, bytes)).rejects.toThrow();
  expect(readdirSync(folder)).toEqual(['a.csv']);
  expect(readFileSync(join(path, 'inside'), 'utf8')).toBe('old');
});

test('a long name leaves room for the temporary one', async () => {
  const path = join(folder, `${'x'.repeat(240)}.csv`);
  await writeFileAtomically(path, bytes);
  expect(readFileSync(path, 'utf8')).toBe('new');
});

test('a folder that is not there is told as such', async () => {
  const error: unknown = await writeFileAtomically(join(folder, 'missing', 'a.csv'), bytes).catch(
    (reason: unknown) => reason,
  );
  expect(fileFailureOf(error)).toBe('not-found');
});

test.each([
  ['ENOSPC', 'disk-full', 'disk-full'],
  ['EDQUOT', 'disk-full', 'disk-full'],
  ['EACCES', 'not-allowed', 'not-allowed'],
  ['EPERM', 'not-allowed', 'not-allowed'],
  ['EROFS', 'not-allowed', 'read-only'],
  ['ENOENT', 'not-found', 'not-found'],
  ['EIO', 'unknown', 'unknown'],
])('%s means %s', (code, reason, inVault) => {
  const error = Object.assign(new Error('failed'), { code });
  expect(fileFailureOf(error)).toBe(reason);
  expect(vaultFailureOf(error)).toBe(inVault);
});

const whenAllGoesWell = [
  'open temporary',
  'write temporary',
  'write temporary',
  'sync temporary',
  'close temporary',
  'rename temporary to a.csv',
  'open folder',
  'sync folder',
  'close folder',
];

async function writeInTwoParts(path: string): Promise<void> {
  const file = await PendingFile.start(path);
  await file.add(bytesOf('new '));
  await file.add(bytesOf('text'));
  await file.finish();
}

test('the file is on the disk before it is renamed, and the folder after that', async () => {
  await writeInTwoParts(join(folder, 'a.csv'));
  expect(faultyDisk.steps).toEqual(whenAllGoesWell);
});

for (const code of ['ENOSPC', 'EIO', 'EACCES'] as const) {
  test.each(whenAllGoesWell.map((step, index) => [index, step]))(
    `${code} at step %i, %s: the old file or the new one is there, and nothing else`,
    async (index) => {
      const path = join(folder, 'a.csv');
      writeFileSync(path, 'old');
      faultyDisk.fault = (_step, at) => (at === index ? code : undefined);
      await expect(writeInTwoParts(path)).rejects.toThrow(code);
      const isRenamed = Number(index) > whenAllGoesWell.indexOf('rename temporary to a.csv');
      expect(readFileSync(path, 'utf8')).toBe(isRenamed ? 'new text' : 'old');
      expect(readdirSync(folder)).toEqual(['a.csv']);
    },
  );
}

test('whatever fails, also while tidying up: one whole file is there, and what is left over is known as such', async () => {
  const path = join(folder, 'a.csv');
  const failing = fc.array(fc.nat(14), { maxLength: 4 });
  const parts = fc.array(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(failing, parts, async (indices, texts) => {
      rmSync(folder, { recursive: true });
      mkdirSync(folder);
      writeFileSync(path, 'old');
      faultyDisk.reset();
      faultyDisk.fault = (_step, at) => (indices.includes(at) ? 'EIO' : undefined);
      const outcome = await write(path, texts);
      const found = readFileSync(path, 'utf8');
      expect(['old', texts.join('')]).toContain(found);
      if (outcome === 'written') expect(found).toBe(texts.join(''));
      expect(readdirSync(folder).filter((name) => name !== 'a.csv' && !temporaryName.test(name))).toEqual([]);
    }),
    { numRuns: 150 },
  );
}, 60_000);

async function write(path: string, texts: readonly string[]): Promise<'written' | 'failed'> {
  try {
    const file = await PendingFile.start(path);
    for (const text of texts) await file.add(bytesOf(text));
    await file.finish();
    return 'written';
  } catch {
    return 'failed';
  }
}

test('a file that was given up leaves the old one', async () => {
  const path = join(folder, 'a.csv');
  writeFileSync(path, 'old');
  const file = await PendingFile.start(path);
  await file.add(bytes);
  await file.drop();
  await expect(file.finish()).rejects.toThrow();
  expect(readFileSync(path, 'utf8')).toBe('old');
  expect(readdirSync(folder)).toEqual(['a.csv']);
});

test('a folder that is made is on the disk with those above it', async () => {
  await makeFolder(join(folder, 'vault', 'journal'));
  const synced = faultyDisk.steps.filter((step) => step.startsWith('sync'));
  expect(synced).toEqual(['sync vault', 'sync folder']);
  faultyDisk.reset();
  await makeFolder(join(folder, 'vault', 'journal'));
  expect(faultyDisk.steps).toEqual([]);
});

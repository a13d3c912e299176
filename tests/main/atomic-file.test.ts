import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeFileAtomically } from '../../src/main/disk/atomic-file';
import { fileFailureOf } from '../../src/main/disk/file-failure';

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'ringbuch-file-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const bytes = new TextEncoder().encode('new');

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
  ['ENOSPC', 'disk-full'],
  ['EACCES', 'not-allowed'],
  ['EROFS', 'not-allowed'],
  ['EIO', 'unknown'],
])('%s means %s', (code, reason) => {
  expect(fileFailureOf(Object.assign(new Error('failed'), { code }))).toBe(reason);
});

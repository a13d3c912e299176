import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hashSources } from '../../scripts/lib/build.mjs';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ringbuch-build-'));
  mkdirSync(join(folder, 'src/main'), { recursive: true });
  writeFileSync(join(folder, 'src/main/main.ts'), 'one');
  writeFileSync(join(folder, 'package-lock.json'), '{}');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('the same sources have the same hash, whenever they were written', () => {
  const before = hashSources(folder);
  utimesSync(join(folder, 'src/main/main.ts'), 1, 1);
  writeFileSync(join(folder, 'README.md'), 'no source');
  expect(hashSources(folder)).toBe(before);
});

test.each([
  ['a changed source', () => writeFileSync(join(folder, 'src/main/main.ts'), 'two')],
  ['a new source', () => writeFileSync(join(folder, 'src/main/new.ts'), '')],
  ['a removed source', () => rmSync(join(folder, 'src/main/main.ts'))],
  ['another lock file', () => writeFileSync(join(folder, 'package-lock.json'), '{"packages":{}}')],
  ['an asset', () => (mkdirSync(join(folder, 'assets')), writeFileSync(join(folder, 'assets/icon.svg'), ''))],
])('%s changes the hash', (_case, change) => {
  const before = hashSources(folder);
  change();
  expect(hashSources(folder)).not.toBe(before);
});

test('text moved from one file to the next changes the hash', () => {
  writeFileSync(join(folder, 'src/a.ts'), 'xy');
  writeFileSync(join(folder, 'src/b.ts'), '');
  const before = hashSources(folder);
  writeFileSync(join(folder, 'src/a.ts'), 'x');
  writeFileSync(join(folder, 'src/b.ts'), 'y');
  expect(hashSources(folder)).not.toBe(before);
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isInstalled, isNewEnough } from '../../scripts/lib/install.mjs';

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'ringbuch-install-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const react = { version: '19.3.0', integrity: 'sha512-a' };
const otherSystem = { version: '1.0.0', integrity: 'sha512-b', optional: true };

function write(wanted: Record<string, object>, installed: Record<string, object> | undefined): void {
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ packages: { '': { name: 'app' }, ...wanted } }));
  if (!installed) return;
  mkdirSync(join(folder, 'node_modules'));
  writeFileSync(join(folder, 'node_modules/.package-lock.json'), JSON.stringify({ packages: installed }));
}

test('a fresh clone is not installed', () => {
  write({ 'node_modules/react': react }, undefined);
  expect(isInstalled(folder)).toBe(false);
});

test('the packages of the lock file are enough, without binaries for other systems', () => {
  write({ 'node_modules/react': react, 'node_modules/binary-other': otherSystem }, { 'node_modules/react': react });
  expect(isInstalled(folder)).toBe(true);
});

test.each([
  ['another version', { 'node_modules/react': { ...react, version: '19.2.0' } }],
  ['other contents', { 'node_modules/react': { ...react, integrity: 'sha512-c' } }],
  ['a missing package', {}],
])('%s means installing again', (_case, installed) => {
  write({ 'node_modules/react': react }, installed);
  expect(isInstalled(folder)).toBe(false);
});

test('an installation that broke off means installing again', () => {
  write({ 'node_modules/react': react }, { 'node_modules/react': react });
  writeFileSync(join(folder, 'node_modules/.package-lock.json'), '{"packages":');
  expect(isInstalled(folder)).toBe(false);
});

test.each([
  ['20.19.0', true],
  ['20.20.2', true],
  ['22.0.0', true],
  ['20.18.3', false],
  ['18.20.0', false],
])('Node %s is new enough for >=20.19: %s', (version, isEnough) => {
  expect(isNewEnough(version, '>=20.19')).toBe(isEnough);
});

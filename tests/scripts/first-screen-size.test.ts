import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkFirstScreen, firstScreenLimit, firstScreenScripts } from '../../scripts/lib/first-screen-size.mjs';

let folder = '';
const put = (name: string, code: string) => writeFileSync(join(folder, 'assets', name), code);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ringbuch-page-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<script type="module" src="./assets/index-1.js"></script>');
  put('index-1.js', 'import{a}from"./shared-1.js";import"./more-1.js";const later=()=>import("./later-1.js");');
  put('shared-1.js', 'export const a=1');
  put('more-1.js', 'import"./shared-1.js"');
  put('later-1.js', 'import"./much-1.js"');
  put('much-1.js', '');
  put('first-en.js', 'export const messages={}');
  put('first-de.js', 'export const messages={longer:"words"}');
  put('browser-vault-files-1.js', 'export const files=1');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('counts what is loaded at once and what the start fetches in one language, and nothing that loads later', () => {
  expect(
    firstScreenScripts(folder)
      .map(({ name }) => name)
      .sort(),
  ).toEqual(['browser-vault-files-1', 'first-de', 'index-1', 'more-1', 'shared-1'].map((name) => `assets/${name}.js`));
  expect(checkFirstScreen(folder)).toBeLessThan(1_000);
});

test('a first screen that loads too much is refused, and it is said what loads', () => {
  put('much-1.js', randomBytes(firstScreenLimit).toString('base64'));
  expect(() => checkFirstScreen(folder)).not.toThrow();
  put('shared-1.js', `import"./much-1.js"`);
  expect(() => checkFirstScreen(folder)).toThrow(/may load 186000:\n {2}\d+ assets\/much-1\.js/);
});

test('what the start fetches under another name is missed, not forgotten', () => {
  rmSync(join(folder, 'assets/browser-vault-files-1.js'));
  expect(() => checkFirstScreen(folder)).toThrow('has it another name now?');
});

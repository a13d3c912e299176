import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from './paths.mjs';

/** What the first screen may load, gzip: on its way back to the 170 kB of adr/0008; `npm run bench` shows the same as the browser asks for it. */
export const firstScreenLimit = 186_000;

/** Fetched by the start itself before anything is shown: the messages of one language, and the files that hold the witness. */
const fetchedAtStart = [/^first-.+\.js$/, /^browser-vault-files-.+\.js$/];

/**
 * The scripts of the first screen in a built page: what the page names, all that these import at once, and what the start fetches.
 * @param {string} [folder] the built page
 * @returns {{ name: string, bytes: number }[]} with their sizes as a server with compression sends them, the largest first
 */
export function firstScreenScripts(folder = join(root, 'out/renderer')) {
  const named = [...readFileSync(join(folder, 'index.html'), 'utf8').matchAll(/(?:src|href)="([^"]+\.js)"/g)];
  /** @type {Map<string, number>} */
  const found = new Map();
  const visit = (/** @type {string} */ path) => {
    if (found.has(path)) return;
    const code = readFileSync(path);
    found.set(path, gzipSync(code).byteLength);
    for (const [, from] of code.toString().matchAll(/\b(?:import|from)\s*["'](\.[^"']+\.js)["']/g))
      if (from) visit(resolve(dirname(path), from));
  };
  for (const [, path] of named) if (path) visit(resolve(folder, path));
  const assets = join(folder, 'assets');
  for (const pattern of fetchedAtStart) {
    const files = readdirSync(assets).filter((name) => pattern.test(name));
    const [largest] = files.sort((left, right) => sizeIn(assets, right) - sizeIn(assets, left));
    if (!largest) throw new Error(`Nothing that the start fetches is called like ${pattern}: has it another name now?`);
    visit(join(assets, largest));
  }
  return [...found]
    .map(([path, bytes]) => ({ name: path.slice(folder.length + 1), bytes }))
    .sort((left, right) => right.bytes - left.bytes);
}

/**
 * @param {string} folder
 * @param {string} name
 */
function sizeIn(folder, name) {
  return readFileSync(join(folder, name)).byteLength;
}

/**
 * Throws when the first screen of a built page loads more than it may, and says what.
 * @param {string} [folder]
 * @returns {number} how much it loads
 */
export function checkFirstScreen(folder) {
  const scripts = firstScreenScripts(folder);
  const sum = scripts.reduce((total, { bytes }) => total + bytes, 0);
  if (sum <= firstScreenLimit) return sum;
  const list = scripts.map(({ name, bytes }) => `  ${bytes} ${name}`).join('\n');
  throw new Error(`The first screen loads ${sum} bytes of script, and may load ${firstScreenLimit}:\n${list}`);
}

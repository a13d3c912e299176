import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from './paths.mjs';
import { runTool } from './run.mjs';

const sources = [
  'src',
  'assets',
  'package.json',
  'package-lock.json',
  'electron.vite.config.ts',
  'vite.renderer.config.ts',
  'scripts/lib/compile-messages.mjs',
  'tsconfig.base.json',
];
const results = ['out/main/main.js', 'out/preload/preload.cjs', 'out/renderer/index.html', 'out/renderer/sw.js'];
const stampPath = join(root, 'out', 'built-from');

/**
 * One hash over the names and contents of everything that the build reads. Contents, not times: a fresh clone has new times.
 * @param {string} [folder]
 */
export function hashSources(folder = root) {
  const hash = createHash('sha256');
  for (const path of sources.flatMap((source) => listFiles(join(folder, source)))) {
    hash.update(relative(folder, path).replaceAll('\\', '/')).update('\0').update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex');
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function listFiles(path) {
  if (!existsSync(path)) return [];
  const entries = (() => {
    try {
      return readdirSync(path, { withFileTypes: true });
    } catch {
      return undefined;
    }
  })();
  if (!entries) return [path];
  return entries
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? listFiles(join(path, entry.name)) : [join(path, entry.name)]));
}

function isBuilt() {
  if (!existsSync(stampPath) || !results.every((result) => existsSync(join(root, result)))) return false;
  return readFileSync(stampPath, 'utf8') === hashSources();
}

/**
 * Builds both editions. Throws when the build fails; what was built before then counts as out of date.
 * @param {{ capture?: boolean }} [options]
 * @returns {Promise<string>} the build's captured output
 */
export async function build(options = {}) {
  const hash = hashSources();
  rmSync(stampPath, { force: true });
  const { code, output } = await runTool('electron-vite', ['build', '--logLevel', 'warn'], options);
  if (code !== 0) throw new Error(`The build failed (see above).\n${output}`.trimEnd());
  mkdirSync(join(root, 'out'), { recursive: true });
  writeFileSync(stampPath, hash);
  return output;
}

/** Builds both editions when a source has changed since the last build. */
export async function ensureBuilt() {
  if (isBuilt()) return;
  console.log('Building …');
  await build();
}

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { runNpm } from './run.mjs';

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, link?: boolean }} LockEntry */
/** @typedef {{ packages?: Record<string, LockEntry> }} Lock */

/**
 * Are the installed packages those of the lock file? npm itself writes down what it has installed, so nothing of our own has to be kept.
 * @param {string} [folder] the project's folder
 */
export function isInstalled(folder = root) {
  const wanted = readLock(join(folder, 'package-lock.json'));
  const present = readLock(join(folder, 'node_modules', '.package-lock.json'));
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true;
    const installed = present[path];
    // Binaries for other systems are in the lock file, but are never installed here.
    if (!installed) return entry.optional === true;
    return installed.version === entry.version && installed.integrity === entry.integrity;
  });
}

/**
 * @param {string} path
 * @returns {Record<string, LockEntry> | undefined}
 */
function readLock(path) {
  if (!existsSync(path)) return undefined;
  try {
    return /** @type {Lock} */ (JSON.parse(readFileSync(path, 'utf8'))).packages;
  } catch {
    return undefined;
  }
}

/**
 * @param {string} version of Node
 * @param {string} wanted the range in package.json, always of the form `>=20.19`
 */
export function isNewEnough(version, wanted) {
  const numbers = (/** @type {string} */ text) => text.replace('>=', '').split('.').map(Number);
  const [major = 0, minor = 0] = numbers(version);
  const [leastMajor = 0, leastMinor = 0] = numbers(wanted);
  return major > leastMajor || (major === leastMajor && minor >= leastMinor);
}

function checkNode() {
  const manifest = /** @type {{ engines: { node: string } }} */ (
    JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  );
  const wanted = manifest.engines.node;
  if (isNewEnough(process.versions.node, wanted)) return;
  throw new Error(`Ringbuch needs Node ${wanted.replace('>=', '')} or newer; this is ${process.versions.node}.`);
}

/** Installs the packages when they are missing or not those of the lock file. Throws when npm fails. */
export async function ensureInstalled() {
  checkNode();
  if (isInstalled()) return;
  console.log('Installing the packages …');
  // The tools that build and test are devDependencies, also where NODE_ENV says production.
  const { code } = await runNpm(['ci', '--include=dev', '--no-audit', '--no-fund']);
  if (code !== 0) throw new Error('The packages could not be installed (npm ci failed, see above).');
}

import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './run.mjs';

/** @param {string} command */
export function isOnPath(command) {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, command)));
}

export function isRoot() {
  return process.getuid?.() === 0;
}

/** Can system packages be installed without asking anyone? */
function canInstallPackages() {
  return isRoot() && isOnPath('apt-get');
}

/** @type {Promise<unknown> | undefined} */
let updated;

/**
 * Installs packages of the system (Debian and its kin).
 * @param {readonly string[]} packages
 * @returns {Promise<boolean>} whether it worked
 */
export async function installPackages(packages) {
  if (!canInstallPackages()) return false;
  console.log(`Installing ${packages.join(', ')} …`);
  const options = { capture: true, env: { DEBIAN_FRONTEND: 'noninteractive' }, timeoutMs: 900_000 };
  updated ??= run('apt-get', ['update'], options);
  await updated;
  const { code, output } = await run('apt-get', ['install', '-y', '--no-install-recommends', ...packages], options);
  if (code !== 0) console.log(output.trimEnd().split('\n').slice(-5).join('\n'));
  return code === 0;
}

import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { once } from './once.mjs';
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

/** Two installations at a time would stand in each other's way. */
let before = Promise.resolve(true);

/**
 * Installs packages of the system (Debian and its kin).
 * @param {readonly string[]} packages
 * @returns {Promise<boolean>} whether it worked
 */
export function installPackages(packages) {
  if (!canInstallPackages()) return Promise.resolve(false);
  before = before.then(() => install(packages));
  return before;
}

const options = { capture: true, env: { DEBIAN_FRONTEND: 'noninteractive' }, timeoutMs: 900_000 };
const updateOnce = once(() => run('apt-get', ['update'], options));

/** @param {readonly string[]} packages */
async function install(packages) {
  console.log(`Installing ${packages.join(', ')} …`);
  await updateOnce();
  const { code, output } = await run('apt-get', ['install', '-y', '--no-install-recommends', ...packages], options);
  if (code !== 0) console.log(output.trimEnd().split('\n').slice(-5).join('\n'));
  return code === 0;
}

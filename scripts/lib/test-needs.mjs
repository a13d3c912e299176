import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from './chromium.mjs';
import { findElectron, hasDisplay } from './electron-runtime.mjs';
import { once } from './once.mjs';
import { root } from './paths.mjs';
import { run, runTool } from './run.mjs';
import { installPackages, isOnPath, isRoot } from './system-packages.mjs';

/** Sees to it that there is a Chromium, and answers why there is none. */
export const ensureChromium = once(findOrGetChromium);

/** @returns {Promise<string | undefined>} */
async function findOrGetChromium() {
  if (findChromium()) return undefined;
  if (process.env['CHROMIUM_PATH']) return `CHROMIUM_PATH names ${process.env['CHROMIUM_PATH']}, but nothing is there`;
  // Not every system has the shell, and all can be tested without it.
  if (await installPackages(['chromium'])) await installPackages(['chromium-headless-shell']);
  if (findChromium()) return undefined;
  console.log('Fetching Chromium …');
  await runTool('playwright', ['install', 'chromium'], { capture: true, timeoutMs: 900_000 });
  return findChromium() ? undefined : 'no Chromium could be found or installed';
}

/** Sees to it that PDFs can be looked into. Where they cannot, the tests that would say so and are skipped. */
export const ensurePdfTools = once(async () => {
  if (!isOnPath('pdftotext')) await installPackages(['poppler-utils']);
});

/** What Electron needs of a Debian that has no desktop. */
const electronLibraries = [
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libxss1',
  'libxtst6',
  'libdrm2',
  'libcups2',
];

/** Sees to it that there is an Electron runtime and a display to show it on. */
export const ensureElectron = once(findOrGetElectron);

/**
 * @returns {Promise<{ folder: string | undefined } | { missing: string }>} the folder for ELECTRON_OVERRIDE_DIST_PATH, when it is not the
 * electron package's own; or what is missing
 */
async function findOrGetElectron() {
  if (!hasDisplay() && !isOnPath('xvfb-run')) await installPackages(['xvfb', 'xauth']);
  if (!hasDisplay() && !isOnPath('xvfb-run')) return { missing: 'there is no display, and no xvfb-run to make one' };
  const own = await findElectron({ download: true });
  if (!('missing' in own)) return { folder: process.env['ELECTRON_OVERRIDE_DIST_PATH'] };
  const lent = await findLentRuntime();
  const found = lent === undefined ? own : await findElectron({ download: false, folder: lent });
  if (!('missing' in found)) return { folder: lent };
  if (!found.missing.includes('system library') || !(await installPackages(electronLibraries)))
    return { missing: found.missing };
  const again = await findElectron({ download: false, ...(lent === undefined ? {} : { folder: lent }) });
  return 'missing' in again ? { missing: again.missing } : { folder: lent };
}

/**
 * Where Electron's own download is out of reach, a runtime may be lent by a tool beside the project.
 * @returns {Promise<string | undefined>} its folder
 */
async function findLentRuntime() {
  const tool = join(root, '../shared/tools/electron-runtime/get');
  if (process.env['ELECTRON_OVERRIDE_DIST_PATH'] || !existsSync(tool)) return undefined;
  const { code, output } = await run(tool, [], { capture: true, timeoutMs: 600_000 });
  const folder = output.trim().split('\n').at(-1);
  return code === 0 && folder !== undefined && existsSync(folder) ? folder : undefined;
}

/** It stays as it is when the last window has closed: while it started anew, an app that comes just then would find none. */
const display = '-screen 0 1440x900x24 -noreset';

/**
 * Wraps a command so that it has a display, and no network where that is possible: the desktop app must need none.
 * @param {readonly [string, ...string[]]} command
 * @returns {Promise<readonly [string, ...string[]]>}
 */
export async function withDisplayAndWithoutNetwork(command) {
  const shown = hasDisplay() ? command : /** @type {const} */ (['xvfb-run', '-a', '-s', display, ...command]);
  if (process.platform !== 'linux' || !isRoot()) return shown;
  if (!isOnPath('ip')) await installPackages(['iproute2']);
  const offline = /** @type {const} */ ([
    'unshare',
    '-n',
    '--',
    'sh',
    '-c',
    'ip link set lo up && exec "$@"',
    'offline',
  ]);
  const [program, ...args] = offline;
  const { code } = await run(program, [...args, 'true'], { capture: true });
  return code === 0 ? [...offline, ...shown] : shown;
}

/**
 * Wraps a command so that everything it mounts and starts ends with it, however it ends; where that is possible.
 * @param {readonly [string, ...string[]]} command
 * @returns {Promise<readonly [string, ...string[]]>}
 */
export async function withOwnMounts(command) {
  if (process.platform !== 'linux' || !isRoot() || !isOnPath('unshare')) return command;
  const spaces = ['--mount', '--pid', '--fork', '--kill-child', '--mount-proc'];
  // The shell stays as the first process of the space: it buries those whose parent has ended.
  const alone = /** @type {const} */ (['unshare', ...spaces, '--', 'sh', '-c', '"$@"; exit $?', 'alone']);
  const [program, ...args] = alone;
  const { code } = await run(program, [...args, 'true'], { capture: true });
  return code === 0 ? [...alone, ...command] : command;
}

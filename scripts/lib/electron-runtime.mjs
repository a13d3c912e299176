import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { run } from './run.mjs';

/** @typedef {{ executable: string } | { missing: string }} ElectronRuntime the executable, or the reason why there is none (part of a sentence) */

/** Electron's own downloader needs a while on a slow line, but nobody should wait for one that never answers. */
const downloadLimitMs = 180_000;

/**
 * Finds Electron's runtime: the folder named by Electron's own variable, else the one in the package, which is fetched if it is missing.
 * @param {{ download: boolean, folder?: string }} options `folder` goes before Electron's variable
 * @returns {Promise<ElectronRuntime>}
 */
export async function findElectron({ download, folder }) {
  const named = folder ?? process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (named) return checkRuntime(join(named, executableName()), `there is no Electron runtime in ${named}`);
  const own = ownExecutable();
  if (own) return checkRuntime(own, "the electron package's runtime is incomplete");
  if (!download) return { missing: "Electron's runtime is not installed" };
  console.log("Fetching Electron's runtime …");
  const installer = join(root, 'node_modules/electron/install.js');
  await run(process.execPath, [installer], { capture: true, timeoutMs: downloadLimitMs });
  const fetched = ownExecutable();
  if (!fetched) return { missing: "Electron's runtime could not be downloaded" };
  return checkRuntime(fetched, "the electron package's runtime is incomplete");
}

function executableName() {
  if (process.platform === 'win32') return 'electron.exe';
  return process.platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : 'electron';
}

/** @returns {string | undefined} the executable that the electron package has downloaded before */
function ownExecutable() {
  const folder = join(root, 'node_modules/electron');
  const pathFile = join(folder, 'path.txt');
  if (!existsSync(pathFile)) return undefined;
  const executable = join(folder, 'dist', readFileSync(pathFile, 'utf8').trim());
  return existsSync(executable) ? executable : undefined;
}

/**
 * A runtime that is there may still lack a system library: it is asked for its version before anyone relies on it.
 * @param {string} executable
 * @param {string} otherwise
 * @returns {Promise<ElectronRuntime>}
 */
async function checkRuntime(executable, otherwise) {
  if (!existsSync(executable)) return { missing: otherwise };
  const { code, output } = await run(executable, ['-e', ''], {
    capture: true,
    env: { ELECTRON_RUN_AS_NODE: '1' },
    timeoutMs: 30_000,
  });
  if (code === 0) return { executable };
  const library = /([\w.+-]+\.so[\w.]*): cannot open shared object file/.exec(output)?.[1];
  return {
    missing: library
      ? `Electron's runtime needs the system library ${library}`
      : "Electron's runtime does not run on this machine",
  };
}

/** Chromium's sandbox cannot work for root; for everybody else it stays on. */
export function sandboxFlags() {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

/** @returns {boolean} can a window be shown? */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

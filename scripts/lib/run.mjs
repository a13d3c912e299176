import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './paths.mjs';

/**
 * @typedef {object} RunOptions
 * @property {Record<string, string | undefined>} [env] added to the process's own environment
 * @property {boolean} [capture] keep the output instead of showing it
 * @property {number} [timeoutMs] end the command and all it has started after this time
 */

/**
 * @typedef {object} RunResult
 * @property {number} code the exit code; 1 when a signal ended it or it could not be started
 * @property {string} output what it wrote, both streams as they came; empty unless captured
 * @property {boolean} timedOut
 */

/** What is kept to be read later needs no colours. */
const plain = { NO_COLOR: '1', FORCE_COLOR: undefined };

/**
 * Runs a command in the project's folder and waits for its end. Never throws.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<RunResult>}
 */
export function run(command, args, options = {}) {
  const { env = {}, capture = false, timeoutMs } = options;
  return new Promise((resolve) => {
    // With a time limit the command leads a process group of its own, so that what it has started ends with it.
    const grouped = timeoutMs !== undefined && process.platform !== 'win32';
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...(capture ? plain : {}), ...env },
      stdio: capture ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      detached: grouped,
      windowsHide: true,
    });
    let output = '';
    let timedOut = false;
    const keep = (/** @type {Buffer} */ chunk) => (output += chunk.toString('utf8'));
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    const stop = () => {
      if (child.pid === undefined) return;
      if (grouped) process.kill(-child.pid, 'SIGKILL');
      else child.kill('SIGKILL');
    };
    const onTimeout = () => {
      timedOut = true;
      stop();
    };
    const timer = timeoutMs === undefined ? undefined : setTimeout(onTimeout, timeoutMs);
    const onSignal = () => {
      stop();
      process.exit(130);
    };
    if (grouped) process.once('SIGINT', onSignal).once('SIGTERM', onSignal);
    const finish = (/** @type {number} */ code) => {
      clearTimeout(timer);
      process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
      resolve({ code, output, timedOut });
    };
    child.once('error', (error) => {
      output += `${error.message}\n`;
      finish(1);
    });
    child.once('close', (code) => finish(code ?? 1));
  });
}

/**
 * Runs the command-line tool of an installed package with this very Node.
 * @param {string} packageName
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 */
export function runTool(packageName, args, options) {
  return run(process.execPath, [toolPath(packageName), ...args], options);
}

/**
 * @param {string} packageName
 * @returns {string} the file behind the package's own command
 */
export function toolPath(packageName) {
  const manifestPath = join(root, 'node_modules', packageName, 'package.json');
  const manifest = /** @type {{ bin?: string | Record<string, string> }} */ (
    JSON.parse(readFileSync(manifestPath, 'utf8'))
  );
  const commandName = packageName === 'typescript' ? 'tsc' : packageName;
  const bin =
    typeof manifest.bin === 'string'
      ? manifest.bin
      : (manifest.bin?.[commandName] ?? Object.values(manifest.bin ?? {})[0]);
  if (bin === undefined) throw new Error(`${packageName} has no command`);
  return join(dirname(manifestPath), bin);
}

/**
 * Runs npm: the one that started us where there is one, else the one on the path.
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 */
export function runNpm(args, options) {
  const npmScript = process.env['npm_execpath'];
  if (npmScript?.endsWith('npm-cli.js')) return run(process.execPath, [npmScript, ...args], options);
  if (process.platform === 'win32') return run('cmd.exe', ['/d', '/s', '/c', 'npm', ...args], options);
  return run('npm', args, options);
}

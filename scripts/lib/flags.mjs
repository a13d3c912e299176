import { parseArgs } from 'node:util';

export const defaultPort = 4731;

/** The command line cannot be understood; the message says what to write instead. */
export class UsageError extends Error {}

const usage = `Usage: npm start                     opens the desktop app
       npm start -- --browser        serves the browser edition and opens it in the browser
       npm start -- --port 4731      the browser edition's port
       npm start -- --no-open        only prints the browser edition's address`;

/**
 * @typedef {object} StartFlags
 * @property {boolean} browser the browser edition was chosen on purpose
 * @property {number} port
 * @property {boolean} open open the browser
 * @property {boolean} help
 */

/**
 * Reads the flags of `npm start`.
 * @param {readonly string[]} args
 * @param {Record<string, string | undefined>} [env] npm's own settings arrive here: flags before the `--` end up in it
 * @returns {StartFlags} throws a UsageError
 */
export function readStartFlags(args, env = {}) {
  if (env['npm_config_port'] === 'true' || env['npm_config_open'] === '') {
    throw new UsageError(`npm keeps options for itself unless two dashes stand before them.\n${usage}`);
  }
  const { port = String(defaultPort), browser = false, 'no-open': noOpen = false, help = false } = parse(args);
  if (!/^\d{1,5}$/.test(port) || Number(port) < 1 || Number(port) > 65535) {
    throw new UsageError(`--port needs a number from 1 to 65535, not "${port}".\n${usage}`);
  }
  return { browser, port: Number(port), open: !noOpen, help };
}

/** @param {readonly string[]} args */
function parse(args) {
  const options = /** @type {const} */ ({
    browser: { type: 'boolean' },
    port: { type: 'string' },
    'no-open': { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  });
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    const reason = /** @type {Error} */ (error).message.split('. ')[0];
    throw new UsageError(`${reason}.\n${usage}`);
  }
}

export function printUsage() {
  console.log(usage);
}

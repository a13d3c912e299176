import { join } from 'node:path';
import { root } from '../paths.mjs';

/**
 * Bundles a part of the measurements that runs in a page, on the database of its origin.
 * @param {string} entry a file of tests/bench
 * @param {string} name
 * @returns {Promise<string>} a script that leaves what the file exports behind, under that name
 */
export async function bundleForPage(entry, name) {
  // Imported late: they need installed packages.
  const { build } = await import('vite');
  const output = await build({
    configFile: false,
    logLevel: 'warn',
    resolve: { alias: { '@shared': join(root, 'src/shared'), '@renderer': join(root, 'src/renderer') } },
    build: {
      write: false,
      minify: true,
      target: 'chrome130',
      lib: { entry: join(root, 'tests/bench', entry), formats: ['iife'], name },
    },
  });
  const [bundle] = Array.isArray(output) ? output : [output];
  const chunk = bundle && 'output' in bundle ? bundle.output[0] : undefined;
  if (!chunk) throw new Error(`${entry} could not be bundled.`);
  return chunk.code;
}

/**
 * Runs an expression in a page of that origin on which the app does not run.
 * @param {import('@playwright/test').BrowserContext} context
 * @param {string} address
 * @param {string} expression
 * @returns {Promise<unknown>}
 */
async function runInPage(context, address, expression) {
  const page = await context.newPage();
  // Nothing is served there, but the origin is the same.
  await page.goto(`${address}/bench`);
  const session = await context.newCDPSession(page);
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(`Failed in the page: ${exceptionDetails.exception?.description ?? ''}`);
  await page.close();
  return result.value;
}

/**
 * Fills the database of one origin with a generated binder.
 * @param {import('@playwright/test').BrowserContext} context
 * @param {string} address
 * @param {{ code: string, size: number, date: string }} seed
 * @returns {Promise<string[]>} the names behind the day after today
 */
export async function seedOrigin(context, address, { code, size, date }) {
  const seeded = await runInPage(context, address, `${code}\nbenchSeed.seedBench(${size}, ${JSON.stringify(date)})`);
  return /** @type {{ nextDayTitles: string[] }} */ (seeded).nextDayTitles;
}

/**
 * How long something takes that shows nothing.
 * @param {import('@playwright/test').BrowserContext} context
 * @param {string} address
 * @param {{ code: string, by: 'App' | 'Hand', date: string }} work a bundle under the name `benchWork`, and which of its two ways
 * @returns {Promise<number>} milliseconds
 */
export async function measureWork(context, address, { code, by, date }) {
  const time = await runInPage(context, address, `${code}\nbenchWork.by${by}(${JSON.stringify(date)})`);
  return /** @type {number} */ (time);
}

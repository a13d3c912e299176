import { join } from 'node:path';
import { root } from '../paths.mjs';

/**
 * Bundles the page part of the generator, which fills the database of an origin.
 * @returns {Promise<string>} a script that leaves `benchSeed.seedBench(size, date)` behind
 */
export async function bundleSeed() {
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
      lib: { entry: join(root, 'tests/bench/seed-page.ts'), formats: ['iife'], name: 'benchSeed' },
    },
  });
  const [bundle] = Array.isArray(output) ? output : [output];
  const chunk = bundle && 'output' in bundle ? bundle.output[0] : undefined;
  if (!chunk) throw new Error('The generator could not be bundled.');
  return chunk.code;
}

/**
 * Fills the database of one origin with a generated binder.
 * @param {import('@playwright/test').BrowserContext} context
 * @param {string} address
 * @param {{ code: string, size: number, date: string }} seed
 * @returns {Promise<string[]>} the names behind the day after today
 */
export async function seedOrigin(context, address, { code, size, date }) {
  const page = await context.newPage();
  // Nothing is served there: the app does not run while its database is being filled, but the origin is the same.
  await page.goto(`${address}/bench`);
  const session = await context.newCDPSession(page);
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression: `${code}\nbenchSeed.seedBench(${size}, ${JSON.stringify(date)})`,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(`Seeding failed: ${exceptionDetails.exception?.description ?? ''}`);
  await page.close();
  return /** @type {{ nextDayTitles: string[] }} */ (result.value).nextDayTitles;
}

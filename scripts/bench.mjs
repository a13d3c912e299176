import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measure } from './lib/bench/measure.mjs';
import { rowsOf, tableOf } from './lib/bench/report.mjs';
import { bundleForPage, measureWork, seedOrigin } from './lib/bench/in-page.mjs';
import { ensureBuilt } from './lib/build.mjs';
import { chromiumFlags, findChromium } from './lib/chromium.mjs';
import { failWith } from './lib/fail.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { root } from './lib/paths.mjs';
import { serveStatic } from './lib/static-server.mjs';

/** What lies behind today and the next day in a generated binder (see tests/bench/generate-binder.ts). */
const fullDay = 30;

/**
 * `npm run bench`: measures the app against the floor page, alternately and in one run, on generated binders. Options:
 * `--sizes 1000,10000`, `--runs 7`. Prints medians with their ratios and writes them to .cache/bench.json.
 */
async function bench() {
  const { sizes, runs } = readOptions();
  await ensureInstalled();
  await ensureBuilt();
  const code = {
    seed: await bundleForPage('seed-page.ts', 'benchSeed'),
    loads: await bundleForPage('loads-page.ts', 'benchWork'),
    rebalance: await bundleForPage('rebalance-page.ts', 'benchWork'),
  };
  const app = await serveStatic({ port: 0 });
  const floor = await serveStatic({ port: 0, folder: join(root, 'tests/bench/floor') });
  try {
    const results = [];
    for (const size of sizes)
      results.push(await benchSize({ size, runs, code, app: app.address, floor: floor.address }));
    const rows = rowsOf(results);
    console.log(`\n${tableOf(rows)}\n\nMedians of ${runs} runs each.`);
    mkdirSync(join(root, '.cache'), { recursive: true });
    writeFileSync(join(root, '.cache/bench.json'), `${JSON.stringify({ runs, rows, results }, null, 2)}\n`);
  } finally {
    await Promise.all([app.close(), floor.close()]);
  }
}

/** @param {{ size: number, runs: number, code: Record<'seed' | 'loads' | 'rebalance', string>, app: string, floor: string }} options */
async function benchSize({ size, runs, code, app, floor }) {
  const profile = mkdtempSync(join(tmpdir(), 'ringbuch-bench-'));
  try {
    const date = localDate();
    const seed = { code: code.seed, size, date };
    const nextDayTitles = await withBrowser(profile, async (context) => {
      await seedOrigin(context, floor, seed);
      return seedOrigin(context, app, seed);
    });
    /** @type {{ app: import('./lib/bench/measure.mjs').Measured[], floor: import('./lib/bench/measure.mjs').Measured[] }} */
    const measured = { app: [], floor: [] };
    // The first one warms up the disk and does not count; each run files one dossier away from today.
    for (let run = 0; run <= runs; run++) {
      const expected = { rows: fullDay - run, nextDayRows: fullDay, nextDayTitles };
      for (const [name, address] of inTurn(run, { app, floor })) {
        const by = name === 'app' ? 'App' : 'Hand';
        const result = await withBrowser(profile, async (context) => ({
          ...(await measure(context, address, expected)),
          loads: await measureWork(context, address, { code: code.loads, by, date }),
          rebalance: await measureWork(context, address, { code: code.rebalance, by, date }),
        }));
        if (run > 0) measured[name].push(result);
      }
      console.log(`${size.toLocaleString('en')} dossiers: ${run === 0 ? 'warmed up' : `run ${run} of ${runs}`}`);
    }
    return { size, ...measured };
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/**
 * Who goes first changes from run to run.
 * @param {number} run
 * @param {{ app: string, floor: string }} addresses
 * @returns {['app' | 'floor', string][]}
 */
function inTurn(run, { app, floor }) {
  /** @type {['app' | 'floor', string][]} */
  const order = [
    ['app', app],
    ['floor', floor],
  ];
  return run % 2 === 0 ? order : order.reverse();
}

/**
 * Works in a browser that was started for it, on the profile that holds the data.
 * @template Value
 * @param {string} profile
 * @param {(context: import('@playwright/test').BrowserContext) => Promise<Value>} work
 */
async function withBrowser(profile, work) {
  const { chromium } = await import('@playwright/test');
  const executablePath = findChromium();
  const context = await chromium.launchPersistentContext(profile, {
    ...(executablePath ? { executablePath } : {}),
    chromiumSandbox: false,
    args: chromiumFlags,
    serviceWorkers: 'block',
    locale: 'en-GB',
    viewport: { width: 1440, height: 900 },
  });
  try {
    return await work(context);
  } finally {
    await context.close();
  }
}

function localDate() {
  const now = new Date();
  const two = (/** @type {number} */ value) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function readOptions() {
  const { values } = parseArgs({
    options: { sizes: { type: 'string', default: '1000,10000' }, runs: { type: 'string', default: '7' } },
  });
  const sizes = values.sizes.split(',').map(Number);
  const runs = Number(values.runs);
  if (sizes.some((size) => !Number.isInteger(size) || size < 2 * fullDay)) {
    throw new Error(`--sizes needs numbers from ${2 * fullDay} on, such as 1000,10000.`);
  }
  if (!Number.isInteger(runs) || runs < 1 || runs >= fullDay)
    throw new Error(`--runs needs a number below ${fullDay}.`);
  return { sizes, runs };
}

try {
  await bench();
} catch (error) {
  failWith(error);
}

import { gzipSync } from 'node:zlib';
import { installProbe } from './page-probe.mjs';

/** @typedef {import('./page-probe.mjs').Probe} Probe */

/**
 * @typedef {object} Measured one run; times in milliseconds, sizes in bytes
 * @property {number} coldLoad navigation to the painted list
 * @property {number} script JavaScript that the first screen has loaded, gzip
 * @property {number} heap used after a collection, first screen
 * @property {number} openDay click to thirty painted rows of another day
 * @property {number} openWorkload click to the painted loads of the coming weeks, the first time
 * @property {number} loads to tell the loads of all days that are shown at once, read and reckoned
 * @property {number} rebalance to propose other days for what is too much in four weeks, read and reckoned
 * @property {number} filePainted click to the next dossier painted
 * @property {number} fileDurable click to the commit on the disk
 */

/** @typedef {Omit<Measured, 'loads' | 'rebalance'>} Shown what is measured on the page */

/**
 * @typedef {object} Expected
 * @property {number} rows what lies behind today
 * @property {number} nextDayRows
 * @property {readonly string[]} nextDayTitles the names behind the next day
 */

/**
 * @typedef {object} Run a fresh page on which one thing is done after the other
 * @property {import('@playwright/test').Page} page
 * @property {import('@playwright/test').CDPSession} session
 * @property {ProbeHandle} probe
 * @property {Expected} expected
 */

const limitMs = 30_000;

/** Thirteen weeks. */
const shownDays = 91;

/** What is done in each run, in this order; each step tells what it has measured, and leaves today's page behind. */
const steps = [load, openDay, openWorkload, fileOne];

/**
 * One run on a fresh page: loads it, opens the next day and the coming weeks, files one dossier.
 * @param {import('@playwright/test').BrowserContext} context started afresh, so that nothing is warm
 * @param {string} address
 * @param {Expected} expected
 * @returns {Promise<Shown>}
 */
export async function measure(context, address, expected) {
  const page = await context.newPage();
  page.setDefaultTimeout(limitMs);
  await page.addInitScript(installProbe, { rows: expected.rows, opened: true });
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  await page.goto(address, { waitUntil: 'commit' });
  const run = { page, session, probe: await probeOf(page), expected };
  const measured = {};
  for (const step of steps) Object.assign(measured, await step(run));
  await page.close();
  return /** @type {Shown} */ (measured);
}

/** @param {Run} run */
async function load({ page, session, probe }) {
  const coldLoad = await inTime(
    probe,
    probe.evaluate((own) => own.loaded),
  );
  const script = await scriptSize(page, coldLoad);
  await page.waitForLoadState('networkidle');
  return { coldLoad, script, heap: await usedHeap(session) };
}

/** @param {Run} run */
async function openDay({ page, probe, expected: { rows, nextDayRows, nextDayTitles } }) {
  const titles = await probe.evaluate((own) => own.rows());
  const openDay = await clickToPainted(page, probe, 'Next day', { rows: nextDayRows, oneOf: nextDayTitles });
  await clickToPainted(page, probe, 'Previous day', { rows, oneOf: titles, opened: true });
  return { openDay };
}

/** @param {Run} run */
async function openWorkload({ page, probe, expected: { rows } }) {
  const openWorkload = await clickToPainted(page, probe, 'Workload', { days: shownDays });
  await clickToPainted(page, probe, 'Today', { rows, opened: true });
  return { openWorkload };
}

/** @param {Run} run */
async function fileOne({ page, probe, expected: { rows } }) {
  await page.getByRole('radio', { name: 'Spoke' }).check({ force: true });
  // The app keeps the half-typed entry; that write is not the one to be measured.
  await page.waitForTimeout(1_000);
  const gone = await probe.evaluate((own) => own.opened());
  const filePainted = await clickToPainted(page, probe, 'File and next', { rows: rows - 1, gone, opened: true });
  return { filePainted, fileDurable: await commitAfterClick(probe) };
}

/** @typedef {import('@playwright/test').JSHandle<Probe>} ProbeHandle */

/** @param {import('@playwright/test').Page} page */
function probeOf(page) {
  return page.evaluateHandle(
    () => /** @type {{ benchProbe: Probe }} */ (/** @type {unknown} */ (globalThis)).benchProbe,
  );
}

/**
 * @param {import('@playwright/test').Page} page
 * @param {ProbeHandle} probe
 * @param {string} name of the button
 * @param {import('./page-probe.mjs').Condition} condition
 */
async function clickToPainted(page, probe, name, condition) {
  await probe.evaluate((own, button) => own.watchClick(button), name);
  const painted = probe.evaluate((own, wanted) => own.whenPainted(wanted), condition);
  await page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
  const at = await inTime(probe, painted);
  return at - (await probe.evaluate((own) => own.clickedAt));
}

/** @param {ProbeHandle} probe */
async function commitAfterClick(probe) {
  const time = await probe.evaluate(({ commits, clickedAt }) => {
    const commit = commits.find(({ at, stores }) => at > clickedAt && stores.includes('journal'));
    return commit && commit.at - clickedAt;
  });
  if (time === undefined) throw new Error('Nothing was committed after the click.');
  return time;
}

/**
 * The scripts that had been asked for when the list was painted, as a server with compression would send them.
 * @param {import('@playwright/test').Page} page
 * @param {number} before
 */
async function scriptSize(page, before) {
  const addresses = await page.evaluate(
    (time) =>
      performance
        .getEntriesByType('resource')
        .filter(({ name, startTime }) => startTime < time && new URL(name).pathname.endsWith('.js'))
        .map(({ name }) => name),
    before,
  );
  const files = await Promise.all([...new Set(addresses)].map(async (address) => (await fetch(address)).arrayBuffer()));
  return files.reduce((sum, file) => sum + gzipSync(Buffer.from(file)).byteLength, 0);
}

/** @param {import('@playwright/test').CDPSession} session */
async function usedHeap(session) {
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize;
}

/**
 * @param {ProbeHandle} probe
 * @param {Promise<number>} time
 * @returns {Promise<number>} throws what the page shows when that never comes
 */
async function inTime(probe, time) {
  let timer;
  const late = new Promise((resolve) => {
    timer = setTimeout(() => resolve(null), limitMs);
  });
  const first = /** @type {number | null} */ (await Promise.race([time, late]));
  clearTimeout(timer);
  if (first !== null) return first;
  const shown = await probe.evaluate((own) => `${own.count()} rows, "${own.opened()}" open`);
  throw new Error(`The page has not shown what was expected within ${limitMs} ms, but ${shown}.`);
}

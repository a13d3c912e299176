import { gzipSync } from 'node:zlib';
import { installProbe } from './page-probe.mjs';

/** @typedef {import('./page-probe.mjs').Probe} Probe */

/**
 * @typedef {object} Measured one run; times in milliseconds, sizes in bytes
 * @property {number} coldLoad navigation to the painted list
 * @property {number} script JavaScript that the first screen has loaded, gzip
 * @property {number} heap used after a collection, first screen
 * @property {number} openDay click to thirty painted rows of another day
 * @property {number} filePainted click to the next dossier painted
 * @property {number} fileDurable click to the commit on the disk
 */

/**
 * @typedef {object} Expected
 * @property {number} rows what lies behind today
 * @property {number} nextDayRows
 * @property {readonly string[]} nextDayTitles the names behind the next day
 */

const limitMs = 30_000;

/**
 * One run on a fresh page: loads it, opens the next day and comes back, files one dossier.
 * @param {import('@playwright/test').BrowserContext} context started afresh, so that nothing is warm
 * @param {string} address
 * @param {Expected} expected
 * @returns {Promise<Measured>}
 */
export async function measure(context, address, { rows, nextDayRows, nextDayTitles }) {
  const page = await context.newPage();
  page.setDefaultTimeout(limitMs);
  await page.addInitScript(installProbe, { rows, opened: true });
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });

  await page.goto(address, { waitUntil: 'commit' });
  const probe = await probeOf(page);
  const coldLoad = await inTime(
    probe,
    probe.evaluate((own) => own.loaded),
  );
  const script = await scriptSize(page, coldLoad);
  await page.waitForLoadState('networkidle');
  const heap = await usedHeap(session);

  const openDay = await clickToPainted(page, probe, 'Next day', { rows: nextDayRows, oneOf: nextDayTitles });
  await clickToPainted(page, probe, 'Previous day', { rows, opened: true });

  await page.getByRole('radio', { name: 'Spoke' }).check({ force: true });
  // The app keeps the half-typed entry; that write is not the one to be measured.
  await page.waitForTimeout(1_000);
  const notOpened = await probe.evaluate((own) => own.opened());
  const next = { rows: rows - 1, notOpened, opened: true };
  const filePainted = await clickToPainted(page, probe, 'File and next', next);
  const fileDurable = await commitAfterClick(probe);
  await page.close();
  return { coldLoad, script, heap, openDay, filePainted, fileDurable };
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
  await page.getByRole('button', { name }).click();
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

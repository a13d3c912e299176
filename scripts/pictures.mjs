import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { ensureBuilt } from './lib/build.mjs';
import { chromiumFlags, findChromium } from './lib/chromium.mjs';
import { root } from './lib/paths.mjs';
import { serveStatic } from './lib/static-server.mjs';

/** A Friday, as in the sample's stories. */
const moment = '2026-03-13T09:10:00+01:00';
const folder = join(root, 'docs/pictures');

const words = {
  de: { open: 'Muster-Ringbuch öffnen', binder: 'Ringbuch', dismiss: 'Schließen' },
  en: { open: 'Open the sample binder', binder: 'Binder', dismiss: 'Dismiss' },
};

/** Takes the pictures of README from the running app with its sample binder: `node scripts/pictures.mjs`. */
async function takePictures() {
  await ensureBuilt();
  await mkdir(folder, { recursive: true });
  const server = await serveStatic({ port: 0 });
  const browser = await chromium.launch({
    executablePath: findChromium(),
    chromiumSandbox: false,
    args: chromiumFlags,
  });
  await takeToday(await openSample(browser, server.address, 'en', 'en-GB'));
  await takeWorkload(await openSample(browser, server.address, 'en', 'en-GB'));
  await takePrinting(await openSample(browser, server.address, 'en', 'en-GB'));
  await takeBinder(await openSample(browser, server.address, 'de', 'de-DE'));
  await browser.close();
  await server.close();
}

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {string} address
 * @param {'de' | 'en'} language
 * @param {string} locale
 */
async function openSample(browser, address, language, locale) {
  const context = await browser.newContext({
    locale,
    timezoneId: 'Europe/Berlin',
    viewport: { width: 1440, height: 900 },
    serviceWorkers: 'block',
    // What is on its way from one colour to another is seen as neither.
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.clock.install({ time: moment });
  await page.goto(address);
  await page.getByRole('navigation').waitFor();
  await page.getByRole('button', { name: words[language].open }).click();
  await page.getByRole('form').waitFor();
  await page.getByRole('status').getByRole('button', { name: words[language].dismiss }).click();
  return page;
}

/** @param {import('@playwright/test').Page} page */
async function takeToday(page) {
  await page.keyboard.press('1');
  await page.mouse.move(0, 0);
  await page.screenshot({ path: join(folder, 'today-en.png') });
}

/** @param {import('@playwright/test').Page} page */
async function takeWorkload(page) {
  await page.keyboard.press('w');
  await page.getByRole('grid').waitFor();
  await page.screenshot({ path: join(folder, 'workload-en.png') });
}

/** @param {import('@playwright/test').Page} page */
async function takePrinting(page) {
  await page.keyboard.press('Control+p');
  await page.getByRole('dialog').getByRole('radio', { name: 'Day’s list' }).check();
  await page.getByRole('dialog').getByText('Key words').waitFor();
  await page.screenshot({ path: join(folder, 'print-en.png') });
}

/** @param {import('@playwright/test').Page} page */
async function takeBinder(page) {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.getByRole('navigation').getByRole('button', { name: words.de.binder, exact: true }).click();
  await page.getByText('0 verloren').waitFor();
  await page.screenshot({ path: join(folder, 'binder-dark-de.png') });
}

await takePictures();

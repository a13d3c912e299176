import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, test as base } from '@playwright/test';
import type { BrowserContext } from '@playwright/test';
import { chromiumFlags, findChromium } from '../../scripts/lib/chromium.mjs';
import { root } from '../../scripts/lib/paths.mjs';
import { serveStatic } from '../../scripts/lib/static-server.mjs';

interface Served {
  /** A server of the test's own, since it will be stopped. */
  readonly server: Awaited<ReturnType<typeof serveStatic>>;
  /** A browser with a profile on the disk: private windows cannot install anything. */
  readonly browserWithProfile: BrowserContext;
}

const test = base.extend<Served>({
  server: async ({}, use) => {
    const server = await serveStatic({ port: 0 });
    await use(server);
    await server.close();
  },
  browserWithProfile: async ({}, use) => {
    const profile = mkdtempSync(join(tmpdir(), 'ringbuch-offline-'));
    const executablePath = findChromium();
    const context = await chromium.launchPersistentContext(profile, {
      ...(executablePath ? { executablePath } : {}),
      chromiumSandbox: false,
      args: chromiumFlags,
      serviceWorkers: 'allow',
      locale: 'de-DE',
    });
    await use(context);
    await context.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  },
});

test('after the first load the app opens without its server', async ({ server, browserWithProfile }) => {
  const page = await browserWithProfile.newPage();
  await page.goto(server.address);
  await page.evaluate(() => navigator.serviceWorker.ready);
  const first = await page.locator('#root').innerText();
  expect(first).not.toBe('');
  await server.close();

  await page.reload();
  await expect(page.locator('#root > *').first()).toBeVisible();
  // A window opened later, too.
  const later = await browserWithProfile.newPage();
  await later.goto(server.address);
  await expect(later.locator('#root > *').first()).toBeVisible();
});

test('every file of the app is kept for the time without a server', async ({ server, browserWithProfile }) => {
  const page = await browserWithProfile.newPage();
  await page.goto(server.address);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await server.close();
  const files = readdirSync(join(root, 'out/renderer'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(root, 'out/renderer').length).replaceAll('\\', '/'))
    // The worker itself and what it has loaded are kept by the browser.
    .filter((path) => !/^\/(?:sw|workbox-\w+)\.js$/.test(path));
  expect(files.length).toBeGreaterThan(3);
  const missing = await page.evaluate(async (paths) => {
    const isMissing = await Promise.all(
      paths.map((path) =>
        fetch(path).then(
          ({ ok }) => !ok,
          () => true,
        ),
      ),
    );
    return paths.filter((_path, index) => isMissing[index]);
  }, files);
  expect(missing).toEqual([]);
});

test('public holidays are looked up without a server', async ({ server, browserWithProfile }) => {
  const page = await browserWithProfile.newPage();
  await page.goto(server.address);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await server.close();
  await page.keyboard.press('Control+,');
  const holidays = page.getByRole('region', { name: 'Feiertage' });
  await holidays.getByRole('button', { name: 'Region wählen …' }).click();
  await holidays.getByRole('combobox', { name: 'Land' }).selectOption('Österreich');
  await holidays.getByRole('combobox', { name: 'Region' }).selectOption('Wien');
  await expect(holidays.getByRole('list', { name: /^Feiertage/ })).toContainText('Nationalfeiertag');
});

test('the app can be installed', async ({ server, browserWithProfile }) => {
  const page = await browserWithProfile.newPage();
  await page.goto(server.address);
  await page.evaluate(() => navigator.serviceWorker.ready);
  const devtools = await browserWithProfile.newCDPSession(page);
  const { errors, data } = await devtools.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  const manifest = JSON.parse(data ?? '') as {
    name: string;
    display: string;
    start_url: string;
    icons: { src: string; sizes: string; purpose: string }[];
  };
  expect(manifest).toMatchObject({ name: 'Ringbuch', display: 'standalone', start_url: './' });
  expect(manifest.icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`)).toEqual([
    '192x192 any',
    '512x512 any',
    '512x512 maskable',
  ]);
  const pictures = await page.evaluate(
    (icons) =>
      Promise.all(
        icons.map(async ({ src }) => {
          const picture = new Image();
          picture.src = src;
          await picture.decode();
          return `${picture.naturalWidth}x${picture.naturalHeight}`;
        }),
      ),
    manifest.icons,
  );
  expect(pictures).toEqual(manifest.icons.map(({ sizes }) => sizes));
  const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');
  expect(installabilityErrors).toEqual([]);
});

test('the content security policy lets the whole app work', async ({ server, browserWithProfile }) => {
  const page = await browserWithProfile.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', ({ message }) => complaints.push(message));
  await page.goto(server.address);
  await expect(page.locator('#root > *').first()).toBeVisible();
  await page.evaluate(() => navigator.serviceWorker.ready);
  expect(complaints).toEqual([]);
});

import { defineConfig } from '@playwright/test';
import { chromiumFlags, findHeadlessChromium } from './scripts/lib/chromium.mjs';

const port = Number(process.env['RINGBUCH_TEST_PORT'] ?? 4741);
const executablePath = findHeadlessChromium();

/** Flows in a real Chromium, against the built browser edition as `npm start` serves it. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  workers: 2,
  fullyParallel: true,
  retries: 0,
  // The limits only end what hangs: a loaded machine is slow.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env['CI']),
  reporter: 'list',
  use: {
    baseURL: `http://localhost:${port}`,
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
    viewport: { width: 1440, height: 900 },
    actionTimeout: 30_000,
    // A trace of each test takes as much time as a third of the tests: `--trace on` makes them when one has to look for a fault.
    trace: 'off',
    screenshot: 'only-on-failure',
    // Each test would keep a copy of the whole app for the time without a server: offline.spec.ts does, in browsers of its own.
    serviceWorkers: 'block',
    launchOptions: { ...(executablePath ? { executablePath } : {}), chromiumSandbox: false, args: chromiumFlags },
  },
  webServer: {
    command: `node scripts/start.mjs --browser --no-open --port ${port}`,
    url: `http://localhost:${port}`,
    reuseExistingServer: !process.env['CI'],
    timeout: 120_000,
  },
});

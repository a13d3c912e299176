import { defineConfig } from '@playwright/test';

/** `RINGBUCH_EDITION` chooses one of them. */
const editions = [
  { name: 'browser', testIgnore: '**/*.desktop.spec.ts' },
  { name: 'desktop', testIgnore: '**/*.browser.spec.ts' },
];
const chosen = process.env['RINGBUCH_EDITION'];

/** What is stored stays stored: both editions, ended and damaged in every way. `npm test -- durability` sees to what it needs. */
export default defineConfig({
  testDir: 'tests/durability',
  outputDir: 'test-results/durability',
  globalSetup: './tests/durability/workplace.ts',
  workers: 2,
  fullyParallel: true,
  retries: 0,
  // The limits only end what hangs: a loaded machine is slow.
  timeout: 900_000,
  expect: { timeout: 60_000 },
  forbidOnly: Boolean(process.env['CI']),
  reporter: 'list',
  use: { trace: 'off', screenshot: 'only-on-failure', actionTimeout: 30_000 },
  projects: editions.filter(({ name }) => chosen === undefined || name === chosen),
});

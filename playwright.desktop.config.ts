import { defineConfig } from '@playwright/test';

/** The desktop shell in a real Electron. It needs a runtime and a display: `npm test -- shell` sees to both. */
export default defineConfig({
  testDir: 'tests/shell',
  outputDir: 'test-results/shell',
  workers: 1,
  retries: 0,
  // The limits only end what hangs: a loaded machine is slow.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env['CI']),
  reporter: 'list',
  use: { trace: 'off', actionTimeout: 30_000 },
});

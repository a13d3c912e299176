import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { compileMessages } from './scripts/lib/compile-messages.mjs';
import { chromiumFlags, findChromium } from './scripts/lib/chromium.mjs';
import { alias } from './vite.renderer.config.ts';

const executablePath = findChromium();

/** How long a test takes says something about the machine, not about the app: the limits only end what hangs. */
const limits = { testTimeout: 60_000, hookTimeout: 60_000 };

/**
 * A test project in Node: no setup, no DOM. Tests of pure functions need not be isolated from each other: loading the modules for each file
 * anew takes as long as the tests.
 */
const node = (name: string, include: string[], { isolate = true } = {}) => ({
  plugins: [compileMessages()],
  resolve: { alias },
  test: { name, include, isolate, environment: 'node' as const, ...limits },
});

/** A test project in a real Chromium: real IndexedDB, real layout. */
const browser = (name: string, include: string[]) => ({
  plugins: [compileMessages(), react()],
  resolve: { alias },
  // Only workers import these: found so late, they would reload a test that runs.
  optimizeDeps: { include: ['date-holidays', 'postal-mime'] },
  test: {
    name,
    include,
    ...limits,
    expect: { poll: { timeout: 15_000 } },
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      viewport: { width: 1440, height: 900 },
      provider: playwright({
        launchOptions: { ...(executablePath ? { executablePath } : {}), chromiumSandbox: false, args: chromiumFlags },
        contextOptions: { locale: 'de-DE' },
      }),
      instances: [{ browser: 'chromium' as const }],
    },
  },
});

export default defineConfig({
  test: {
    retry: 0,
    projects: [
      node('domain', ['tests/{domain,shared,i18n}/**/*.test.ts'], { isolate: false }),
      node('main', ['tests/main/**/*.test.ts']),
      node('scripts', ['tests/scripts/**/*.test.ts']),
      browser('storage', ['tests/{storage,actions,state,workers}/**/*.test.{ts,tsx}']),
      browser('views', ['tests/{ui,commands}/**/*.test.{ts,tsx}']),
    ],
  },
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, test as base } from '@playwright/test';
import type { ElectronApplication, Page } from '@playwright/test';
import { findElectron, sandboxFlags } from '../../scripts/lib/electron-runtime.mjs';
import { root } from '../../scripts/lib/paths.mjs';

interface RunningApp {
  readonly app: ElectronApplication;
  readonly page: Page;
}

interface Desktop {
  /** A user's folder of its own for each test, so that no test sees what another has stored. */
  readonly profile: string;
  /** Starts the built app on the test's profile; ended with the test. Again: the app is restarted. */
  readonly launch: () => Promise<RunningApp>;
  readonly running: RunningApp;
  readonly app: ElectronApplication;
  readonly page: Page;
}

export async function findExecutable(): Promise<string> {
  const runtime = await findElectron({ download: false });
  if ('missing' in runtime) throw new Error(`The desktop tests cannot run because ${runtime.missing}.`);
  return runtime.executable;
}

/** The arguments and environment with which the app runs on a test's profile. */
export function launchOptions(profile: string, language = 'en-GB') {
  const environment = Object.entries(process.env).filter(
    ([name, value]) => value !== undefined && name !== 'ELECTRON_RENDERER_URL',
  );
  return {
    args: [...sandboxFlags(), `--lang=${language}`, root],
    env: { ...(Object.fromEntries(environment) as Record<string, string>), XDG_CONFIG_HOME: profile, HOME: profile },
  };
}

/** An order that may end the app before it has answered. */
export async function lastOrder(order: Promise<unknown>): Promise<void> {
  await order.catch((error: unknown) => {
    if (!String(error).includes('has been closed')) throw error;
  });
}

/** As its user does. */
export function closeWindow(app: ElectronApplication): Promise<void> {
  return lastOrder(
    app.evaluate(({ BrowserWindow }) => void setTimeout(() => BrowserWindow.getAllWindows()[0]?.close())),
  );
}

async function startApp(profile: string, language: string | undefined): Promise<RunningApp> {
  await findExecutable();
  // No executablePath: then Playwright finds the same runtime through the electron package and holds the app back until it is connected.
  const app = await _electron.launch({ ...launchOptions(profile, language), timeout: 30_000 });
  const page = await app.firstWindow();
  await page.waitForLoadState('load');
  return { app, page };
}

function makeProfile(): string {
  return mkdtempSync(join(tmpdir(), 'ringbuch-shell-'));
}

function removeProfile(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** Each test has an app and a profile of its own. */
export const test = base.extend<Desktop>({
  profile: async ({}, use) => {
    const folder = makeProfile();
    await use(folder);
    removeProfile(folder);
  },
  launch: async ({ profile, locale }, use) => {
    const running: ElectronApplication[] = [];
    await use(async () => {
      const started = await startApp(profile, locale);
      running.push(started.app);
      return started;
    });
    for (const app of running) await app.close().catch(() => undefined);
  },
  running: async ({ launch }, use) => {
    await use(await launch());
  },
  app: async ({ running }, use) => {
    await use(running.app);
  },
  page: async ({ running }, use) => {
    await use(running.page);
  },
});

/** For tests that leave no trace: they share one app, since starting it takes longer than most of them. After a failure a new one is started. */
export const sharedTest = base.extend<Pick<Desktop, 'app' | 'page'>, { shared: RunningApp }>({
  shared: [
    async ({}, use) => {
      const profile = makeProfile();
      const started = await startApp(profile, undefined);
      await use(started);
      await started.app.close();
      removeProfile(profile);
    },
    { scope: 'worker' },
  ],
  app: async ({ shared }, use) => {
    await use(shared.app);
  },
  page: async ({ shared }, use) => {
    await use(shared.page);
  },
});

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { _electron, type BrowserContext, chromium, type Page } from '@playwright/test';
import { chromiumFlags, findChromium } from '../../scripts/lib/chromium.mjs';
import { findElectron, hasDisplay } from '../../scripts/lib/electron-runtime.mjs';
import { launchOptions } from '../shell/launch';

export type EditionName = 'browser' | 'desktop';

/** The app, running on a profile. */
export interface RunningApp {
  readonly page: Page;
  /** All its processes belong to this group. */
  readonly group: number;
  /** Ends it the way its user does. */
  readonly close: () => Promise<void>;
}

/** @returns why this edition cannot run here (part of a sentence) */
export async function whyNoEdition(name: EditionName): Promise<string | undefined> {
  if (process.platform === 'win32') return 'Windows has no process groups that could be ended at once';
  if (name === 'browser') return findChromium() ? undefined : 'there is no Chromium';
  if (!hasDisplay()) return 'there is no display';
  const runtime = await findElectron({ download: false });
  return 'missing' in runtime ? runtime.missing : undefined;
}

/** Opens the browser edition in a browser of its own. */
export async function openBrowser(profile: string, address: string): Promise<RunningApp> {
  const executablePath = findChromium();
  const context = await chromium.launchPersistentContext(profile, {
    ...(executablePath ? { executablePath } : {}),
    chromiumSandbox: false,
    args: chromiumFlags,
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
    viewport: { width: 1440, height: 900 },
    serviceWorkers: 'block',
  });
  const [page = await context.newPage()] = context.pages();
  await page.goto(address);
  return { page, group: await processOf(context), close: () => context.close() };
}

async function processOf(context: BrowserContext): Promise<number> {
  const session = await context.browser()?.newBrowserCDPSession();
  const answer = await session?.send('SystemInfo.getProcessInfo');
  const own = answer?.processInfo.find(({ type }) => type === 'browser');
  if (!own) throw new Error('The browser does not tell its process');
  return own.id;
}

/** Opens the desktop edition, with its window. */
export async function openDesktop(profile: string): Promise<RunningApp> {
  const app = await _electron.launch({ ...launchOptions(profile, 'de-DE'), timeout: 30_000 });
  const group = app.process().pid;
  if (group === undefined) throw new Error('The app has not started');
  const page = await app.firstWindow();
  await page.waitForLoadState('load');
  return { page, group, close: () => app.close() };
}

/** The folder in which the engine keeps the app's database (LevelDB): the one of the app's own origin. */
export function storeIn(profile: string): string {
  const found = readdirSync(profile, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /IndexedDB[\\/](http_localhost_\d+|app_.*)\.indexeddb\.leveldb$/.test(path),
  );
  const [store] = found;
  if (store === undefined || found.length > 1)
    throw new Error(`One store expected, found: ${found.join(', ') || 'none'}`);
  return join(profile, store);
}

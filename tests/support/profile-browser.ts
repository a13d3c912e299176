import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page, test as base } from '@playwright/test';
import { chromiumFlags, findChromium } from '../../scripts/lib/chromium.mjs';
import { serveStatic } from '../../scripts/lib/static-server.mjs';

/** The browser edition on a profile on the disk, which can be closed and opened again. */
export interface ProfileBrowser {
  readonly profile: string;
  /** Opens the app; what was open before is closed. */
  readonly open: () => Promise<Page>;
  readonly close: () => Promise<void>;
}

export const test = base.extend<{ readonly edition: ProfileBrowser }>({
  edition: async ({}, use) => {
    const server = await serveStatic({ port: 0 });
    const profile = mkdtempSync(join(tmpdir(), 'ringbuch-profile-'));
    const executablePath = findChromium();
    let context: BrowserContext | null = null;
    const close = async () => {
      await context?.close();
      context = null;
    };
    const open = async () => {
      await close();
      context = await chromium.launchPersistentContext(profile, {
        ...(executablePath ? { executablePath } : {}),
        chromiumSandbox: false,
        args: chromiumFlags,
        locale: 'de-DE',
        timezoneId: 'Europe/Berlin',
        viewport: { width: 1440, height: 900 },
        acceptDownloads: true,
      });
      const page = context.pages()[0] ?? (await context.newPage());
      await page.goto(server.address);
      return page;
    };
    await use({ profile, open, close });
    await close();
    await server.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  },
});

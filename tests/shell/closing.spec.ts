import { once } from 'node:events';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { ElectronApplication, Page } from '@playwright/test';
import { closeWindow, lastOrder, test } from './launch';

/** So many writes one after the other that a window which does not wait ends in their midst. */
const lastParts = 200;

/** A page of the app's origin that does nothing by itself. */
async function openBarePage(app: ElectronApplication, page: Page): Promise<void> {
  // The app has begun: what it still loads would break off with it.
  await expect(page.getByRole('navigation', { name: 'Main navigation' })).toBeVisible();
  const opened = page.waitForURL('app://ringbuch/icons/icon.svg');
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.loadURL('app://ringbuch/icons/icon.svg'));
  await opened;
}

/** The page writes a last file when it is told of the closing; `ready`: it also says that it is done. */
async function finishLater(app: ElectronApplication, page: Page, ready: boolean): Promise<void> {
  await openBarePage(app, page);
  await page.evaluate(
    ([says, parts]) => {
      window.ringbuchShell.onClosing(() => {
        void (async () => {
          for (let part = 1; part <= parts; part++)
            await window.ringbuchShell.appendKept('backups', 'last.zip', new Uint8Array(1));
          if (says) await window.ringbuchShell.readyToClose();
        })();
      });
    },
    [ready, lastParts] as const,
  );
}

const lastFile = (profile: string) => join(profile, 'Ringbuch/backups/last.zip');

const ways: Record<string, (app: ElectronApplication) => Promise<unknown>> = {
  'the window is closed': closeWindow,
  'the app is quit': (app) => app.evaluate(({ app: running }) => void setTimeout(() => running.quit())),
  'the system shuts down': (app) =>
    app.evaluate(
      ({ powerMonitor }) =>
        void setTimeout(() =>
          (powerMonitor as unknown as NodeJS.EventEmitter).emit('shutdown', { preventDefault() {} }),
        ),
    ),
  'the system ends it': (app) => Promise.resolve(app.process().kill('SIGTERM')),
};

for (const [way, end] of Object.entries(ways)) {
  test(`when ${way}, it waits for the page's last file`, async ({ launch, profile }) => {
    const { app, page } = await launch();
    await finishLater(app, page, true);
    const ended = once(app.process(), 'exit');
    await lastOrder(end(app));
    await ended;
    expect(statSync(lastFile(profile)).size).toBe(lastParts);
  });
}

test('a page that is at work is waited for, and who asks again does not wait', async ({ launch, profile }) => {
  const { app, page } = await launch();
  await finishLater(app, page, false);
  await closeWindow(app);
  await expect.poll(() => existsSync(lastFile(profile))).toBe(true);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  const ended = once(app.process(), 'exit');
  // The first ones may still count as a double click.
  const again = setInterval(() => void closeWindow(app).catch(() => undefined), 300);
  await ended;
  clearInterval(again);
});

/** The app's long patience never ends, so that only what does without it can end the app. */
function waitForEver(app: ElectronApplication) {
  return app.evaluate(() => {
    const start = globalThis.setTimeout;
    globalThis.setTimeout = ((job: () => void, milliseconds?: number) =>
      start((milliseconds ?? 0) < 10_000 ? job : () => undefined, milliseconds)) as typeof globalThis.setTimeout;
  });
}

test('a page that is gone is not waited for', async ({ launch }) => {
  const { app, page } = await launch();
  await waitForEver(app);
  await finishLater(app, page, false);
  const ended = once(app.process(), 'exit');
  await lastOrder(
    app.evaluate(({ BrowserWindow }) => {
      const window = BrowserWindow.getAllWindows()[0];
      window?.close();
      setTimeout(() => window?.webContents.forcefullyCrashRenderer());
    }),
  );
  await ended;
});

test('a page that does not listen is not waited for', async ({ launch }) => {
  const { app, page } = await launch();
  await waitForEver(app);
  await openBarePage(app, page);
  const ended = once(app.process(), 'exit');
  await closeWindow(app);
  await ended;
});

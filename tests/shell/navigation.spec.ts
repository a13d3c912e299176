import { expect } from '@playwright/test';
import type { ElectronApplication, Page } from '@playwright/test';
import { sharedTest as test } from './launch';

/** Lets the page try to go somewhere, and tells whether the shell prevented it. */
async function tryToNavigate(app: ElectronApplication, page: Page, address: string): Promise<boolean> {
  const asked = await app.evaluateHandle(({ BrowserWindow }) => ({
    prevented: new Promise<boolean>((resolve) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      contents?.once('will-frame-navigate', (event) => resolve(event.defaultPrevented));
    }),
  }));
  await page.evaluate((target) => void setTimeout(() => location.assign(target)), address);
  return asked.evaluate(({ prevented }) => prevented);
}

for (const address of ['http://127.0.0.1:9/', 'https://example.org/', 'app://ringbuch/other', 'app://elsewhere/']) {
  test(`the window does not go to ${address}`, async ({ app, page }) => {
    expect(await tryToNavigate(app, page, address)).toBe(true);
    expect(page.url()).toBe('app://ringbuch/');
  });
}

test('the page may load itself again', async ({ page }) => {
  await page.evaluate(() => sessionStorage.setItem('before', 'reload'));
  await Promise.all([page.waitForEvent('load'), page.evaluate(() => location.reload())]);
  expect(await page.evaluate(() => sessionStorage.getItem('before'))).toBe('reload');
});

test('no second window opens', async ({ app, page }) => {
  const opened = await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = '/';
    link.target = '_blank';
    document.body.append(link);
    link.click();
    return window.open('/') !== null;
  });
  expect(opened).toBe(false);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('no webview is attached, not even in a window that allows the tag', async ({ app, page }) => {
  expect(await page.evaluate(() => document.createElement('webview').constructor.name)).toBe('HTMLElement');
  const attached = await app.evaluate(async ({ BrowserWindow, webContents }) => {
    const window = new BrowserWindow({ show: false, webPreferences: { webviewTag: true } });
    await window.loadURL('data:text/html,<title>bare</title>');
    const prevented = new Promise<boolean>((resolve) => {
      window.webContents.once('will-attach-webview', (event) => resolve(event.defaultPrevented));
    });
    void window.webContents.executeJavaScript(
      `const view = document.createElement('webview'); view.src = 'data:text/html,inside'; document.body.append(view); 0`,
    );
    const outcome = {
      prevented: await prevented,
      views: webContents.getAllWebContents().filter((one) => one.getType() === 'webview').length,
    };
    window.destroy();
    return outcome;
  });
  expect(attached).toEqual({ prevented: true, views: 0 });
});

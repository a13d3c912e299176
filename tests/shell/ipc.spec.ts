import { join } from 'node:path';
import { expect } from '@playwright/test';
import { shellCalls, shellEvents } from '../../src/shared/contract/shell-channels';
import { root } from '../../scripts/lib/paths.mjs';
import { sharedTest as test } from './launch';

test('the page gets the contract and nothing else', async ({ page }) => {
  const found = await page.evaluate(() => ({
    bridge: Object.keys(window.ringbuchShell).sort(),
    node: ['require', 'process', 'module', 'Buffer', 'global', 'ipcRenderer', 'electron'].filter(
      (name) => name in window,
    ),
  }));
  expect(found).toEqual({ bridge: [...shellCalls, ...shellEvents].sort(), node: [] });
});

test('the window is sandboxed and isolated', async ({ app }) => {
  const preferences = await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      getLastWebPreferences: () => Record<string, unknown>;
    };
    const { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag } = contents.getLastWebPreferences();
    return { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag };
  });
  expect(preferences).toEqual({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
  });
});

const wrongCalls: Record<string, readonly [string, ...unknown[]]> = {
  'no arguments': ['saveFile'],
  'one argument too many': ['openLink', 'tel:1', 'more'],
  'a wrong type': ['openLink', 42],
  'an unknown field': [
    'openFile',
    { fileType: { description: 'CSV', extensions: ['csv'] }, maximumBytes: 10, path: '/etc/hostname' },
  ],
  'a limit beyond the greatest': [
    'openFile',
    { fileType: { description: 'CSV', extensions: ['csv'] }, maximumBytes: 1e12 },
  ],
  'an extension with a path in it': [
    'openFile',
    { fileType: { description: 'CSV', extensions: ['../x'] }, maximumBytes: 10 },
  ],
  'text in place of bytes': [
    'saveFile',
    { suggestedName: 'a.csv', fileType: { description: 'CSV', extensions: ['csv'] }, bytes: 'abc' },
  ],
  'a paper that no printer has': ['print', { width: 5, height: 1e9 }],
  'a path beside the paper': ['makePdf', { width: 210, height: 297, path: '/tmp/x.pdf' }],
  'a role that the menu may not have': [
    'showMenu',
    [{ title: 'X', items: [{ kind: 'role', role: 'toggleDevTools', title: 'X' }] }],
  ],
  'keys that are none': [
    'showMenu',
    [{ title: 'X', items: [{ kind: 'command', id: 'x', title: 'X', keys: 'Strg+Ä', enabled: true }] }],
  ],
};

for (const [fault, [key, ...args]] of Object.entries(wrongCalls)) {
  test(`a call with ${fault} is rejected`, async ({ page }) => {
    const outcome = await page.evaluate(
      ([name, values]) =>
        (window.ringbuchShell as unknown as Record<string, (...values: unknown[]) => Promise<unknown>>)
          [name]?.(...values)
          .then(
            () => 'answered',
            (error: Error) => error.message,
          ),
      [key, args] as const,
    );
    expect(outcome).toContain(`IpcRefusal: ${key} was refused`);
  });
}

test('a call from a foreign page is rejected', async ({ app, page }) => {
  await page.evaluate(() => window.ringbuchShell.showMenu([]));
  const outcome = await app.evaluate(
    async ({ BrowserWindow }, preload) => {
      const window = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
      await window.loadURL('data:text/html,<title>foreign</title>');
      const answer = (await window.webContents.executeJavaScript(
        `ringbuchShell.showMenu([]).then(() => 'answered', (error) => error.message)`,
      )) as string;
      window.destroy();
      return answer;
    },
    join(root, 'out/preload/preload.cjs'),
  );
  expect(outcome).toContain('showMenu was refused: it comes from a foreign origin');
});

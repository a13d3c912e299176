import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { ElectronApplication } from '@playwright/test';
import { test } from './launch';

/** The system's dialogs cannot be clicked by a test: they answer with these paths. */
async function answerDialogs(app: ElectronApplication, path: string | undefined): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: chosen === undefined, filePath: chosen ?? '' });
    dialog.showOpenDialog = () =>
      Promise.resolve({ canceled: chosen === undefined, filePaths: chosen === undefined ? [] : [chosen] });
  }, path);
}

test('a file is saved whole, and nothing is left beside it', async ({ app, page, profile }) => {
  const folder = join(profile, 'chosen');
  mkdirSync(folder);
  writeFileSync(join(folder, 'kunden.csv'), 'old');
  await answerDialogs(app, join(folder, 'kunden.csv'));
  const save = () =>
    page.evaluate(() =>
      window.ringbuchShell.saveFile({
        suggestedName: 'kunden.csv',
        fileType: { description: 'CSV', extensions: ['csv'] },
        bytes: new TextEncoder().encode('Name;Größe\r\n'),
      }),
    );
  expect(await save()).toEqual({ kind: 'saved', name: 'kunden.csv' });
  expect(readFileSync(join(folder, 'kunden.csv'), 'utf8')).toBe('Name;Größe\r\n');
  expect(readdirSync(folder)).toEqual(['kunden.csv']);

  await answerDialogs(app, join(folder, 'missing', 'kunden.csv'));
  expect(await save()).toEqual({ kind: 'failed', reason: 'not-found' });
  await answerDialogs(app, undefined);
  expect(await save()).toEqual({ kind: 'cancelled' });
});

test('a file is read up to its limit', async ({ app, page, profile }) => {
  writeFileSync(join(profile, 'liste.csv'), 'äöü');
  await answerDialogs(app, join(profile, 'liste.csv'));
  const open = (maximumBytes: number) =>
    page.evaluate(async (limit) => {
      const outcome = await window.ringbuchShell.openFile({
        fileType: { description: 'CSV', extensions: ['csv'] },
        maximumBytes: limit,
      });
      return outcome.kind === 'opened' ? { ...outcome, bytes: new TextDecoder().decode(outcome.bytes) } : outcome;
    }, maximumBytes);
  expect(await open(6)).toEqual({ kind: 'opened', name: 'liste.csv', bytes: 'äöü' });
  expect(await open(5)).toEqual({ kind: 'too-large', name: 'liste.csv', bytes: 6 });
});

test('only phone numbers and mail addresses leave the app', async ({ app, page }) => {
  await app.evaluate(({ shell }) => {
    const opened: string[] = [];
    Object.assign(globalThis, { opened });
    shell.openExternal = (link) => Promise.resolve(void opened.push(link));
  });
  const links = [
    'tel:+499512048',
    'mailto:a.keller@example.org',
    'https://example.org/',
    'file:///etc/hostname',
    'javascript:alert(1)',
  ];
  const outcomes = await page.evaluate(
    (targets) => Promise.all(targets.map((link) => window.ringbuchShell.openLink(link))),
    links,
  );
  expect(outcomes).toEqual(['opened', 'opened', 'refused', 'refused', 'refused']);
  expect(await app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened)).toEqual(links.slice(0, 2));
});

test('the page hears that the machine woke up', async ({ app, page }) => {
  await page.evaluate(() => window.ringbuchShell.onWake(() => sessionStorage.setItem('heard', 'awake')));
  await app.evaluate(({ powerMonitor }) => powerMonitor.emit('resume'));
  await expect.poll(() => page.evaluate(() => sessionStorage.getItem('heard'))).toBe('awake');
});

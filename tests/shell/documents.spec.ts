import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type ElectronApplication, expect, type Page } from '@playwright/test';
import { drop, fixture, type TestFile } from '../support/dropped-files';
import { test } from './launch';

/** What the app has asked the system to open, or to show in its folder, in place of doing it. */
async function noteOpened(app: ElectronApplication, save?: string): Promise<void> {
  await app.evaluate(({ shell, dialog }, path) => {
    const opened: string[] = [];
    const shown: string[] = [];
    Object.assign(globalThis, { openedPaths: opened, shownPaths: shown });
    shell.openPath = (file) => {
      opened.push(file);
      return Promise.resolve('');
    };
    shell.showItemInFolder = (file) => void shown.push(file);
    dialog.showSaveDialog = () => Promise.resolve({ canceled: path === undefined, filePath: path ?? '' });
  }, save);
}

const noted = (app: ElectronApplication, name: 'openedPaths' | 'shownPaths'): Promise<string[]> =>
  app.evaluate((_, key) => Reflect.get(globalThis, key) as string[], name);

const openedFolder = (app: ElectronApplication): Promise<string> =>
  app.evaluate(({ app: electron }) => electron.getPath('userData')).then((folder) => join(folder, 'opened'));

function open(page: Page, { name, content }: TestFile): Promise<string> {
  return page.evaluate(
    ([called, bytes]) => window.ringbuchShell.openDocument({ name: called, bytes: Uint8Array.from(bytes) }),
    [name, [...Buffer.from(content)]] as const,
  );
}

const text = (name: string, content: string): TestFile => ({ name, content });

test('a document is opened as a copy under a name of ours, and the copy is gone after a restart', async ({
  app,
  page,
  launch,
}) => {
  await noteOpened(app);
  const folder = await openedFolder(app);
  const files = ['angebot.pdf', 'angebot.docx', 'angebot.odt', 'preise.xlsx', 'preise.ods', 'foto.png'].map(fixture);
  for (const file of files) expect(await open(page, { ...file, name: `; rm -rf ~ ${file.name}` })).toBe('opened');
  const paths = await noted(app, 'openedPaths');
  expect(paths).toHaveLength(files.length);
  paths.forEach((path, index) => {
    const file = files[index];
    expect(basename(path)).toMatch(/^ringbuch-[0-9a-f]{8}\.[a-z]+$/);
    expect(dirname(dirname(path))).toBe(folder);
    expect(path.split('.').at(-1)).toBe(file?.name.split('.').at(-1));
    expect(readFileSync(path).equals(Buffer.from(file?.content ?? ''))).toBe(true);
    expect(statSync(path).mode & 0o777).toBe(0o400);
  });
  await app.close();
  const again = await launch();
  expect(await again.page.title()).not.toBe('');
  expect(existsSync(folder) ? readdirSync(folder) : []).toEqual([]);
});

test('nothing is opened that is not on the list of documents, or not what it is called', async ({ app, page }) => {
  await noteOpened(app);
  const refused: readonly TestFile[] = [
    text('Angebot.pdf', 'MZ'),
    { ...fixture('angebot.pdf'), name: 'Angebot.pdf.exe' },
    { ...fixture('angebot.pdf'), name: 'Angebot\u202Efdp.exe' },
    { ...fixture('angebot.pdf'), name: 'Angebot.desktop' },
    text('Start.desktop', '[Desktop Entry]\nExec=x'),
    text('Start.txt', '[Desktop Entry]\nExec=x'),
    text('lauf.txt', '#!/bin/sh\nx'),
    text('lauf.sh', 'x'),
    text('Seite.html', '<html></html>'),
    text('Logo.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>'),
    text('makro.docm', 'PK'),
    { ...fixture('angebot.docx'), name: 'Brief.docm' },
    { ...fixture('angebot.odt'), name: 'Brief.docx' },
    fixture('angebot.doc'),
    fixture('bombe.docx'),
  ];
  for (const file of refused) expect([file.name, await open(page, file)]).toEqual([file.name, 'refused']);
  expect(await noted(app, 'openedPaths')).toEqual([]);
  expect(existsSync(await openedFolder(app))).toBe(false);
});

test('what the system will not open is said', async ({ app, page }) => {
  await app.evaluate(({ shell }) => {
    shell.openPath = () => Promise.resolve('No application is registered');
  });
  expect(await open(page, fixture('angebot.pdf'))).toBe('failed');
});

test('a document is looked at in the app, and opened from there', async ({ app, page, profile }) => {
  const saved = join(profile, 'copy.bin');
  await noteOpened(app, saved);
  await page.getByRole('navigation').getByRole('button', { name: 'Pile' }).click();
  await page.keyboard.press('n');
  await page.getByRole('dialog').getByLabel('Name').fill('Keller');
  await page.getByRole('dialog').getByRole('button', { name: 'Create dossier' }).click();
  await expect(page.getByRole('form', { name: 'Log contact' })).toBeVisible();
  await drop(page, 'article[data-dossier]', [fixture('angebot.pdf'), text('run.exe', 'MZ')]);
  await page
    .getByRole('listitem')
    .getByRole('button', { name: /angebot/ })
    .click();
  const leaf = page.getByRole('article', { name: 'Document', exact: true });
  await expect(leaf.getByRole('img', { name: 'angebot, Page 1 of 2' })).toBeVisible();
  await expect(leaf).toContainText('Dachsanierung Hotel Seeblick');
  await leaf.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(leaf).toContainText('Opened in the program for it.');
  expect(await noted(app, 'openedPaths')).toHaveLength(1);

  await page.getByRole('listitem').getByRole('button', { name: /run/ }).click();
  await expect(leaf).toContainText('This file is a program.');
  await expect(leaf.getByRole('button', { name: 'Open', exact: true })).toBeHidden();
  await leaf.getByRole('button', { name: 'Save and show in folder …' }).click();
  await expect(leaf).toContainText('Saved: copy.bin');
  expect(readFileSync(saved, 'utf8')).toBe('MZ');
  expect(await noted(app, 'shownPaths')).toEqual([saved]);
  expect(await noted(app, 'openedPaths')).toHaveLength(1);
});

import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type ElectronApplication, type Page } from '@playwright/test';
import { noPdfTools, readPdf } from '../support/pdf';
import type { PrinterInfo } from 'electron';
import { test } from './launch';

/** The system's dialogs cannot be clicked by a test: the one for saving answers with this path. */
async function answerSaveDialog(app: ElectronApplication, path: string | undefined): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = (...args: unknown[]) => {
      const options = args.at(-1) as { defaultPath?: string };
      Reflect.set(globalThis, 'suggested', options.defaultPath);
      return Promise.resolve({ canceled: chosen === undefined, filePath: chosen ?? '' });
    };
  }, path);
}

/** The print dialog answers as Electron would. */
async function answerPrintDialog(app: ElectronApplication, done: boolean, reason: string): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, [answer, why]) => {
      const [window] = BrowserWindow.getAllWindows();
      if (!window) throw new Error('No window');
      window.webContents.print = (options, callback) => {
        Reflect.set(globalThis, 'printOptions', options);
        callback?.(answer, why);
      };
      window.webContents.getPrintersAsync = () =>
        Promise.resolve(why === 'no printer' ? [] : [{ name: 'Office' } as PrinterInfo]);
    },
    [done, reason] as const,
  );
}

async function openDossier(page: Page): Promise<void> {
  await expect(page.getByRole('navigation')).toBeVisible();
  await page.keyboard.press('n');
  const form = page.getByRole('dialog', { name: 'New dossier' });
  await form.getByLabel('Name').fill('Annemarie Keller');
  await form.getByLabel('Company').fill('Möbelhaus Keller & Söhne');
  await form.getByRole('button', { name: 'Create dossier' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Annemarie Keller' })).toBeVisible();
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
}

const sheetOf = (page: Page) => page.getByRole('dialog', { name: 'Print' });

async function openSheet(page: Page): Promise<void> {
  await page.keyboard.press('Control+p');
  await expect(sheetOf(page).getByRole('radio', { name: 'Dossier' })).toBeFocused();
}

async function savePdf(page: Page): Promise<void> {
  await openSheet(page);
  await sheetOf(page).getByRole('radio', { name: 'A4' }).check();
  await sheetOf(page).getByRole('button', { name: 'Save as PDF …' }).click();
}

test('a dossier is saved as a PDF that is tagged, searchable and complete', async ({ app, page, profile }) => {
  test.skip(noPdfTools !== null, noPdfTools ?? '');
  const folder = join(profile, 'chosen');
  mkdirSync(folder);
  const file = join(folder, 'Keller.pdf');
  await answerSaveDialog(app, file);
  await openDossier(page);
  await savePdf(page);
  await expect(page.getByRole('status', { name: 'What was done' })).toContainText('Saved: Keller.pdf');
  expect(readdirSync(folder)).toEqual(['Keller.pdf']);
  expect(await app.evaluate(() => String(Reflect.get(globalThis, 'suggested')))).toMatch(/Annemarie Keller\.pdf$/);
  const pdf = readPdf(readFileSync(file));
  expect(pdf.tagged).toBe(true);
  expect(pdf.title).toBe('Annemarie Keller');
  expect(pdf.pageSize).toBe('594.96 x 841.92');
  expect(pdf.pages).toHaveLength(1);
  expect(pdf.pages[0]).toContain('Möbelhaus Keller & Söhne');
  // Boxes in the margins came with Chromium 131; the runtime that tests are lent may be an older one.
  if (await page.evaluate(() => 'CSSMarginRule' in window)) expect(pdf.pages[0]).toContain('Page 1 of 1');
  expect(pdf.pages[0]).not.toContain('Workload');
  expect(pdf.fonts.filter(({ embedded }) => !embedded)).toEqual([]);
  expect(pdf.structure).toMatch(/H1 .*\(block\)/);
});

test('what keeps a PDF from being saved is said, with the sheet as it was', async ({ app, page, profile }) => {
  await openDossier(page);
  await answerSaveDialog(app, join(profile, 'missing', 'Keller.pdf'));
  await savePdf(page);
  await expect(sheetOf(page).getByRole('alert')).toContainText('the folder is no longer there');
  await answerSaveDialog(app, undefined);
  await sheetOf(page).getByRole('button', { name: 'Save as PDF …' }).click();
  await expect(sheetOf(page)).toBeHidden();
  expect(existsSync(join(profile, 'missing'))).toBe(false);

  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    if (window) window.webContents.printToPDF = () => Promise.reject(new Error('Failed to generate PDF'));
  });
  await savePdf(page);
  await expect(sheetOf(page).getByRole('alert')).toContainText('The PDF could not be made');
});

test('the print dialog gets the paper; without a printer the way on is told', async ({ app, page }) => {
  await openDossier(page);
  await answerPrintDialog(app, true, '');
  await openSheet(page);
  await sheetOf(page).getByRole('radio', { name: 'A4' }).check();
  await page.keyboard.press('Enter');
  await expect
    .poll(() => app.evaluate(() => Reflect.get(globalThis, 'printOptions') as unknown))
    .toMatchObject({ silent: false, pageSize: { width: 210_000, height: 297_000 } });
  await expect(sheetOf(page)).toBeHidden();
  await expect(page.locator('[data-print]')).toHaveCount(0);

  await answerPrintDialog(app, false, 'Print job canceled');
  await openSheet(page);
  await page.keyboard.press('Enter');
  await expect(sheetOf(page)).toBeHidden();

  await answerPrintDialog(app, false, 'no printer');
  await openSheet(page);
  await page.keyboard.press('Enter');
  await expect(sheetOf(page).getByRole('alert')).toContainText('No printer was found');
  await answerPrintDialog(app, false, 'Print job failed');
  await page.keyboard.press('Enter');
  await expect(sheetOf(page).getByRole('alert')).toContainText('The printer did not take the job');
});

test('a machine that has no printer says so', async ({ app, page }) => {
  const printers = await app.evaluate(
    async ({ BrowserWindow }) => (await BrowserWindow.getAllWindows()[0]?.webContents.getPrintersAsync())?.length ?? 0,
  );
  test.skip(printers > 0, 'this machine has a printer, and its dialog would wait for an answer');
  await openDossier(page);
  await openSheet(page);
  await page.keyboard.press('Enter');
  await expect(sheetOf(page).getByRole('alert')).toContainText('No printer was found');
});

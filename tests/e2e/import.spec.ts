import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { root } from '../../scripts/lib/paths.mjs';
import { findBarriers } from '../support/barriers';
import { Desk } from '../support/desk';

// The flows have many steps; a busy machine may take its time for them.
test.describe.configure({ timeout: 90_000 });

const today = '2026-03-13T08:00:00+01:00';
const list = (name: string) => join(root, 'tests/fixtures/csv', name);

async function openImport(page: Page): Promise<Desk> {
  const desk = await Desk.openAt(page, today);
  await desk.goTo('Import');
  return desk;
}

/** Nobody can answer the system's dialog here: the chosen file lies in the origin's own file system. Runs in the page. */
function chooseInsideTheBrowser(): void {
  const choose = async ({ suggestedName }: { suggestedName: string }) => {
    const folder = await navigator.storage.getDirectory();
    return folder.getFileHandle(suggestedName, { create: true });
  };
  Object.assign(window, { showSaveFilePicker: choose });
}

/** What was saved there, with its byte order mark; runs in the page. */
async function readChosenFile(name: string): Promise<string> {
  const folder = await navigator.storage.getDirectory();
  const file = await (await folder.getFileHandle(name)).getFile();
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await file.arrayBuffer());
}

test('a list is imported after a correction, its problems are saved, and all of it is taken back in one step', async ({
  page,
}) => {
  await page.addInitScript(chooseInsideTheBrowser);
  const desk = await openImport(page);
  await page.getByLabel('Datei wählen …').setInputFiles(list('customers-1112.csv'));
  await expect(page.getByText('1.112 Zeilen: 1.104 Dossiers, 8 mit Problemen')).toBeVisible();
  await expect(page.getByText('368 hinter Tagen, 74 hinter Monaten, 662 auf dem Stapel.')).toBeVisible();

  await page.getByRole('combobox', { name: 'Umsatz 2025 wird zu' }).selectOption('Weglassen');
  await expect(page.getByText('1 Spalte wird weggelassen: Umsatz 2025')).toBeVisible();
  await page.getByRole('combobox', { name: 'Nächster Kontakt wird zu' }).selectOption('Weglassen');
  await expect(page.getByText('1.112 Zeilen: 1.107 Dossiers, 5 mit Problemen')).toBeVisible();
  await page.getByRole('combobox', { name: 'Nächster Kontakt wird zu' }).selectOption('Nächster Kontakt (legt ab)');
  await expect(page.getByText('1.112 Zeilen: 1.104 Dossiers, 8 mit Problemen')).toBeVisible();

  await page.getByRole('button', { name: 'Zeilen mit Problemen speichern …' }).click();
  await expect(page.getByText('Gespeichert: customers-1112 - Probleme.csv')).toBeVisible();
  const saved = await page.evaluate(readChosenFile, 'customers-1112 - Probleme.csv');
  expect(saved.startsWith('\ufeffImportproblem;Vorname;Nachname;')).toBe(true);
  expect(saved.trimEnd().split('\r\n')).toHaveLength(9);
  expect(saved).toContain('„bald“ ist kein Datum;Uwe;Pfeiffer;Elektro Pfeiffer;0911/5550117;;');

  await page.getByRole('button', { name: '1.104 Dossiers importieren' }).click();
  await expect(page.getByRole('heading', { name: '1.104 Dossiers liegen im Ringbuch' })).toBeFocused();
  await desk.goTo('Stapel');
  await expect(desk.leftPage).toContainText('662');

  await desk.undo();
  await expect(desk.leftPage).not.toContainText('662');
  await desk.goTo('Import');
  await expect(page.getByRole('button', { name: '1.104 Dossiers importieren' })).toBeEnabled();
});

test('the repaired rows come in from the file that was saved', async ({ page }) => {
  // As in browsers that do not ask where to save.
  await page.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  const desk = await openImport(page);
  await page.getByLabel('Datei wählen …').setInputFiles(list('broken-rows.csv'));
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Zeilen mit Problemen speichern …' }).click();
  const saved = (await readFile(await (await downloading).path())).toString('utf8');
  const repaired = saved.replace(';demnächst;', ';27.03.2026;').replace(';4,9171E+11;', ';0171 5550104;');
  await page
    .getByLabel('Andere Datei …')
    .setInputFiles({ name: 'repaired.csv', mimeType: 'text/csv', buffer: Buffer.from(repaired) });
  await expect(page.getByRole('combobox', { name: 'Importproblem wird zu' })).toHaveValue('ignore');
  await page.getByRole('button', { name: '3 Dossiers importieren' }).click();
  await expect(desk.notice).toContainText('importiert');
  await desk.lookUp('Schäfer', 'Ines Schäfer');
  await expect(desk.rightPage).toContainText('hinter Fr., 27. März');
});

test('dates that could be meant either way are asked for', async ({ page }) => {
  const desk = await openImport(page);
  await page.getByLabel('Datei wählen …').setInputFiles(list('ambiguous-dates.csv'));
  await expect(page.getByText('Sagen Sie zuerst oben, wie die Daten gemeint sind.')).toBeVisible();
  const start = page.getByRole('button', { name: /importieren$/ });
  await expect(start).toBeDisabled();
  await page.getByRole('radio', { name: 'Monat zuerst: Mittwoch, 4. März' }).check();
  await page.getByRole('button', { name: '3 Dossiers importieren' }).click();
  await expect(desk.notice).toContainText('importiert');
  await desk.lookUp('Ada', 'Ada Byron');
  await expect(desk.rightPage).toContainText('hinter Mi., 4. März');
});

test('a list stays while one looks at something else', async ({ page }) => {
  const desk = await openImport(page);
  await page.getByLabel('Datei wählen …').setInputFiles(list('excel-de.csv'));
  await page.getByRole('combobox', { name: 'Kundennummer wird zu' }).selectOption('Weglassen');
  await desk.goTo('Heute');
  await desk.goTo('Import');
  await expect(page.getByRole('combobox', { name: 'Kundennummer wird zu' })).toHaveValue('ignore');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every step is accessible and fits a small window (${colorScheme})`, async ({ page }) => {
    await page.setViewportSize({ width: 1024, height: 700 });
    await page.emulateMedia({ colorScheme });
    await openImport(page);
    await expect(page.getByText('oder hier ablegen')).toBeVisible();
    await expectAccessible(page);
    await page.getByLabel('Datei wählen …').setInputFiles(list('ambiguous-dates.csv'));
    await expect(page.getByRole('group', { name: 'Wie ist 03/04/2026 gemeint?' })).toBeVisible();
    await expectAccessible(page);
    await page.getByLabel('Andere Datei …').setInputFiles(list('broken-rows.csv'));
    await expect(page.getByText('9 Zeilen: 2 Dossiers, 7 mit Problemen')).toBeInViewport();
    await expect(page.getByRole('button', { name: '2 Dossiers importieren' })).toBeInViewport();
    await expectAccessible(page);
    await page.getByRole('button', { name: '2 Dossiers importieren' }).click();
    await expect(page.getByRole('heading', { name: '2 Dossiers liegen im Ringbuch' })).toBeVisible();
    await expectAccessible(page);
  });
}

async function expectAccessible(page: Page): Promise<void> {
  expect(await findBarriers(page)).toEqual([]);
  const clipped = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  expect(clipped).toBe(false);
}

import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { BlobReader, TextWriter, ZipReader } from '@zip.js/zip.js';
import { Desk } from '../support/desk';

const friday = '2026-03-13T08:00:00+01:00';
const hostile = `<script>document.title='taken'</script>"'&\u202eKeller`;

/** The browser has no dialog of its own here: what is saved is downloaded. */
async function withoutPicker(page: Page): Promise<void> {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
}

async function exported(page: Page): Promise<Map<string, string>> {
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('option', { name: 'Diese Person exportieren …' }).click();
  const sheet = page.getByRole('dialog', { name: 'Diese Person exportieren' });
  const downloading = page.waitForEvent('download');
  await sheet.getByRole('button', { name: 'Als Datei speichern …' }).click();
  const download = await downloading;
  await expect(sheet.getByRole('status')).toContainText(`Gespeichert: ${download.suggestedFilename()}`);
  const zip = new ZipReader(new BlobReader(new Blob([readFileSync(await download.path())])));
  const files = new Map<string, string>();
  for (const entry of await zip.getEntries())
    if (!entry.directory) files.set(entry.filename, await entry.getData(new TextWriter()));
  return files;
}

test('a person is exported as a page to read and data for programs, whatever was typed', async ({ page }) => {
  await withoutPicker(page);
  const desk = await Desk.openAt(page, friday);
  await desk.createDossier(hostile, { company: 'Zwirn & Söhne' });
  await desk.log(1, `Notiz ${hostile}`, 'in 2 wochen');
  await expect(desk.notice).toContainText('eingetragen');
  await desk.lookUp('Zwirn', hostile);
  const files = await exported(page);
  expect([...files.keys()]).toEqual(['person.html', 'person.json']);
  const data = JSON.parse(files.get('person.json') ?? '') as {
    dossier: { card: { name: string } };
    contacts: unknown[];
  };
  expect(data.dossier.card.name).toBe(hostile);
  expect(data.contacts).toHaveLength(1);

  const reading = await page.context().newPage();
  const complaints: string[] = [];
  reading.on('console', (message) => complaints.push(message.text()));
  await reading.setContent(files.get('person.html') ?? '');
  expect(await reading.title()).toBe(`Alles, was über ${hostile} gespeichert ist`);
  await expect(reading.locator('script, img, iframe, link, object, embed')).toHaveCount(0);
  await expect(reading.getByRole('heading', { level: 1 })).toHaveText(`Alles, was über ${hostile} gespeichert ist`);
  const fields = await reading
    .locator('dl > div')
    .evaluateAll((rows) => rows.map((row) => [...row.children].map(({ textContent }) => textContent)));
  expect(fields).toContainEqual(['Name', hostile]);
  expect(fields).toContainEqual(['Firma', 'Zwirn & Söhne']);
  expect(fields).toContainEqual(['Ort', 'hinter Fr., 27. März 2026']);
  expect(fields).toContainEqual([
    'Freitag, 13. März 2026, 8:00',
    `Gesprochen\nNotiz ${hostile}\nabgelegt hinter Fr., 27. März 2026`,
  ]);
  expect(complaints).toEqual([]);
});

test.describe('in English', () => {
  test.use({ locale: 'en-GB' });

  test('the page speaks English, too', async ({ page }) => {
    await withoutPicker(page);
    await page.clock.install({ time: friday });
    await page.goto('/');
    await expect(page.getByRole('heading', { level: 2, name: 'Your binder is ready' })).toBeVisible();
    await page.keyboard.press('n');
    await page.getByRole('dialog').getByLabel('Name').fill('Keller');
    await page.getByRole('dialog').getByRole('button', { name: 'Create dossier' }).click();
    await expect(page.getByRole('heading', { level: 2, name: 'Keller' })).toBeVisible();
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('option', { name: 'Export this person …' }).click();
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as a file …' }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toBe('Keller - Ringbuch.zip');
    const zip = new ZipReader(new BlobReader(new Blob([readFileSync(await download.path())])));
    const [html] = await zip.getEntries();
    const text = html && !html.directory ? await html.getData(new TextWriter()) : '';
    expect(text).toContain('Everything stored about Keller');
    expect(text).toMatch(/Friday,? 13 March 2026/);
    expect(text).toContain('lang="en-GB"');
  });
});

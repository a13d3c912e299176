import { expect, test } from '@playwright/test';
import { Desk } from '../support/desk';
import { documents, dossier, leaf, openDossier, openWith, row, rows, text, title } from '../support/document-pages';
import { drop, fixture, paste } from '../support/dropped-files';

test('files dropped on a dossier are its documents in one step, and stay so', async ({ page }) => {
  const desk = await openWith(page, fixture('angebot.pdf'), fixture('preise.xlsx'), fixture('foto.png'));
  await expect(desk.notice).toContainText('3 Dokumente zu Keller gelegt.');
  await expect(page.getByRole('list', { name: 'Angebote' }).getByRole('listitem')).toHaveCount(1);
  await expect(row(page, 'angebot')).toContainText('20. Feb.');
  await desk.undo();
  await expect(documents(page)).toContainText('Noch keine Dokumente');
  await page.keyboard.press('Control+Shift+z');
  await expect(rows(page)).toHaveCount(3);
  await page.reload();
  await Desk.of(page);
  await desk.lookUp('Keller', 'Keller');
  await page.getByRole('tab', { name: 'Dokumente' }).click();
  await expect(rows(page)).toHaveCount(3);
});

test('a list dropped beside a dossier still goes to the import', async ({ page }) => {
  await openDossier(page);
  await drop(page, 'nav', [text('kunden.csv', 'Name;Firma\nAdler;X')]);
  await expect(page.getByRole('region', { name: 'Kunden importieren' })).toContainText('kunden.csv');
});

test('a picture of the screen is pasted, and gets a name', async ({ page }) => {
  await openDossier(page);
  expect(await paste(page, 'body', [{ ...fixture('foto.png'), name: 'image.png', type: 'image/png' }])).toBe(false);
  await expect(row(page, 'Bildschirmfoto 2026-03-13 08.00')).toBeVisible();
  await expect(page.getByRole('list', { name: 'Fotos' }).getByRole('listitem')).toBeVisible();
});

test('text that is pasted into a field stays text, whatever comes with it', async ({ page }) => {
  const desk = await openDossier(page);
  await desk.logStrip.getByRole('textbox', { name: 'Was besprochen wurde' }).focus();
  const left = await paste(page, 'textarea', [{ ...fixture('foto.png'), name: 'image.png' }], 'aus einer Tabelle');
  expect(left).toBe(true);
  await desk.leaveField();
  await page.keyboard.press('u');
  await expect(documents(page)).toContainText('Noch keine Dokumente');
});

test('everything goes by keys: choose, leaf, name, pin, take back', async ({ page }) => {
  const desk = await openDossier(page);
  const choosing = page.waitForEvent('filechooser');
  await page.keyboard.press('Shift+U');
  const chooser = await choosing;
  expect(chooser.isMultiple()).toBe(true);
  await chooser.setFiles(
    [fixture('angebot.pdf'), text('Brief.txt'), text('Zettel.txt')].map(({ name, content }) => ({
      name,
      mimeType: '',
      buffer: Buffer.from(content),
    })),
  );
  await expect(rows(page)).toHaveCount(3);
  await page.keyboard.press('u');
  await expect(row(page, 'angebot')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await expect(row(page, 'angebot')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(title(page)).toBeFocused();
  await expect(leaf(page).getByRole('status').filter({ hasText: 'Seite' })).toHaveText('Seite 1 von 2');
  await page.keyboard.press('PageDown');
  await expect(leaf(page).getByRole('status').filter({ hasText: 'Seite' })).toHaveText('Seite 2 von 2');
  await page.keyboard.press('PageDown');
  await expect(leaf(page)).toContainText('2 von 3');
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageDown');
  await expect(leaf(page)).toContainText('3 von 3');
  await page.keyboard.press('PageUp');
  await expect(leaf(page)).toContainText('2 von 3');
  const name = await title(page).textContent();
  expect(name === 'Brief' || name === 'Zettel').toBe(true);

  await leaf(page).getByRole('textbox', { name: 'Titel' }).focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Begleitschreiben');
  await page.keyboard.press('Enter');
  await expect(title(page)).toHaveText('Begleitschreiben');
  await page.keyboard.press('Tab');
  await page.keyboard.press('v');
  await expect(page.getByRole('list', { name: 'Verträge' })).toContainText('Begleitschreiben');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('2.3.');
  await page.keyboard.press('Tab');
  await expect(row(page, 'Begleitschreiben')).toContainText('2. März');
  await page.keyboard.press('Space');
  await expect(page.getByRole('list', { name: 'Angeheftet' })).toContainText('Begleitschreiben');
  await expect(desk.notice).toContainText('Angaben zu einem Dokument von Keller geändert.');
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('list', { name: 'Angeheftet' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(leaf(page)).toBeHidden();
  await expect(row(page, 'Begleitschreiben')).toBeFocused();
  await page.keyboard.press('PageDown');
  await expect(desk.openName).toHaveText('Keller');
});

test('a day that is none stays in the field, and says so', async ({ page }) => {
  await openWith(page, text('Brief.txt'));
  await row(page, 'Brief').click();
  const day = leaf(page).getByRole('textbox', { name: 'Datum' });
  await day.fill('31.2.');
  await day.press('Enter');
  await expect(leaf(page).getByRole('alert')).toContainText('„31.2.“ ist kein Datum.');
  await day.press('Escape');
  await expect(day).toHaveValue('20.02.2026');
});

test('a newer version takes the place of a document, and the earlier one stays behind it', async ({ page }) => {
  const desk = await openWith(page, text('Angebot 1.txt', 'Zwölf Türen'));
  await row(page, 'Angebot 1').click();
  await expect(leaf(page)).toContainText('Zwölf Türen');
  const choosing = page.waitForEvent('filechooser');
  await leaf(page).getByRole('button', { name: 'Ersetzen …' }).click();
  const chooser = await choosing;
  expect(chooser.isMultiple()).toBe(false);
  await chooser.setFiles([{ name: 'Angebot 2.txt', mimeType: '', buffer: Buffer.from('Vierzehn Türen') }]);
  await expect(desk.notice).toContainText('die frühere bleibt');
  await expect(rows(page)).toHaveCount(1);
  await expect(row(page, 'Angebot 2')).toContainText('1 frühere Fassung');
  await row(page, 'Angebot 2').click();
  await expect(leaf(page)).toContainText('Vierzehn Türen');
  await leaf(page)
    .getByRole('region', { name: 'Frühere Fassungen' })
    .getByRole('button', { name: /^Angebot 1/ })
    .click();
  await expect(leaf(page)).toContainText('Das ist eine frühere Fassung.');
  await expect(leaf(page)).toContainText('Zwölf Türen');
  await leaf(page).getByRole('button', { name: 'Die neueste zeigen' }).click();
  await leaf(page).getByRole('button', { name: 'Entfernen' }).click();
  await expect(documents(page)).toContainText('Noch keine Dokumente');
  await expect(leaf(page)).toBeHidden();
  await desk.undo();
  await expect(row(page, 'Angebot 2')).toContainText('1 frühere Fassung');
});

test('files of other programs are shown as far as they can be without running anything', async ({ page }) => {
  await openWith(
    page,
    fixture('angebot.pdf'),
    fixture('foto.jpg'),
    fixture('foto.png'),
    fixture('angebot.docx'),
    fixture('preise.ods'),
    text('Notiz.txt', 'Grüße <b>fett</b> <script>document.title="taken"</script>'),
  );
  const show = async (name: string, kind: string) => {
    await page.getByRole('list', { name: kind }).getByRole('button', { name }).click();
    await expect(title(page)).toHaveText(name);
  };
  const picture = leaf(page).getByRole('img');
  for (const at of [0, 1]) {
    await page.getByRole('list', { name: 'Fotos' }).getByRole('button').nth(at).click();
    await expect(picture).toHaveAttribute('src', /^blob:/);
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(100);
  }
  await show('Notiz', 'Andere Dokumente');
  await expect(leaf(page).locator('pre')).toHaveText('Grüße <b>fett</b> <script>document.title="taken"</script>');
  await show('preise', 'Kalkulationen');
  await expect(leaf(page)).toContainText('Diese Art von Datei kann Ringbuch nicht zeigen.');
  await expect(leaf(page).getByRole('button', { name: 'Öffnen' })).toBeHidden();
});

test('a PDF is drawn, and its words can be read out', async ({ page }) => {
  await openWith(page, fixture('angebot.pdf'));
  await row(page, 'angebot').click();
  await expect(leaf(page).getByRole('img', { name: 'angebot, Seite 1 von 2' })).toBeVisible();
  await expect(leaf(page)).toContainText('Dachsanierung Hotel Seeblick, 420 m², Ziegel naturrot.');
  await expect
    .poll(() =>
      leaf(page)
        .locator('canvas')
        .evaluate((canvas: HTMLCanvasElement) => {
          const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
          return [...data].filter((value, index) => index % 4 === 0 && value < 100).length;
        }),
    )
    .toBeGreaterThan(200);
});

test('what is too large is named, and the others can come in without it', async ({ page }) => {
  const desk = await openDossier(page);
  await desk.goTo('Optionen');
  const limit = page.getByRole('spinbutton', { name: /Größtes Dokument/ });
  await limit.fill('1');
  await limit.press('Enter');
  await desk.lookUp('Keller', 'Keller');
  await drop(page, dossier, [{ name: 'gross.bin', content: new Uint8Array(1_000_001) }, text('klein.txt')]);
  const alert = documents(page).getByRole('alert');
  await expect(alert).toContainText('Nichts wurde hinzugefügt. Diese Datei ist größer als 1 MB: gross.bin.');
  await expect(rows(page)).toHaveCount(0);
  await alert.getByRole('button', { name: 'Die andere Datei hinzufügen' }).click();
  await expect(row(page, 'klein')).toBeVisible();
  await expect(alert).toBeHidden();
});

test('a copy is saved as it came in, under a name that harms nobody', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  await openWith(page, text('Angebot: <1>.txt', 'Zwölf'));
  await rows(page).first().click();
  const downloading = page.waitForEvent('download');
  await leaf(page).getByRole('button', { name: 'Kopie speichern …' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).not.toMatch(/[<>:]/);
  await expect(leaf(page).getByRole('status').last()).toContainText('Gespeichert:');
});

test('a dossier of 1,000 documents draws what is on screen, and leafs to the last one', async ({ page }) => {
  const desk = await openDossier(page);
  const many = Array.from({ length: 1_000 }, (_, index) => text(`Blatt ${String(index + 1).padStart(4, '0')}.txt`));
  await drop(page, dossier, many);
  await expect(desk.notice).toContainText('1.000 Dokumente zu Keller gelegt.');
  await expect(documents(page)).toContainText('1.000 Dokumente');
  await expect.poll(() => rows(page).count()).toBeLessThan(60);
  await expect(rows(page).first()).toBeVisible();
  expect(await documents(page).getByRole('listitem').first().getAttribute('aria-setsize')).toBe('1000');
  await page.keyboard.press('u');
  await expect(rows(page).first()).toBeFocused();
  for (let step = 0; step < 40; step++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(leaf(page)).toContainText('41 von 1.000');
  await expect(documents(page).locator('[aria-current]')).toBeInViewport();
});

test.describe('in English', () => {
  test.use({ locale: 'en-GB' });

  test('documents come in, are named and leafed through', async ({ page }) => {
    await page.clock.install({ time: '2026-03-13T08:00:00+01:00' });
    await page.goto('/');
    await expect(page.getByRole('navigation', { name: 'Main navigation' })).toBeVisible();
    await page.keyboard.press('n');
    await page.getByRole('dialog').getByLabel('Name').fill('Keller');
    await page.getByRole('dialog').getByRole('button', { name: 'Create dossier' }).click();
    await expect(page.getByRole('form', { name: 'Log contact' })).toBeVisible();
    await drop(page, dossier, [text('Quote 12.txt', 'Twelve doors'), text('Letter.txt')]);
    await expect(page.getByRole('status', { name: 'What was done' })).toContainText('2 documents added to Keller.');
    await page
      .getByRole('list', { name: 'Offers' })
      .getByRole('button', { name: /Quote 12/ })
      .click();
    const open = page.getByRole('article', { name: 'Document', exact: true });
    await expect(open).toContainText('Twelve doors');
    await open.getByRole('button', { name: 'Over both pages' }).click();
    await expect(page.getByRole('form', { name: 'Log contact' })).toBeHidden();
    await expect(open.getByRole('heading', { level: 2 })).toBeFocused();
    await page.keyboard.press('PageDown');
    await expect(open.getByRole('heading', { level: 2 })).toHaveText('Letter');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('form', { name: 'Log contact' })).toBeVisible();
  });
});

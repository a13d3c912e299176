import { expect } from '@playwright/test';
import { documents, dossier, leaf, row, rows, title } from '../support/document-pages';
import { drop, mailFixture } from '../support/dropped-files';
import { Desk } from '../support/desk';
import { test } from './launch';

test.use({ locale: 'de-DE' });

test('a mail is dropped and read in the desktop app, and a form filled in', async ({ page }) => {
  await page.clock.install({ time: '2026-03-13T08:00:00+01:00' });
  await page.reload();
  const desk = await Desk.of(page);
  await desk.createDossier('Keller');
  await drop(page, dossier, [mailFixture('nested-multipart.eml')]);
  await expect(desk.notice).toContainText('E-Mail zu Keller gelegt');
  await page.getByRole('tab', { name: 'Dokumente' }).click();
  await expect(rows(page)).toHaveCount(3);
  await row(page, 'Ihre Anfrage').click();
  await expect(title(page)).toHaveText('Ihre Anfrage vom 11.3.: Dach & Türen');
  await expect(leaf(page)).toContainText('zwölf Türen für 4.200 € – geht das bis März?');
  await page.keyboard.press('Escape');
  await expect(documents(page)).toBeVisible();

  await page.keyboard.press('q');
  const forms = page.getByRole('tabpanel', { name: 'Formulare' });
  await forms.getByRole('button', { name: 'Formulare übernehmen' }).press('Enter');
  await forms.getByRole('button', { name: 'Bedarfsanalyse' }).press('Enter');
  const form = page.getByRole('article', { name: 'Ausgefülltes Formular' });
  await form.getByRole('textbox', { name: /^Was daran nicht gut ist/ }).fill('Zu langsam');
  await page.keyboard.press('Control+Enter');
  await expect(desk.notice).toContainText('Formular für Keller gespeichert.');
  await expect(forms.getByRole('listitem')).toContainText('2 Angaben fehlen');
});

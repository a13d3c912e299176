import { expect, type Page } from '@playwright/test';
import { drop, mailFixture } from './dropped-files';
import type { ViewSteps } from './views';

const logStrip = (page: Page) => page.getByRole('form', { name: /Kontakt eintragen|Log contact/ });
const documentRow = (page: Page) => page.getByRole('tabpanel').getByRole('listitem').getByRole('button').first();
const openDocument = (page: Page) => page.getByRole('article', { name: /^(Dokument|Document)$/ });

/** The documents of the open dossier; two are dropped there, unless they lie there already. */
async function openDocuments(page: Page): Promise<void> {
  if (await openDocument(page).isVisible()) await page.keyboard.press('Escape');
  await page.keyboard.press('t');
  await expect(logStrip(page)).toBeVisible();
  await page.keyboard.press('u');
  await expect(page.getByRole('tabpanel')).toContainText(/Dateien hinzufügen|Add files/);
  if (!(await documentRow(page).isVisible())) {
    const long = 'Wartungsvertrag mit einem Namen, der kaum in eine Zeile passt, Entwurf, Fassung 3, endgültig.txt';
    await drop(page, 'article[data-dossier]', [
      { name: 'Angebot.txt', content: 'Zwölf Türen' },
      { name: long, content: 'x' },
    ]);
  }
  await expect(documentRow(page)).toBeVisible();
}

/** The documents of a dossier, and one of them open. */
export const documentViews: readonly ViewSteps[] = [
  { name: 'documents of a dossier', open: openDocuments },
  {
    name: 'an open document',
    open: async (page) => {
      await openDocuments(page);
      await documentRow(page).click();
      await expect(openDocument(page).locator('pre')).toBeVisible();
    },
  },
  {
    name: 'an open mail',
    open: async (page) => {
      await openDocuments(page);
      const mails = page.getByRole('list', { name: /^(E-Mails|E-mails)$/ });
      if (!(await mails.isVisible())) await drop(page, 'article[data-dossier]', [mailFixture('forwarded.eml')]);
      await mails.getByRole('button').first().click();
      await expect(openDocument(page).getByRole('term').first()).toBeVisible();
    },
  },
  {
    name: 'a document over both pages',
    open: async (page) => {
      await openDocuments(page);
      await documentRow(page).click();
      await openDocument(page)
        .getByRole('button', { name: /^(Über beide Seiten|Over both pages)$/ })
        .click();
      await expect(logStrip(page)).toBeHidden();
    },
  },
];

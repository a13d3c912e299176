import { expect, type Page } from '@playwright/test';
import type { ViewSteps } from './views';

const logStrip = (page: Page) => page.getByRole('form', { name: /Kontakt eintragen|Log contact/ });
const offers = (page: Page) => page.getByRole('tabpanel', { name: /^(Angebote|Offers)$/ });
const leaf = (page: Page) => page.getByRole('article', { name: /^(Angebot oder Kalkulation|Offer or calculation)$/ });
const cell = (page: Page, name: RegExp) => leaf(page).getByRole('textbox', { name });

/** The offers of the open dossier; one with a line and an earlier version is begun, unless there is one already. */
async function openOffers(page: Page): Promise<void> {
  if (await leaf(page).isVisible()) await page.keyboard.press('Escape');
  await page.keyboard.press('t');
  await expect(logStrip(page)).toBeVisible();
  await page.keyboard.press('c');
  await expect(offers(page).locator('button:focus')).toHaveCount(1);
  if (await offers(page).getByRole('listitem').first().isVisible()) return;
  await page.keyboard.press('Shift+C');
  await cell(page, /^(Titel|Title)$/).fill('Wärmepumpe mit Montage, einem langen Titel und allem, was dazugehört');
  await cell(page, /^(Bezeichnung, Position|Description, line) 1$/).fill('Luft-Wasser-Wärmepumpe, aufgestellt');
  await cell(page, /^(Einzelpreis, Position|Unit price, line) 1$/).fill('123456');
  await cell(page, /^(Rabatt auf alles|Overall discount)/).fill('3');
  await page.keyboard.press('Control+Enter');
  await expect(leaf(page).getByRole('button', { name: /^(Gespeichert|Saved)/ })).toBeVisible();
  await leaf(page)
    .getByRole('button', { name: /^(Neue Fassung|New version)$/ })
    .click();
  await expect(leaf(page).getByRole('heading', { level: 2 })).toContainText(/2$/);
  await page.keyboard.press('Escape');
  await expect(leaf(page)).toBeHidden();
}

/** The newest version laid open, with something in it that can't be understood. */
async function openOffer(page: Page): Promise<void> {
  await openOffers(page);
  await offers(page).getByRole('listitem').getByRole('button').first().click();
  await cell(page, /^(Menge, Position|Quantity, line) 1$/).fill('1x');
  await page.keyboard.press('Control+Enter');
  await expect(leaf(page).getByRole('alert')).toBeVisible();
}

/** Offers and calculations of a dossier, one open, also over both pages, and an earlier version. */
export const calculationViews: readonly ViewSteps[] = [
  { name: 'offers of a dossier', open: openOffers },
  { name: 'an open offer', open: openOffer },
  {
    name: 'an offer over both pages',
    open: async (page) => {
      await openOffer(page);
      await leaf(page)
        .getByRole('button', { name: /^(Über beide Seiten|Over both pages)$/ })
        .click();
    },
  },
  {
    name: 'an earlier version of an offer',
    open: async (page) => {
      await openOffers(page);
      await offers(page).getByRole('listitem').getByRole('button').first().click();
      await leaf(page)
        .getByRole('button', { name: /^(Fassung|Version) 1,/ })
        .click();
      await expect(leaf(page).getByRole('table')).toBeVisible();
    },
  },
];

import { expect, type Page } from '@playwright/test';
import type { ViewSteps } from './views';

const tab = (page: Page) => page.getByRole('tab', { name: /^(Formulare|Forms)$/ });
const sheets = (page: Page) => page.getByRole('tabpanel', { name: /^(Formulare|Forms)$/ });
const leaf = (page: Page) => page.getByRole('article', { name: /^(Ausgefülltes Formular|Filled form)$/ });

/** The filled forms of the open dossier; one is begun, unless there is one already. */
async function openSheets(page: Page): Promise<void> {
  if (await leaf(page).isVisible()) await page.keyboard.press('Escape');
  await page.keyboard.press('t');
  await tab(page).click();
  await expect(sheets(page).getByRole('button').first()).toBeVisible();
  const take = sheets(page).getByRole('button', { name: /^(Formulare übernehmen|Take these forms)$/ });
  if (await take.isVisible()) await take.click();
  const begin = sheets(page).getByRole('button', { name: /^(Bedarfsanalyse|Needs analysis)$/ });
  await expect(begin).toBeVisible();
  if (await sheets(page).getByRole('listitem').first().isVisible()) return;
  await begin.click();
  await expect(leaf(page).getByRole('heading', { level: 2 })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(leaf(page)).toBeHidden();
}

/** The sheet laid open, with something in it that can't be understood. */
async function openSheet(page: Page): Promise<void> {
  await openSheets(page);
  await sheets(page).getByRole('listitem').getByRole('button').first().click();
  await leaf(page)
    .getByRole('textbox', { name: /^Budget/ })
    .fill('viel');
  await page.keyboard.press('Control+Enter');
  await expect(leaf(page).getByRole('alert')).toBeVisible();
}

/** Filled forms of a dossier, one open, and the designer of forms. */
export const formViews: readonly ViewSteps[] = [
  { name: 'filled forms of a dossier', open: openSheets },
  { name: 'an open form', open: openSheet },
  {
    name: 'the designer of forms',
    open: async (page) => {
      await openSheets(page);
      await page.keyboard.press('Control+,');
      await page.getByRole('button', { name: /(Bedarfsanalyse ändern|Change Needs analysis)/ }).click();
      await expect(page.getByRole('textbox', { name: /^(Name des Formulars|Name of the form)$/ })).toBeFocused();
    },
  },
];

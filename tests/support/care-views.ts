import { expect, type Page } from '@playwright/test';
import type { ViewSteps } from './views';

const care = (page: Page) => page.locator('details', { hasText: /^(Kundenpflege|Customer care)/ });
const reminder = (page: Page) => page.getByRole('form', { name: /^(Erinnerung erledigen|Do the reminder)$/ });

/** The card of the open dossier, with what is known of its customer besides. */
async function openCare(page: Page): Promise<void> {
  // Turned to anew, the day lies open at its first dossier.
  await page.keyboard.press('b');
  await page.keyboard.press('t');
  await page.getByRole('tab', { name: /^(Infokarte|Info card)$/ }).click();
  await expect(care(page)).toBeVisible();
  if (!(await care(page).getByRole('combobox').first().isVisible())) await care(page).locator('summary').click();
  await care(page).getByRole('combobox', { name: 'Temperament' }).selectOption('reluctant');
  await expect(page.getByText(/^(Zeit lassen|Give time)/)).toBeVisible();
}

/** The fields of an anniversary, with a day that can't be understood. */
async function openAnniversary(page: Page): Promise<void> {
  await openCare(page);
  await care(page)
    .getByRole('button', { name: /^(Jahrestag hinzufügen|Add an anniversary)$/ })
    .click();
  await page.keyboard.type('X');
  await page.keyboard.press('Tab');
  await page.keyboard.type('?');
  await page.keyboard.press('Enter');
  await expect(care(page).getByRole('alert').filter({ hasText: '?' })).toBeVisible();
}

/** The sheet of a complaint; one is entered, unless there is one already. */
async function openComplaint(page: Page): Promise<void> {
  await openCare(page);
  const enter = care(page).getByRole('button', { name: /^(Beschwerde eintragen|Enter a complaint)/ });
  if (await enter.isVisible()) {
    await enter.click();
    await page.getByRole('dialog').getByRole('textbox').first().fill('Karton beschädigt');
    await page.getByRole('dialog').getByRole('textbox').last().fill('13.3.2026');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toBeHidden();
  }
  await care(page)
    .getByRole('button', { name: /^(Ändern oder beantworten|Change or answer)/ })
    .click();
  await expect(page.getByRole('dialog')).toBeVisible();
}

/** A reminder with the dossier that it is for. */
async function openReminder(page: Page): Promise<void> {
  await openComplaint(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.keyboard.press('t');
  await page
    .getByRole('region', { name: /^(Linke Seite|Left page)$/ })
    .getByRole('listitem')
    .filter({ hasText: 'Karton beschädigt' })
    .getByRole('button')
    .first()
    .click();
  await expect(reminder(page)).toBeVisible();
}

/** The care for a customer: on the card, its sheets, a reminder, the list of complaints, and the offer after a sale. */
export const careViews: readonly ViewSteps[] = [
  { name: 'customer care', open: openCare },
  { name: 'an anniversary', open: openAnniversary },
  { name: 'a complaint', open: openComplaint },
  {
    name: 'who has recommended one',
    open: async (page) => {
      await openCare(page);
      await care(page)
        .getByRole('button', { name: /^(Auswählen|Andere Person|Choose|Another one)/ })
        .click();
      await page.getByRole('dialog').getByRole('combobox').fill('an');
      await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible();
    },
  },
  { name: 'a reminder', open: openReminder },
  {
    name: 'complaints',
    open: async (page) => {
      await openComplaint(page);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden();
      await page.keyboard.press('Control+k');
      const german = /^de/.test(await page.evaluate(() => document.documentElement.lang));
      await page
        .getByRole('dialog')
        .getByRole('combobox')
        .fill(german ? 'Offene Beschw' : 'Open compl');
      await page.getByRole('option', { name: /^(Offene Beschwerden|Open complaints)$/ }).click();
      await expect(page.getByText(/^(Eine offene Beschwerde|One open complaint)/)).toBeVisible();
    },
  },
];

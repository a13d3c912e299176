import { expect, type Page } from '@playwright/test';
import type { ViewSteps } from './views';

const logStrip = (page: Page) => page.getByRole('form', { name: /Kontakt eintragen|Log contact/ });
const leaf = (page: Page) => page.getByRole('article', { name: /^(Leitfaden|Playbook)$/ });
const settings = (page: Page) => page.getByRole('region', { name: /^(Leitfäden|Playbooks)$/ });

/** The playbook for the open dossier; those that come along are taken first, unless they are there already. */
async function openPlaybook(page: Page): Promise<void> {
  await page.keyboard.press('Control+,');
  const take = settings(page).getByRole('button', { name: /^(Mitgelieferte|Take the playbooks)/ });
  await expect(take).toBeVisible();
  if (!(await settings(page).getByRole('listitem').first().isVisible())) {
    await take.click();
    await expect(settings(page).getByRole('listitem').first()).toBeVisible();
  }
  await page.keyboard.press('t');
  await expect(logStrip(page)).toBeVisible();
  await page.keyboard.press('Control+b');
  await expect(leaf(page)).toBeVisible();
}

/** Playbooks beside the strip, with ticks and with something looked for, and their designer. */
export const playbookViews: readonly ViewSteps[] = [
  {
    name: 'a playbook beside the strip',
    open: async (page) => {
      await openPlaybook(page);
      await leaf(page)
        .getByText(/^(Checkliste|Checklist)$/)
        .click();
      await leaf(page).getByRole('checkbox').first().check();
      await expect(leaf(page).getByRole('button', { name: /^(Häkchen eintragen|Log the ticks)/ })).toBeVisible();
    },
  },
  {
    name: 'an objection that is looked for',
    open: async (page) => {
      await openPlaybook(page);
      await page.keyboard.press('Control+b');
      await expect(leaf(page).getByRole('textbox')).toBeFocused();
      await page.keyboard.type('e');
      await expect(
        leaf(page)
          .getByText(/^(Aus „|From “)/)
          .first(),
      ).toBeVisible();
    },
  },
  {
    name: 'the designer of playbooks',
    open: async (page) => {
      await openPlaybook(page);
      await page.keyboard.press('Control+,');
      await settings(page)
        .getByRole('button', { name: /(ändern|^Change )/ })
        .first()
        .click();
      await expect(page.getByRole('textbox', { name: /^(Name des Leitfadens|Name of the playbook)$/ })).toBeFocused();
    },
  },
];

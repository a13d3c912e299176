import { expect, type Page } from '@playwright/test';
import type { Desk } from './desk';

export const outcome = (page: Page, name: string) => page.getByRole('combobox', { name: `Ergebnis für ${name}` });
export const next = (page: Page, name: string) => page.getByRole('textbox', { name: `Ablegen hinter, für ${name}` });
export const words = (page: Page, name: string) => page.getByRole('textbox', { name: `Stichworte für ${name}` });
export const row = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name });
export const progress = (page: Page) => page.getByRole('status').filter({ hasText: /von \d+ eingetragen/ });

/** The day before the one whose list is entered. */
export const dayBefore = '2026-03-12T08:00:00+01:00';
const dayItself = '2026-03-13T17:00:00+01:00';

/** Files new dossiers behind the next day, in the order of its stack, and turns to five in the afternoon of that day. */
export async function fileBehindTheDay(desk: Desk, names: readonly string[]): Promise<void> {
  const { page } = desk;
  for (const name of names) {
    await desk.createDossier(name);
    await desk.log(1, 'Kennengelernt.', 'morgen');
    await expect(desk.notice).toContainText(`${name}: eingetragen`);
  }
  await page.clock.setFixedTime(dayItself);
  await page.reload();
  await expect(desk.section('Folgeanrufe').getByRole('listitem')).toHaveCount(names.length);
}

export async function openTable(page: Page): Promise<void> {
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
  await page.keyboard.press('Shift+E');
  await expect(page.getByRole('heading', { level: 1, name: 'Ergebnisse vom Papier eintragen' })).toBeVisible();
}

export const dayNames = [
  'Anna',
  'Bernd',
  'Carla',
  'Dieter',
  'Elif',
  'Frank',
  'Gesa',
  'Hanno',
  'Ines',
  'Jonas',
  'Karin',
  'Lars',
];

/** Enters ten results of a day of twelve with the keyboard alone: nine rows, one skipped, one more; and takes the last one back. */
export async function enterTenFromPaper(desk: Desk): Promise<void> {
  const { page } = desk;
  const names = dayNames;
  await openTable(page);
  await expect(progress(page)).toHaveText('0 von 12 eingetragen');
  await expect(page.getByRole('rowheader').filter({ hasNotText: /Folgeanrufe/ })).toHaveText(names);
  await expect(outcome(page, 'Anna')).toBeFocused();
  for (const [index, name] of names.slice(0, 10).entries()) {
    await expect(outcome(page, name)).toBeFocused();
    if (index === 4) {
      // Skipped: the row stays as it is.
      await page.keyboard.press('Enter');
      continue;
    }
    await page.keyboard.press(index % 2 === 0 ? '1' : '2');
    if (index % 3 === 0) {
      await page.keyboard.press('Tab');
      await page.keyboard.type('in 2 wochen');
      await expect(row(page, name)).toContainText('hinter Fr., 27. März');
      await page.keyboard.press('Tab');
      await page.keyboard.type(`Notiz ${name}`);
    }
    await page.keyboard.press('Enter');
  }
  await expect(progress(page)).toHaveText('9 von 12 eingetragen');
  await expect(outcome(page, 'Karin')).toBeFocused();
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  await expect(progress(page)).toHaveText('10 von 12 eingetragen');

  // The numbers are those of the paper still, with what came of each.
  await expect(page.getByRole('row').getByRole('cell', { name: /^\d+$/ })).toHaveText(
    names.map((_, index) => String(index + 1)),
  );
  await expect(row(page, 'Anna')).toContainText('✓ Gesprochen abgelegt hinter Fr., 27. März · Notiz Anna');
  await expect(row(page, 'Bernd')).toContainText('✓ Nicht erreicht abgelegt hinter Mo., 16. März');
  await expect(outcome(page, 'Elif')).toBeVisible();

  await desk.undo();
  await expect(progress(page)).toHaveText('9 von 12 eingetragen');
  await expect(outcome(page, 'Karin')).toHaveValue('');
  await desk.goTo('Heute');
  await expect(desk.section('Folgeanrufe').getByRole('listitem')).toHaveCount(3);
  await desk.lookUp('Dieter', 'Dieter');
  await expect(desk.rightPage).toContainText('Notiz Dieter');
}

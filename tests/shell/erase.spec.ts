import { expect, type Page } from '@playwright/test';
import { filesHolding } from '../support/stored-files';
import { test } from './launch';

/** Letters that stand nowhere else: what is found of them in a file is the person. */
const words = ['Qzvxkrow Pemfjtuw', 'Hbwqzyxj', 'Ydkvqzwrtgh'];
const [name = '', company = '', said = ''] = words;

const ready = (page: Page) => expect(page.getByRole('navigation', { name: 'Main navigation' })).toBeVisible();

test('who is erased can be read in no file of the app any more, its journal outside included', async ({
  launch,
  profile,
}) => {
  test.slow();
  const { app, page } = await launch();
  await ready(page);
  await page.getByRole('button', { name: 'New dossier' }).first().click();
  const sheet = page.getByRole('dialog', { name: 'New dossier' });
  await sheet.getByLabel('Name').fill(name);
  await sheet.getByLabel('Company').fill(company);
  await sheet.getByRole('button', { name: 'Create dossier' }).click();
  await expect(page.getByRole('heading', { level: 2, name })).toBeVisible();
  await page.keyboard.press('1');
  await page.keyboard.type(said);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('status', { name: 'What was done' })).toContainText('written down');
  await expect.poll(() => filesHolding(profile, words, allFiles).join()).toMatch(/journal-1-/);
  expect(filesHolding(profile, words, allFiles).join()).toMatch(/IndexedDB/);

  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Search' }).fill('Qzvx');
  await page.getByRole('option', { name }).first().click();
  await expect(page.getByRole('heading', { level: 2, name })).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('option', { name: 'Erase this person …' }).click();
  const question = page.getByRole('dialog', { name: 'Erase this person for good?' });
  await question.getByRole('checkbox', { name: 'I understand' }).check();
  const anew = page.waitForEvent('load');
  await question.getByRole('button', { name: 'Erase for good' }).click();
  await anew;
  await ready(page);
  await app.close();

  const later = await launch();
  await ready(later.page);
  await later.app.close();
  expect(filesHolding(profile, words, allFiles)).toEqual([]);
});

/** Whatever the app keeps, wherever it lies. */
const allFiles = () => true;

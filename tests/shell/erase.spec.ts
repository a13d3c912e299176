import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type ElectronApplication, expect, type Page } from '@playwright/test';
import { filesHolding } from '../support/stored-files';
import { test } from './launch';

/** Letters that stand nowhere else: what is found of them in a file is the person. */
const words = ['Qzvxkrow Pemfjtuw', 'Hbwqzyxj', 'Ydkvqzwrtgh'];
const [name = '', company = '', said = ''] = words;

const ready = (page: Page) => expect(page.getByRole('navigation', { name: 'Main navigation' })).toBeVisible();

/** Whatever the app keeps, wherever it lies. */
const traces = (profile: string) => filesHolding(profile, words, () => true);

async function createPerson(page: Page): Promise<void> {
  await ready(page);
  await page.getByRole('button', { name: 'New dossier' }).first().click();
  const sheet = page.getByRole('dialog', { name: 'New dossier' });
  await sheet.getByLabel('Name').fill(name);
  await sheet.getByLabel('Company').fill(company);
  await sheet.getByRole('button', { name: 'Create dossier' }).click();
  await expect(page.getByRole('heading', { level: 2, name })).toBeVisible();
  await expect(page.getByRole('form', { name: 'Log contact' })).toBeVisible();
  await page.keyboard.press('1');
  await page.keyboard.type(said);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('status', { name: 'What was done' })).toContainText('written down');
}

const question = (page: Page) => page.getByRole('dialog', { name: 'Erase this person for good?' });

/** Opens the dossier and asks to erase it; the question is on the screen. */
async function askToErase(page: Page): Promise<void> {
  await ready(page);
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Search' }).fill('Qzvx');
  await page.getByRole('option', { name }).first().click();
  await expect(page.getByRole('heading', { level: 2, name })).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('option', { name: 'Erase this person …' }).click();
  await expect(question(page)).toContainText('the journal beside the database');
}

async function erase(page: Page): Promise<void> {
  await question(page).getByRole('checkbox', { name: 'I understand' }).check();
  await question(page).getByRole('button', { name: 'Erase for good' }).click();
}

async function eraseAndStartAnew(page: Page): Promise<void> {
  const anew = page.waitForEvent('load');
  await erase(page);
  await anew;
  await ready(page);
}

async function kill(app: ElectronApplication): Promise<void> {
  const child = app.process();
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

const noted = (profile: string) => existsSync(join(profile, 'Ringbuch/vault/witness/traces.json'));
const journals = (profile: string) =>
  readdirSync(join(profile, 'Ringbuch/vault/journal')).map((file) => file.split('-')[1]);

test('who is erased can be read in no file of the app any more, its journal outside included', async ({
  launch,
  profile,
}) => {
  test.slow();
  const { app, page } = await launch();
  await createPerson(page);
  await expect.poll(() => traces(profile).join()).toMatch(/journal-1-/);
  expect(traces(profile).join()).toMatch(/IndexedDB/);

  await askToErase(page);
  await eraseAndStartAnew(page);
  // One backup is enough for the journal from before to go.
  await expect.poll(() => journals(profile)).toEqual(['2']);
  await app.close();

  const later = await launch();
  await ready(later.page);
  await expect.poll(() => noted(profile)).toBe(false);
  await later.app.close();
  expect(traces(profile)).toEqual([]);
});

test('copies of the database that were kept aside go with the person, and it is said before', async ({
  launch,
  profile,
}) => {
  test.slow();
  const first = await launch();
  await createPerson(first.page);
  await first.app.close();
  const { app, page } = await launch();
  await ready(page);
  // As a recovery does with a damaged database.
  expect(await page.evaluate(() => window.ringbuchShell.keepStoreAside())).toBe(true);
  await app.close();
  const third = await launch();
  await ready(third.page);
  expect(traces(profile).join()).toMatch(/store-aside.kept-/);
  expect(traces(profile).join()).toMatch(/store-aside.newest/);

  await askToErase(third.page);
  await expect(question(third.page)).toContainText('a damaged database that was kept');
  await eraseAndStartAnew(third.page);
  await expect.poll(() => traces(profile).filter((file) => file.includes('store-aside'))).toEqual([]);
  expect(await third.page.evaluate(() => window.ringbuchShell.storesAside())).toEqual([]);
  await third.app.close();

  const later = await launch();
  await ready(later.page);
  await expect.poll(() => noted(profile)).toBe(false);
  await later.app.close();
  expect(traces(profile)).toEqual([]);
  // And from then on a copy is made at each start as before.
  const last = await launch();
  await ready(last.page);
  expect(existsSync(join(profile, 'Ringbuch/store-aside/newest/finished'))).toBe(true);
  await last.app.close();
  expect(traces(profile)).toEqual([]);
});

test('killed right after the records are gone, the app does the rest at its next starts', async ({
  launch,
  profile,
}) => {
  test.slow();
  const { app, page } = await launch();
  await createPerson(page);
  await askToErase(page);
  const gone = page.getByText('Writing the database anew').or(question(page).getByRole('alert'));
  await erase(page);
  await gone.waitFor();
  await kill(app);
  expect(noted(profile)).toBe(true);

  const second = await launch();
  await ready(second.page);
  await second.app.close();
  const third = await launch();
  await ready(third.page);
  // The erasure came to no backup. The one of the day is made when the first screen has been calm for a while: then the journal can go.
  await expect.poll(() => journals(profile), { timeout: 60_000 }).toEqual(['2']);
  await third.app.close();
  // The copy of the files that was made at that start went with it; the next one is clean.
  const last = await launch();
  await ready(last.page);
  await last.app.close();
  expect(noted(profile)).toBe(false);
  expect(traces(profile)).toEqual([]);
});

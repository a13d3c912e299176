import { expect, type Page, test } from '@playwright/test';
import { Desk } from '../support/desk';
import { holdSearch, releaseSearch } from '../support/held-search';

const morning = '2026-03-12T08:00:00+01:00';

async function openWithCustomers(page: Page): Promise<Desk> {
  const desk = await Desk.openAt(page, morning);
  await desk.createDossier('Ines Müller', { company: 'Gasthof Zur Straße', phone: '+49 (0) 951 / 20 48 11' });
  await desk.createDossier('Jutta Brandt', { company: 'Haustechnik', email: 'einkauf@brandt-haustechnik.example' });
  return desk;
}

const field = (page: Page) => page.getByRole('combobox', { name: 'Suchen' });
const dossiers = (page: Page) => page.getByRole('group', { name: 'Dossiers' }).getByRole('option');

test('finds a dossier by any part of name, company, number or e-mail, however it is typed', async ({ page }) => {
  const desk = await openWithCustomers(page);
  await desk.leaveField();
  await page.keyboard.press('Control+k');
  for (const query of ['mueller', 'MÜLL', 'muller', 'zur strasse', '204811', '0951 2048', '+49951', 'asthof']) {
    await field(page).fill(query);
    await expect(dossiers(page), query).toHaveText([/Ines Müller/]);
  }
  await field(page).fill('haustechnik.example');
  await expect(dossiers(page)).toHaveText([/Jutta Brandt.*einkauf@brandt-haustechnik\.example/]);
  await field(page).fill('204811');
  await expect(dossiers(page)).toHaveText([/\+49 \(0\) 951 \/ 20 48 11.*auf dem Stapel/]);
  await field(page).fill('mueller brandt');
  await expect(page.getByRole('dialog')).toContainText('Kein Dossier gefunden');
});

test('the phone rings: the caller lies on top, and Esc puts it back where one was', async ({ page }) => {
  const desk = await openWithCustomers(page);
  await desk.logStrip.getByRole('textbox', { name: 'Was besprochen wurde' }).fill('Mitten im Satz');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('4811');
  await expect(dossiers(page)).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(desk.openName).toHaveText('Ines Müller');
  await expect(desk.rightPage).toContainText('Liegt auf dem Stapel');

  await page.keyboard.press('Escape');
  await expect(desk.openName).toHaveText('Jutta Brandt');
  await expect(desk.logStrip.getByRole('textbox', { name: 'Was besprochen wurde' })).toHaveValue('Mitten im Satz');
  await desk.undo();
  // Looking up left nothing in the journal: the newest action is still the last dossier's creation.
  await expect(desk.notice).toContainText('Jutta Brandt angelegt');
});

test('Enter opens what was typed last, even when the answer is still on its way', async ({ page }) => {
  await holdSearch(page);
  const desk = await openWithCustomers(page);
  await desk.leaveField();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('brandt');
  await expect(field(page)).toHaveValue('brandt');
  await page.keyboard.press('Enter');
  await releaseSearch(page, 'brandt');
  await expect(field(page)).toBeHidden();
  await expect(desk.openName).toHaveText('Jutta Brandt');
});

test('an answer that comes late is dropped', async ({ page }) => {
  await holdSearch(page);
  const desk = await openWithCustomers(page);
  await desk.leaveField();
  await page.keyboard.press('Control+k');
  await field(page).fill('brandt');
  await field(page).fill('müller');
  await releaseSearch(page, 'müller');
  await expect(dossiers(page)).toHaveText([/Ines Müller/]);

  const seen = await page.getByRole('listbox').evaluateHandle((list) => {
    const texts: string[] = [];
    new MutationObserver(() => texts.push(list.textContent)).observe(list, { childList: true, subtree: true });
    return texts;
  });
  await releaseSearch(page, 'brandt');
  // Answers come in the order of the questions: when this one has, the late one has been there, too.
  await field(page).fill('müller gibt es nicht');
  await releaseSearch(page, 'müller gibt es nicht');
  await expect(dossiers(page)).toHaveCount(0);
  expect((await seen.jsonValue()).filter((text) => text.includes('Jutta Brandt'))).toEqual([]);
});

test('follows what another window does', async ({ page, context }) => {
  await Desk.openAt(page, morning);
  await page.keyboard.press('Control+k');
  await field(page).fill('keller');
  await expect(page.getByRole('dialog')).toContainText('Kein Dossier gefunden');
  const other = await Desk.openAt(await context.newPage(), morning);
  await other.createDossier('Annemarie Keller');
  await expect(async () => {
    await field(page).fill('kelle');
    await field(page).fill('keller');
    await expect(dossiers(page)).toHaveCount(1, { timeout: 200 });
  }).toPass();
});

test('lists every command that can be run with its key, and runs it', async ({ page }) => {
  const desk = await openWithCustomers(page);
  await desk.leaveField();
  await page.keyboard.press('Control+k');
  for (const [title, key] of [
    ['Neues Dossier', 'N'],
    ['Rückgängig', 'Strg Z'],
    ['Ablegen, nächste', 'Strg Eingabe'],
    ['Nächster Tag', ']'],
    ['Alle Tasten', '?'],
  ] as const) {
    const option = page.getByRole('option', { name: title, exact: true });
    await expect(option).toHaveText(`${title}${key}`);
  }
  await expect(page.getByRole('option', { name: 'Dossier wieder öffnen' })).toHaveCount(0);
  await field(page).fill('optionen');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Optionen' })).toBeVisible();
});

test('is worked with the arrows; Esc leaves everything as it was', async ({ page }) => {
  const desk = await openWithCustomers(page);
  const text = desk.logStrip.getByRole('textbox', { name: 'Was besprochen wurde' });
  await text.focus();
  await page.keyboard.press('Control+k');
  await field(page).fill('t');
  const options = page.getByRole('dialog').getByRole('option');
  await expect(dossiers(page)).toHaveCount(2);
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(options.nth(1)).toHaveAttribute('aria-selected', 'true');
  await expect(field(page)).toHaveAttribute('aria-activedescendant', (await options.nth(1).getAttribute('id')) ?? '');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(options.last()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Escape');
  await expect(field(page)).toBeHidden();
  await expect(text).toBeFocused();
  await expect(desk.openName).toHaveText('Jutta Brandt');
});

test('a dossier looked up from the settings shows, and Esc leads back there', async ({ page }) => {
  const desk = await openWithCustomers(page);
  await desk.goTo('Optionen');
  await desk.lookUp('müller', 'Ines Müller');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { level: 1, name: 'Optionen' })).toBeVisible();
});

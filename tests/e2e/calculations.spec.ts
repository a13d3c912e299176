import { expect, type Locator, type Page, test } from '@playwright/test';
import { Desk } from '../support/desk';

const leaf = (page: Page) => page.getByRole('article', { name: /^(Angebot oder Kalkulation|Offer or calculation)$/ });
const list = (page: Page) =>
  page
    .getByRole('tabpanel', { name: /^(Angebote|Offers)$/ })
    .getByRole('listitem')
    .getByRole('button');
const total = (page: Page): Locator => leaf(page).locator('dl div').last();

async function openDossier(page: Page, name = 'Keller'): Promise<Desk> {
  const desk = await Desk.openAt(page, '2026-03-13T08:00:00+01:00');
  await desk.createDossier(name);
  return desk;
}

/** Types into one field after the other, Enter leads on. */
async function typeCells(page: Page, ...cells: readonly string[]): Promise<void> {
  for (const [index, cell] of cells.entries()) {
    if (cell !== '') {
      await page.keyboard.press('Control+a');
      await page.keyboard.type(cell);
    }
    if (index < cells.length - 1) await page.keyboard.press('Enter');
  }
}

test('an offer is written by keyboard alone, copied into a new version, and taken back', async ({ page }) => {
  const desk = await openDossier(page);
  await page.keyboard.press('Shift+C');
  await expect(leaf(page).getByRole('textbox', { name: 'Titel' })).toBeFocused();
  await page.keyboard.type('Wärmepumpe');
  await leaf(page).getByRole('textbox', { name: 'Bezeichnung, Position 1' }).focus();
  await typeCells(page, 'Wärmepumpe LW 8', '1', 'Stück', '8.450', '5', '19');
  await page.keyboard.press('Enter');
  await expect(leaf(page).getByRole('textbox', { name: 'Bezeichnung, Position 2' })).toBeFocused();
  await typeCells(page, 'Montage', '12,5', 'h', '84,90', '', '');
  await page.keyboard.press('Enter');
  await typeCells(page, 'Handbuch', '2', '', '24,05', '', '7');
  // 8,027.50 + 1,061.25 at 19 %, 48.10 at 7 %
  await expect(total(page)).toContainText('10.867,08 €');

  await page.keyboard.press('Alt+ArrowUp');
  await expect(leaf(page).getByRole('textbox', { name: 'Umsatzsteuer in Prozent, Position 2' })).toBeFocused();
  await expect(leaf(page).getByRole('textbox', { name: 'Bezeichnung, Position 2' })).toHaveValue('Handbuch');
  await expect(total(page)).toContainText('10.867,08 €');
  await page.keyboard.press('Alt+Delete');
  await expect(leaf(page).getByRole('row')).toHaveCount(3);
  await expect(total(page)).toContainText('10.815,61 €');

  await page.keyboard.press('Control+Enter');
  await expect(desk.notice).toContainText('Angebot oder Kalkulation für Keller gespeichert.');
  await expect(list(page)).toContainText(['Wärmepumpe']);
  await expect(list(page).first()).toContainText('10.815,61 €');

  await leaf(page).getByRole('button', { name: 'Neue Fassung' }).press('Enter');
  await expect(leaf(page).getByRole('heading', { level: 2 })).toContainText('Fassung 2');
  await leaf(page).getByRole('textbox', { name: 'Einzelpreis, Position 1' }).fill('8.000');
  await page.keyboard.press('Control+Enter');
  await expect(list(page).first()).toContainText('10.306,89 €');
  await leaf(page)
    .getByRole('button', { name: /Fassung 1, .*10\.815,61/ })
    .press('Enter');
  await expect(leaf(page)).toContainText('Das ist Fassung 1. Sie bleibt, wie sie war.');
  await expect(total(page)).toContainText('10.815,61 €');
  await expect(leaf(page).getByRole('textbox')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(leaf(page)).toBeHidden();
  await page.keyboard.press('Control+z');
  await expect(list(page).first()).toContainText('10.815,61 €');
  await page.keyboard.press('Control+z');
  await expect(list(page).first()).not.toContainText('Fassung 2');
  await page.keyboard.press('Control+Shift+z');
  await expect(list(page).first()).toContainText('Fassung 2');
});

test('what can not be understood is told by line and field, and nothing of it is stored', async ({ page }) => {
  await openDossier(page);
  await page.keyboard.press('Shift+C');
  const price = leaf(page).getByRole('textbox', { name: 'Einzelpreis, Position 1' });
  await price.fill('1.5');
  await expect(leaf(page)).toContainText('Eine Position ist nicht zu verstehen und nicht mitgezählt.');
  await leaf(page).getByRole('textbox', { name: 'Bezeichnung, Position 1' }).focus();
  await page.keyboard.press('Control+Enter');
  await expect(leaf(page).getByRole('alert')).toContainText(
    'Position 1, Einzelpreis: „1.5“ kann zweierlei heißen. Schreiben Sie es wie 1.234,56.',
  );
  await expect(price).toBeFocused();
  await expect(list(page).first()).toContainText('0,00 €');
  await price.fill('1,5');
  await expect(leaf(page).getByRole('alert')).toBeHidden();
  await page.keyboard.press('Control+Enter');
  await expect(list(page).first()).toContainText('1,79 €');
});

test('what is half typed outlives the window, and is offered again', async ({ page }) => {
  const desk = await openDossier(page);
  await page.keyboard.press('Shift+C');
  await leaf(page).getByRole('textbox', { name: 'Bezeichnung, Position 1' }).fill('Wärmepum');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(list(page).first()).toContainText('angefangen');
  await page.reload();
  await Desk.of(page);
  await desk.lookUp('Keller', 'Keller');
  await page.keyboard.press('c');
  await expect(list(page).first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(leaf(page).getByRole('textbox', { name: 'Bezeichnung, Position 1' })).toHaveValue('Wärmepum');
  await expect(leaf(page)).toContainText('um 8:00 eingegeben und noch nicht gespeichert');
  await leaf(page).getByRole('button', { name: 'Verwerfen' }).click();
  await expect(leaf(page).getByRole('textbox', { name: 'Bezeichnung, Position 1' })).toHaveValue('');
  await page.keyboard.press('Escape');
  await expect(list(page).first()).not.toContainText('angefangen');
});

test.describe('in English', () => {
  test.use({ locale: 'en-GB' });

  test('amounts are written and read as they are there', async ({ page }) => {
    await page.clock.install({ time: '2026-03-13T08:00:00+01:00' });
    await page.goto('/');
    await expect(page.getByRole('navigation').first()).toBeVisible();
    await page.keyboard.press('n');
    await page.getByRole('dialog').getByLabel('Name').fill('Keller');
    await page.getByRole('button', { name: 'Create dossier' }).click();
    await expect(page.getByRole('heading', { level: 2, name: 'Keller' })).toBeVisible();
    await expect(page.getByRole('dialog')).toBeHidden();
    await page.keyboard.press('Shift+C');
    await expect(leaf(page)).toBeVisible();
    await leaf(page).getByRole('textbox', { name: 'Description, line 1' }).focus();
    await typeCells(page, 'Heat pump', '1.5', 'pcs', '1,234.56', '', '');
    await expect(total(page)).toContainText('£2,222.21');
    await page.keyboard.press('Control+Enter');
    await expect(list(page).first()).toContainText('£2,222.21');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+z');
    await expect(list(page).first()).toContainText('£0.00');
  });
});

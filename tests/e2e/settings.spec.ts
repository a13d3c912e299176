import { expect, type Page, test } from '@playwright/test';
import { Desk } from '../support/desk';
import { openSample, sampleDay } from '../support/sample-binder';

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

test('the language changes at once, dates with it, and stays', async ({ page }) => {
  const desk = await Desk.openAt(page, sampleDay);
  await expect(heading(page, 'Freitag, 13. März')).toBeVisible();
  await desk.goTo('Optionen');
  await page.getByRole('radio', { name: 'English' }).check();
  await expect(heading(page, 'Settings')).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', /^en/);
  await page.getByRole('navigation').getByRole('button', { name: 'Today' }).click();
  await expect(heading(page, 'Friday 13 March')).toBeVisible();

  await page.reload();
  await expect(heading(page, 'Friday 13 March')).toBeVisible();
  await page.keyboard.press('Control+,');
  await page.getByRole('radio', { name: 'As the system' }).first().check();
  await expect(heading(page, 'Optionen')).toBeVisible();
});

test('the appearance follows the system until it is chosen', async ({ page }) => {
  const desk = await Desk.openAt(page, sampleDay);
  const desktop = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await desktop();
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await desktop();
  expect(dark).not.toBe(light);
  await desk.goTo('Optionen');
  await page.getByRole('radio', { name: 'Hell' }).check();
  await expect.poll(desktop).toBe(light);
  await page.reload();
  await expect(heading(page, 'Freitag, 13. März')).toBeVisible();
  await expect.poll(desktop).toBe(light);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.keyboard.press('Control+,');
  await page.getByRole('radio', { name: 'Dunkel' }).check();
  await expect.poll(desktop).toBe(dark);
});

test('a key is changed, refused when it is taken, shown everywhere, and reset', async ({ page, context }) => {
  const desk = await Desk.openAt(page, sampleDay);
  const other = await Desk.openAt(await context.newPage(), sampleDay);
  await desk.goTo('Optionen');
  const nextDay = page.getByRole('group', { name: 'Nächster Tag' });
  const change = (key: string) => nextDay.getByRole('button', { name: `${key} für „Nächster Tag“ ändern` });
  await change(']').click();
  await page.keyboard.press('b');
  await expect(nextDay.getByRole('alert')).toContainText('B gehört schon zu „Ringbuch“');
  await expect(heading(page, 'Optionen')).toBeVisible();
  await page.keyboard.press('Control+c');
  await expect(nextDay.getByRole('alert')).toContainText('Strg C gehört dem System');
  await page.keyboard.press('y');
  await expect(change('Y')).toBeVisible();
  await expect(nextDay.getByRole('alert')).toHaveText('');

  const keysOf = (of: Page) => of.getByRole('dialog', { name: 'Alle Tasten' });
  await other.page.keyboard.press('?');
  await expect(keysOf(other.page).getByText('Y', { exact: true })).toBeVisible();
  await other.page.keyboard.press('Escape');
  await other.page.keyboard.press(']');
  await expect(heading(other.page, 'Freitag, 13. März')).toBeVisible();
  await other.page.keyboard.press('y');
  await expect(heading(other.page, 'Samstag, 14. März')).toBeVisible();

  await page.reload();
  await expect(heading(page, 'Freitag, 13. März')).toBeVisible();
  await page.keyboard.press('?');
  await expect(keysOf(page).getByText('Y', { exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('option', { name: 'Nächster Tag' })).toHaveText('Nächster TagY');
  await page.keyboard.press('Escape');

  await desk.goTo('Optionen');
  await page.getByRole('button', { name: 'Tasten von „Nächster Tag“ zurücksetzen' }).click();
  await expect(change(']')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Alle Tasten zurücksetzen' })).toBeDisabled();
});

test('a key is added and taken away; Esc and Tab leave it as it was', async ({ page }) => {
  const desk = await Desk.openAt(page, sampleDay);
  await desk.goTo('Optionen');
  const bin = page.getByRole('group', { name: 'Papierkorb', exact: true });
  const add = bin.getByRole('button', { name: 'Taste für „Papierkorb“ hinzufügen' });
  await add.click();
  await page.keyboard.press('Escape');
  await expect(add).toBeVisible();
  await add.click();
  await page.keyboard.press('Tab');
  await expect(add).toBeVisible();
  await add.click();
  await page.keyboard.press('Control+e');
  const key = bin.getByRole('button', { name: 'Strg E für „Papierkorb“ ändern' });
  await expect(key).toBeVisible();
  await desk.goTo('Heute');
  await page.keyboard.press('Control+e');
  await expect(heading(page, 'Papierkorb')).toBeVisible();

  await desk.goTo('Optionen');
  await key.click();
  await page.keyboard.press('Backspace');
  await expect(key).toBeHidden();
  await expect(bin.getByRole('button')).toHaveCount(1);
});

test('outcome keys are changed one by one, and the strip shows them', async ({ page }) => {
  const desk = await Desk.openAt(page, sampleDay);
  await desk.createDossier('Jutta Brandt');
  await desk.goTo('Optionen');
  await page.getByRole('button', { name: '2 für „Ergebnis wählen“ ändern' }).click();
  await page.keyboard.press('y');
  await desk.lookUp('brandt', 'Jutta Brandt');
  await expect(desk.logStrip.getByText('Y Nicht erreicht')).toBeVisible();
  await page.keyboard.press('y');
  await expect(desk.logStrip.getByRole('radio', { name: 'Nicht erreicht' })).toBeChecked();
});

test('the sample lies beside the own binder, keeps what was tried out, and goes by one click', async ({ page }) => {
  const desk = await Desk.openAt(page, sampleDay);
  await openSample(page);
  await expect(desk.section('Mit Uhrzeit').getByRole('listitem').first()).toBeVisible();
  await desk.createDossier('Ausprobiert');
  await page.reload();
  await expect(desk.logStrip).toBeVisible();
  await desk.lookUp('ausprobiert', 'Ausprobiert');

  await page.getByRole('button', { name: 'Zu meinem Ringbuch' }).click();
  await expect(page.getByRole('heading', { name: 'Ihr Ringbuch ist bereit' })).toBeVisible();
  await desk.search('ausprobiert');
  await expect(page.getByRole('dialog')).toContainText('Kein Dossier gefunden');
  await page.keyboard.press('Escape');

  await desk.goTo('Optionen');
  await expect(page.getByText('Mein Ringbuch 0 Dossiers')).toBeVisible();
  await page.getByRole('button', { name: 'Muster-Ringbuch öffnen', exact: true }).click();
  await expect(page.getByRole('complementary', { name: 'Muster-Ringbuch' })).toBeVisible();
  await desk.lookUp('ausprobiert', 'Ausprobiert');
  await page.getByRole('button', { name: 'Muster-Ringbuch entfernen' }).click();
  await expect(desk.notice).toContainText('Muster-Ringbuch entfernt');
  await expect(page.getByRole('heading', { name: 'Ihr Ringbuch ist bereit' })).toBeVisible();

  await desk.undo();
  await desk.goTo('Optionen');
  await page.getByRole('button', { name: 'Muster-Ringbuch öffnen', exact: true }).click();
  await expect(page.getByRole('complementary', { name: 'Muster-Ringbuch' })).toBeVisible();
  await desk.lookUp('ausprobiert', 'Ausprobiert');
});

test('whoever is on the sample when it goes comes back to the own binder', async ({ page, context }) => {
  const desk = await Desk.openAt(page, sampleDay);
  await openSample(page);
  const other = await Desk.openAt(await context.newPage(), sampleDay);
  await expect(other.page.getByRole('complementary', { name: 'Muster-Ringbuch' })).toBeVisible();
  await desk.notice.getByRole('button', { name: 'Rückgängig' }).click();
  for (const window of [page, other.page]) {
    await expect(window.getByRole('heading', { name: 'Ihr Ringbuch ist bereit' })).toBeVisible();
    await expect(window.getByRole('complementary', { name: 'Muster-Ringbuch' })).toBeHidden();
  }
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Ihr Ringbuch ist bereit' })).toBeVisible();
});

test('says where the data lies', async ({ page }) => {
  const desk = await Desk.openAt(page, sampleDay);
  await desk.goTo('Optionen');
  await expect(page.getByRole('region', { name: 'Optionen' })).toContainText('in diesem Browser und diesem Profil');
});

import { expect, test } from '@playwright/test';
import { importCustomers, numbered } from '../support/customer-list';
import { Desk } from '../support/desk';

test('a month of sixty is dealt out: one by hand, the others evenly, and all of it can be taken back', async ({
  page,
}) => {
  const desk = await Desk.openAt(page, '2026-03-02T08:00:00+01:00');
  await importCustomers(desk, numbered(60, 'März 2026'));
  await page.keyboard.press('t');
  await desk.leftPage.getByRole('button', { name: /60 Dossiers/ }).click();
  await expect(desk.leftPage).toContainText('Noch 60 Dossiers ohne Tag');

  const days = page.getByRole('list', { name: 'Tage mit ihrer Auslastung' });
  await expect(desk.rightPage.getByRole('heading', { level: 2 })).toHaveText('Kunde 0001');
  await days.getByRole('button', { name: /^Montag, 2. März/ }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(desk.notice).toContainText('Kunde 0001');
  await expect(days.getByRole('button', { name: 'Dienstag, 3. März, 1 Dossier, 12 min von 7 h' })).toBeFocused();
  await expect(desk.rightPage.getByRole('heading', { level: 2 })).toHaveText('Kunde 0002');

  await page.keyboard.press('Shift+D');
  const sheet = page.getByRole('dialog', { name: 'Gleichmäßig verteilen: 59 Dossiers' });
  await expect(sheet.getByRole('row', { name: 'Di., 31. März' })).toContainText('7 h');
  await page.keyboard.press('Enter');
  await expect(desk.notice).toContainText('Auf Tage verteilt: 59 Dossiers.');
  await expect(desk.leftPage).toContainText('Alles ist verteilt.');
  await expect(days.getByRole('button', { name: 'Samstag, 7. März, Wochenende, 0 Dossiers' })).toBeVisible();
  await desk.undo();
  await expect(desk.leftPage).toContainText('Noch 59 Dossiers ohne Tag');
});

test('first calls are drawn from the pile, as many as the day has room for', async ({ page }) => {
  const desk = await Desk.openAt(page, '2026-03-13T08:00:00+01:00');
  await importCustomers(desk, [...numbered(40), ...numbered(30, '16.03.2026', 41)]);
  await desk.leaveField();
  await page.keyboard.press('f');
  const sheet = page.getByRole('dialog', { name: 'Erstanrufe vom Stapel ziehen' });
  await expect(sheet).toContainText('40 Erstanrufe auf dem Stapel, 0 davon vorbereitet.');
  await expect(sheet.getByRole('button', { name: '20 Dossiers verlegen' })).toBeVisible();
  // Thirty calls of twelve minutes leave an hour of Monday's seven.
  await sheet.getByRole('textbox', { name: 'Auf den Tag' }).fill('16.3.');
  await expect(sheet.getByRole('button', { name: '5 Dossiers verlegen' })).toBeVisible();
  await sheet.getByRole('spinbutton', { name: 'Höchstens' }).fill('3');
  await sheet.getByRole('button', { name: '3 Dossiers verlegen' }).press('Enter');
  await expect(desk.notice).toContainText('Vom Stapel gezogen: 3 Erstanrufe.');
  await expect(page.getByRole('button', { name: 'Montag, 16. März, 33 Dossiers' }).first()).toBeVisible();
  await desk.undo();
  await expect(page.getByRole('button', { name: 'Montag, 16. März, 30 Dossiers' }).first()).toBeVisible();
});

test('a full day is passed over by the drawing; where nothing can be drawn, the field to change has the focus', async ({
  page,
}) => {
  const desk = await Desk.openAt(page, '2026-03-13T08:00:00+01:00');
  // Thirty-five calls of twelve minutes fill Friday's seven hours.
  await importCustomers(desk, [...numbered(35, '13.03.2026'), ...numbered(2, undefined, 36)]);
  await desk.leaveField();
  await page.keyboard.press('f');
  const sheet = page.getByRole('dialog', { name: 'Erstanrufe vom Stapel ziehen' });
  const day = sheet.getByRole('textbox', { name: 'Auf den Tag' });
  await expect(day).toHaveValue('16.03.2026');
  await expect(sheet.getByRole('button', { name: '2 Dossiers verlegen' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(desk.notice).toContainText('Vom Stapel gezogen: 2 Erstanrufe.');
  await page.keyboard.press('f');
  await expect(sheet).toContainText('Auf dem Stapel liegt kein solcher Erstanruf.');
  await expect(day).toBeFocused();
});

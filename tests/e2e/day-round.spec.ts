import { expect, test } from '@playwright/test';
import { importCustomers, numbered } from '../support/customer-list';
import { Desk } from '../support/desk';

test('a day begins with one look and ends with another; in between it is worked', async ({ page }) => {
  const desk = await Desk.openAt(page, '2026-03-12T08:00:00+01:00');
  await importCustomers(desk, [
    ...numbered(3, '12.03.2026'),
    ...numbered(2, '13.03.2026', 4),
    ...numbered(1, 'März 2026', 6),
  ]);
  await page.keyboard.press('t');
  const look = page.getByRole('complementary', { name: 'Der Tag auf einen Blick' });
  await expect(desk.row('Kunde 0001')).toBeVisible();
  // On the day when the binder was begun nothing was left from before.
  await expect(look).toHaveCount(0);

  await page.clock.setSystemTime('2026-03-13T08:00:00+01:00');
  await page.reload();
  await Desk.of(page);
  await expect(look).toContainText('3 Dossiers sind von früher liegen geblieben.');
  await expect(look).toContainText('Ein Dossier hat noch keinen Tag in diesem Monat.');
  await look.getByRole('button', { name: 'Anfangen' }).press('Enter');
  await expect(look).toHaveCount(0);
  await page.reload();
  await Desk.of(page);
  await expect(desk.row('Kunde 0001')).toBeVisible();
  await expect(look).toHaveCount(0);

  await desk.log(1, 'Will ein Angebot', '20.3.');
  await expect(desk.notice).toContainText('eingetragen');
  await desk.leaveField();
  await page.keyboard.press('Shift+T');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Rückblick: Freitag, 13. März');
  await expect(desk.leftPage).toContainText('abgelegt hinter Fr., 20. März');
  await expect(desk.rightPage).toContainText('4 Dossiers bleiben liegen');
  await expect(desk.rightPage).toContainText('Schon geplant: Montag, 16. März');
  await desk.rightPage.getByRole('button', { name: /^Aufteilen/ }).click();
  const sheet = page.getByRole('dialog', { name: 'Aufteilen: 4 markierte Dossiers' });
  await sheet.getByRole('textbox', { name: 'Von' }).fill('16.3.');
  await sheet.getByRole('button', { name: '4 Dossiers verlegen' }).click();
  await expect(desk.rightPage).toContainText('Nichts bleibt liegen');
  await desk.row('Kunde 0001').click();
  await expect(desk.openName).toHaveText('Kunde 0001');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Rückblick: Freitag, 13. März');
  await page.keyboard.press('[');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Rückblick: Donnerstag, 12. März');
});

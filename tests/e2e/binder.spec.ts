import { expect, test } from '@playwright/test';
import { importCustomers, numbered } from '../support/customer-list';
import { Desk } from '../support/desk';

const friday = '2026-03-13T08:00:00';

test('the register shows the whole binder and the sum of all dossiers', async ({ page }) => {
  const desk = await Desk.openAt(page, friday);
  await importCustomers(desk, [
    ...numbered(3, '17.03.2026'),
    ...numbered(2, '10.03.2026', 10),
    ...numbered(4, 'April 2026', 20),
    ...numbered(2, '20.04.2026', 30),
    ...numbered(1, 'Februar 2026', 40),
    ...numbered(1, '05.07.2027', 50),
    ...numbered(5, undefined, 60),
  ]);
  await desk.goTo('Ringbuch');
  await expect(desk.leftPage).toContainText(
    '18 Dossiers: 5 hinter Tagen, 8 hinter Monaten, 5 auf dem Stapel, 0 geschlossen, 0 verloren.',
  );
  const register = desk.leftPage;
  await expect(register.getByRole('button', { name: 'Freitag, 13. März, heute, 2 Dossiers' })).toBeVisible();
  await expect(register.getByRole('button', { name: 'Samstag, 14. März, Wochenende, 0 Dossiers' })).toBeVisible();
  await expect(register.getByRole('button', { name: 'April, 6 Dossiers' })).toBeVisible();
  await expect(register.getByRole('button', { name: 'später, 1 Dossier' })).toBeVisible();
  await expect(register.getByRole('button', { name: 'Zu verteilen, 1 Dossier' })).toBeVisible();

  await register.getByRole('button', { name: 'Dienstag, 17. März, 3 Dossiers' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dienstag, 17. März');
  await expect(desk.leftPage.getByRole('listitem')).toHaveCount(3);
  await expect(desk.leftPage).toContainText('18 Dossiers: 5 hinter Tagen');
});

test('a month is headed by its dates, what has none comes last; what waits lies in the heap', async ({ page }) => {
  const desk = await Desk.openAt(page, friday);
  await importCustomers(desk, [
    { name: 'Ohne Tag', next: 'April 2026' },
    { name: 'Spät', next: '30.04.2026' },
    { name: 'Früh', next: '14.04.2026 09:30' },
    { name: 'Vorn', next: '08.04.2026' },
    { name: 'Fern', next: '05.07.2027' },
    { name: 'Wartend', next: 'Februar 2026' },
  ]);
  await page.getByRole('button', { name: 'April, 3 Dossiers' }).click();
  await expect(desk.leftPage.getByRole('heading', { level: 2 })).toHaveText([
    /Dienstag, 14. April\s*1/,
    /Donnerstag, 30. April\s*1/,
    /Ohne Tag\s*1/,
  ]);
  await expect(desk.leftPage.getByRole('list', { name: 'Dienstag, 14. April' })).toContainText('9:30');
  await expect(desk.openName).toHaveText('Früh');

  await page.keyboard.press('g');
  await page.getByRole('textbox', { name: 'Trennblatt' }).fill('8');
  await expect(page.getByRole('dialog')).toContainText('Eingabe öffnet: Mittwoch, 8. April');
  await page.keyboard.press('Enter');
  await expect(desk.openName).toHaveText('Vorn');

  await page.getByRole('button', { name: 'später, 1 Dossier' }).click();
  await expect(desk.leftPage.getByRole('heading', { level: 2, name: 'Juli 2027' })).toBeVisible();

  await page.keyboard.press('g');
  await page.getByRole('textbox', { name: 'Trennblatt' }).fill('verteilen');
  await page.keyboard.press('Enter');
  await expect(desk.leftPage).toContainText('Zu verteilen: 1');
  await expect(desk.leftPage.getByRole('heading', { level: 2, name: 'Februar 2026' })).toBeVisible();
  await expect(desk.openName).toHaveText('Wartend');
  await page.keyboard.press('m');
  await page.getByRole('dialog').getByRole('textbox', { name: 'Ablegen hinter' }).fill('morgen');
  await expect(page.getByRole('dialog')).toContainText('hinter Mo., 16. März – verschoben von Sa., 14. März');
  await page.keyboard.press('Enter');
  await expect(desk.notice).toContainText('Wartend abgelegt hinter Mo., 16. März.');
  await expect(desk.leftPage).toContainText('Nichts wartet aufs Verteilen.');
});

test('dividers and dossiers are turned with keys; an empty divider leads on', async ({ page }) => {
  const desk = await Desk.openAt(page, friday);
  await importCustomers(desk, [
    { name: 'Anna Albrecht', next: '17.03.2026' },
    { name: 'Bernd Braun', next: '17.03.2026' },
    { name: 'Clara Clausen', next: '17.03.2026' },
    { name: 'Später', next: '19.03.2026' },
  ]);
  await desk.goTo('Ringbuch');
  await page.getByRole('button', { name: 'Dienstag, 17. März, 3 Dossiers' }).first().click();
  await expect(desk.openName).toHaveText('Anna Albrecht');
  await page.keyboard.press('j');
  await expect(desk.openName).toHaveText('Bernd Braun');
  await page.keyboard.press('PageDown');
  await expect(desk.openName).toHaveText('Clara Clausen');
  await page.keyboard.press('k');
  await expect(desk.openName).toHaveText('Bernd Braun');

  await desk.leaveField();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mittwoch, 18. März');
  await expect(desk.leftPage).toContainText('Hinter der 18. liegt nichts.');
  await desk.leftPage.getByRole('button', { name: 'Nächstes gefülltes Trennblatt' }).click();
  await expect(desk.openName).toHaveText('Später');
  await desk.leaveField();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dienstag, 17. März');
});

test('a closed dossier lies with its reason behind “closed”, a deleted one in the bin and comes back', async ({
  page,
}) => {
  const desk = await Desk.openAt(page, friday);
  await importCustomers(desk, [
    { name: 'Anna Albrecht', next: '17.03.2026' },
    { name: 'Bernd Braun', next: '17.03.2026' },
  ]);
  await desk.goTo('Ringbuch');
  await page.getByRole('button', { name: 'Dienstag, 17. März, 2 Dossiers' }).first().click();
  await expect(desk.openName).toHaveText('Anna Albrecht');
  await page.keyboard.press('x');
  await page.getByRole('radio', { name: 'Kein Bedarf' }).check();
  await page.getByRole('dialog').getByRole('button', { name: 'Dossier schließen' }).click();
  await expect(desk.openName).toHaveText('Bernd Braun');
  await desk.leaveField();
  await page.keyboard.press('Delete');
  await expect(desk.notice).toContainText('Bernd Braun in den Papierkorb gelegt.');
  await expect(desk.leftPage).toContainText('0 hinter Tagen');

  await page.keyboard.press('g');
  await page.getByRole('textbox', { name: 'Trennblatt' }).fill('geschl');
  await page.keyboard.press('Enter');
  await expect(desk.leftPage.getByRole('listitem')).toContainText(['Kein Bedarf']);
  await expect(desk.leftPage).toContainText('1 Dossier: 0 hinter Tagen');

  await desk.goTo('Ringbuch');
  await desk.leftPage.getByRole('button', { name: 'Papierkorb, 1 Dossier' }).click();
  await expect(desk.leftPage).toContainText('gelöscht Fr., 13. März');
  await desk.leftPage.getByRole('button', { name: 'Bernd Braun aus dem Papierkorb holen' }).click();
  await expect(desk.leftPage).toContainText('Der Papierkorb ist leer');
  await page.getByRole('button', { name: 'Dienstag, 17. März, 1 Dossier' }).click();
  await expect(desk.openName).toHaveText('Bernd Braun');
});

test('a month of 2,000 draws only what is on screen, and the keys reach its end', async ({ page }) => {
  test.setTimeout(60_000);
  const desk = await Desk.openAt(page, friday);
  await importCustomers(desk, [...numbered(1000, '14.04.2026'), ...numbered(1000, '27.04.2026', 1001)]);
  await page.getByRole('button', { name: 'April, 2.000 Dossiers' }).click();
  const rows = desk.leftPage.getByRole('listitem');
  await expect(rows.first()).toContainText('Kunde 0001');
  expect(await rows.count()).toBeLessThan(60);
  await expect(rows.first()).toHaveAttribute('aria-setsize', '1000');

  await desk.row('Kunde 0001').focus();
  await page.keyboard.press('ArrowDown');
  await expect(desk.row('Kunde 0002')).toBeFocused();
  await desk.row('Kunde 0003').hover();
  await page.mouse.wheel(0, 200_000);
  await expect(desk.row('Kunde 2000')).toBeVisible();
  await expect(desk.row('Kunde 0002')).toBeFocused();
  await expect(rows.last()).toHaveAttribute('aria-posinset', '1000');

  await desk.row('Kunde 2000').click();
  await expect(desk.openName).toHaveText('Kunde 2000');
  await page.keyboard.press('k');
  await expect(desk.openName).toHaveText('Kunde 1999');
});

import { expect, test } from '@playwright/test';
import { importCustomers, numbered } from '../support/customer-list';
import { Desk } from '../support/desk';

const friday = '2026-03-13T08:00:00';

test('several dossiers are filed at once behind a day, and taken back as one step', async ({ page }) => {
  const desk = await Desk.openAt(page, friday);
  await importCustomers(desk, numbered(8));
  await desk.goTo('Stapel');
  await expect(desk.leftPage).toContainText('8 Dossiers ohne Termin');
  await page.getByRole('checkbox', { name: 'Kunde 0002 markieren' }).check();
  await page.getByRole('checkbox', { name: 'Kunde 0004 markieren' }).click({ modifiers: ['Shift'] });
  await expect(page.getByRole('group', { name: 'Was markiert ist' })).toContainText('3 markiert');
  await page.getByRole('checkbox', { name: 'Kunde 0003 markieren' }).press('Space');
  await expect(page.getByRole('group', { name: 'Was markiert ist' })).toContainText('2 markiert');

  await page.getByRole('group', { name: 'Was markiert ist' }).getByRole('button', { name: 'Verschieben' }).click();
  const sheet = page.getByRole('dialog', { name: 'Verschieben nach …' });
  await expect(sheet).toContainText('2 Dossiers werden verschoben: Kunde 0002, Kunde 0004');
  await sheet.getByRole('radio', { name: /^Dienstag, 17. März/ }).check();
  await expect(sheet.getByRole('textbox', { name: 'Ablegen hinter' })).toHaveValue('17.03.2026');
  await expect(sheet).toContainText('hinter Di., 17. März');
  await sheet.getByRole('button', { name: 'Verschieben', exact: true }).click();
  await expect(desk.notice).toContainText('2 Dossiers abgelegt hinter Di., 17. März.');
  await expect(desk.leftPage).toContainText('6 Dossiers ohne Termin');
  await expect(page.getByRole('group', { name: 'Was markiert ist' })).toHaveCount(0);

  await desk.undo();
  await expect(desk.leftPage).toContainText('8 Dossiers ohne Termin');
});

test('a promise only moves with the others when it is ticked by name', async ({ page }) => {
  const desk = await Desk.openAt(page, friday);
  await importCustomers(desk, numbered(3, '16.03.2026'));
  await desk.lookUp('Kunde 0002', 'Kunde 0002');
  await desk.chooseOutcome(4);
  await desk.dateField.fill('17.3. 9:30');
  await page.keyboard.press('Control+Enter');
  await expect(desk.notice).toContainText('Kunde 0002: eingetragen');

  await desk.goTo('Ringbuch');
  await page.getByRole('button', { name: 'Montag, 16. März, 2 Dossiers' }).first().click();
  await expect(desk.row('Kunde 0003')).toBeVisible();
  await desk.leaveField();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('m');
  const sheet = page.getByRole('dialog', { name: 'Verschieben nach …' });
  await sheet.getByRole('textbox', { name: 'Ablegen hinter' }).fill('17.3.');
  await page.keyboard.press('Enter');
  await expect(desk.notice).toContainText('2 Dossiers abgelegt hinter Di., 17. März.');

  await page.getByRole('button', { name: 'Dienstag, 17. März, 3 Dossiers' }).click();
  await expect(desk.row('Kunde 0002')).toBeVisible();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('m');
  await sheet.getByRole('textbox', { name: 'Ablegen hinter' }).fill('in 2 wochen');
  await expect(sheet).toContainText('1 davon ist dem Kunden zugesagt');
  await expect(sheet).toContainText('2 Dossiers werden verschoben');
  await page.keyboard.press('Enter');
  await expect(desk.notice).toContainText('2 Dossiers abgelegt hinter Fr., 27. März.');
  await expect(desk.leftPage.getByRole('listitem')).toHaveCount(1);
  await expect(desk.openName).toHaveText('Kunde 0002');

  await page.getByRole('button', { name: 'Freitag, 27. März, 2 Dossiers' }).click();
  await expect(desk.leftPage.getByRole('listitem')).toHaveCount(2);
  await page.getByRole('button', { name: 'Dienstag, 17. März, 1 Dossier' }).click();
  await expect(desk.openName).toHaveText('Kunde 0002');
  await page.keyboard.press('m');
  await expect(sheet).toContainText('Dieser Termin ist dem Kunden zugesagt');
  await sheet.getByRole('button', { name: 'Auf den Stapel' }).click();
  await sheet.getByRole('button', { name: 'Verschieben', exact: true }).click();
  await expect(desk.notice).toContainText('Kunde 0002 abgelegt auf dem Stapel.');
});

test('the move panel says what is missing or not understood', async ({ page }) => {
  const desk = await Desk.openAt(page, friday);
  await importCustomers(desk, numbered(1));
  await desk.goTo('Stapel');
  await expect(desk.openName).toHaveText('Kunde 0001');
  await page.keyboard.press('m');
  const field = page.getByRole('dialog').getByRole('textbox', { name: 'Ablegen hinter' });
  await expect(field).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(field).toHaveAccessibleDescription(/Schreiben Sie ein Datum/);
  await field.fill('31.2.');
  await expect(field).toHaveAccessibleDescription('Einen 31. Februar gibt es nicht. Schreiben Sie einen anderen Tag.');
  await field.fill('12.3.2026');
  await expect(field).toHaveAccessibleDescription(/Donnerstag, 12. März ist vorbei/);
  await field.fill('28.3.');
  await expect(field).toHaveAccessibleDescription(/Wochenende; es wird trotzdem dort abgelegt/);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(desk.leftPage).toContainText('1 Dossier ohne Termin');
});

test('a filter says that it filters, keeps the marks it hides, and Esc clears it', async ({ page }) => {
  const desk = await Desk.openAt(page, friday);
  await importCustomers(desk, [
    { name: 'Ines Müller', company: 'Café Süd' },
    { name: 'Gerd Hoffmann', company: 'Straßenbau Nord' },
    { name: 'Jutta Brandt', company: 'Haustechnik' },
  ]);
  await desk.goTo('Stapel');
  await page.getByRole('checkbox', { name: 'Ines Müller markieren' }).check();
  const filter = page.getByRole('textbox', { name: 'Filtern' });
  await filter.fill('strasse');
  await expect(desk.leftPage).toContainText('1 von 3 angezeigt');
  await expect(desk.leftPage.getByRole('listitem')).toHaveCount(1);
  await expect(page.getByRole('group', { name: 'Was markiert ist' })).toContainText(
    '1 markiert, 1 davon nicht angezeigt',
  );
  await filter.fill('mueller');
  await expect(desk.row('Ines Müller')).toBeVisible();
  await filter.fill('xyz');
  await expect(desk.leftPage).toContainText('Keines der 3 Dossiers hier hat „xyz“.');
  await filter.press('Escape');
  await expect(desk.leftPage).toContainText('3 Dossiers ohne Termin');
  await expect(page.getByRole('checkbox', { name: 'Ines Müller markieren' })).toBeChecked();
});

test('an empty binder invites; an empty pile of a filled one says so', async ({ page }) => {
  const desk = await Desk.openAt(page, friday);
  await desk.goTo('Stapel');
  await expect(desk.leftPage.getByRole('button', { name: 'Neues Dossier' })).toBeVisible();
  await expect(desk.leftPage.getByRole('button', { name: 'Kunden importieren' })).toBeVisible();
  await desk.createDossier('Anna Albrecht');
  await desk.log(1, 'Gesprochen.', 'morgen');
  await desk.goTo('Stapel');
  await expect(desk.leftPage).toContainText('Der Stapel ist leer: Jedes Dossier hat seinen Termin.');
});

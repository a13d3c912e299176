import { expect, test } from '@playwright/test';
import { importCustomers } from '../support/customer-list';
import { Desk } from '../support/desk';

const friday = '2026-03-13T08:00:00+01:00';

test('by date, each working day of this month and the next has its sheet, a free day once something lies there; nothing moves', async ({
  page,
}) => {
  const desk = await Desk.openAt(page, friday);
  await importCustomers(desk, [
    { name: 'Heute dran', next: '13.03.2026' },
    { name: 'Am Zwölften', next: '12.04.2026' },
    { name: 'Im April', next: '14.04.2026' },
    { name: 'Am Mittwoch', next: '15.04.2026' },
    { name: 'Irgendwann', next: 'April 2026' },
    { name: 'Im Mai', next: '05.05.2026' },
  ]);
  const days = page.getByRole('list', { name: 'Trennblätter der Tage' });
  const months = page.getByRole('list', { name: 'Trennblätter der Monate' });
  await expect(days.getByRole('button')).toHaveCount(31);
  await expect(months.getByRole('button', { name: /^April, 3 Dossiers/ })).toBeVisible();

  await desk.goTo('Optionen');
  await page.getByRole('radio', { name: 'Datum: dieser Monat und der nächste' }).check();
  await expect(desk.notice).toContainText('Einstellungen geändert');
  // 13 working days from 13 March on, 22 in April without a holiday, and Sunday 12 April, where something lies.
  await expect(days.getByRole('button')).toHaveCount(13 + 22 + 1);
  await expect(page.getByRole('navigation').getByRole('button', { name: /^Heute ?, 1 Dossier$/ })).toBeVisible();
  await expect(days.getByRole('button', { name: /^Samstag, 11\. April/ })).toHaveCount(0);
  await expect(months.getByRole('button', { name: /^April, 1 Dossier/ })).toBeVisible();

  await days.getByRole('button', { name: /^Sonntag, 12\. April/ }).click();
  await expect(desk.openName).toHaveText('Am Zwölften');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sonntag, 12. April');
  await expect(desk.leftPage).toContainText('6 Dossiers: 4 hinter Tagen, 2 hinter Monaten');
  await desk.leaveField();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Montag, 13. April');
  await expect(desk.leftPage).toContainText('Hinter Montag, 13. April liegt nichts.');
  await desk.leftPage.getByRole('button', { name: /Dienstag, 14\. April/ }).click();
  await expect(desk.openName).toHaveText('Im April');

  await page.keyboard.press('g');
  await page.getByRole('textbox', { name: 'Trennblatt' }).fill('15');
  await expect(page.getByRole('dialog')).toContainText('Eingabe öffnet: Mittwoch, 15. April');
  await page.keyboard.press('Enter');
  await expect(desk.openName).toHaveText('Am Mittwoch');

  await page.keyboard.press('b');
  await expect(desk.leftPage.getByRole('button', { name: /^Dienstag, 14\. April, 1 Dossier/ })).toBeVisible();
  await desk.goTo('Optionen');
  await page.getByRole('radio', { name: 'Nummern 1–31' }).check();
  await expect(days.getByRole('button')).toHaveCount(31);
  await expect(months.getByRole('button', { name: /^April, 3 Dossiers/ })).toBeVisible();
});

test('what a card lacks before a first call stands on the pile and in the day; what is asked for is a setting', async ({
  page,
}) => {
  const desk = await Desk.openAt(page, friday);
  await importCustomers(desk, [
    { name: 'Ohne Nummer', next: '13.03.2026' },
    { name: 'Auf dem Stapel', next: '' },
  ]);
  await desk.goTo('Heute');
  await expect(desk.leftPage).toContainText('1 · vorbereitet: 0');
  await expect(desk.section('Erstanrufe')).toContainText('fehlt: Telefon');
  await desk.goTo('Stapel');
  await expect(desk.leftPage.getByRole('listitem')).toContainText('fehlt: Telefon');
  await desk.goTo('Optionen');
  const asked = page.getByRole('group', { name: 'Angaben vor dem ersten Anruf' });
  await asked.getByRole('checkbox', { name: 'Klasse' }).check();
  await desk.goTo('Stapel');
  await expect(desk.leftPage.getByRole('listitem')).toContainText('2 Angaben fehlen');
  await desk.goTo('Optionen');
  await asked.getByRole('checkbox', { name: 'Klasse' }).uncheck();
  await asked.getByRole('checkbox', { name: 'Telefon' }).uncheck();
  await desk.goTo('Heute');
  await expect(desk.leftPage).toContainText('1 · vorbereitet: 1');
});

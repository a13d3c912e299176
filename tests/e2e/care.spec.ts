import { expect, type Page, test } from '@playwright/test';
import { Desk } from '../support/desk';

/** Friday, 13 March 2026. Everything is done with the keyboard alone. */
const friday = '2026-03-13T08:00:00+01:00';

/** Turns the open dossier to its card. */
async function turnToCard(desk: Desk): Promise<void> {
  await desk.page.getByRole('tab', { name: 'Infokarte' }).focus();
  await desk.page.keyboard.press('Enter');
  await expect(desk.rightPage.getByRole('textbox', { name: 'Geburtstag' })).toBeVisible();
}

async function type(page: Page, name: string, text: string): Promise<void> {
  await page.getByRole('textbox', { name }).last().focus();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(text);
}

async function unfoldCare(desk: Desk): Promise<void> {
  const summary = desk.rightPage.locator('summary');
  await summary.focus();
  await desk.page.keyboard.press('Enter');
}

test('a birthday reminds nobody unasked; a tick files a reminder, which follows the card and is done like a sheet', async ({
  page,
}) => {
  const desk = await Desk.openAt(page, friday);
  await desk.createDossier('Annemarie Keller', { phone: '0951 204811' });
  await desk.log(1, 'Angebot besprochen.', 'in 4 Wochen');
  await expect(desk.notice).toContainText('Annemarie Keller: eingetragen');
  await desk.lookUp('Keller', 'Annemarie Keller');
  await turnToCard(desk);
  const tick = desk.rightPage.getByRole('checkbox', { name: 'Erinnern: Geburtstag' });
  await expect(tick).toHaveCount(0);
  await type(page, 'Geburtstag', '15.3.1971');
  await page.keyboard.press('Enter');
  await expect(tick).not.toBeChecked();
  await tick.focus();
  await page.keyboard.press('Space');
  await expect(desk.notice).toContainText('Erinnerung an Annemarie Keller hinter Fr., 13. März abgelegt');
  await expect(tick).toBeChecked();

  await page.keyboard.press('Escape');
  await expect(desk.section('Termine und Sonstiges')).toContainText('Annemarie Keller');
  await expect(desk.section('Termine und Sonstiges')).toContainText('Geburtstag');
  await desk.row('Annemarie Keller').first().focus();
  await page.keyboard.press('Enter');
  await expect(desk.rightPage.locator('header')).toContainText('Geburtstag · 55 am So., 15. März');
  await expect(desk.rightPage.getByRole('link', { name: '0951 204811' })).toBeVisible();
  await expect(desk.rightPage).toContainText('Angebot besprochen.');

  await desk.leaveField();
  await page.keyboard.press('Shift+O');
  await expect(desk.rightPage).toContainText('Liegt hinter Fr., 10. Apr.');
  await turnToCard(desk);
  await type(page, 'Name', 'Annemarie Keller-Roth');
  await page.keyboard.press('Enter');
  await expect(desk.notice).toContainText('Karte von Annemarie Keller-Roth geändert');
  await desk.leaveField();
  await page.keyboard.press('Escape');
  await expect(desk.openName).toHaveText('Annemarie Keller-Roth');

  await page.getByRole('textbox', { name: 'Was getan wurde' }).focus();
  await page.keyboard.type('Angerufen und gratuliert.');
  await page.keyboard.press('Control+Enter');
  await expect(desk.notice).toContainText('Erinnerung an Annemarie Keller-Roth: erledigt');
  await desk.lookUp('Keller', 'Annemarie Keller-Roth');
  await page.getByRole('tab', { name: 'Verlauf' }).focus();
  await page.keyboard.press('Enter');
  await expect(desk.rightPage).toContainText('Geburtstag – Angerufen und gratuliert.');
  await desk.undo();
  await expect(desk.rightPage).not.toContainText('Angerufen und gratuliert.');
});

test('a complaint has a last day for its answer, which reminds of it; answered, it stands in the history', async ({
  page,
}) => {
  const desk = await Desk.openAt(page, friday);
  await desk.createDossier('Jutta Brandt');
  await desk.log(1, 'Pumpe geliefert.', 'heute 15:00');
  await expect(desk.notice).toContainText('abgelegt');
  await desk.search('Beschwerde …');
  await expect(page.getByRole('listbox').getByRole('option')).toHaveText(['Beschwerde …']);
  await page.keyboard.press('Enter');
  const sheet = page.getByRole('dialog', { name: 'Beschwerde von Jutta Brandt' });
  await sheet.getByRole('button', { name: 'Beschwerde speichern' }).press('Enter');
  await expect(sheet.getByRole('alert').filter({ hasText: 'worum es geht' })).toBeVisible();
  await sheet.getByRole('textbox', { name: 'Worum geht es?' }).focus();
  await page.keyboard.type('Karton beschädigt');
  await page.keyboard.press('Tab');
  await page.keyboard.type('21.3.');
  await page.keyboard.press('Enter');
  await expect(desk.notice).toContainText('Beschwerde von Jutta Brandt eingetragen');
  await expect(desk.rightPage).toContainText('Beschwerde: Karton beschädigt · Antwort bis Sa., 21. März, noch 8 Tage');
  await expect(desk.section('Mit Uhrzeit')).toContainText('Beschwerde · 8 Tage');

  await desk.search('Offene Beschwerden');
  await expect(page.getByRole('listbox').getByRole('option')).toHaveText(['Offene Beschwerden']);
  await page.keyboard.press('Enter');
  await expect(desk.leftPage.getByRole('status')).toHaveText('Eine offene Beschwerde');
  await expect(desk.section('Kommend')).toContainText('Karton beschädigt · seit 13. März');

  await page.clock.setFixedTime('2026-03-20T08:00:00+01:00');
  await page.reload();
  await Desk.of(page);
  await page.getByRole('button', { name: 'Anfangen' }).press('Enter');
  await desk.row('Jutta Brandt').last().focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('form', { name: 'Erinnerung erledigen' })).toContainText('Erledigt heißt beantwortet');
  await page.getByRole('textbox', { name: 'Was getan wurde' }).focus();
  await page.keyboard.type('Neue Pumpe zugesagt.');
  await page.keyboard.press('Control+Enter');
  await expect(desk.notice).toContainText('Erinnerung an Jutta Brandt: erledigt');
  await desk.lookUp('Brandt', 'Jutta Brandt');
  await expect(desk.rightPage).toContainText('Neue Pumpe zugesagt.');
  await expect(desk.rightPage).toContainText('Beschwerde rechtzeitig beantwortet: Karton beschädigt, seit 13. März');
  await expect(desk.rightPage.locator('header')).not.toContainText('Beschwerde');
});

test('after an order following up is offered, taken with one key and taken back as one step, or put away with Esc', async ({
  page,
}) => {
  const desk = await Desk.openAt(page, friday);
  await desk.createDossier('Deniz Öztürk');
  await desk.log(7, '40 Stück bestellt.');
  await expect(desk.notice).toContainText('Nachfassen: danken am Di., 17. März, fragen am Fr., 10. Apr.');
  await desk.leaveField();
  await page.keyboard.press('Escape');
  await expect(desk.notice).not.toContainText('Nachfassen');
  await desk.lookUp('Öztürk', 'Deniz Öztürk');
  await desk.log(7, 'Noch 10 Stück.');
  await expect(desk.notice).toContainText('Nachfassen: danken');
  await desk.leaveField();
  await page.keyboard.press('Shift+F');
  await expect(desk.notice).toContainText('Nachfassen bei Deniz Öztürk abgelegt, zuerst hinter Di., 17. März');
  await page.keyboard.press('g');
  await page.getByRole('dialog').getByRole('textbox').fill('17.3.');
  await page.keyboard.press('Enter');
  await expect(desk.leftPage).toContainText('Danke sagen');
  await desk.undo();
  await expect(desk.leftPage).not.toContainText('Danke sagen');
});

test('what is known of a customer stays folded until something is; a recommendation opens both dossiers', async ({
  page,
}) => {
  const desk = await Desk.openAt(page, friday);
  await desk.createDossier('Kim Larsen');
  await desk.createDossier('Annemarie Keller');
  await turnToCard(desk);
  await expect(desk.rightPage.getByRole('combobox', { name: 'Phase der Beziehung' })).toHaveCount(0);
  await unfoldCare(desk);
  const phase = desk.rightPage.getByRole('combobox', { name: 'Phase der Beziehung' });
  await phase.focus();
  await page.keyboard.type('Ausbau');
  await expect(desk.rightPage.locator('header')).toContainText('Ausbau');
  await desk.rightPage.getByRole('combobox', { name: 'Temperament' }).focus();
  await page.keyboard.type('Zögerlich');
  await expect(desk.rightPage.locator('header')).toContainText('Zeit lassen');

  await desk.rightPage.getByRole('button', { name: 'Jahrestag hinzufügen' }).press('Enter');
  await expect(page.locator('input:focus')).toHaveCount(1);
  await page.keyboard.type('Kundin seit');
  await page.keyboard.press('Tab');
  await page.keyboard.type('unklar');
  await page.keyboard.press('Enter');
  await expect(desk.rightPage.getByRole('alert').filter({ hasText: 'unklar' })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('1.6.2019');
  await page.keyboard.press('Enter');
  const tick = desk.rightPage.getByRole('checkbox', { name: 'Erinnern: Kundin seit' });
  await tick.focus();
  await page.keyboard.press('Space');
  await expect(desk.notice).toContainText('Erinnerung an Annemarie Keller hinter Mo., 1. Juni abgelegt');

  await desk.rightPage.getByRole('button', { name: 'Heute gebeten' }).press('Enter');
  await expect(desk.rightPage).toContainText('erbeten am 13. März');
  await desk.rightPage.getByRole('button', { name: 'Auswählen …' }).press('Enter');
  const chooser = page.getByRole('dialog', { name: 'Wer hat Sie Annemarie Keller empfohlen?' });
  await expect(chooser.getByRole('combobox')).toBeFocused();
  await page.keyboard.type('lars');
  await expect(chooser.getByRole('option')).toHaveText(['Kim Larsen']);
  // Until all of it was looked for, Enter takes nothing.
  await expect(chooser.getByRole('status')).not.toBeEmpty();
  await page.keyboard.press('Enter');
  await expect(chooser).toHaveCount(0);
  const referrer = desk.rightPage.getByRole('button', { name: 'empfohlen von Kim Larsen' });
  await referrer.press('Enter');
  await expect(desk.openName).toHaveText('Kim Larsen');
  await turnToCard(desk);
  await unfoldCare(desk);
  await desk.rightPage.getByRole('button', { name: 'Annemarie Keller' }).press('Enter');
  await expect(desk.openName).toHaveText('Annemarie Keller');

  await desk.lookUp('Larsen', 'Kim Larsen');
  await page.keyboard.press('Delete');
  await expect(desk.notice).toContainText('Kim Larsen in den Papierkorb');
  await desk.lookUp('Keller', 'Annemarie Keller');
  await expect(desk.rightPage.locator('header')).toContainText('Ausbau');
  await expect(referrer).toHaveCount(0);
});

import { expect, test } from '@playwright/test';
import { Desk } from '../support/desk';

/** Two customers who were promised a day, and one with a plan; on Friday, 13 March. Everything is done with the keyboard alone. */
async function withPromises(desk: Desk): Promise<void> {
  for (const [name, date, words] of [
    ['Annemarie Keller', '16.3. 9:30', 'nach der Inventur'],
    ['Jutta Brandt', '17.3.', ''],
    ['Deniz Öztürk', '17.3.', null],
  ] as const) {
    await desk.createDossier(name);
    await desk.chooseOutcome(1);
    await desk.page.keyboard.press('Tab');
    await desk.page.keyboard.type(date);
    if (words !== null) {
      await desk.leaveField();
      await desk.page.keyboard.press('p');
      await desk.logStrip.getByRole('textbox', { name: 'Mit welchen Worten' }).focus();
      await desk.page.keyboard.type(words);
    }
    await desk.page.keyboard.press('Control+Enter');
    await expect(desk.notice).toContainText(`${name}: eingetragen`);
  }
  await desk.leaveField();
}

test('promises are listed by their day; one that lies elsewhere is at risk; looked up, moved back, kept', async ({
  page,
}) => {
  const desk = await Desk.openAt(page, '2026-03-13T08:00:00+01:00');
  await withPromises(desk);
  await page.keyboard.press('Shift+P');
  await expect(desk.leftPage.getByRole('status')).toHaveText('2 offene Zusagen');
  await expect(desk.section('Kommend').getByRole('listitem')).toHaveCount(2);
  await expect(desk.section('Kommend').getByRole('listitem').first()).toContainText(
    'Annemarie Keller„nach der Inventur“ · zugesagt am 13. März',
  );

  await desk.row('Annemarie Keller').focus();
  await page.keyboard.press('Enter');
  await expect(desk.openName).toHaveText('Annemarie Keller');
  await page.keyboard.press('m');
  await page.getByRole('dialog').getByRole('textbox', { name: 'Ablegen hinter' }).fill('20.3.');
  await page.keyboard.press('Enter');
  await expect(desk.notice).toContainText('Annemarie Keller abgelegt hinter Fr., 20. März');
  await expect(desk.rightPage).toContainText('Zusage gefährdet');
  await expect(desk.section('Kommend')).toContainText('Liegt hinter Fr., 20. März');
  await page.keyboard.press('Escape');

  await page.clock.setFixedTime('2026-03-17T08:00:00+01:00');
  await page.reload();
  await Desk.of(page);
  const firstLook = page.getByRole('complementary', { name: 'Der Tag auf einen Blick' });
  await expect(firstLook).toContainText('Eine Zusage: Jutta Brandt');
  await expect(firstLook).toContainText('Eine Zusage bis heute liegt nicht hinter ihrem Tag.');
  await firstLook.getByRole('button', { name: 'Anfangen' }).press('Enter');
  await expect(desk.leftPage).toContainText('Zusagen bis heute: 2, 1 gefährdet');
  await page.getByRole('button', { name: /^Zusagen bis heute/ }).press('Enter');
  await expect(desk.section('Überfällig')).toContainText('Annemarie Keller');
  await expect(desk.section('Überfällig')).toContainText('1-mal verschoben');
  await expect(desk.section('Heute')).toContainText('Jutta Brandt');
  await page.getByRole('button', { name: 'Nur gefährdete (1)' }).press('Enter');
  await expect(desk.leftPage.getByRole('status')).toContainText('(1 von 2 gezeigt)');

  await desk.row('Annemarie Keller').press('Enter');
  await desk.log(1, 'Jetzt gesprochen.');
  await expect(desk.notice).toContainText('Annemarie Keller: eingetragen');
  await desk.lookUp('Keller', 'Annemarie Keller');
  await expect(desk.rightPage).toContainText(
    'Zusage 1 Tag zu spät gehalten: zugesagt für 16. März, 9:30, „nach der Inventur“, gesprochen 17. März, 1-mal verschoben',
  );
});

test('a promise is put in other words, taken back with a reason, and brought back by undo', async ({ page }) => {
  const desk = await Desk.openAt(page, '2026-03-13T08:00:00+01:00');
  await withPromises(desk);
  await desk.lookUp('Keller', 'Annemarie Keller');
  await desk.search('zusage ändern');
  await expect(page.getByRole('option', { name: 'Zusage ändern …' })).toBeVisible();
  await page.keyboard.press('Enter');
  const sheet = page.getByRole('dialog', { name: 'Zusage an Annemarie Keller' });
  await expect(sheet.getByRole('textbox', { name: 'Mit welchen Worten' })).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('nach Ostern');
  await page.keyboard.press('Enter');
  await expect(sheet).toBeHidden();
  await expect(desk.notice).toContainText('Zusage an Annemarie Keller mit anderen Worten notiert.');
  await expect(desk.rightPage).toContainText('zugesagt für 16. März, 9:30, „nach Ostern“');

  await page.getByRole('button', { name: 'Zusage ändern …' }).press('Enter');
  await sheet.getByRole('textbox', { name: 'Warum gilt sie nicht mehr?' }).press('Enter');
  await expect(sheet.getByRole('alert').first()).toHaveText('Schreiben Sie, warum die Zusage nicht mehr gilt.');
  await page.keyboard.type('Hat abgesagt');
  await page.keyboard.press('Enter');
  await expect(sheet).toBeHidden();
  await expect(desk.rightPage).toContainText('Notiz – Hat abgesagt');
  await expect(desk.rightPage).toContainText('Zusage zurückgenommen: zugesagt für 16. März, 9:30, „nach Ostern“');
  await expect(desk.rightPage).toContainText('Liegt hinter Mo., 16. März');
  await expect(page.getByRole('button', { name: 'Zusage ändern …' })).toBeHidden();

  await desk.undo();
  await expect(page.getByRole('button', { name: 'Zusage ändern …' })).toBeVisible();
  await expect(desk.rightPage).not.toContainText('Hat abgesagt');
});

test('moved together, a promised day stays unless it is ticked by name', async ({ page }) => {
  const desk = await Desk.openAt(page, '2026-03-13T08:00:00+01:00');
  await withPromises(desk);
  await page.keyboard.press('g');
  await expect(page.getByRole('textbox', { name: 'Trennblatt' })).toBeFocused();
  await page.keyboard.type('17');
  await page.keyboard.press('Enter');
  await expect(desk.row('Jutta Brandt')).toBeVisible();
  await page.keyboard.press('a');
  await page.keyboard.press('m');
  const sheet = page.getByRole('dialog', { name: 'Verschieben nach …' });
  await expect(sheet).toContainText('1 Dossier wird verschoben: Deniz Öztürk');
  await expect(sheet).toContainText('1 davon ist dem Kunden zugesagt');
  await page.keyboard.type('20.3.');
  await page.keyboard.press('Enter');
  await expect(desk.notice).toContainText('Deniz Öztürk abgelegt hinter Fr., 20. März');
  await expect(desk.row('Jutta Brandt')).toBeVisible();
});

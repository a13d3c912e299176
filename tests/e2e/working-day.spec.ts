import { expect, test } from '@playwright/test';
import { Desk } from '../support/desk';
import { smokeDay, workThroughADay } from '../support/smoke-flow';

test('a customer list becomes a worked-through day, and everything is in its place after a restart', async ({
  page,
  context,
}) => {
  test.setTimeout(120_000);
  await Desk.openAt(page, smokeDay);
  await workThroughADay(page, async () => {
    await page.close();
    const again = await context.newPage();
    await Desk.openAt(again, smokeDay);
    return again;
  });
});

test('the day is worked top to bottom, with the keyboard alone', async ({ page }) => {
  const desk = await Desk.openAt(page, '2026-03-12T08:00:00+01:00');
  for (const name of ['Gerd Hoffmann', 'Ines Schäfer', 'Björn Lindqvist']) {
    await desk.createDossier(name, { company: 'Nordlicht' });
    await desk.log(1, 'Kennengelernt.', 'morgen');
    await expect(desk.notice).toContainText(`${name}: eingetragen, abgelegt hinter Fr., 13. März.`);
  }
  await page.clock.setFixedTime('2026-03-13T08:00:00+01:00');
  await page.reload();
  await expect(desk.section('Folgeanrufe').getByRole('listitem')).toHaveCount(3);
  await expect(desk.openName).toHaveText('Björn Lindqvist');

  await desk.log(2, 'Mailbox.');
  await expect(desk.notice).toContainText('Björn Lindqvist: eingetragen, abgelegt hinter Mo., 16. März.');
  await expect(desk.openName).toHaveText('Gerd Hoffmann');
  await expect(desk.openName).toBeFocused();
  await desk.log(5, 'Will 40 Stühle.', '27.3. 9:30');
  await expect(desk.openName).toHaveText('Ines Schäfer');
  await desk.log(8, '');
  await expect(desk.leftPage).toContainText('Für heute ist alles erledigt.');
  await expect(desk.section('Erledigt')).toContainText('abgelegt hinter Fr., 27. März, 9:30 Uhr');
  await expect(desk.section('Erledigt')).toContainText('abgelegt hinter September');
});

test('a promise stays on record when the dossier moves, and is settled when the customer is reached', async ({
  page,
}) => {
  const desk = await Desk.openAt(page, '2026-03-02T08:00:00+01:00');
  await desk.createDossier('Annemarie Keller');
  await desk.chooseOutcome(4);
  await desk.dateField.fill('3.3.');
  await desk.logStrip.getByRole('textbox', { name: 'Mit welchen Worten' }).fill('nach der Inventur');
  await page.keyboard.press('Control+Enter');
  await expect(desk.notice).toContainText('abgelegt hinter Di., 3. März');

  await page.clock.setFixedTime('2026-03-03T08:00:00+01:00');
  await page.reload();
  await desk.log(2, 'Niemand da.', '4.3.');
  await expect(desk.notice).toContainText('abgelegt hinter Mi., 4. März');
  await page.clock.setFixedTime('2026-03-04T08:00:00+01:00');
  await page.reload();
  await desk.log(3, 'Mailbox.', '5.3.');
  await expect(desk.notice).toContainText('abgelegt hinter Do., 5. März');
  await page.clock.setFixedTime('2026-03-05T08:00:00+01:00');
  await page.reload();
  await expect(desk.rightPage).toContainText('zugesagt für 3. März, „nach der Inventur“, 2-mal verschoben');

  await desk.log(1, 'Jetzt gesprochen.');
  await expect(desk.notice).toContainText('Annemarie Keller: eingetragen');
  await desk.lookUp('Keller', 'Annemarie Keller');
  await expect(desk.rightPage).toContainText(
    'Zusage 2 Tage zu spät gehalten: zugesagt für 3. März, „nach der Inventur“, gesprochen 5. März, 2-mal verschoben',
  );
  await expect(desk.rightPage).toContainText('erreicht 5. März · versucht 4. März');
});

test('nothing is logged without an outcome or a next place', async ({ page }) => {
  const desk = await Desk.openAt(page, '2026-03-12T08:00:00+01:00');
  await desk.createDossier('Jutta Brandt');
  await desk.logStrip.getByRole('textbox', { name: 'Was besprochen wurde' }).fill('Ohne Ergebnis');
  await page.keyboard.press('Control+Enter');
  await expect(desk.logStrip.getByRole('alert')).toContainText('Wählen Sie, was dabei herauskam');
  await desk.chooseOutcome(1);
  await desk.dateField.fill('irgendwann');
  await page.keyboard.press('Control+Enter');
  await expect(desk.logStrip).toContainText('Dieses Datum wurde nicht verstanden.');
  await expect(desk.rightPage).toContainText('Noch ist nichts eingetragen.');
  await expect(desk.rightPage).toContainText('Liegt auf dem Stapel');
});

test('a half-typed entry survives closing the window and is offered again', async ({ page, context }) => {
  const desk = await Desk.openAt(page, '2026-03-12T08:00:00+01:00');
  await desk.createDossier('Jutta Brandt');
  await desk.chooseOutcome(5);
  await page.keyboard.type('Will ein Angebot über');
  await desk.dateField.fill('in 2 wochen');
  await desk.draftStored('Will ein Angebot über');
  await desk.draftStored('in 2 wochen');
  await page.close();

  const later = await Desk.openAt(await context.newPage(), '2026-03-13T08:00:00+01:00');
  await later.leftPage.getByRole('button', { name: 'Jutta Brandt' }).click();
  await expect(later.logStrip).toContainText('Halb geschriebener Eintrag vom Do., 12. März');
  await expect(later.logStrip.getByRole('textbox', { name: 'Was besprochen wurde' })).toHaveValue(
    'Will ein Angebot über',
  );
  await expect(later.logStrip.getByRole('radio', { name: 'Angebot gewünscht' })).toBeChecked();
  await expect(later.dateField).toHaveValue('in 2 wochen');
  await later.page.keyboard.press('Control+Enter');
  await expect(later.notice).toContainText('Jutta Brandt: eingetragen, abgelegt hinter Fr., 27. März.');
  await expect(later.leftPage).not.toContainText('Halb geschriebene Einträge');
});

test('two windows show each other’s changes at once', async ({ page, context }) => {
  const desk = await Desk.openAt(page, '2026-03-12T08:00:00+01:00');
  const other = await Desk.openAt(await context.newPage(), '2026-03-12T08:00:00+01:00');
  await desk.createDossier('Deniz Öztürk');
  await desk.log(6, 'Kommt vorbei.', 'heute 15:00');
  await expect(other.section('Mit Uhrzeit')).toContainText('Deniz Öztürk');
  await other.page.keyboard.press('Control+z');
  await expect(other.leftPage).not.toContainText('15:00');
  await expect(desk.leftPage).not.toContainText('15:00');
});

test('what is half typed in one window stays when the dossier is filed in the other', async ({ page, context }) => {
  const desk = await Desk.openAt(page, '2026-03-12T08:00:00+01:00');
  await desk.createDossier('Deniz Öztürk');
  const other = await Desk.openAt(await context.newPage(), '2026-03-12T08:00:00+01:00');
  await other.goTo('Stapel');
  await expect(other.openName).toHaveText('Deniz Öztürk');
  const text = other.logStrip.getByRole('textbox', { name: 'Was besprochen wurde' });
  await text.fill('Seine Kollegin will es größer');
  await other.draftStored('Seine Kollegin will es größer');
  await page.bringToFront();
  await desk.log(1, 'Kommt vorbei.', 'morgen');
  await expect(desk.notice).toContainText('Deniz Öztürk: eingetragen, abgelegt hinter Fr., 13. März.');
  await other.page.bringToFront();
  await other.goTo('Heute');
  // Above what was done: the half-typed entries.
  const halfTyped = other.leftPage.getByRole('button', { name: 'Deniz Öztürk' }).first();
  await expect(halfTyped).toBeVisible();
  await halfTyped.click();
  await expect(text).toHaveValue('Seine Kollegin will es größer');
  await expect(other.rightPage).toContainText('Kommt vorbei.');
});

test('what is half typed in two windows on one dossier outlives both', async ({ page, context }) => {
  const desk = await Desk.openAt(page, '2026-03-12T08:00:00+01:00');
  await desk.createDossier('Deniz Öztürk');
  const other = await Desk.openAt(await context.newPage(), '2026-03-12T08:00:00+01:00');
  await other.goTo('Stapel');
  const text = (window: Desk) => window.logStrip.getByRole('textbox', { name: 'Was besprochen wurde' });
  await text(other).fill('Seine Kollegin will es größer');
  await other.draftStored('Seine Kollegin will es größer');
  await page.bringToFront();
  await text(desk).fill('Ruft morgen zurück');
  await desk.draftStored('Ruft morgen zurück');
  await page.close();
  await other.page.close();

  const later = await Desk.openAt(await context.newPage(), '2026-03-13T08:00:00+01:00');
  await later.leftPage.getByRole('button', { name: 'Deniz Öztürk' }).click();
  await expect(text(later)).toHaveValue('Ruft morgen zurück\nSeine Kollegin will es größer');
});

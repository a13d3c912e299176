import { expect, type Page, test } from '@playwright/test';
import { Desk } from '../support/desk';
import {
  dayBefore,
  dayNames,
  enterTenFromPaper,
  fileBehindTheDay,
  next,
  openTable,
  outcome,
  progress,
  row,
  words,
} from '../support/paper-flow';
import { openSample, sampleDay } from '../support/sample-binder';

/** Dossiers that lie behind the day, in the order of its stack, at five in the afternoon. */
async function withDay(page: Page, names: readonly string[]): Promise<Desk> {
  const desk = await Desk.openAt(page, dayBefore);
  await fileBehindTheDay(desk, names);
  return desk;
}

test('ten results are entered from paper with the keyboard alone, each filed as one step', async ({ page }) => {
  test.setTimeout(240_000);
  const desk = await withDay(page, dayNames);
  await enterTenFromPaper(desk);
});

test('a row that says too little says why, and the others go on', async ({ page }) => {
  const desk = await withDay(page, ['Anna', 'Bernd', 'Carla']);
  await openTable(page);
  await words(page, 'Anna').fill('Ohne Ergebnis');
  await page.keyboard.press('Enter');
  await expect(row(page, 'Anna').getByRole('alert')).toContainText('Wählen Sie, was dabei herauskam');
  await expect(words(page, 'Anna')).toBeFocused();
  await outcome(page, 'Bernd').selectOption({ label: '1 Gesprochen' });
  await next(page, 'Bernd').fill('irgendwann');
  await expect(row(page, 'Bernd').getByRole('alert')).toContainText('nicht verstanden');
  await outcome(page, 'Carla').selectOption({ label: '2 Nicht erreicht' });
  await page.getByRole('button', { name: '3 ausgefüllte Zeilen ablegen' }).click();
  await expect(row(page, 'Carla')).toContainText('✓ Nicht erreicht');
  await expect(progress(page)).toHaveText('1 von 3 eingetragen');
  await expect(row(page, 'Anna').getByRole('alert')).toContainText('Wählen Sie, was dabei herauskam');
  await expect(words(page, 'Anna')).toHaveValue('Ohne Ergebnis');

  await next(page, 'Bernd').fill('30.3.');
  await page.keyboard.press('Control+Enter');
  await expect(row(page, 'Bernd')).toContainText('abgelegt hinter Mo., 30. März');
  await expect(desk.notice).toContainText('Bernd: eingetragen');
});

test('an order that was entered is followed up from its row, and that can be taken back', async ({ page }) => {
  const desk = await withDay(page, ['Anna', 'Bernd', 'Carla']);
  await openTable(page);
  await outcome(page, 'Anna').selectOption({ label: '7 Auftrag' });
  await page.keyboard.press('Enter');
  await outcome(page, 'Bernd').selectOption({ label: '1 Gesprochen' });
  await page.keyboard.press('Enter');
  await expect(row(page, 'Bernd')).toContainText('✓ Gesprochen');
  const offer = page.getByRole('button', { name: /^Nachfassen: / });
  await expect(offer).toHaveText('Nachfassen: danken am Di., 17. März, fragen am Fr., 10. Apr.');
  await expect(row(page, 'Anna')).toContainText('Nachfassen');
  await offer.press('Enter');
  await expect(desk.notice).toContainText('Anna');
  await expect(offer).toHaveCount(0);
  await expect(outcome(page, 'Carla')).toBeFocused();

  await desk.undo();
  await expect(offer).toBeVisible();
});

test('what is half entered survives the window, and stands in the strip of its dossier', async ({ page, context }) => {
  await withDay(page, ['Anna', 'Bernd']);
  await openTable(page);
  await outcome(page, 'Bernd').selectOption({ label: '5 Angebot gewünscht' });
  await words(page, 'Bernd').fill('40 Stühle, stapelbar');
  await new Desk(page).draftStored('40 Stühle, stapelbar');
  await page.close();
  const later = await context.newPage();
  const desk = await Desk.openAt(later, '2026-03-13T17:30:00+01:00');
  await openTable(later);
  await expect(words(later, 'Bernd')).toHaveValue('40 Stühle, stapelbar');
  await expect(outcome(later, 'Bernd').locator('option:checked')).toHaveText('5 Angebot gewünscht');
  await desk.goTo('Heute');
  await desk.row('Bernd').first().click();
  await expect(desk.logStrip.getByRole('textbox', { name: 'Was besprochen wurde' })).toHaveValue(
    '40 Stühle, stapelbar',
  );
  await openTable(later);
  await words(later, 'Bernd').press('Enter');
  await expect(row(later, 'Bernd')).toContainText('✓ Angebot gewünscht');
  await expect.poll(() => later.evaluate(() => document.title)).toContain('Ergebnisse vom Papier');
});

test('results of yesterday are written down for yesterday', async ({ page }) => {
  const desk = await withDay(page, ['Anna', 'Bernd']);
  await page.clock.setFixedTime('2026-03-16T08:00:00+01:00');
  await page.reload();
  await expect(desk.section('Überfällig').getByRole('listitem')).toHaveCount(2);
  await openTable(page);
  for (const day of ['Sonntag, 15.', 'Samstag, 14.', 'Freitag, 13.']) {
    await page.getByRole('button', { name: 'Liste vom Tag davor' }).click();
    await expect(page.getByRole('heading', { level: 2, name: `Tagesliste ${day} März` })).toBeVisible();
  }
  await expect(page.getByRole('region', { name: 'Ergebnisse vom Papier eintragen' })).toContainText(
    'Eingetragen wird der Kontakt für Freitag, 13. März.',
  );
  await outcome(page, 'Anna').press('1');
  await page.keyboard.press('Enter');
  await expect(row(page, 'Anna')).toContainText('✓ Gesprochen');
  await desk.lookUp('Anna', 'Anna');
  await expect(desk.rightPage).toContainText('erreicht 13. März');
  await expect(desk.rightPage).toContainText('Fr., 13. März, 12:00');
});

test('loose sheets of the day are done in the same table', async ({ page }) => {
  await page.clock.install({ time: sampleDay });
  await page.goto('/');
  await openSample(page);
  await openTable(page);
  const sheet = page
    .getByRole('row')
    .filter({ has: page.getByRole('option', { name: '1 Erledigt' }) })
    .first();
  const name = (await sheet.getByRole('rowheader').innerText()).split('\n')[0] ?? '';
  await outcome(page, name).selectOption({ label: '1 Erledigt' });
  await outcome(page, name).press('Enter');
  await expect(row(page, name)).toContainText('✓ Erledigt');
});

import { expect, test } from '@playwright/test';
import { Desk } from '../support/desk';

test('with the app open over midnight and the month’s end, today turns by itself', async ({ page }) => {
  const desk = await Desk.openAt(page, '2026-03-31T23:50:00+02:00');
  await desk.createDossier('Von gestern');
  await desk.log(1, '', 'heute');
  await desk.createDossier('Von morgen');
  await desk.log(1, '', '1.4.');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Dienstag, 31. März');
  await expect(desk.section('Folgeanrufe')).toContainText('Von gestern');
  await expect(desk.section('Überfällig')).toHaveCount(0);

  await page.clock.runFor('11:00');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Mittwoch, 1. April');
  await expect(desk.section('Überfällig')).toContainText('Von gestern');
  await expect(desk.section('Überfällig')).toContainText('1 Tag');
  await expect(desk.section('Folgeanrufe')).toContainText('Von morgen');
  await expect(page.getByRole('button', { name: 'Mittwoch, 1. April, heute, 2 Dossiers' })).toBeVisible();
  await expect(page.getByRole('list', { name: 'Trennblätter der Monate' }).getByRole('button').first()).toContainText(
    'Mai',
  );

  await desk.row('Von gestern').click();
  await desk.log(2, 'Nach Mitternacht.');
  await expect(desk.notice).toContainText('abgelegt hinter Do., 2. Apr.');
});

test('with the app closed from Friday to Tuesday, nothing is missed', async ({ page, context }) => {
  const friday = await Desk.openAt(page, '2026-03-27T16:00:00+01:00');
  for (const [name, date] of [
    ['Für Freitag', 'heute'],
    ['Für Montag', 'montag'],
    ['Für Dienstag', '31.3. 11:15'],
    ['Für April', 'april'],
  ] as const) {
    await friday.createDossier(name);
    await friday.log(1, '', date);
    await expect(friday.notice).toContainText(`${name}: eingetragen`);
  }
  await page.close();

  const tuesday = await Desk.openAt(await context.newPage(), '2026-03-31T08:00:00+02:00');
  await expect(tuesday.section('Überfällig').getByRole('listitem')).toHaveText([
    /Für Freitag.*4 Tage/,
    /Für Montag.*1 Tag/,
  ]);
  await expect(tuesday.section('Mit Uhrzeit')).toContainText('Für Dienstag');
  await expect(tuesday.leftPage).not.toContainText('Zu verteilen');
  await tuesday.page.close();

  const april = await Desk.openAt(await context.newPage(), '2026-04-01T08:00:00+02:00');
  await expect(april.leftPage).toContainText('Ein Dossier hat noch keinen Tag in diesem Monat.');
  await expect(april.section('Überfällig').getByRole('listitem')).toHaveCount(3);
});

test('days turn with [ and ], and T leads back to today', async ({ page }) => {
  const desk = await Desk.openAt(page, '2026-03-13T08:00:00+01:00');
  await desk.createDossier('Gerd Hoffmann');
  await desk.log(1, '', '20.3.');
  await expect(desk.notice).toContainText('Gerd Hoffmann: eingetragen');
  const title = page.getByRole('heading', { level: 1 });
  await desk.leaveField();
  await page.keyboard.press(']');
  await expect(title).toContainText('Samstag, 14. März');
  await expect(desk.leftPage).toContainText('Hinter Samstag, 14. März liegt nichts.');
  await page.keyboard.press('[');
  await page.keyboard.press('[');
  await expect(title).toContainText('Donnerstag, 12. März');
  await page.keyboard.press('t');
  await expect(title).toContainText('Freitag, 13. März');
});

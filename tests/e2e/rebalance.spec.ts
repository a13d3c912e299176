import { expect, test } from '@playwright/test';
import { importCustomers, numbered } from '../support/customer-list';
import { Desk } from '../support/desk';

const friday = '2026-03-13T08:00:00+01:00';

test('an over-full day is brought under its capacity with two keys, and back with one', async ({ page }) => {
  const desk = await Desk.openAt(page, friday);
  // First calls of twelve minutes each: forty are an hour more than seven.
  await importCustomers(desk, numbered(40, '13.03.2026'));
  await page.keyboard.press('t');
  await expect(desk.leftPage).toContainText('Der nächste Tag, an dem noch Platz ist: Mo., 16. März.');
  await desk.leaveField();
  await page.keyboard.press('r');
  const sheet = page.getByRole('dialog', { name: 'Ausgleichen: Freitag, 13. März' });
  const day = (name: string) => sheet.getByRole('row', { name });
  await expect(day('Fr., 13. März')).toContainText('8 h');
  await expect(day('Fr., 13. März')).toContainText('7 h');
  await expect(day('Mo., 16. März')).toContainText('0 min');
  await expect(sheet.getByRole('group', { name: '5 Dossiers werden verlegt' })).toContainText(
    'ohne Klasse, geplant, noch nie verschoben',
  );
  await expect(sheet.getByRole('button', { name: '5 Dossiers verlegen' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(desk.notice).toContainText('Ausgeglichen: 5 Dossiers auf andere Tage gelegt.');
  await expect(desk.leftPage).not.toContainText('Der nächste Tag');
  await expect(desk.leftPage.getByRole('listitem').filter({ hasText: 'Kunde' }).first()).toBeVisible();
  await desk.undo();
  await expect(desk.leftPage).toContainText('Der nächste Tag, an dem noch Platz ist: Mo., 16. März.');
});

test('some of the proposal can be left out, and a promise goes only when it is ticked by name', async ({ page }) => {
  const desk = await Desk.openAt(page, friday);
  await importCustomers(desk, [...numbered(39, '13.03.2026'), { name: 'Petersen', next: '16.03.2026' }]);
  await desk.lookUp('Petersen', 'Petersen');
  await desk.log(4, 'Heute noch', '13.3.');
  await expect(desk.notice).toContainText('Petersen: eingetragen');
  await desk.leaveField();
  await page.keyboard.press('t');
  await page.keyboard.press('r');
  const sheet = page.getByRole('dialog', { name: /^Ausgleichen/ });
  const apply = sheet.getByRole('button', { name: /verlegen$/ });
  await expect(apply).toHaveText('6 Dossiers verlegen');
  await sheet.getByRole('group', { name: '6 Dossiers werden verlegt' }).getByRole('checkbox').first().uncheck();
  await expect(apply).toHaveText('5 Dossiers verlegen');
  await expect(sheet.getByRole('row', { name: 'Fr., 13. März' })).toContainText('zu viel');
  // Too full for what may go by itself: with a promise in the way it is asked for.
  await sheet.getByRole('button', { name: 'Keines nehmen' }).click();
  await expect(apply).toBeDisabled();
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await expect(desk.leftPage).toContainText('Der nächste Tag, an dem noch Platz ist');
});

test('what is overdue after a long weekend is spread over the week', async ({ page }) => {
  const desk = await Desk.openAt(page, friday);
  await importCustomers(desk, [...numbered(20, '13.03.2026'), ...numbered(20, '16.03.2026', 21)]);
  await page.clock.setSystemTime('2026-03-17T08:00:00+01:00');
  await page.reload();
  await Desk.of(page);
  await expect(desk.leftPage).toContainText('Überfällig');
  await page.keyboard.press('v');
  const sheet = page.getByRole('dialog', { name: 'Überfälliges aufteilen: 40 Dossiers' });
  await expect(sheet.getByRole('textbox', { name: 'Von' })).toHaveValue('17.03.2026');
  await sheet.getByRole('textbox', { name: 'Bis' }).fill('fr');
  for (const day of ['Di., 17. März', 'Mi., 18. März', 'Do., 19. März', 'Fr., 20. März'])
    await expect(sheet.getByRole('row', { name: day })).toContainText('2 h');
  await page.keyboard.press('Enter');
  await expect(desk.notice).toContainText('Aufgeteilt: 40 Dossiers auf die Tage gelegt.');
  await expect(desk.leftPage).not.toContainText('Überfällig');
  await expect(page.getByRole('button', { name: 'Mittwoch, 18. März, 10 Dossiers' }).first()).toBeVisible();
  await desk.undo();
  await expect(desk.leftPage).toContainText('Überfällig');
});

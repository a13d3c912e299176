import { expect, type Locator, type Page, test } from '@playwright/test';
import { importCustomers, numbered } from '../support/customer-list';
import { Desk } from '../support/desk';

const friday = '2026-03-13T08:00:00';

const bar = (page: Page): Locator => page.getByRole('group', { name: 'Was markiert ist' });
const box = (page: Page, name: string): Locator => page.getByRole('checkbox', { name });

/** A day with two overdue ones, two to call, and one that is done. */
async function openDay(desk: Desk): Promise<void> {
  await importCustomers(desk, [
    { name: 'Anna Albrecht', next: '10.03.2026' },
    { name: 'Bernd Braun', next: '11.03.2026' },
    { name: 'Clara Clausen', next: '13.03.2026' },
    { name: 'Dora Dietz', next: '13.03.2026' },
    { name: 'Erledigt', next: '13.03.2026' },
  ]);
  await desk.goTo('Heute');
  await desk.row('Erledigt').click();
  await expect(desk.openName).toHaveText('Erledigt');
  await desk.log(2, 'Mailbox.', 'morgen');
  await expect(desk.section('Erledigt').getByRole('listitem')).toHaveCount(1);
}

test('a day is marked with Ctrl, with Shift and by its sections; what is done cannot be', async ({ page }) => {
  const desk = await Desk.openAt(page, friday);
  await openDay(desk);
  await desk.row('Anna Albrecht').click();
  await desk.row('Clara Clausen').click({ modifiers: ['ControlOrMeta'] });
  await expect(bar(page)).toContainText('1 markiert');
  await expect(desk.openName).toHaveText('Anna Albrecht');
  await desk.row('Bernd Braun').click({ modifiers: ['Shift'] });
  await expect(bar(page)).toContainText('2 markiert');
  const overdue = box(page, 'Überfällig: alle 2 markieren');
  await expect(overdue).not.toBeChecked();
  await expect(overdue).toHaveJSProperty('indeterminate', true);
  await overdue.check();
  await expect(bar(page)).toContainText('3 markiert');
  await expect(overdue).toHaveJSProperty('indeterminate', false);
  await overdue.uncheck();
  await expect(bar(page)).toContainText('1 markiert');
  await bar(page).getByRole('button', { name: 'Markierung aufheben' }).click();
  await expect(bar(page)).toHaveCount(0);

  await desk.leaveField();
  await page.keyboard.press('a');
  await expect(bar(page)).toContainText('4 markiert');
  await expect(box(page, 'Erledigt: eines markieren')).toHaveCount(0);
  await expect(desk.section('Erledigt').getByRole('checkbox')).toHaveCount(0);
});

test('with keys: all overdue, a section, a range; what leaves the day is marked no longer', async ({ page }) => {
  const desk = await Desk.openAt(page, friday);
  await openDay(desk);
  await desk.leaveField();
  await page.keyboard.press('o');
  await expect(bar(page)).toContainText('2 markiert');
  await desk.row('Dora Dietz').focus();
  await page.keyboard.press('Shift+ArrowUp');
  await expect(bar(page)).toContainText('4 markiert');
  await expect(desk.row('Clara Clausen')).toBeFocused();

  await page.keyboard.press('m');
  const sheet = page.getByRole('dialog', { name: 'Verschieben nach …' });
  await sheet.getByRole('textbox', { name: 'Ablegen hinter' }).fill('17.3.');
  await expect(sheet).toContainText('4 Dossiers werden verschoben');
  await page.keyboard.press('Enter');
  await expect(desk.notice).toContainText('4 Dossiers abgelegt hinter Di., 17. März.');
  await expect(bar(page)).toHaveCount(0);
  await desk.undo();

  await desk.row('Clara Clausen').click();
  await expect(desk.openName).toHaveText('Clara Clausen');
  await page.keyboard.press('Shift+A');
  await expect(bar(page)).toContainText('2 markiert');
  await page.keyboard.press('Delete');
  await expect(desk.notice).toContainText('Clara Clausen in den Papierkorb gelegt.');
  await expect(bar(page)).toContainText('1 markiert');
});

test('the boxes of a day are seen where one is about to mark, and while anything is marked', async ({ page }) => {
  const desk = await Desk.openAt(page, friday);
  await openDay(desk);
  const anna = box(page, 'Anna Albrecht markieren');
  await page.mouse.move(900, 200);
  await expect(anna).toHaveCSS('opacity', '0');
  await desk.row('Anna Albrecht').hover();
  await expect(anna).toHaveCSS('opacity', '1');
  await page.mouse.move(900, 200);
  await anna.focus();
  await expect(anna).toHaveCSS('opacity', '1');
  await box(page, 'Dora Dietz markieren').focus();
  await expect(anna).toHaveCSS('opacity', '0');
  await page.keyboard.press('Space');
  await expect(anna).toHaveCSS('opacity', '1');
});

test('when a filter hides some, all that are shown are marked, and it says so', async ({ page }) => {
  const desk = await Desk.openAt(page, friday);
  await importCustomers(desk, [...numbered(3), { name: 'Anna Albrecht' }, { name: 'Anna Braun' }]);
  await desk.goTo('Stapel');
  await page.getByRole('textbox', { name: 'Filtern' }).fill('anna');
  await expect(desk.leftPage).toContainText('2 von 5 angezeigt');
  await desk.leaveField();
  await page.keyboard.press('a');
  await expect(bar(page)).toContainText('2 markiert, nur die angezeigten: 3 ausgefilterte sind nicht markiert');
  await page.getByRole('textbox', { name: 'Filtern' }).fill('');
  await expect(bar(page).getByRole('status')).toHaveText('2 markiert');
});

test('a month is filtered, marked and moved; what the filter hides stays', async ({ page }) => {
  const desk = await Desk.openAt(page, friday);
  await importCustomers(desk, [
    ...numbered(10, '14.04.2026'),
    { name: 'Anna Albrecht', next: '14.04.2026' },
    { name: 'Anna Braun', next: '27.04.2026' },
  ]);
  await page.getByRole('button', { name: /^April, 12 Dossiers/ }).click();
  await page.getByRole('textbox', { name: 'Filtern' }).fill('anna');
  await expect(desk.leftPage).toContainText('2 von 12 angezeigt');
  await expect(desk.leftPage.getByRole('heading', { name: 'Dienstag, 14. April' })).toContainText('1 von 11 angezeigt');
  await desk.leaveField();
  await page.keyboard.press('a');
  await expect(bar(page)).toContainText('2 markiert, nur die angezeigten: 10 ausgefilterte sind nicht markiert');
  await page.keyboard.press('m');
  await page.getByRole('dialog').getByRole('textbox', { name: 'Ablegen hinter' }).fill('17.3.');
  await page.keyboard.press('Enter');
  await expect(desk.notice).toContainText('2 Dossiers abgelegt hinter Di., 17. März.');
  await expect(desk.leftPage).toContainText('Keines der 10 Dossiers hier hat „anna“.');
});

test('a time of day is kept behind another day, unless one says otherwise', async ({ page }) => {
  const desk = await Desk.openAt(page, friday);
  await importCustomers(desk, [
    { name: 'Anna Albrecht', next: '13.03.2026 09:30' },
    { name: 'Bernd Braun', next: '13.03.2026' },
  ]);
  await desk.goTo('Heute');
  await desk.row('Anna Albrecht').click();
  await expect(desk.openName).toHaveText('Anna Albrecht');
  await expect(desk.rightPage).toContainText('Liegt hinter Fr., 13. März, 9:30 Uhr');
  await page.keyboard.press('m');
  const sheet = page.getByRole('dialog', { name: 'Verschieben nach …' });
  const date = sheet.getByRole('textbox', { name: 'Ablegen hinter' });
  await date.fill('17.3.');
  await expect(sheet.getByRole('checkbox', { name: 'Uhrzeit behalten (9:30 Uhr)' })).toBeChecked();
  await date.fill('17.3. 11:00');
  await expect(sheet.getByRole('checkbox')).toHaveCount(0);
  await date.fill('17.3.');
  await page.keyboard.press('Enter');
  await expect(desk.notice).toContainText('Anna Albrecht abgelegt hinter Di., 17. März, 9:30 Uhr.');
  await desk.undo();
  await expect(desk.row('Anna Albrecht')).toBeVisible();

  await page.keyboard.press('a');
  await page.keyboard.press('m');
  await date.fill('17.3.');
  await sheet.getByRole('checkbox', { name: '1 davon hat eine Uhrzeit: behalten' }).uncheck();
  await page.keyboard.press('Enter');
  await expect(desk.notice).toContainText('2 Dossiers abgelegt hinter Di., 17. März.');
  await tab(page).click();
  await expect(desk.section('Mit Uhrzeit')).toHaveCount(0);
  await expect(desk.leftPage.getByRole('listitem')).toHaveCount(2);
});

const tab = (page: Page): Locator => page.getByRole('button', { name: /^Dienstag, 17\. März/ }).first();

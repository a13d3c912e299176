import { expect, test } from '@playwright/test';
import { centreOf, drag, dragOver, Finger, readyToCarry, storedDossiers, tabOf, told } from '../support/carrying';
import { importCustomers, numbered } from '../support/customer-list';
import { Desk } from '../support/desk';
import { openSample, sampleDay } from '../support/sample-binder';

const friday = '2026-03-13T08:00:00';

/** A day of four: one overdue, one at a time of day, two to call. */
async function openDay(desk: Desk): Promise<void> {
  await importCustomers(desk, [
    { name: 'Anna Albrecht', next: '11.03.2026' },
    { name: 'Bernd Braun', next: '13.03.2026 09:30' },
    { name: 'Clara Clausen', next: '13.03.2026' },
    { name: 'Dora Dietz', next: '13.03.2026' },
  ]);
  await desk.goTo('Heute');
  await expect(desk.leftPage.getByRole('listitem')).toHaveCount(4);
}

/** Promises the customer his day, in words. */
async function promiseDay(desk: Desk, name: string): Promise<void> {
  await desk.row(name).click();
  await expect(desk.openName).toHaveText(name);
  await desk.chooseOutcome(4);
  await desk.dateField.fill('heute');
  await desk.page.keyboard.press('Control+Enter');
  await expect(desk.notice).toContainText(`${name}: eingetragen`);
  await expect(desk.leftPage.getByRole('listitem').filter({ hasText: name }).first()).toContainText('zugesagt');
}

test.describe('with the mouse', () => {
  test('a dossier goes behind the day on whose tab it is dropped, and undo brings back the very same', async ({
    page,
  }) => {
    const desk = await Desk.openAt(page, friday);
    await openDay(desk);
    const before = await storedDossiers(desk);
    await dragOver(page, desk.row('Clara Clausen'), tabOf(page, 'Dienstag, 24. März'));
    await expect(told(page)).toHaveText('Clara Clausen hinter Di., 24. März, dann 12 min von 7 h');
    await expect(page.locator('[data-over]')).toHaveText('24');
    await page.mouse.up();
    await expect(desk.notice).toContainText('Clara Clausen abgelegt hinter Di., 24. März.');
    await expect(desk.leftPage.getByRole('listitem')).toHaveCount(3);
    await expect(told(page)).toBeEmpty();
    expect(await storedDossiers(desk)).not.toEqual(before);
    await desk.undo();
    await expect(desk.leftPage.getByRole('listitem')).toHaveCount(4);
    expect(await storedDossiers(desk)).toEqual(before);
  });

  test('a month, the pile and a day of the strip take it, too; “later” asks for the month', async ({ page }) => {
    const desk = await Desk.openAt(page, friday);
    await openDay(desk);
    await drag(page, desk.row('Clara Clausen'), tabOf(page, 'Juli'));
    await expect(desk.notice).toContainText('Clara Clausen abgelegt hinter Juli.');
    await drag(page, desk.row('Dora Dietz'), page.getByRole('navigation').getByRole('button', { name: 'Stapel' }));
    await expect(desk.notice).toContainText('Dora Dietz abgelegt auf dem Stapel.');
    await drag(page, desk.row('Anna Albrecht'), desk.logStrip.getByRole('radio', { name: /^Mittwoch, 18. März/ }));
    await expect(desk.notice).toContainText('Anna Albrecht abgelegt hinter Mi., 18. März.');
    await drag(page, desk.row('Bernd Braun'), tabOf(page, 'später'));
    const sheet = page.getByRole('dialog', { name: 'Verschieben nach …' });
    await expect(sheet).toContainText('1 Dossier wird verschoben: Bernd Braun');
    await expect(sheet.getByRole('textbox', { name: 'Ablegen hinter' })).toHaveValue('');
  });

  test('held over “Auslastung” the coming weeks open, and a day there takes it', async ({ page }) => {
    const desk = await Desk.openAt(page, friday);
    await openDay(desk);
    await dragOver(
      page,
      desk.row('Clara Clausen'),
      page.getByRole('navigation').getByRole('button', { name: 'Auslastung' }),
    );
    const day = page.getByRole('grid').getByRole('button', { name: /^Donnerstag, 30. April/ });
    await expect(day).toBeVisible();
    const { x, y } = await centreOf(day);
    await page.mouse.move(x, y, { steps: 5 });
    await expect(told(page)).toHaveText('Clara Clausen hinter Do., 30. Apr., dann 12 min von 7 h');
    await page.mouse.up();
    await expect(desk.notice).toContainText('Clara Clausen abgelegt hinter Do., 30. Apr.');
    await expect(
      page.getByRole('grid').getByRole('button', { name: /^Donnerstag, 30. April, 1 Dossier/ }),
    ).toBeVisible();
  });

  test('what waits to be dealt out goes onto a day of its month, several at once', async ({ page }) => {
    const desk = await Desk.openAt(page, '2026-03-02T08:00:00');
    await importCustomers(desk, numbered(4, 'März 2026'));
    await desk.goTo('Heute');
    await desk.leftPage.getByRole('button', { name: /4 Dossiers/ }).click();
    await expect(desk.leftPage).toContainText('Noch 4 Dossiers ohne Tag');
    await desk.row('Kunde 0001').click({ modifiers: ['ControlOrMeta'] });
    await desk.row('Kunde 0003').click({ modifiers: ['ControlOrMeta'] });
    const days = page.getByRole('list', { name: 'Tage mit ihrer Auslastung' });
    await drag(page, desk.row('Kunde 0003'), days.getByRole('button', { name: /^Montag, 9\. März/ }));
    await expect(desk.notice).toContainText('2 Dossiers abgelegt hinter Mo., 9. März.');
    await expect(desk.leftPage).toContainText('Noch 2 Dossiers ohne Tag');
  });

  test('what has a time of day keeps it behind another day', async ({ page }) => {
    const desk = await Desk.openAt(page, friday);
    await openDay(desk);
    await drag(page, desk.row('Bernd Braun'), tabOf(page, 'Dienstag, 24. März'));
    await expect(desk.notice).toContainText('Bernd Braun abgelegt hinter Di., 24. März, 9:30 Uhr.');
  });

  test('all that is marked comes along, as one step', async ({ page }) => {
    const desk = await Desk.openAt(page, friday);
    await openDay(desk);
    const before = await storedDossiers(desk);
    await desk.row('Anna Albrecht').click();
    await desk.row('Clara Clausen').click({ modifiers: ['Shift'] });
    await expect(page.getByRole('group', { name: 'Was markiert ist' })).toContainText('3 markiert');
    await dragOver(page, desk.row('Clara Clausen'), tabOf(page, 'Dienstag, 24. März'));
    await expect(told(page)).toHaveText('3 Dossiers hinter Di., 24. März, dann 36 min von 7 h');
    await page.mouse.up();
    await expect(desk.notice).toContainText('3 Dossiers abgelegt hinter Di., 24. März.');
    await expect(desk.leftPage.getByRole('listitem')).toHaveCount(1);
    await expect(page.getByRole('group', { name: 'Was markiert ist' })).toHaveCount(0);
    await desk.undo();
    await expect(desk.leftPage.getByRole('listitem')).toHaveCount(4);
    expect(await storedDossiers(desk)).toEqual(before);
  });

  test('a promise is never moved unasked: alone it asks, among several it stays unless ticked by name', async ({
    page,
  }) => {
    const desk = await Desk.openAt(page, friday);
    await openDay(desk);
    await promiseDay(desk, 'Clara Clausen');
    await drag(page, desk.row('Clara Clausen').first(), tabOf(page, 'Dienstag, 24. März'));
    const sheet = page.getByRole('dialog', { name: 'Verschieben nach …' });
    await expect(sheet).toContainText('Dieser Termin ist dem Kunden zugesagt (zugesagt für Fr., 13. März)');
    await expect(sheet.getByRole('textbox', { name: 'Ablegen hinter' })).toHaveValue('24.03.2026');
    await sheet.getByRole('button', { name: 'Abbrechen' }).click();

    await desk.leaveField();
    await page.keyboard.press('a');
    await dragOver(page, desk.row('Dora Dietz'), tabOf(page, 'April'));
    await page.mouse.up();
    await expect(sheet).toContainText('3 Dossiers werden verschoben');
    await expect(sheet).toContainText('1 davon ist dem Kunden zugesagt');
    await expect(sheet.getByRole('textbox', { name: 'Ablegen hinter' })).toHaveValue('April 2026');
    await expect(sheet.getByRole('checkbox', { name: /Clara Clausen, zugesagt für/ })).not.toBeChecked();
    await sheet.getByRole('button', { name: 'Verschieben', exact: true }).click();
    await expect(desk.notice).toContainText('3 Dossiers abgelegt hinter April.');
    await expect(desk.openName).toHaveText('Clara Clausen');
    await expect(tabOf(page, 'Freitag, 13. März')).toHaveAccessibleName(/1 Dossier/);
  });

  test('where it lies already, beside everything and with Esc nothing is moved, and it is said why', async ({
    page,
  }) => {
    const desk = await Desk.openAt(page, friday);
    await openDay(desk);
    const before = await storedDossiers(desk);
    await drag(page, desk.row('Clara Clausen'), tabOf(page, 'Freitag, 13. März'));
    await expect(desk.notice).toContainText('Nichts wurde verschoben: Dort liegt es schon.');
    await drag(page, desk.row('Clara Clausen'), desk.openName);
    await expect(told(page)).toHaveText('Clara Clausen zurückgelegt. Nichts wurde verschoben.');
    await dragOver(page, desk.row('Dora Dietz'), tabOf(page, 'Dienstag, 24. März'));
    await page.keyboard.press('Escape');
    await expect(told(page)).toHaveText('Dora Dietz zurückgelegt. Nichts wurde verschoben.');
    await page.mouse.up();
    await expect(page.locator('[data-over]')).toHaveCount(0);
    expect(await storedDossiers(desk)).toEqual(before);
    // Letting go was no click on what lay there.
    await expect(desk.openName).toHaveText('Anna Albrecht');
  });

  test('a tab is met beside itself, too, up to the edge of the window', async ({ page }) => {
    const desk = await Desk.openAt(page, friday);
    await openDay(desk);
    const tab = await centreOf(tabOf(page, 'Dienstag, 24. März'));
    await dragOver(page, desk.row('Clara Clausen'), tabOf(page, 'Dienstag, 24. März'));
    for (const x of [tab.x - 50, 1438]) {
      await page.mouse.move(700, 300);
      await expect(told(page)).toHaveText('Clara Clausen aufgenommen.');
      await page.mouse.move(x, tab.y, { steps: 4 });
      await expect(told(page)).toContainText('hinter Di., 24. März');
    }
  });
});

test.describe('in the smallest window', () => {
  test.use({ viewport: { width: 720, height: 450 } });

  test('the page scrolls along to the tabs that are out of sight', async ({ page }) => {
    const desk = await Desk.openAt(page, friday);
    await openDay(desk);
    await readyToCarry(page);
    const tab = tabOf(page, 'Dienstag, 24. März');
    await expect(tab).not.toBeInViewport();
    const { x, y } = await centreOf(desk.row('Anna Albrecht'));
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x, 430, { steps: 6 });
    await expect(tab).toBeInViewport({ ratio: 1 });
    await page.mouse.move(x, 200);
    const end = await centreOf(tab);
    await page.mouse.move(end.x, end.y, { steps: 6 });
    await expect(told(page)).toContainText('Anna Albrecht hinter Di., 24. März');
    await page.mouse.up();
    await expect(desk.notice).toContainText('Anna Albrecht abgelegt hinter Di., 24. März.');
  });
});

test.describe('with a finger', () => {
  test.use({ hasTouch: true });

  test('a row that is held is taken along', async ({ page }) => {
    const desk = await Desk.openAt(page, friday);
    await openDay(desk);
    await readyToCarry(page);
    const finger = await Finger.on(page);
    const start = await centreOf(desk.row('Clara Clausen'));
    await finger.down(start);
    await expect(told(page)).toHaveText('Clara Clausen aufgenommen.');
    await finger.moveTo(start, await centreOf(tabOf(page, 'Dienstag, 24. März')));
    await expect(told(page)).toContainText('hinter Di., 24. März');
    await finger.up();
    await expect(desk.notice).toContainText('Clara Clausen abgelegt hinter Di., 24. März.');
    await expect(desk.leftPage.getByRole('listitem')).toHaveCount(3);
  });

  test('a finger that moves on at once scrolls, and takes nothing', async ({ page }) => {
    await page.clock.install({ time: sampleDay });
    await page.goto('/');
    await openSample(page);
    await readyToCarry(page);
    const desk = new Desk(page);
    const finger = await Finger.on(page);
    const row = desk.row('Annemarie Keller');
    const start = await centreOf(row);
    await finger.down(start);
    await finger.moveTo(start, { x: start.x, y: start.y - 200 });
    await finger.up();
    await expect.poll(async () => (await centreOf(row)).y).toBeLessThan(start.y - 100);
    await expect(told(page)).toBeEmpty();
  });
});

test.describe('with keys', () => {
  test('all overdue are marked, taken and put behind a day; the announcements say what and where', async ({ page }) => {
    const desk = await Desk.openAt(page, friday);
    await importCustomers(desk, [
      { name: 'Anna Albrecht', next: '10.03.2026' },
      { name: 'Bernd Braun', next: '11.03.2026' },
      { name: 'Clara Clausen', next: '13.03.2026' },
    ]);
    await page.keyboard.press('t');
    await expect(desk.openName).toHaveText('Anna Albrecht');
    await readyToCarry(page);
    const before = await storedDossiers(desk);
    await page.keyboard.press('o');
    await expect(page.getByRole('group', { name: 'Was markiert ist' })).toContainText('2 markiert');
    await page.keyboard.press('Shift+M');
    const hand = page.getByRole('application', { name: '2 Dossiers in der Hand' });
    await expect(hand).toBeFocused();
    await expect(hand).toHaveAccessibleDescription(/Pfeiltasten wählen das Ziel/);
    const walk: readonly (readonly [string, string])[] = [
      ['ArrowDown', '2 Dossiers hinter Di., 17. März, dann 24 min von 7 h'],
      ['ArrowLeft', '2 Dossiers hinter Mo., 16. März, dann 24 min von 7 h'],
      ['ArrowUp', '2 Dossiers hinter So., 15. März, Wochenende, dann 24 min'],
      ['Home', '2 Dossiers hinter Fr., 13. März, dann 36 min von 7 h'],
      ['PageDown', '2 Dossiers hinter Fr., 20. März, dann 24 min von 7 h'],
      ['Tab', '2 Dossiers hinter April, 0 Dossiers'],
      ['ArrowRight', '2 Dossiers hinter Mai, 0 Dossiers'],
      ['Tab', '2 Dossiers später: gefragt wird nach dem Monat'],
      ['End', '2 Dossiers auf dem Stapel, 0 Dossiers'],
      ['Shift+Tab', '2 Dossiers hinter April, 0 Dossiers'],
      ['Shift+Tab', '2 Dossiers hinter Fr., 13. März, dann 36 min von 7 h'],
      ['ArrowRight', '2 Dossiers hinter Sa., 14. März, Wochenende, dann 24 min'],
    ];
    await expect(told(page)).toHaveText('2 Dossiers hinter Mo., 16. März, dann 24 min von 7 h');
    for (const [key, words] of walk) {
      await page.keyboard.press(key);
      await expect(told(page)).toHaveText(words);
    }
    await page.keyboard.press('PageDown');
    await page.keyboard.press('Enter');
    await expect(desk.notice).toContainText('2 Dossiers abgelegt hinter Sa., 21. März.');
    await expect(hand).toHaveCount(0);
    await desk.undo();
    expect(await storedDossiers(desk)).toEqual(before);
  });

  test('the coming weeks open with a full hand, by their key or by a click, and their days take it', async ({
    page,
  }) => {
    const desk = await Desk.openAt(page, friday);
    await openDay(desk);
    await readyToCarry(page);
    await desk.row('Clara Clausen').click();
    await expect(desk.openName).toHaveText('Clara Clausen');
    await page.keyboard.press('Shift+M');
    const hand = page.getByRole('application', { name: 'Clara Clausen in der Hand' });
    await expect(hand).toBeFocused();
    await page.getByRole('navigation').getByRole('button', { name: 'Auslastung' }).click();
    await expect(page.getByRole('grid')).toBeVisible();
    await expect(hand).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(hand).toHaveCount(0);
    await desk.goTo('Heute');
    await desk.row('Dora Dietz').click();
    await expect(desk.openName).toHaveText('Dora Dietz');
    await page.keyboard.press('Shift+M');
    await page.keyboard.press('w');
    await expect(page.getByRole('grid')).toBeVisible();
    await page
      .getByRole('grid')
      .getByRole('button', { name: /^Montag, 1. Juni/ })
      .click();
    await expect(desk.notice).toContainText('Dora Dietz abgelegt hinter Mo., 1. Juni.');
    await expect(page.getByRole('grid').getByRole('button', { name: /^Montag, 1. Juni, 1 Dossier/ })).toBeVisible();
  });

  test('Esc puts it back, and the focus with it; what is filed hands the focus to the row that follows', async ({
    page,
  }) => {
    const desk = await Desk.openAt(page, friday);
    await openDay(desk);
    await readyToCarry(page);
    await desk.row('Clara Clausen').focus();
    await page.keyboard.press('Enter');
    await expect(desk.openName).toHaveText('Clara Clausen');
    await expect(page.getByRole('button', { name: 'Verschieben nach …' })).toBeVisible();
    await page.keyboard.press('Shift+M');
    await expect(page.getByRole('application', { name: 'Clara Clausen in der Hand' })).toBeFocused();
    // Keys of the page below have no meaning meanwhile.
    await page.keyboard.press('n');
    await page.keyboard.press('Escape');
    await expect(told(page)).toHaveText('Clara Clausen zurückgelegt. Nichts wurde verschoben.');
    await expect(desk.row('Clara Clausen')).toBeFocused();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.keyboard.press('Shift+M');
    await page.keyboard.press('Enter');
    await expect(desk.notice).toContainText('Clara Clausen abgelegt hinter Mo., 16. März.');
    await expect(desk.row('Dora Dietz')).toBeFocused();
  });

  test('a click on a tab says where, for those who cannot drag', async ({ page }) => {
    const desk = await Desk.openAt(page, friday);
    await openDay(desk);
    await readyToCarry(page);
    await page.keyboard.press('Control+k');
    await page.getByRole('option', { name: 'Von Hand verschieben' }).click();
    await expect(page.getByRole('application')).toBeVisible();
    await tabOf(page, 'Dienstag, 24. März').click();
    await expect(desk.notice).toContainText('Anna Albrecht abgelegt hinter Di., 24. März.');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Freitag, 13. März');
  });
});

test.describe('in English', () => {
  test.use({ locale: 'en-GB' });

  test('the announcements are English, too', async ({ page }) => {
    await page.clock.install({ time: sampleDay });
    await page.goto('/');
    await openSample(page);
    await readyToCarry(page);
    await page.getByRole('list', { name: 'Repeat calls' }).getByRole('button', { name: 'Gerald Huffman' }).click();
    await expect(page.getByRole('heading', { level: 2, name: 'Gerald Huffman' })).toBeVisible();
    await page.keyboard.press('Shift+M');
    await expect(told(page)).toHaveText(/ behind Mon 16 Mar, then .* of 7 h$/);
    await page.keyboard.press('End');
    await expect(told(page)).toHaveText(/ on the pile, 7 dossiers$/);
    await page.keyboard.press('Escape');
    await expect(told(page)).toHaveText(/ put back\. Nothing was moved\.$/);
  });
});

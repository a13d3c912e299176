import { expect, type Page, test } from '@playwright/test';
import { importCustomers } from '../support/customer-list';
import { Desk } from '../support/desk';

/** A Friday; the leave of these tests is the week after the next one. */
const friday = '2026-03-13T08:00:00+01:00';

/** Two for each day of the week of the leave, one of them at a time of day, and one promised. */
const customers = [
  { name: 'Amsel', next: '23.03.2026' },
  { name: 'Drossel', next: '23.03.2026' },
  { name: 'Fink', next: '24.03.2026' },
  { name: 'Star', next: '24.03.2026 09:30' },
  { name: 'Meise', next: '25.03.2026' },
  { name: 'Specht', next: '27.03.2026' },
  { name: 'Kuckuck', next: '30.03.2026' },
];

const dayTab = (page: Page, day: number) =>
  page
    .getByRole('list', { name: 'Trennblätter der Tage' })
    .getByRole('button')
    .nth(day - 1);

/** Calls a command by its name; nothing but the keyboard. */
async function command(page: Page, typed: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: 'Suchen' })).toBeFocused();
  await page.keyboard.type(typed);
  await expect(page.getByRole('option', { selected: true })).toContainText(typed);
  await page.keyboard.press('Enter');
}

/** Enters the week's leave with the keyboard alone; the focus is on it in the end. */
async function enterCrete(page: Page): Promise<void> {
  await command(page, 'Abwesenheit eintragen');
  await expect(page.getByRole('heading', { name: 'Urlaub und Abwesenheit' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.type('Kreta');
  await page.keyboard.press('Tab');
  await page.keyboard.type('23.3.');
  await page.keyboard.press('Tab');
  await page.keyboard.type('27.3.');
  await page.keyboard.press('Enter');
  await expect(leaveLine(page)).toBeFocused();
}

const leaveLine = (page: Page) => page.getByRole('list', { name: 'Kommende Abwesenheit' }).getByRole('listitem');

/** From the line of the leave to the button that shows what falls into it. */
async function openFalling(page: Page): Promise<void> {
  const clear = leaveLine(page).getByRole('button', { name: 'Kreta: Tage freiräumen …' });
  await expect(clear).toBeVisible();
  for (let step = 0; step < 3; step++) await page.keyboard.press('Tab');
  await expect(clear).toBeFocused();
  await page.keyboard.press('Enter');
}

test('a week’s leave is entered with the keyboard alone; what falls into it is spread before, and taken back', async ({
  page,
}) => {
  const desk = await Desk.openAt(page, friday);
  await importCustomers(desk, customers);
  await desk.leaveField();
  await enterCrete(page);
  await expect(leaveLine(page)).toContainText('Kreta Mo., 23. März bis Fr., 27. März 5 Arbeitstage');
  await expect(leaveLine(page)).toContainText('6 Dossiers liegen an diesen Tagen, zusammen 1 h 12 min.');
  await expect(leaveLine(page)).toContainText('Mit Uhrzeit: Star (Di., 24. März).');
  await expect(dayTab(page, 23)).toHaveAttribute('title', /^Montag, 23. März, abwesend: Kreta/);

  await openFalling(page);
  const sheet = page.getByRole('dialog', { name: 'Freiräumen: Kreta, Mo., 23. März bis Fr., 27. März' });
  await expect(sheet.getByRole('radio', { name: 'Davor verteilen' })).toBeChecked();
  const moved = sheet.getByRole('group', { name: '5 Dossiers werden verlegt' });
  await expect(moved).toContainText('Amsel');
  // Nothing has moved so far: the days are shown before and after.
  for (const day of ['Mo., 16. März', 'Di., 17. März', 'Mi., 18. März', 'Do., 19. März', 'Fr., 20. März'])
    await expect(sheet.getByRole('row', { name: day })).toContainText('0 min12 min');
  await expect(sheet.getByRole('row', { name: 'Mo., 23. März' })).toContainText('24 min0 min');
  await expect(sheet.getByRole('group', { name: 'Ein Dossier bleibt liegen' })).toContainText('Star');
  const apply = sheet.getByRole('button', { name: '5 Dossiers verlegen' });
  await reachByTab(page, apply);
  await page.keyboard.press('Enter');

  await expect(desk.notice).toContainText('Für die Abwesenheit freigeräumt: 5 Dossiers verlegt.');
  await expect(leaveLine(page)).toContainText('1 Dossier liegt an diesen Tagen');
  await expect(dayTab(page, 17)).toHaveAccessibleName(/1 Dossier, /);
  await expect(dayTab(page, 24)).toHaveAccessibleName(/abwesend: Kreta, 1 Dossier, /);
  await page.keyboard.press('Control+z');
  await expect(desk.notice).toContainText('Rückgängig gemacht');
  await expect(leaveLine(page)).toContainText('6 Dossiers liegen an diesen Tagen');
  await expect(dayTab(page, 17)).toHaveAccessibleName(/, 0 Dossiers/);
});

test('spread after, and what has a time or was promised goes only when it is ticked by name', async ({ page }) => {
  const desk = await Desk.openAt(page, friday);
  await importCustomers(desk, customers);
  await desk.lookUp('Meise', 'Meise');
  await desk.log(4, 'Am Mittwoch', '25.3.');
  await expect(desk.notice).toContainText('Meise: eingetragen');
  await desk.leaveField();
  await enterCrete(page);
  await expect(leaveLine(page)).toContainText('Zugesagt: Meise (Mi., 25. März).');
  await openFalling(page);
  const sheet = page.getByRole('dialog', { name: /^Freiräumen/ });
  await sheet.getByRole('radio', { name: 'Davor verteilen' }).press('ArrowRight');
  await expect(sheet.getByRole('radio', { name: 'Danach verteilen' })).toBeChecked();
  const staying = sheet.getByRole('group', { name: '2 Dossiers bleiben liegen' });
  await expect(staying.getByRole('checkbox', { name: /^Meise/ })).not.toBeChecked();
  await staying.getByRole('checkbox', { name: /^Star/ }).press('Space');
  await expect(sheet.getByRole('group', { name: 'Ein Dossier bleibt liegen' })).toContainText('Meise');
  await sheet.getByRole('button', { name: '5 Dossiers verlegen' }).press('Enter');
  await expect(desk.notice).toContainText('5 Dossiers verlegt');
  await expect(dayTab(page, 25)).toHaveAccessibleName(/1 Dossier, /);
  await desk.lookUp('Star', 'Star');
  await expect(desk.rightPage).toContainText(
    /Liegt hinter (Mo., 30. März|Di., 31. März|(Mi., 1|Do., 2|Fr., 3)\. Apr\.), 9:30 Uhr/,
  );
});

test('what a colleague is to take over is marked, says so in its head, and can be unmarked', async ({ page }) => {
  const desk = await Desk.openAt(page, friday);
  await importCustomers(desk, customers);
  await desk.leaveField();
  await enterCrete(page);
  await openFalling(page);
  const sheet = page.getByRole('dialog', { name: /^Freiräumen/ });
  await sheet.getByRole('radio', { name: 'Zum Übergeben vormerken' }).check();
  await sheet.getByRole('checkbox', { name: /^Amsel/ }).uncheck();
  await sheet.getByRole('button', { name: '5 Dossiers vormerken' }).click();
  await expect(desk.notice).toContainText('Zum Übergeben vorgemerkt: 5 Dossiers.');
  await expect(leaveLine(page)).toContainText('5 sind zum Übergeben vorgemerkt.');

  // They stay where they lie, and nothing spreads them any more.
  await leaveLine(page).getByRole('button', { name: 'Kreta: Tage freiräumen …' }).click();
  await expect(sheet.getByRole('group', { name: 'Ein Dossier wird verlegt' })).toContainText('Amsel');
  const marked = sheet.getByRole('region', { name: 'Zum Übergeben vorgemerkt' });
  await expect(marked.getByRole('listitem')).toHaveCount(5);
  await marked.getByRole('button', { name: 'Vormerkung aufheben: Fink' }).click();
  await expect(marked.getByRole('listitem')).toHaveCount(4);
  await page.keyboard.press('Escape');

  await desk.lookUp('Star', 'Star');
  await expect(desk.rightPage).toContainText('zu übergeben: Kreta, ab 23. März');
  await desk.rightPage.getByRole('button', { name: 'Vormerkung zum Übergeben aufheben' }).click();
  await expect(desk.rightPage).not.toContainText('zu übergeben');
  await desk.undo();
  await expect(desk.rightPage).toContainText('zu übergeben: Kreta');
});

test('relative dates go round the leave and say so; a date in it is kept, with a hint', async ({ page }) => {
  const desk = await Desk.openAt(page, friday);
  await desk.leaveField();
  await enterCrete(page);
  await desk.createDossier('Reiher');
  await expect(desk.logStrip).toBeVisible();
  await desk.dateField.fill('in 2 wochen');
  await expect(desk.logStrip).toContainText('hinter Mo., 30. März – verschoben von Fr., 27. März (abwesend: Kreta)');
  await desk.dateField.fill('27.3.');
  await expect(desk.logStrip).toContainText('hinter Fr., 27. März – abwesend: Kreta; es wird trotzdem dort abgelegt');
});

async function reachByTab(page: Page, target: ReturnType<Page['locator']>): Promise<void> {
  for (let step = 0; step < 60; step++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
}

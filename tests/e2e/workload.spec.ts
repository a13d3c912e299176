import { expect, type Page, test } from '@playwright/test';
import { Desk } from '../support/desk';
import { openSample, sampleDay } from '../support/sample-binder';

/** A dossier for Friday, which the sample has more work for than there is room. */
async function openAtFullDay(page: Page): Promise<Desk> {
  await page.clock.install({ time: sampleDay });
  await page.goto('/');
  await openSample(page);
  return Desk.of(page);
}

const head = (page: Page) => page.getByRole('group', { name: 'Auslastung des Tages' });
const tab = (page: Page, day: string) =>
  page.getByRole('list', { name: 'Trennblätter der Tage' }).getByRole('button', { name: day });
const dayOfPicture = (page: Page, day: string) => page.getByRole('grid').getByRole('button', { name: day });
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');

/** "8 h 4 min von 7 h", as it stands in a text. */
const loadIn = (text: string | null) => /(?:\d+ h )?(?:\d+ (?:h|min)) von \d+ h/.exec(text ?? '')?.[0];
const minutesIn = (load: string | undefined) => {
  const found = /^(?:(\d+) h ?)?(?:(\d+) min)? ?von/.exec(load ?? '');
  if (!found) throw new Error(`No load: ${load}`);
  return 60 * Number(found[1] ?? 0) + Number(found[2] ?? 0);
};

test('the head, the tab, the strip, the move dialog and the picture tell the same load, by keyboard only', async ({
  page,
}) => {
  const desk = await openAtFullDay(page);
  await desk.leaveField();
  const today = loadIn(await head(page).textContent());
  await expect(head(page)).toContainText('1 h 44 min zu viel');
  await expect(tab(page, 'Freitag, 13. März, heute')).toHaveAccessibleName(
    new RegExp(`, 32 Dossiers, ${today}, 1 h 44 min zu viel$`),
  );

  await page.keyboard.press('m');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('textbox')).toBeFocused();
  await page.keyboard.type('16.3.');
  await expect(dialog.getByRole('textbox')).toHaveAccessibleDescription(/dann .* von 7 h$/);
  const promised = loadIn(await dialog.getByRole('radio', { name: 'Montag, 16. März' }).getAttribute('aria-label'));
  await expect(dialog.getByRole('textbox')).toHaveAccessibleDescription(`hinter Mo., 16. März · dann ${promised}`);
  const before = loadIn(await tab(page, 'Montag, 16. März').getAttribute('aria-label'));
  expect(minutesIn(promised)).toBeGreaterThan(minutesIn(before));
  await page.keyboard.press('Enter');
  await expect(desk.notice).toContainText('abgelegt hinter Mo., 16. März');

  await expect(tab(page, 'Montag, 16. März')).toHaveAccessibleName(new RegExp(`, ${promised}$`));
  const moved = minutesIn(promised) - minutesIn(before);
  await expect(async () =>
    expect(minutesIn(loadIn(await head(page).textContent()))).toBe(minutesIn(today) - moved),
  ).toPass();
  await page.keyboard.press('w');
  await expect(page.getByRole('heading', { level: 1, name: 'Auslastung' })).toBeVisible();
  await expect(dayOfPicture(page, 'Montag, 16. März')).toHaveAccessibleName(new RegExp(`, ${promised},`));

  await expect(dayOfPicture(page, 'heute')).toBeFocused();
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
  expect(await focused(page)).toMatch(/^Montag, 16\. März/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Montag, 16. März');
  expect(loadIn(await head(page).textContent())).toBe(promised);
});

test('a day that would be too full warns, and the next one with room is taken by Enter', async ({ page }) => {
  const desk = await openAtFullDay(page);
  await desk.leaveField();
  await page.keyboard.press('s');
  await desk.chooseOutcome(1);
  await page.keyboard.press('Tab');
  await page.keyboard.type('heute');
  await expect(desk.dateField).toHaveAccessibleDescription(/^hinter Fr\., 13\. März · dann .* von 7 h, .* zu viel$/);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
    'Stattdessen Mo., 16. März, da ist Platz',
  );
  await page.keyboard.press('Enter');
  await expect(desk.dateField).toHaveValue('16.03.2026');
  await expect(desk.dateField).toBeFocused();
  const foretold = loadIn(
    await desk.logStrip.getByRole('radio', { name: 'Montag, 16. März' }).getAttribute('aria-label'),
  );
  await expect(desk.dateField).toHaveAccessibleDescription(`hinter Mo., 16. März · dann ${foretold}`);
  await page.keyboard.press('Control+Enter');
  await expect(desk.notice).toContainText('abgelegt hinter Mo., 16. März');
  await expect(tab(page, 'Montag, 16. März')).toHaveAccessibleName(new RegExp(`, ${foretold}$`));
});

test('what is done goes on filling the day, and the proposal of an outcome says how full its day would become', async ({
  page,
}) => {
  const desk = await openAtFullDay(page);
  const before = loadIn(await head(page).textContent());
  await desk.chooseOutcome(2);
  const proposal = 'Vorschlag nach „Nicht erreicht“: hinter Fr., 20. März · 3. Versuch · dann';
  const foretold = loadIn(
    await desk.logStrip.getByRole('radio', { name: 'Freitag, 20. März' }).getAttribute('aria-label'),
  );
  await expect(desk.dateField).toHaveAccessibleDescription(`${proposal} ${foretold}`);
  await page.keyboard.press('Control+Enter');
  await expect(head(page)).toContainText('1 erledigt (10 min)');
  expect(loadIn(await head(page).textContent())).toBe(before);
  await expect(tab(page, 'Freitag, 20. März')).toHaveAccessibleName(new RegExp(`, ${foretold}$`));
  await page.keyboard.press('w');
  await expect(dayOfPicture(page, 'heute')).toHaveAccessibleName(
    new RegExp(`, ${before}, 1 h 44 min zu viel, .*, 10 min erledigt$`),
  );
});

test('the picture has what is not on a day yet beside it, and a click goes to a day', async ({ page }) => {
  const desk = await openAtFullDay(page);
  await desk.goTo('Auslastung');
  await page.getByRole('group', { name: 'Noch auf keinem Tag' }).getByRole('button', { name: 'Zu verteilen' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Zu verteilen' })).toBeVisible();
  await desk.goTo('Auslastung');
  await dayOfPicture(page, 'Mittwoch, 18. März').click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Mittwoch, 18. März');
});

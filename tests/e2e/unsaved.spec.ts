import { expect, type Page, test } from '@playwright/test';
import { Desk } from '../support/desk';
import { blockDatabase } from '../support/blocked-database';

const morning = '2026-03-12T08:00:00+01:00';
const sentence = 'Will ein Angebot über vierzig Stühle, aber erst nach der Inventur im April.';

/** From here on the page's time passes only when it is told to. */
async function stopClock(page: Page): Promise<void> {
  await page.clock.pauseAt('2026-03-12T09:00:00+01:00');
}

/** Types without a rest: a letter each tenth of a second of the page's time. @returns what was typed up to a second before the end. */
async function typeWithoutRest(page: Page, text: string): Promise<string> {
  for (const letter of text) {
    await page.keyboard.type(letter);
    await page.clock.runFor(100);
  }
  return text.slice(0, -10);
}

/** The process of the page dies, without a chance to save anything; then the app is opened anew. */
async function killAndReopen(page: Page): Promise<Desk> {
  const context = page.context();
  const crashed = page.waitForEvent('crash');
  const session = await context.newCDPSession(page);
  session.send('Page.crash').catch(() => {});
  await crashed;
  await page.close();
  const again = await context.newPage();
  await again.clock.resume();
  await again.goto('/');
  return Desk.of(again);
}

/** The newest text that is stored under a path of the records of a table. */
function storedText(page: Page, table: 'drafts' | 'cardDrafts', path: readonly string[]): Promise<string> {
  return page.evaluate(
    ({ table, path }) =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open('ringbuch');
        opening.onerror = () => reject(new Error('The database does not open'));
        opening.onsuccess = () => {
          const reading = opening.result.transaction(table).objectStore(table).getAll();
          reading.onsuccess = () => {
            opening.result.close();
            const found = path.reduce<unknown>(
              (value, key) => (value as Record<string, unknown>)?.[key],
              reading.result[0],
            );
            resolve(typeof found === 'string' ? found : '');
          };
        };
      }),
    { table, path },
  );
}

test('killed in the middle of typing a contact, the page loses at most a second of it', async ({ page }) => {
  const desk = await Desk.openAt(page, morning);
  await desk.createDossier('Jutta Brandt');
  await stopClock(page);
  await desk.logStrip.getByRole('textbox', { name: 'Was besprochen wurde' }).focus();
  const long = await typeWithoutRest(page, sentence);
  await expect.poll(() => storedText(page, 'drafts', ['text'])).toContain(long);

  const later = await killAndReopen(page);
  await later.leftPage.getByRole('button', { name: 'Jutta Brandt' }).click();
  await expect(later.logStrip).toContainText('Halb geschriebener Eintrag vom Do., 12. März');
  const text = await later.logStrip.getByRole('textbox', { name: 'Was besprochen wurde' }).inputValue();
  expect(text.startsWith(long)).toBe(true);
  expect(sentence.startsWith(text)).toBe(true);
});

test('what is half typed on a card outlives a crash, and is gone when it is saved or discarded', async ({ page }) => {
  const desk = await Desk.openAt(page, morning);
  await desk.createDossier('Jutta Brandt');
  await desk.rightPage.getByRole('tab', { name: 'Infokarte' }).click();
  const card = (of: Desk) => of.rightPage.getByRole('tabpanel');
  await card(desk).getByRole('textbox', { name: 'Notizen' }).focus();
  await stopClock(page);
  const long = await typeWithoutRest(page, sentence);
  await expect.poll(() => storedText(page, 'cardDrafts', ['card', 'notes'])).toContain(long);

  const later = await killAndReopen(page);
  await later.lookUp('Brandt', 'Jutta Brandt');
  await later.rightPage.getByRole('tab', { name: 'Infokarte' }).click();
  const notes = card(later).getByRole('textbox', { name: 'Notizen' });
  await expect(card(later)).toContainText('Halb ausgefüllt am Do., 12. März');
  await expect(notes).toHaveValue(new RegExp(`^${long}`));
  await notes.press('End');
  await notes.press('Control+Enter');
  await expect(later.notice).toContainText('Karte von Jutta Brandt geändert.');
  await expect(card(later)).not.toContainText('Halb ausgefüllt');

  await card(later).getByRole('textbox', { name: 'Geburtstag' }).fill('5. Ju');
  await expect.poll(() => storedText(later.page, 'cardDrafts', ['card', 'birthday'])).toBe('5. Ju');
  await later.page.reload();
  await Desk.of(later.page);
  await later.lookUp('Brandt', 'Jutta Brandt');
  await later.rightPage.getByRole('tab', { name: 'Infokarte' }).click();
  await expect(notes).toHaveValue(new RegExp(`^${long}`));
  await expect(card(later).getByRole('textbox', { name: 'Geburtstag' })).toHaveValue('5. Ju');
  await card(later).getByRole('button', { name: 'Verwerfen' }).click();
  await expect(card(later).getByRole('textbox', { name: 'Geburtstag' })).toHaveValue('');
  await expect(card(later)).not.toContainText('Halb ausgefüllt');
  await expect.poll(() => storedText(later.page, 'cardDrafts', ['dossierId'])).toBe('');
});

test('a new dossier that is half typed outlives a crash, and is gone when it is made or cancelled', async ({
  page,
}) => {
  const desk = await Desk.openAt(page, morning);
  await desk.createDossier('Jutta Brandt');
  await desk.leaveField();
  await page.keyboard.press('n');
  const sheet = (of: Desk) => of.page.getByRole('dialog', { name: 'Neues Dossier' });
  await sheet(desk).getByLabel('Firma').focus();
  await stopClock(page);
  const long = await typeWithoutRest(page, sentence);
  await expect.poll(() => storedText(page, 'cardDrafts', ['card', 'company'])).toContain(long);

  const later = await killAndReopen(page);
  await later.page.keyboard.press('n');
  await expect(sheet(later)).toContainText('Halb ausgefüllt am Do., 12. März');
  await expect(sheet(later).getByLabel('Firma')).toHaveValue(new RegExp(`^${long}`));
  await sheet(later).getByLabel('Name').fill('Deniz Öztürk');
  await later.page.keyboard.press('Enter');
  await expect(later.openName).toHaveText('Deniz Öztürk');
  await later.leaveField();
  await later.page.keyboard.press('n');
  await expect(sheet(later).getByLabel('Name')).toHaveValue('');

  await sheet(later).getByLabel('Name').fill('Doch nicht');
  await sheet(later).getByRole('button', { name: 'Abbrechen' }).click();
  await expect(sheet(later)).toBeHidden();
  await later.page.keyboard.press('n');
  await expect(sheet(later).getByLabel('Name')).toHaveValue('');
  await later.page.keyboard.press('Escape');
  await expect.poll(() => storedText(later.page, 'cardDrafts', ['dossierId'])).toBe('');
});

test('a contact that the store does not take is said not to be saved, copied, and saved after all', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const desk = await Desk.openAt(page, morning);
  await desk.createDossier('Jutta Brandt');
  await expect(desk.logStrip).toBeVisible();
  await stopClock(page);
  const release = await blockDatabase(await context.newPage());
  await desk.chooseOutcome(5);
  await page.keyboard.type(sentence);
  await page.keyboard.press('Control+Enter');
  await page.clock.runFor(4_900);
  await expect(desk.notice).not.toContainText('Nicht gespeichert');
  await page.clock.runFor(200);
  await expect(desk.notice).toContainText('Nicht gespeichert: Der Speicher antwortet seit 5 Sekunden nicht.');
  const text = desk.logStrip.getByRole('textbox', { name: 'Was besprochen wurde' });
  await expect(text).toHaveValue(sentence);
  await desk.notice.getByRole('button', { name: 'Text kopieren' }).click();
  await expect(desk.notice.getByRole('button', { name: 'Kopiert' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(sentence);

  await text.press('Control+Enter');
  await expect(desk.notice).toContainText('Nicht gespeichert: Der Speicher hat auf das Vorige noch nicht geantwortet.');
  await release();
  await expect(desk.notice).toContainText('Doch noch gespeichert: Jutta Brandt: eingetragen');
  await page.clock.resume();
  await desk.lookUp('Brandt', 'Jutta Brandt');
  await expect(text).toHaveValue('');
  await expect(desk.rightPage.getByText(sentence)).toHaveCount(1);
});

test('a new dossier is made once, however often Enter is pressed while the store does not answer', async ({
  page,
  context,
}) => {
  const desk = await Desk.openAt(page, morning);
  await desk.leaveField();
  await page.keyboard.press('n');
  const sheet = page.getByRole('dialog', { name: 'Neues Dossier' });
  await expect(sheet).toBeVisible();
  await stopClock(page);
  const release = await blockDatabase(await context.newPage());
  await sheet.getByLabel('Name').fill('Jutta Brandt');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.clock.runFor(5_000);
  await expect(sheet.getByRole('alert')).toContainText(
    'Nicht gespeichert: Der Speicher antwortet seit 5 Sekunden nicht.',
  );
  await page.keyboard.press('Enter');
  await expect(sheet.getByRole('alert')).toContainText('Der Speicher hat auf das Vorige noch nicht geantwortet.');
  await expect(sheet.getByLabel('Name')).toHaveValue('Jutta Brandt');
  await release();
  await expect(sheet).toBeHidden();
  await expect(desk.notice).toContainText('Doch noch gespeichert: Jutta Brandt angelegt');
  await page.clock.resume();
  await desk.goTo('Stapel');
  await expect(desk.leftPage.getByRole('button', { name: 'Jutta Brandt' })).toHaveCount(1);
  await desk.leaveField();
  await page.keyboard.press('n');
  await expect(sheet.getByLabel('Name')).toHaveValue('');
});

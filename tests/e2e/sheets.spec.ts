import { expect, type Locator, type Page, test } from '@playwright/test';
import { Desk } from '../support/desk';

const friday = '2026-03-13T08:00:00+01:00';

interface NewSheet {
  readonly title: string;
  readonly notes?: string;
  readonly date?: string;
  readonly duration?: string;
  /** How often Down is pressed in the choice of how it comes again, and the number typed for it. */
  readonly repeats?: { readonly down: number; readonly every?: string };
}

/** Goes on by Tab until the element has the focus. */
async function tabTo(page: Page, element: Locator): Promise<void> {
  await expect(async () => {
    await page.keyboard.press('Tab');
    await expect(element).toBeFocused({ timeout: 50 });
  }).toPass({ intervals: [0], timeout: 20_000 });
}

/** Makes a loose sheet with the keyboard alone. */
async function createSheet(desk: Desk, { title, notes, date, duration, repeats }: NewSheet): Promise<void> {
  const { page } = desk;
  await desk.leaveField();
  await page.keyboard.press('Shift+N');
  const sheet = page.getByRole('dialog', { name: 'Neues Merkblatt' });
  await expect(sheet.getByRole('textbox', { name: 'Titel' })).toBeFocused();
  await page.keyboard.type(title);
  if (notes !== undefined) {
    await page.keyboard.press('Tab');
    await page.keyboard.type(notes);
  }
  if (date !== undefined) {
    await tabTo(page, sheet.getByRole('textbox', { name: 'Ablegen hinter' }));
    await page.keyboard.type(date);
  }
  if (duration !== undefined) {
    await tabTo(page, sheet.getByRole('textbox', { name: 'Dauer' }));
    await page.keyboard.type(duration);
  }
  if (repeats !== undefined) {
    await tabTo(page, sheet.getByRole('combobox', { name: 'Kommt wieder' }));
    for (let press = 0; press < repeats.down; press++) await page.keyboard.press('ArrowDown');
    if (repeats.every !== undefined) {
      await tabTo(page, sheet.getByRole('spinbutton', { name: 'Alle wie viele' }));
      await page.keyboard.press('Control+a');
      await page.keyboard.type(repeats.every);
    }
  }
  await page.keyboard.press('Control+Enter');
  await expect(sheet).toBeHidden();
  await expect(desk.openName).toHaveText(title);
  await expect(strip(page)).toBeVisible();
}

const strip = (page: Page) => page.getByRole('form', { name: 'Merkblatt erledigen' });

async function onDay(desk: Desk, moment: string): Promise<void> {
  await desk.page.clock.setFixedTime(moment);
  await desk.page.reload();
  await expect(desk.leftPage).not.toBeEmpty();
}

test('a recurring sheet is made, done and filed behind its next day, and taken back, by keyboard alone', async ({
  page,
}) => {
  const desk = await Desk.openAt(page, friday);
  await createSheet(desk, {
    title: 'Wochenbericht',
    notes: 'Anfragen und Angebote',
    date: 'heute',
    duration: '45',
    repeats: { down: 2 },
  });
  await expect(desk.notice).toContainText('Wochenbericht angelegt, abgelegt hinter Fr., 13. März.');
  await expect(desk.section('Termine und Sonstiges')).toContainText('Merkblatt');
  await expect(desk.section('Termine und Sonstiges')).toContainText('jede Woche · Anfragen und Angebote');
  await expect(desk.rightPage.getByRole('textbox', { name: 'Notizen' })).toHaveValue('Anfragen und Angebote');
  await expect(desk.rightPage.getByRole('textbox', { name: 'Dauer' })).toHaveValue('45 min');
  await expect(strip(page)).toContainText('Kommt jede Woche wieder: hinter Fr., 20. März');

  await page.keyboard.press('1');
  await page.keyboard.press('l');
  await page.keyboard.type('Verschickt.');
  await page.keyboard.press('Control+Enter');
  await expect(desk.notice).toContainText('Wochenbericht: erledigt, abgelegt hinter Fr., 20. März.');
  await expect(desk.section('Erledigt')).toContainText('Wochenbericht');

  await desk.leaveField();
  await page.keyboard.press('g');
  await expect(page.getByRole('dialog').getByRole('textbox')).toBeFocused();
  await page.keyboard.type('20');
  await page.keyboard.press('Enter');
  await expect(desk.row('Wochenbericht')).toBeVisible();
  await expect(desk.openName).toHaveText('Wochenbericht');
  await page.getByRole('tab', { name: 'Verlauf' }).press('Enter');
  await expect(desk.rightPage).toContainText('Erledigt – Verschickt.');

  await desk.undo();
  await expect(desk.notice).toContainText('Rückgängig gemacht: Wochenbericht: erledigt');
  await page.keyboard.press('t');
  await expect(desk.section('Termine und Sonstiges')).toContainText('Wochenbericht');
  await expect(desk.rightPage.getByText('Liegt hinter Fr., 13. März')).toBeVisible();
});

test('a sheet that was moved for once keeps its rhythm, until it is to count anew from where it lies', async ({
  page,
}) => {
  const desk = await Desk.openAt(page, friday);
  await createSheet(desk, { title: 'Wochenbericht', repeats: { down: 2 } });
  await page.keyboard.press('Control+Enter');
  await expect(desk.notice).toContainText('abgelegt hinter Fr., 20. März');
  await desk.lookUp('Wochen', 'Wochenbericht');
  await expect(strip(page)).toBeVisible();
  await page.keyboard.press('m');
  await page.getByRole('dialog').getByRole('textbox', { name: 'Ablegen hinter' }).pressSequentially('24.3.');
  await page.keyboard.press('Enter');
  await expect(desk.notice).toContainText('Wochenbericht abgelegt hinter Di., 24. März.');
  await expect(desk.rightPage).toContainText('An der Reihe wäre es nach seinem Rhythmus Fr., 20. März');

  await onDay(desk, '2026-03-25T08:00:00+01:00');
  await expect(strip(page)).toContainText('Kommt jede Woche wieder: hinter Fr., 27. März');
  await desk.rightPage.getByRole('button', { name: 'Ab Di., 24. März neu zählen' }).press('Enter');
  await expect(desk.notice).toContainText('Wiederkehr von Wochenbericht geändert.');
  await expect(strip(page)).toContainText('Kommt jede Woche wieder: hinter Di., 31. März');
  await desk.undo();
  await expect(strip(page)).toContainText('hinter Fr., 27. März');
  await page.keyboard.press('Control+Enter');
  await expect(desk.notice).toContainText('Wochenbericht: erledigt, abgelegt hinter Fr., 27. März.');
});

test('one that does not come again is closed as done, or filed once more with a date', async ({ page }) => {
  const desk = await Desk.openAt(page, friday);
  await createSheet(desk, { title: 'Preisliste prüfen', date: 'heute' });
  await expect(strip(page)).toContainText('Wird als erledigt geschlossen.');
  await strip(page).getByRole('textbox', { name: 'Ablegen hinter' }).pressSequentially('mo');
  await page.keyboard.press('Control+Enter');
  await expect(desk.notice).toContainText('Preisliste prüfen: erledigt, abgelegt hinter Mo., 16. März.');
  await desk.undo();

  await desk.lookUp('Preisliste', 'Preisliste prüfen');
  await strip(page).getByRole('textbox', { name: 'Ablegen hinter' }).fill('');
  await page.keyboard.press('Control+Enter');
  await expect(desk.notice).toContainText('Preisliste prüfen geschlossen: Erledigt.');
  await expect(desk.section('Erledigt')).toContainText('Preisliste prüfen');
  await page.keyboard.press('b');
  await expect(desk.leftPage).toContainText(
    '1 Dossier: 0 hinter Tagen, 0 hinter Monaten, 0 auf dem Stapel, 1 geschlossen',
  );
  await desk.undo();
  await expect(desk.leftPage).toContainText(
    '1 Dossier: 1 hinter Tagen, 0 hinter Monaten, 0 auf dem Stapel, 0 geschlossen',
  );
});

test('is closed for another reason too; "done" is offered for a sheet only', async ({ page }) => {
  const desk = await Desk.openAt(page, friday);
  await createSheet(desk, { title: 'Preisliste prüfen' });
  const dialog = page.getByRole('dialog', { name: 'Dossier schließen' });
  await page.keyboard.press('x');
  await expect(dialog.getByRole('radio', { name: 'Erledigt' })).toBeChecked();
  await expect(dialog.getByRole('radio')).toHaveCount(4);
  await dialog.getByRole('radio', { name: 'Kein Bedarf' }).press('Space');
  await page.keyboard.press('Enter');
  await expect(desk.notice).toContainText('Preisliste prüfen geschlossen: Kein Bedarf.');

  await desk.createDossier('Gerd Hoffmann');
  await expect(desk.logStrip).toBeVisible();
  await page.keyboard.press('x');
  await expect(dialog.getByRole('radio', { name: 'Kein Interesse' })).toBeChecked();
  await expect(dialog.getByRole('radio', { name: 'Erledigt' })).toHaveCount(0);
});

test('what is half written on a sheet, new or not, survives closing the window', async ({ page, context }) => {
  const desk = await Desk.openAt(page, friday);
  await createSheet(desk, { title: 'Wochenbericht', notes: 'Anfragen', repeats: { down: 1, every: '3' } });
  await expect(desk.rightPage).toContainText('alle 3 Arbeitstage');
  const notes = (on: Page) => on.getByRole('textbox', { name: 'Notizen' });
  await notes(page).fill('Anfragen und Ang');
  await expect.poll(() => page.evaluate(cardDrafts)).toContainEqual({ notes: 'Anfragen und Ang' });
  await page.close();

  const later = await Desk.openAt(await context.newPage(), friday);
  await expect(notes(later.page)).toHaveValue('Anfragen und Ang');
  await later.leaveField();
  await later.page.keyboard.press('Shift+N');
  await expect(later.page.getByRole('dialog').getByRole('textbox', { name: 'Titel' })).toBeFocused();
  await later.page.keyboard.type('Messest');
  await expect.poll(() => later.page.evaluate(cardDrafts)).toContainEqual({ name: 'Messest' });
  await later.page.close();

  const again = await Desk.openAt(await context.newPage(), friday);
  await again.page.keyboard.press('Shift+N');
  const dialog = again.page.getByRole('dialog', { name: 'Neues Merkblatt' });
  await expect(dialog.getByRole('textbox', { name: 'Titel' })).toHaveValue('Messest');
  await expect(dialog).toContainText('Halb ausgefüllt am Fr., 13. März');
});

test('nothing is filed without a title, or with what is not understood', async ({ page }) => {
  await Desk.openAt(page, friday);
  await page.keyboard.press('Shift+N');
  const dialog = page.getByRole('dialog', { name: 'Neues Merkblatt' });
  const titleField = dialog.getByRole('textbox', { name: 'Titel' });
  await expect(titleField).toBeFocused();
  await page.keyboard.press('Control+Enter');
  await expect(dialog.getByRole('alert').first()).toContainText('Geben Sie dem Merkblatt einen Titel');
  await expect(titleField).toHaveAttribute('aria-invalid', 'true');
  await page.keyboard.type('Preisliste');
  const duration = dialog.getByRole('textbox', { name: 'Dauer' });
  await tabTo(page, duration);
  await page.keyboard.type('lange');
  await page.keyboard.press('Enter');
  await expect(dialog).toContainText('„lange“ ist keine Dauer');
  await expect(duration).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
});

test('a dossier has a duration of its own when it is given one, and else that of its kind', async ({ page }) => {
  const desk = await Desk.openAt(page, friday);
  await desk.createDossier('Gerd Hoffmann');
  await expect(desk.logStrip).toBeVisible();
  const duration = desk.rightPage.getByRole('textbox', { name: 'Dauer' });
  await expect(duration).toHaveAttribute('placeholder', '12 min');
  await page.keyboard.press('e');
  await expect(duration).toBeFocused();
  await page.keyboard.type('1:15');
  await page.keyboard.press('Enter');
  await expect(desk.notice).toContainText('Dauer von Gerd Hoffmann geändert.');
  await expect(duration).toHaveValue('1 h 15 min');
  await page.getByRole('tab', { name: 'Änderungen' }).press('Enter');
  await expect(desk.rightPage).toContainText('Dauer: Richtzeit → 1 h 15 min');
  await desk.undo();
  await expect(duration).toHaveValue('');

  await page.keyboard.press('Control+,');
  const first = page.getByRole('textbox', { name: 'Erstanruf' });
  await tabTo(page, first);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('20');
  await page.keyboard.press('Enter');
  await expect(desk.notice).toContainText('Einstellungen geändert.');
  await desk.lookUp('Hoffmann', 'Gerd Hoffmann');
  await expect(duration).toHaveAttribute('placeholder', '20 min');
});

/** What is half typed on cards, as it lies in the database; runs in the page. */
function cardDrafts(): Promise<unknown[]> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('ringbuch');
    opening.onerror = () => reject(new Error('The database does not open'));
    opening.onsuccess = () => {
      const reading = opening.result.transaction('cardDrafts').objectStore('cardDrafts').getAll();
      reading.onsuccess = () => {
        opening.result.close();
        resolve(reading.result.map(({ card }: { card: unknown }) => card));
      };
    };
  });
}

import { expect, type Page, test } from '@playwright/test';
import { Desk } from '../support/desk';
import { holdPrintDialog, noPdfTools, printed, type ReadPdf } from '../support/pdf';
import { openSample, sampleDay } from '../support/sample-binder';

test.skip(noPdfTools !== null, noPdfTools ?? '');

const a4 = '594.96 x 841.92';
const letter = '612 x 792';

async function openAt(page: Page, moment: string): Promise<Desk> {
  await holdPrintDialog(page);
  return Desk.openAt(page, moment);
}

async function openPrintSheet(page: Page): Promise<ReturnType<Page['getByRole']>> {
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
  await page.keyboard.press('Control+p');
  const sheet = page.getByRole('dialog', { name: /^(Drucken|Print)$/ });
  await expect(sheet.getByRole('radio', { checked: true }).first()).toBeFocused();
  return sheet;
}

/** Chooses by its name what to print, and prints it. */
async function print(page: Page, kind: string, ...choices: readonly string[]): Promise<ReadPdf> {
  const sheet = await openPrintSheet(page);
  for (const name of [kind, ...choices]) await sheet.getByRole('radio', { name, exact: true }).check();
  await sheet.getByRole('button', { name: /^(Drucken|Print) …$/ }).click();
  await expect(sheet).toBeHidden();
  return printed(page);
}

/** What holds for everything that has a head and a foot. */
function expectWellMade(pdf: ReadPdf, title: string): void {
  expect(pdf.tagged).toBe(true);
  expect(pdf.title).toBe(title);
  expect(pdf.fonts.length).toBeGreaterThan(0);
  expect(pdf.fonts.filter(({ embedded }) => !embedded)).toEqual([]);
  for (const [index, text] of pdf.pages.entries()) {
    expect(text).toContain(title);
    expect(text).toContain(`Seite ${index + 1} von ${pdf.pages.length}`);
  }
}

test('a dossier is printed whole: searchable, tagged, with its name and number on every page', async ({ page }) => {
  const desk = await openAt(page, '2026-03-13T08:00:00+01:00');
  await desk.createDossier('Annemarie Keller', { company: 'Möbelhaus Keller & Söhne', phone: '0221 4710-555' });
  // Ten pages of notes, each line with a number of its own.
  const lines = Array.from({ length: 600 }, (_, index) => `Zeile ${index + 1}: Regale, Stühle und Tische`);
  await page.getByRole('tab', { name: 'Infokarte' }).click();
  await page.getByRole('tabpanel').getByRole('textbox', { name: 'Notizen' }).fill(lines.join('\n'));
  await page.getByRole('tab', { name: 'Kontakte' }).or(page.getByRole('tab').first()).first().click();
  await desk.log(4, 'Ruft zurück, wenn der Lagerleiter da ist.', '27.3. 9:30');
  await expect(desk.notice).toContainText('eingetragen');
  await desk.lookUp('Keller', 'Annemarie Keller');

  const pdf = await print(page, 'Dossier');
  expectWellMade(pdf, 'Annemarie Keller');
  expect(pdf.pageSize).toBe(a4);
  expect(pdf.pages.length).toBeGreaterThan(8);
  const text = pdf.pages.join('\n');
  for (const line of lines) expect(text).toContain(line);
  for (const words of [
    'Möbelhaus Keller & Söhne',
    '0221 4710-555',
    'hinter Fr., 27. März 2026, 9:30',
    'zugesagt für 27. März',
    'Ruft zurück, wenn der Lagerleiter da ist.',
  ])
    expect(text).toContain(words);
  expect(text).not.toContain('Heute');
  expect(pdf.structure).toMatch(/H1 .*\(block\)[\s\S]*"Annemarie Keller"/);
  expect(pdf.structure).toMatch(/H2 .*\(block\)[\s\S]*"Infokarte"/);
  expect(pdf.structure).toMatch(/TH/);

  // Nothing of it stays on the desk, which goes on as before.
  await expect(page.locator('[data-print]')).toHaveCount(0);
  await expect(page).toHaveTitle(/Ringbuch/);
});

test('a log of 200 entries is printed whole, none torn between two pages', async ({ page }) => {
  const desk = await openAt(page, '2026-03-13T08:00:00+01:00');
  await desk.createDossier('Jutta Brandt');
  await desk.log(1, 'Gespräch 0 Ende 0', '27.3.');
  await expect(desk.notice).toContainText('eingetragen');
  await desk.lookUp('Brandt', 'Jutta Brandt');
  await page.evaluate(lengthenLog, 199);
  const pdf = await print(page, 'Dossier');
  expectWellMade(pdf, 'Jutta Brandt');
  const found = pdf.pages.flatMap((text) =>
    [...text.matchAll(/Gespräch (\d+)\b/g)].map(([, number]) => Number(number)),
  );
  expect(found).toEqual(Array.from({ length: 200 }, (_, index) => 199 - index));
  for (const text of pdf.pages) {
    // The head of the table comes again, and each entry ends on the page where it began.
    expect(text).toContain('Was besprochen wurde');
    const numbers = (word: string) => [...text.matchAll(new RegExp(`${word} (\\d+)`, 'g'))].map(([, number]) => number);
    expect(numbers('Ende')).toEqual(numbers('Gespräch'));
    expect(text.match(/abgelegt hinter/g)).toHaveLength(numbers('Ende').length);
  }
});

/** Copies the one contact there is, each a second later; runs in the page. */
function lengthenLog(count: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('ringbuch');
    opening.onerror = () => reject(new Error('The database does not open'));
    opening.onsuccess = () => {
      const writing = opening.result.transaction('contacts', 'readwrite');
      const contacts = writing.objectStore('contacts');
      const reading = contacts.getAll();
      reading.onsuccess = () => {
        const [first] = reading.result as { instant: number }[];
        if (!first) return;
        for (let index = 1; index <= count; index++) {
          const text = `Gespräch ${index}\n${'weiter\n'.repeat(index % 6)}Ende ${index}`;
          contacts.add({ ...first, id: crypto.randomUUID(), instant: first.instant + index * 1_000, text });
        }
      };
      writing.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });
}

test('by keyboard alone: choose, print, and be back where one was', async ({ page }) => {
  const desk = await openAt(page, '2026-03-13T08:00:00+01:00');
  await desk.createDossier('Gerd Hoffmann');
  await desk.log(1, '', '27.3.');
  await desk.createDossier('Jutta Brandt');
  await desk.log(1, '', 'heute 15:00');
  await expect(desk.section('Mit Uhrzeit')).toContainText('Jutta Brandt');
  await openPrintSheet(page);
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('dialog').getByRole('radio', { name: 'Tagesliste' })).toBeChecked();
  // The key that called the sheet prints, too: the browser would print the sheet itself.
  await page.keyboard.press('Control+p');
  const pdf = await printed(page);
  expect(pdf.title).toBe('Tagesliste Freitag, 13. März 2026');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('woche drucken');
  await page.keyboard.press('Enter');
  const sheet = page.getByRole('dialog', { name: 'Drucken' });
  await expect(sheet.getByRole('radio', { name: 'Woche' })).toBeChecked();
  await sheet.getByRole('textbox', { name: 'Ein Tag der Woche' }).fill('in 2 wochen');
  await sheet.getByRole('textbox', { name: 'Ein Tag der Woche' }).press('Enter');
  const week = await printed(page);
  expect(week.title).toBe('KW 13, 23.–29. März 2026');
  expect(week.pages[0]).toContain('Gerd Hoffmann');
});

test('only the chosen parts of a dossier are printed, on the chosen paper', async ({ page }) => {
  const desk = await openAt(page, '2026-03-13T08:00:00+01:00');
  await desk.createDossier('Jutta Brandt', { phone: '030 23125-117' });
  const sheet = await openPrintSheet(page);
  await sheet.getByRole('checkbox', { name: 'Kontakte' }).uncheck();
  await sheet.getByRole('checkbox', { name: 'Ablage und Zusage' }).uncheck();
  await page.keyboard.press('Escape');
  const pdf = await print(page, 'Dossier', 'US Letter');
  expectWellMade(pdf, 'Jutta Brandt');
  expect(pdf.pageSize).toBe(letter);
  expect(pdf.pages.join()).toContain('Infokarte');
  expect(pdf.pages.join()).not.toContain('Kontakte');

  const none = await openPrintSheet(page);
  await expect(none.getByRole('radio', { name: 'US Letter' })).toBeChecked();
  await none.getByRole('checkbox', { name: 'Infokarte' }).uncheck();
  await expect(none.getByRole('button', { name: 'Drucken …' })).toBeDisabled();
  await expect(none.getByRole('status')).toContainText('nichts davon gewählt');
});

test("the day's list has every dossier once, in the order of the stack, with the keys of the outcomes", async ({
  page,
}) => {
  await holdPrintDialog(page);
  await page.clock.install({ time: sampleDay });
  await page.goto('/');
  await openSample(page);
  const onScreen = page.getByRole('region', { name: 'Linke Seite' }).getByRole('listitem');
  const count = await onScreen.count();
  const pdf = await print(page, 'Tagesliste');
  expectWellMade(pdf, 'Tagesliste Freitag, 13. März 2026');
  const text = pdf.pages.join('\n');
  const numbers = [...text.matchAll(/^ *(\d{1,2}) {2,}\S/gm)].map(([, number]) => Number(number));
  expect(numbers).toEqual(Array.from({ length: 32 }, (_, index) => index + 1));
  expect(count).toBeGreaterThan(0);
  expect(text).toMatch(/1 Gesprochen\s+2 Nicht erreicht\s+3 Mailbox/);
  const [first = '', second = ''] = pdf.pages;
  for (const column of ['Nr.', 'Kunde', 'Telefon', 'Ergebnis', 'Wieder am', 'Stichworte']) {
    expect(first).toContain(column);
    // The head of the table stands on each page.
    expect(second).toContain(column);
  }
  expect(first.indexOf('Ayşe Demirtaş')).toBeLessThan(first.indexOf('Jutta Brandt'));
  expect(pdf.structure).toMatch(/Table[\s\S]*TH/);
});

test('what was done already stays on the list with its result', async ({ page }) => {
  const desk = await openAt(page, '2026-03-12T08:00:00+01:00');
  for (const name of ['Gerd Hoffmann', 'Ines Schäfer']) {
    await desk.createDossier(name);
    await desk.log(1, '', 'morgen');
    await expect(desk.notice).toContainText(`${name}: eingetragen`);
  }
  await page.clock.setFixedTime('2026-03-13T08:00:00+01:00');
  await page.reload();
  await desk.log(2, '');
  await expect(desk.notice).toContainText('Gerd Hoffmann: eingetragen');
  const [text = ''] = (await print(page, 'Tagesliste')).pages;
  expect(text).toMatch(/1 +Gerd Hoffmann +Nicht erreicht, abgelegt hinter Mo\., 16\. März/);
  expect(text).toMatch(/2 +Ines Schäfer/);
});

test('a week, divider sheets and an envelope are printed', async ({ page }) => {
  test.setTimeout(180_000);
  await holdPrintDialog(page);
  await page.clock.install({ time: sampleDay });
  await page.goto('/');
  await openSample(page);
  const week = await print(page, 'Woche');
  expectWellMade(week, 'KW 11, 9.–15. März 2026');
  expect(week.pages.join()).toMatch(/Montag, 9\. März[\s\S]*Sonntag, 15\. März\s+Wochenende/);

  const numbers = await print(page, 'Trennblätter', '1 bis 31');
  expect(numbers.pages.map((text) => text.trim().split(/\s+/)[0])).toEqual(
    Array.from({ length: 31 }, (_, index) => String(index + 1)),
  );
  expect(numbers.tagged).toBe(true);
  const months = await print(page, 'Trennblätter', 'Monate');
  expect(months.pages).toHaveLength(12);
  expect(months.pages[0]).toContain('März');
  expect(months.pages[11]).toMatch(/Februar[\s\S]*2027/);
  const dates = await print(page, 'Trennblätter', 'Arbeitstage mit Datum');
  expect(dates.pages[0]).toContain('Freitag · März 2026');
  expect(dates.pages.at(-1)).toContain('Donnerstag · April 2026');

  const envelope = await print(page, 'Etikett oder Umschlag', 'Umschlag DIN lang');
  expect(envelope.pages).toHaveLength(1);
  expect(envelope.pages[0]).toMatch(/Kinderladen Regenbogen e\. V\.\s+Ayşe Demirtaş/);
});

test('names that are more than names stay text on every page', async ({ page }) => {
  const desk = await openAt(page, '2026-03-13T08:00:00+01:00');
  const name = `Kell"er } @page { size: 1mm } \\ <b>`;
  await desk.createDossier(name);
  const pdf = await print(page, 'Dossier');
  expect(pdf.pageSize).toBe(a4);
  expect(pdf.pages[0]?.split(name).length).toBe(4);
});

test('where no dossier lies open, the sheet begins with the list of the day', async ({ page }) => {
  const desk = await openAt(page, '2026-03-13T08:00:00+01:00');
  await desk.goTo('Auslastung');
  const sheet = await openPrintSheet(page);
  await expect(sheet.getByRole('radio', { name: 'Tagesliste' })).toBeChecked();
  await expect(sheet.getByRole('status')).toContainText('Hinter diesem Tag liegt nichts.');
  await sheet.getByRole('button', { name: 'Ergebnisse vom Papier eintragen' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Ergebnisse vom Papier eintragen' })).toBeVisible();
});

test.describe('in the United States', () => {
  test.use({ locale: 'en-US' });

  test('the paper is Letter, and the pages speak English', async ({ page }) => {
    await holdPrintDialog(page);
    await page.clock.install({ time: sampleDay });
    await page.goto('/');
    await openSample(page);
    const pdf = await print(page, 'Day’s list');
    expect(pdf.pageSize).toBe(letter);
    expect(pdf.title).toBe('Day’s list Friday, March 13, 2026');
    expect(pdf.pages.at(-1)).toContain(`Page ${pdf.pages.length} of ${pdf.pages.length}`);
  });
});

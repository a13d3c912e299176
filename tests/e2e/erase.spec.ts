import { expect, type Page } from '@playwright/test';
import { loseRows, storedDossiers } from '../support/damage';
import { generationOf } from '@shared/domain/recovery/database-name';
import { importCustomers, numbered } from '../support/customer-list';
import { Desk } from '../support/desk';
import { type ProfileBrowser, test } from '../support/profile-browser';
import { filesHolding } from '../support/stored-files';

/** Letters that stand nowhere else: what is found of them in a file is the person. */
const words = {
  name: 'Qzvxkrow Pemfjtuw',
  company: 'Hbwqzyxj',
  said: 'Ydkvqzwrtgh',
  half: 'Mfxqzkwjbvt',
  edge: 'Vkqxhzjwdym',
};

async function workWithPerson(desk: Desk): Promise<void> {
  await desk.createDossier(words.name, { company: words.company });
  await desk.log(1, words.said, 'in 2 wochen');
  await expect(desk.notice).toContainText('abgelegt');
  await desk.lookUp(words.name, words.name);
  await desk.chooseOutcome(1);
  await desk.page.keyboard.type(words.half);
  await desk.draftStored(words.half);
}

/**
 * Has the store note a word as the last key of one of its files, as may happen to any name; its list of files keeps that, whatever
 * becomes of the file. Runs in the page.
 */
async function putAtTheEdge(word: string): Promise<void> {
  const ended = (request: IDBRequest) =>
    new Promise<void>((resolve, reject) => {
      request.onsuccess = () => resolve();
      request.onerror = () => reject(request.error ?? new Error('No reason'));
    });
  const opening = indexedDB.open('edge');
  opening.onupgradeneeded = () => opening.result.createObjectStore('keys').put(null, word);
  await ended(opening);
  opening.result.close();
  await ended(indexedDB.deleteDatabase('edge'));
}

async function command(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('option', { name, exact: true }).click();
}

const question = (page: Page) => page.getByRole('dialog', { name: 'Diese Person endgültig löschen?' });

async function eraseOpen(page: Page): Promise<void> {
  await question(page).getByRole('checkbox', { name: 'Mir ist klar' }).check();
  await question(page).getByRole('button', { name: 'Endgültig löschen' }).click();
}

async function erase(desk: Desk): Promise<void> {
  await command(desk.page, 'Diese Person löschen …');
  const sheet = question(desk.page);
  await expect(sheet).toContainText(`${words.name} wird aus diesem Ringbuch gelöscht`);
  await expect(sheet).toContainText('1 Kontakt und was halb geschrieben ist');
  await sheet.getByRole('button', { name: 'Endgültig löschen' }).click();
  await expect(sheet.getByRole('alert')).toContainText('Setzen Sie zuerst das Häkchen');
  const anew = desk.page.waitForEvent('load');
  await eraseOpen(desk.page);
  await anew;
}

/** Whatever a page stores, but for the words. */
async function expectNoTraces(edition: ProfileBrowser): Promise<void> {
  const traces = () => filesHolding(edition.profile, Object.values(words));
  // The engine puts the files away that it has written anew when it comes to it.
  await expect.poll(traces, { timeout: 60_000 }).toEqual([]);
  await edition.close();
  expect(traces()).toEqual([]);
}

/** The user's own databases. */
async function databases(page: Page): Promise<string[]> {
  const names = await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name ?? ''));
  return names.filter((name) => generationOf(name) !== null).sort();
}

for (const others of [3, 1_000]) {
  test(`who is erased beside ${others} others can be read in no file any more`, async ({ edition }) => {
    test.slow();
    const desk = await Desk.of(await edition.open());
    await importCustomers(desk, numbered(others));
    await workWithPerson(desk);
    await desk.page.evaluate(putAtTheEdge, words.edge);
    expect(filesHolding(edition.profile, Object.values(words)).join()).toContain('IndexedDB');
    await expect.poll(() => filesHolding(edition.profile, [words.edge]).join()).toContain('MANIFEST');

    await erase(desk);
    const after = await Desk.of(desk.page);
    await after.goTo('Ringbuch');
    const all = others.toLocaleString('de-DE');
    await expect(after.leftPage).toContainText(`${all} Dossiers: 0 hinter Tagen`);
    await after.search(words.name);
    await expect(after.page.getByRole('dialog')).toContainText('Kein Dossier gefunden');

    // The last traces go at the next start; and everything else is there.
    const later = await Desk.of(await edition.open());
    await later.goTo('Ringbuch');
    await expect(later.leftPage).toContainText(`${all} Dossiers: 0 hinter Tagen`);
    await expectNoTraces(edition);
  });
}

test('everything else can be worked on and taken back in the database that was written anew', async ({ edition }) => {
  const desk = await Desk.of(await edition.open());
  await importCustomers(desk, numbered(3));
  await workWithPerson(desk);
  await erase(desk);
  const after = await Desk.of(desk.page);
  await after.lookUp('Kunde 0002', 'Kunde 0002');
  await after.log(2, 'Niemand da', 'in 3 wochen');
  await expect(after.notice).toContainText('Kunde 0002: eingetragen');
  await after.undo();
  const later = await Desk.of(await edition.open());
  await later.undo();
  await expect(later.notice).toContainText('3 Dossiers importiert');
});

test('a database that was kept aside when it was damaged goes with the person, and it is said before', async ({
  edition,
}) => {
  test.slow();
  const page = await edition.open();
  const desk = await Desk.of(page);
  await importCustomers(desk, numbered(3));
  await workWithPerson(desk);
  const address = new URL(page.url()).origin;
  await page.goto(`${address}/icons/icon-192.png`);
  await page.evaluate(loseRows, { database: 'ringbuch', table: 'journal', count: 1 });
  await page.goto(address);
  await page.getByRole('button', { name: 'Mit dem weitermachen, was da ist' }).click();
  await page.getByRole('button', { name: 'Ringbuch öffnen' }).click();
  const recovered = await Desk.of(page);
  expect(await databases(page)).toEqual(['ringbuch', 'ringbuch-2']);

  await command(page, 'Datensicherung und Speicher');
  await expect(page.getByText('Eine beschädigte Datenbank liegt noch neben der jetzigen.')).toBeVisible();
  await recovered.lookUp(words.name, words.name);
  await command(page, 'Diese Person löschen …');
  await expect(question(page)).toContainText('eine beschädigte Datenbank, die aufgehoben wurde');
  const anew = page.waitForEvent('load');
  await eraseOpen(page);
  await anew;
  await Desk.of(page);
  expect(await databases(page)).toEqual(['ringbuch-3']);
  await command(page, 'Datensicherung und Speicher');
  await expect(page.getByText('beschädigte Datenbank')).toBeHidden();
  expect(await page.evaluate(storedDossiers, 'ringbuch-3')).toHaveLength(3);

  await Desk.of(await edition.open());
  await expectNoTraces(edition);
});

test('an older backup shows nobody who was erased, and brings nobody back', async ({ edition }) => {
  const page = await edition.open();
  const desk = await Desk.of(page);
  await importCustomers(desk, numbered(3));
  await workWithPerson(desk);
  await command(page, 'Jetzt sichern');
  await expect(page.getByText('zurückgelesen und geprüft')).toBeVisible();
  await desk.lookUp(words.name, words.name);
  await command(page, 'Diese Person löschen …');
  await expect(question(page)).toContainText(/1 ältere Sicherung|eine ältere Sicherung/);
  await expect(question(page)).toContainText(/weicht die letzte davon um den .* einer neueren/);
  const anew = page.waitForEvent('load');
  await eraseOpen(page);
  await anew;
  const after = await Desk.of(page);

  await command(page, 'Aus Sicherung wiederherstellen');
  const backups = page.getByRole('list', { name: 'Sicherungen' }).getByRole('listitem');
  await backups
    .filter({ hasText: '4 Dossiers' })
    .getByRole('button', { name: /hineinsehen$/ })
    .click();
  const inside = page.getByRole('region', { name: 'Dossiers in der Sicherung' });
  await expect(inside.getByRole('listitem')).toHaveCount(3);
  await inside.getByRole('textbox', { name: 'In der Sicherung suchen' }).fill(words.name);
  await expect(inside.getByText('Kein Dossier dieser Sicherung passt.')).toBeVisible();

  await after.createDossier('Ganz Neu');
  await command(page, 'Aus Sicherung wiederherstellen');
  await page.getByRole('button', { name: 'Alles wiederherstellen …' }).click();
  const confirm = page.getByRole('dialog', { name: 'Diese Sicherung ganz wiederherstellen?' });
  await expect(confirm).toContainText('Eine Person, die seitdem gelöscht wurde, bleibt gelöscht.');
  await confirm.getByRole('button', { name: 'Alles wiederherstellen' }).click();
  await expect(after.notice).toContainText('wiederhergestellt');
  await after.search(words.name);
  await expect(page.getByRole('dialog')).toContainText('Kein Dossier gefunden');
});

test('while another window is open the rest is noted, told, and done once it is closed', async ({ edition }) => {
  const page = await edition.open();
  const desk = await Desk.of(page);
  await importCustomers(desk, numbered(3));
  await workWithPerson(desk);
  const other = await page.context().newPage();
  await other.goto(new URL(page.url()).origin);
  await Desk.of(other);
  await expect
    .poll(() => page.evaluate(async () => (await navigator.locks.query()).pending?.map(({ name }) => name)))
    .toContain('ringbuch-keeper');

  await page.bringToFront();
  await command(page, 'Diese Person löschen …');
  await eraseOpen(page);
  await expect(question(page).getByRole('alert')).toContainText('weil ein anderes Fenster von Ringbuch offen ist');
  await question(page).getByRole('button', { name: 'Schließen', exact: true }).last().click();
  await command(page, 'Datensicherung und Speicher');
  await expect(page.getByText('Eine gelöschte Person ist noch in den Dateien der Datenbank zu finden.')).toBeVisible();
  await expect(page.getByText('Eine gelöschte Person ist noch in Dateien von Ringbuch zu finden.')).toBeVisible();

  await other.close();
  await page.reload();
  await Desk.of(page);
  expect(await databases(page)).toEqual(['ringbuch-2']);
  await command(page, 'Datensicherung und Speicher');
  await expect(page.getByRole('heading', { name: 'Speicher', exact: true })).toBeVisible();
  await expect(page.getByText('Eine gelöschte Person')).toBeHidden();
});

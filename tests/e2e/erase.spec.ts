import { expect } from '@playwright/test';
import { importCustomers, numbered } from '../support/customer-list';
import { Desk } from '../support/desk';
import { test } from '../support/profile-browser';
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
  await desk.lookUp(words.name, words.name);
  await desk.leaveField();
  await desk.page.keyboard.press('1');
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

async function erase(desk: Desk): Promise<void> {
  await desk.page.keyboard.press('Control+k');
  await desk.page.getByRole('dialog').getByRole('option', { name: 'Diese Person löschen …' }).click();
  const sheet = desk.page.getByRole('dialog', { name: 'Diese Person endgültig löschen?' });
  await expect(sheet).toContainText(`${words.name} wird aus diesem Ringbuch gelöscht`);
  await expect(sheet).toContainText('1 Kontakt und was halb geschrieben ist');
  await sheet.getByRole('button', { name: 'Endgültig löschen' }).click();
  await expect(sheet.getByRole('alert')).toContainText('Setzen Sie zuerst das Häkchen');
  await sheet.getByRole('checkbox', { name: 'Mir ist klar' }).check();
  const anew = desk.page.waitForEvent('load');
  await sheet.getByRole('button', { name: 'Endgültig löschen' }).click();
  await anew;
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
    // The engine puts the files away that it has written anew when it comes to it.
    const traces = () => filesHolding(edition.profile, Object.values(words));
    await expect.poll(traces, { timeout: 60_000 }).toEqual([]);
    await edition.close();
    expect(traces()).toEqual([]);
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

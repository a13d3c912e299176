import { expect, type Page, test } from '@playwright/test';
import { findBarriers } from '../support/barriers';
import { clippedTexts } from '../support/clipping';
import { loseDatabase, loseRows, storedDossiers, witnessText } from '../support/damage';
import { Desk } from '../support/desk';

const names = ['Ada', 'Ben', 'Cem'];

/** A binder with a few dossiers, and a witness that knows of all of them. */
async function filledDesk(page: Page): Promise<Desk> {
  await page.goto('/');
  const desk = await Desk.of(page);
  for (const name of names) await desk.createDossier(name);
  await witnessTells(page, names.length);
  return desk;
}

/** Waits until the witness outside the database tells of so many dossiers. */
async function witnessTells(page: Page, dossiers: number): Promise<void> {
  const told = async () => {
    const text = await page.evaluate(witnessText);
    const { ledger } = JSON.parse(text ?? '{}') as { ledger?: { tables: { dossiers: { count: number } } } };
    return ledger?.tables.dossiers.count;
  };
  await expect.poll(told).toBe(dossiers);
}

/** A page of the same origin without the app: what is done there the app does not see. */
async function behindItsBack<Arg>(page: Page, damage: (arg: Arg) => Promise<unknown>, arg: Arg): Promise<void> {
  const address = new URL(page.url()).origin;
  await page.goto(`${address}/icons/icon-192.png`);
  await page.evaluate(damage as never, arg);
}

const heading = (page: Page) => page.getByRole('heading', { level: 1, name: 'Wiederherstellung' });
const table = (page: Page) => page.getByRole('table', { name: 'Was da war und was noch da ist' });

async function backUpNow(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Suchen' }).fill('Jetzt sichern');
  await page.getByRole('option', { name: /Jetzt sichern/ }).click();
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const root = await navigator.storage.getDirectory();
        const folder = await (await root.getDirectoryHandle('vault')).getDirectoryHandle('backups');
        // A file has its name from the beginning, but nothing in it before it is finished.
        const finished: string[] = [];
        for await (const [name, file] of folder.entries())
          if (file instanceof FileSystemFileHandle && (await file.getFile()).size > 0) finished.push(name);
        return finished.filter((name) => name.endsWith('.zip')).length;
      }),
    )
    .toBeGreaterThan(0);
}

test('a database that was emptied leads to the recovery page, and comes back from the backup', async ({ page }) => {
  await filledDesk(page);
  await backUpNow(page);
  await behindItsBack(page, loseDatabase, 'ringbuch');
  await page.goto('/');
  await expect(heading(page)).toBeVisible();
  await expect(table(page).getByRole('row', { name: /Dossiers/ })).toContainText('3');
  await expect(page.getByText('Es fehlt nichts.').first()).toBeVisible();
  // The one key: it has the focus.
  await expect(page.getByRole('button', { name: 'Wiederherstellen' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Ihre Daten sind wieder da' })).toBeVisible();
  await expect(page.getByText('Es fehlt nichts.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Ringbuch öffnen' })).toBeFocused();
  await page.keyboard.press('Enter');
  const desk = await Desk.of(page);
  await desk.goTo('Stapel');
  for (const name of names) await expect(desk.row(name)).toBeVisible();
  await expect.poll(() => page.evaluate(storedDossiers, 'ringbuch-2')).toHaveLength(names.length);
  // And it is found again the next time, where it lies now.
  await desk.createDossier('Dora');
  await witnessTells(page, names.length + 1);
  await page.reload();
  await (await Desk.of(page)).goTo('Stapel');
  await expect(desk.row('Dora')).toBeVisible();
});

test('without a backup everything comes back from the journal outside', async ({ page }) => {
  await filledDesk(page);
  await behindItsBack(page, loseDatabase, 'ringbuch');
  await page.goto('/');
  await expect(heading(page)).toBeVisible();
  await expect(page.getByText('Die ganze Mitschrift, von Anfang an')).toBeVisible();
  await page.getByRole('button', { name: 'Wiederherstellen' }).click();
  await page.getByRole('button', { name: 'Ringbuch öffnen' }).click();
  const desk = await Desk.of(page);
  await desk.goTo('Stapel');
  for (const name of names) await expect(desk.row(name)).toBeVisible();
});

for (const lost of ['dossiers', 'journal'] as const)
  test(`rows that vanished from the ${lost} are missed, and what is left stays untouched`, async ({ page }) => {
    await filledDesk(page);
    await behindItsBack(page, loseRows, { database: 'ringbuch', table: lost, count: 1 });
    await page.evaluate(loseJournal);
    const left = await page.evaluate(storedDossiers, 'ringbuch');
    await page.goto('/');
    await expect(heading(page)).toBeVisible();
    await expect(page.getByText('In den Daten von Ringbuch fehlt etwas')).toBeVisible();
    await expect(page.getByText('Es ist keine Sicherung da')).toBeVisible();
    await page.getByRole('button', { name: 'Mit dem weitermachen, was da ist' }).click();
    await page.getByRole('button', { name: 'Ringbuch öffnen' }).click();
    const desk = await Desk.of(page);
    await desk.goTo('Stapel');
    await expect(desk.leftPage.getByRole('button', { name: /Ada|Ben|Cem/ })).toHaveCount(left?.length ?? 0);
    expect(await page.evaluate(storedDossiers, 'ringbuch')).toEqual(left);
  });

test('looking again opens the app when the data is back', async ({ page }) => {
  await filledDesk(page);
  const before = await page.evaluate(witnessText);
  await behindItsBack(page, spoilWitness, undefined);
  await page.goto('/');
  await expect(page.getByText('Ringbuch kann nicht prüfen, ob alles da ist')).toBeVisible();
  await page.evaluate(putWitness, before ?? '');
  await page.getByRole('button', { name: 'Noch einmal nachsehen' }).click();
  await Desk.of(page);
});

test('data of a later release is not opened, and not changed', async ({ page }) => {
  await filledDesk(page);
  await behindItsBack(page, raiseVersion, 990);
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Ihre Daten sind neuer als dieses Ringbuch' })).toBeVisible();
  const versions = await page.evaluate(async () =>
    (await indexedDB.databases()).filter(({ name }) => name === 'ringbuch').map(({ version }) => version),
  );
  expect(versions).toEqual([990]);
});

test('on a full disk nothing is opened, until there is room', async ({ page }) => {
  await page.addInitScript(() => {
    if (sessionStorage.getItem('full') === null) return;
    const full = () => Promise.reject(new DOMException('No room', 'QuotaExceededError'));
    FileSystemWritableFileStream.prototype.write = full;
  });
  await filledDesk(page);
  await behindItsBack(page, takeAllRoom, undefined);
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1, name: 'Die Festplatte ist voll' })).toBeVisible();
  await expect(page.getByText('nichts daran geändert')).toBeVisible();
  expect(await findBarriers(page)).toEqual([]);
  await page.evaluate(() => sessionStorage.removeItem('full'));
  await page.getByRole('button', { name: 'Noch einmal nachsehen' }).click();
  await Desk.of(page);
  expect(await page.evaluate(storedDossiers, 'ringbuch')).toHaveLength(names.length);
});

test('a database that the engine closes ends the writing; what was half typed is there after the reload', async ({
  page,
}) => {
  await page.addInitScript(keepConnections);
  await page.clock.install();
  const desk = await filledDesk(page);
  await desk.openName.waitFor();
  await page.keyboard.press('l');
  // From now on nothing that is typed is stored by itself.
  await page.clock.pauseAt(Date.now() + 60_000);
  await page.keyboard.type('Half a sentence');
  await page.evaluate(closeConnections);
  const note = page.getByRole('dialog', { name: 'Dieses Fenster ist nicht mehr auf dem Stand' });
  await expect(note).toContainText('wohl weil die Festplatte voll ist');
  expect(await page.evaluate(draftTexts)).toEqual([]);
  await page.clock.resume();
  await note.getByRole('button', { name: 'Neu laden' }).click();
  await page
    .getByRole('complementary', { name: 'Halb geschriebene Einträge' })
    .getByRole('button', { name: 'Cem' })
    .click();
  await expect(page.getByRole('textbox', { name: 'Was besprochen wurde' })).toHaveValue('Half a sentence');
  await expect.poll(() => page.evaluate(draftTexts)).toEqual(['Half a sentence']);
});

test('a database that the engine closes in the middle of the start is no fault of the program: the window says so', async ({
  page,
}) => {
  await filledDesk(page);
  await page.addInitScript(closeWhileStarting);
  await page.evaluate(() => sessionStorage.setItem('closing', 'yes'));
  await page.reload();
  const note = page.getByRole('dialog', { name: 'Dieses Fenster ist nicht mehr auf dem Stand' });
  await expect(note).toContainText('nach dem Neuladen geht es weiter');
  await expect(page.getByText('Ringbuch kam nicht weiter')).toHaveCount(0);
  await page.evaluate(() => sessionStorage.removeItem('closing'));
  await note.getByRole('button', { name: 'Neu laden' }).click();
  await Desk.of(page);
  expect(await page.evaluate(storedDossiers, 'ringbuch')).toHaveLength(names.length);
});

test('another window that brings a later schema ends the writing of this one', async ({ page, context }) => {
  const desk = await filledDesk(page);
  await desk.openName.waitFor();
  await page.keyboard.press('l');
  await page.keyboard.type('Half a sentence');
  const other = await context.newPage();
  await other.goto('/icons/icon-192.png');
  await other.evaluate(raiseVersion, 990);
  const note = page.getByRole('dialog', { name: 'Dieses Fenster ist nicht mehr auf dem Stand' });
  await expect(note).toBeVisible();
  await expect(note.getByRole('button', { name: 'Neu laden' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(note).toBeVisible();
  expect(await other.evaluate(draftTexts)).toEqual(['Half a sentence']);
});

test('a window whose data was restored in another one steps back', async ({ page, context }) => {
  await filledDesk(page);
  const other = await context.newPage();
  await other.goto('/icons/icon-192.png');
  await other.evaluate(() => localStorage.setItem('ringbuch-database', 'ringbuch-2'));
  await expect(page.getByRole('dialog', { name: 'Dieses Fenster ist nicht mehr auf dem Stand' })).toContainText(
    'In einem anderen Fenster wurden die Daten wiederhergestellt',
  );
});

for (const locale of ['de-DE', 'en-GB'])
  for (const colorScheme of ['light', 'dark'] as const)
    test.describe(`the page in ${locale}, ${colorScheme}`, () => {
      test.use({ locale, colorScheme });

      test('has no barriers, and nothing is cut off', async ({ page }) => {
        await page.goto('/');
        await page.getByRole('button', { name: /Muster-Ringbuch öffnen|Open the sample binder/ }).click();
        await expect(page.getByRole('region', { name: /Rechte Seite|Right page/ })).toBeVisible();
        await expect.poll(() => page.evaluate(witnessText)).toMatch(/"seq": [1-9]/);
        await behindItsBack(page, loseRows, { database: 'ringbuch', table: 'dossiers', count: 12 });
        for (const viewport of [
          { width: 1440, height: 900 },
          { width: 1024, height: 700 },
          // 200 % zoom of the smallest window.
          { width: 512, height: 350 },
        ]) {
          await page.setViewportSize(viewport);
          await page.goto('/');
          await expect(page.getByRole('heading', { level: 1, name: /Wiederherstellung|Recovery/ })).toBeVisible();
          await expect(page.getByRole('heading', { level: 2 })).toHaveCount(3);
          expect(await clippedTexts(page)).toEqual([]);
          expect(await findBarriers(page)).toEqual([]);
        }
      });
    });

/** Brings the database to a later version; runs in the page. */
function raiseVersion(version: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('ringbuch', version);
    opening.onerror = () => reject(new Error('Not opened'));
    opening.onsuccess = () => {
      opening.result.close();
      resolve();
    };
  });
}

/** Runs in the page. */
function draftTexts(): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('ringbuch');
    opening.onerror = () => reject(new Error('Not opened'));
    opening.onsuccess = () => {
      const reading = opening.result.transaction('drafts').objectStore('drafts').getAll();
      reading.onsuccess = () => {
        opening.result.close();
        resolve(reading.result.map(({ text }: { text: string }) => text));
      };
    };
  });
}

/** Runs in the page: nothing can be written any more. */
function takeAllRoom(): Promise<void> {
  sessionStorage.setItem('full', 'yes');
  return Promise.resolve();
}

/** Runs in the page before anything else. */
function keepConnections(): void {
  const connections: IDBDatabase[] = [];
  const open = Reflect.get(IDBFactory.prototype, 'open') as (this: IDBFactory, ...args: unknown[]) => IDBOpenDBRequest;
  IDBFactory.prototype.open = function (...args) {
    const request = open.apply(this, args);
    request.addEventListener('success', () => connections.push(request.result));
    return request;
  };
  Object.assign(globalThis, { connections });
}

/** Runs in the page before anything else: the engine closes the database once it was found sound, at the first look at the preferences. */
function closeWhileStarting(): void {
  const begin: IDBDatabase['transaction'] = Reflect.get(IDBDatabase.prototype, 'transaction');
  IDBDatabase.prototype.transaction = function (this: IDBDatabase, tables, ...rest) {
    const names = typeof tables === 'string' ? [tables] : [...tables];
    if (sessionStorage.getItem('closing') === null || names.join() !== 'preferences')
      return begin.call(this, tables, ...rest);
    this.dispatchEvent(new Event('close'));
    throw new DOMException('The connection was closed', 'InvalidStateError');
  };
}

/** Runs in the page: as the engine does when it can't write any more. */
function closeConnections(): void {
  const { connections } = globalThis as unknown as { connections: IDBDatabase[] };
  for (const connection of connections) connection.dispatchEvent(new Event('close'));
}

/** Runs in the page. */
async function spoilWitness(): Promise<void> {
  const root = await navigator.storage.getDirectory();
  const folder = await (await root.getDirectoryHandle('vault')).getDirectoryHandle('witness');
  const stream = await (await folder.getFileHandle('witness.json')).createWritable({ keepExistingData: true });
  await stream.write({ type: 'write', position: 40, data: 'XXXX' });
  await stream.close();
}

/** Runs in the page. */
async function putWitness(text: string): Promise<void> {
  const root = await navigator.storage.getDirectory();
  const folder = await (await root.getDirectoryHandle('vault')).getDirectoryHandle('witness');
  const stream = await (await folder.getFileHandle('witness.json')).createWritable();
  await stream.write(text);
  await stream.close();
}

/** Removes the journal outside the database; runs in the page. */
async function loseJournal(): Promise<void> {
  const vault = await (await navigator.storage.getDirectory()).getDirectoryHandle('vault');
  await vault.removeEntry('journal', { recursive: true });
}

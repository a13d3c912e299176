import { expect, type Page, test } from '@playwright/test';
import { Desk } from '../support/desk';
import { sampleDay } from '../support/sample-binder';

const storagePage = (page: Page) => page.getByRole('region', { name: 'Datensicherung und Speicher', exact: true });
const banner = (page: Page) => page.getByRole('complementary', { name: 'Sicherheit der Daten' });

async function openStorage(desk: Desk): Promise<void> {
  await desk.goTo('Optionen');
  await desk.page.getByRole('button', { name: 'Datensicherung und Speicher …' }).click();
  await expect(desk.page.getByRole('heading', { level: 1, name: 'Datensicherung und Speicher' })).toBeVisible();
}

async function command(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('option', { name, exact: true }).click();
}

/** Stands in for the system's dialog: the folder lies in the browser's private files. */
async function stubFolder(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Reflect.set(window, 'showDirectoryPicker', async () =>
      (await navigator.storage.getDirectory()).getDirectoryHandle('my-stick', { create: true }),
    );
  });
}

async function removeFolder(page: Page): Promise<void> {
  await page.evaluate(async () =>
    (await navigator.storage.getDirectory()).removeEntry('my-stick', { recursive: true }),
  );
}

/** Puts other fields into the first row of a table, past everything that guards it. */
async function damageFirst(page: Page, table: string, fields: object | null): Promise<void> {
  await page.evaluate(
    ([name, change]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('ringbuch');
        opening.onerror = () => reject(new Error('Not opened'));
        opening.onsuccess = () => {
          const transaction = opening.result.transaction(name, 'readwrite');
          const store = transaction.objectStore(name);
          const walking = store.openCursor();
          walking.onsuccess = () => {
            const cursor = walking.result;
            if (change === null) cursor?.delete();
            else cursor?.update({ ...(cursor.value as object), ...change });
          };
          transaction.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    [table, fields] as const,
  );
}

test('says where the data lies, and backs it up by a click', async ({ page }) => {
  const desk = await Desk.openAt(page, sampleDay);
  await desk.createDossier('Jutta Brandt');
  await openStorage(desk);
  const sheet = storagePage(page);
  await expect(sheet).toContainText('In diesem Browser und diesem Profil');
  await expect(sheet).toContainText('Es gibt noch keine geprüfte Sicherung.');
  await sheet.getByRole('button', { name: 'Jetzt sichern' }).click();
  await expect(sheet).toContainText('Zuletzt gesichert: heute, 8:00; zurückgelesen und geprüft.');
  await expect(sheet).toContainText('Seitdem hat sich nichts geändert.');
  await expect(sheet).toContainText('1 Sicherung aufgehoben');

  await desk.createDossier('Deniz Öztürk');
  await openStorage(desk);
  await expect(sheet).toContainText('Die nächste entsteht von selbst, spätestens am Samstag, 14. März.');
  await expect(page.getByRole('navigation').getByRole('button', { name: 'Optionen' })).toHaveAttribute(
    'aria-current',
    'page',
  );
});

test('hands everything over as one file', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  const desk = await Desk.openAt(page, sampleDay);
  await desk.createDossier('Jutta Brandt');
  await openStorage(desk);
  const downloading = page.waitForEvent('download');
  await storagePage(page).getByRole('button', { name: 'Sicherung herunterladen' }).click();
  expect((await downloading).suggestedFilename()).toMatch(/\.zip$/);
  await expect(storagePage(page)).toContainText('Gespeichert:');
});

test('keeps a second copy in a folder, says when it is missing, and forgets it', async ({ page }) => {
  await stubFolder(page);
  const desk = await Desk.openAt(page, sampleDay);
  await desk.createDossier('Jutta Brandt');
  await openStorage(desk);
  const sheet = storagePage(page);
  await sheet.getByRole('button', { name: 'Ordner wählen …' }).click();
  await expect(sheet).toContainText('2 Sicherungen aufgehoben');
  await expect(sheet).toContainText('my-stick');

  await removeFolder(page);
  await page.reload();
  await expect(banner(page)).toContainText('Der zweite Sicherungsordner „my-stick“ ist nicht da.');
  await banner(page).getByRole('button', { name: 'Ansehen' }).click();
  await expect(sheet).toContainText('my-stick: nicht da. Stecken Sie den Stick ein');
  await banner(page).getByRole('button', { name: 'Später' }).click();
  await expect(banner(page).getByText('my-stick')).toBeHidden();
  await sheet.getByRole('button', { name: 'Nicht mehr benutzen' }).click();
  await expect(sheet).toContainText('Keiner gewählt.');
});

test('a browser that cannot write into folders says so and offers the download', async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, 'showDirectoryPicker');
    Reflect.deleteProperty(window, 'showSaveFilePicker');
  });
  const desk = await Desk.openAt(page, sampleDay);
  await openStorage(desk);
  await expect(storagePage(page)).toContainText('Dieser Browser kann nicht in einen Ordner von Ihnen schreiben.');
  await expect(storagePage(page).getByRole('button', { name: 'Ordner wählen …' })).toBeHidden();
  await expect(storagePage(page).getByRole('button', { name: 'Sicherung herunterladen' })).toBeVisible();
  await expect(storagePage(page).getByRole('region', { name: 'Was diese Ausgabe nicht kann' })).toContainText(
    'Sie kann Sicherungen nicht in einen Ordner Ihrer Wahl schreiben.',
  );
});

test('a check finds nothing wrong with what is whole', async ({ page }) => {
  const desk = await Desk.openAt(page, sampleDay);
  await desk.createDossier('Jutta Brandt');
  await command(page, 'Jetzt prüfen');
  await expect(storagePage(page)).toContainText('Geprüft heute, 8:00: Alles ist heil.');
  await expect(storagePage(page).getByRole('button', { name: 'Reparieren' })).toBeHidden();
});

test('a check finds damage, the repair makes it right, and the page shows it at once', async ({ page }) => {
  const desk = await Desk.openAt(page, sampleDay);
  await desk.createDossier('Jutta Brandt', { phone: '0951 204811' });
  await expect(desk.logStrip).toBeVisible();
  await desk.log(1, 'Will vierzig Stühle', '27.3.');
  await expect(desk.notice).toContainText('abgelegt');
  await desk.goTo('Optionen');
  await damageFirst(page, 'shelfCounts', { count: 41 });
  await damageFirst(page, 'contacts', { result: 'gebrüllt' });
  await command(page, 'Jetzt prüfen');
  const sheet = storagePage(page);
  const check = sheet.getByRole('region', { name: 'Prüfung' });
  await expect(check).toContainText('Ein Eintrag in „Kontakte“ ist nicht lesbar.');
  await expect(check).toContainText('Die Zählung von einem Trennblatt stimmt nicht.');
  await expect(check).toContainText('Das kann Ringbuch reparieren');
  await check.getByRole('button', { name: 'Reparieren' }).click();
  await expect(check).toContainText(
    'Repariert: Ein Eintrag ist wieder lesbar, Listen und Zählungen sind neu angelegt.',
  );
  await expect(check).toContainText('Alles ist heil.');
  await expect(sheet).toContainText('Zuletzt gesichert');

  await desk.lookUp('brandt', 'Jutta Brandt');
  await expect(desk.rightPage).toContainText('Will vierzig Stühle');
  await expect(desk.rightPage).toContainText('result: gebrüllt');
});

test('a dossier that is missing comes back with its log', async ({ page }) => {
  const desk = await Desk.openAt(page, sampleDay);
  await desk.createDossier('Jutta Brandt');
  await expect(desk.logStrip).toBeVisible();
  await desk.log(1, 'Will vierzig Stühle', '27.3.');
  await expect(desk.notice).toContainText('abgelegt');
  await desk.goTo('Optionen');
  await damageFirst(page, 'dossiers', null);
  await command(page, 'Jetzt prüfen');
  const check = storagePage(page).getByRole('region', { name: 'Prüfung' });
  await expect(check).toContainText('Ein Dossier fehlt, aber Kontakte, Dokumente oder Entwürfe dazu sind da.');
  await expect(check).toContainText('Dossiers: 0 sind da, 1 sollten es sein.');
  await expect(check.getByRole('button', { name: 'In die Sicherungen sehen …' })).toBeVisible();
  await check.getByRole('button', { name: 'Reparieren' }).click();
  await expect(check).toContainText('ein Dossier ist zurück');
  await desk.lookUp('brandt', 'Jutta Brandt');
  await expect(desk.rightPage).toContainText('Will vierzig Stühle');
  await expect(desk.rightPage).toContainText('27. März');
});

test('few bytes free are told on every page, and there is no putting it off', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.storage.estimate = () => Promise.resolve({ quota: 1_400_000_000, usage: 1_000_000_000 });
  });
  const desk = await Desk.openAt(page, sampleDay);
  await expect(banner(page)).toContainText('Nur noch 400 MB sind frei.');
  await expect(banner(page).getByRole('button', { name: 'Später' })).toBeHidden();
  await desk.goTo('Stapel');
  await expect(banner(page)).toBeVisible();
  await banner(page).getByRole('button', { name: 'Ansehen' }).click();
  await expect(storagePage(page)).toContainText('400 MB: Das ist wenig.');
});

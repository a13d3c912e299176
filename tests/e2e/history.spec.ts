import { expect, type Page, test } from '@playwright/test';
import { importCustomers, numbered } from '../support/customer-list';
import { Desk } from '../support/desk';
import { openSample } from '../support/sample-binder';

const friday = '2026-03-13T08:00:00+01:00';

/** A step on the page of the history. */
const step = (desk: Desk, what: string | RegExp) => desk.leftPage.getByRole('listitem').filter({ hasText: what });

const chooseCommand = async (page: Page, name: string) => {
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('option', { name, exact: true }).click();
};

test('every step stands in the history, and can be taken back from there', async ({ page }) => {
  const desk = await Desk.openAt(page, friday);
  await importCustomers(desk, numbered(2));
  await desk.lookUp('Kunde 0001', 'Kunde 0001');
  await desk.log(1, 'Will ein Angebot', 'in 2 wochen');
  await expect(desk.notice).toContainText('Kunde 0001: eingetragen');
  await desk.leaveField();
  await page.keyboard.press('h');
  await expect(page.getByRole('heading', { level: 1, name: 'Verlauf' })).toBeVisible();
  await expect(desk.leftPage.getByRole('heading', { name: 'Freitag, 13. März' })).toBeVisible();
  const logged = step(desk, 'Kunde 0001: eingetragen');
  await expect(logged).toContainText('lag vorher auf dem Stapel');
  await expect(step(desk, '2 Dossiers importiert')).toBeVisible();

  await logged.getByRole('button', { name: /^Rückgängig/ }).click();
  await expect(desk.notice).toContainText('Rückgängig gemacht: Kunde 0001');
  await expect(step(desk, 'Rückgängig gemacht: Kunde 0001')).toBeVisible();
  await expect(step(desk, /rückgängig gemacht$/)).toContainText('Kunde 0001: eingetragen');
  await page.keyboard.press('Control+Shift+Z');
  await expect(step(desk, 'Wiederhergestellt: Kunde 0001')).toBeVisible();
  await expect(step(desk, /rückgängig gemacht$/)).toHaveCount(0);

  await desk.leftPage.getByRole('button', { name: 'Dossier öffnen: Kunde 0001: eingetragen' }).click();
  await expect(desk.openName).toHaveText('Kunde 0001');
});

test('a step that later ones rest on says so, and leads back through them', async ({ page }) => {
  const desk = await Desk.openAt(page, friday);
  await importCustomers(desk, numbered(2));
  await desk.lookUp('Kunde 0001', 'Kunde 0001');
  await desk.log(1, 'Erst so', 'in 2 wochen');
  await expect(desk.notice).toContainText('Kunde 0001: eingetragen');
  await desk.lookUp('Kunde 0001', 'Kunde 0001');
  await desk.log(2, 'Dann so', 'in 3 wochen');
  await expect(desk.notice).toContainText('abgelegt hinter Fr., 3. Apr');

  await desk.leaveField();
  await page.keyboard.press('h');
  await step(desk, '2 Dossiers importiert')
    .getByRole('button', { name: /^Rückgängig/ })
    .click();
  const sheet = page.getByRole('dialog', { name: 'Nicht für sich allein' });
  await expect(sheet).toContainText('2 Dossiers importiert');
  await expect(sheet.getByRole('listitem')).toHaveCount(2);
  await expect(sheet).toContainText('3 Schritte, einen nach dem anderen');
  await sheet.getByRole('button', { name: 'Alles lassen, wie es ist' }).click();
  await expect(sheet).toBeHidden();

  await step(desk, '2 Dossiers importiert')
    .getByRole('button', { name: /^Rückgängig/ })
    .click();
  await sheet.getByRole('button', { name: '3 Schritte zurücknehmen' }).click();
  await expect(desk.notice).toContainText('Rückgängig gemacht: 2 Dossiers importiert');
  await desk.goTo('Ringbuch');
  await expect(desk.leftPage).toContainText('0 Dossiers');
});

test('the history is narrowed to dossiers, and one dossier has its own', async ({ page }) => {
  const desk = await Desk.openAt(page, friday);
  await importCustomers(desk, numbered(3));
  await desk.createDossier('Zöllner');
  await page.getByRole('tab', { name: 'Infokarte' }).click();
  await page.getByRole('tabpanel').getByRole('textbox', { name: 'Position' }).fill('Einkauf');
  await page.getByRole('tabpanel').getByRole('textbox', { name: 'Position' }).press('Tab');
  await expect(desk.notice).toContainText('Karte von Zöllner geändert');

  await page.getByRole('tab', { name: 'Änderungen' }).click();
  const changes = page.getByRole('list', { name: 'Änderungen an diesem Dossier' });
  await expect(changes.getByRole('listitem')).toHaveCount(2);
  await expect(changes).toContainText('Position: leer → Einkauf');
  await changes.getByRole('button', { name: /^Rückgängig: Karte von Zöllner/ }).click();
  await expect(desk.notice).toContainText('Rückgängig gemacht: Karte von Zöllner');
  await expect(changes.getByRole('listitem')).toHaveCount(3);

  await desk.leaveField();
  await page.keyboard.press('h');
  await expect(step(desk, '3 Dossiers importiert')).toBeVisible();
  await page.getByRole('textbox', { name: 'Nur Dossiers mit' }).fill('zoellner');
  await expect(desk.leftPage.getByText('Schritte eines Dossiers')).toBeVisible();
  await expect(step(desk, '3 Dossiers importiert')).toHaveCount(0);
  await expect(step(desk, 'Zöllner angelegt')).toBeVisible();
  await page.getByRole('textbox', { name: 'Nur Dossiers mit' }).press('Escape');
  await expect(step(desk, '3 Dossiers importiert')).toBeVisible();
});

test('the history of a dossier that nothing was done to says so', async ({ page }) => {
  const desk = await Desk.openAt(page, friday);
  await openSample(page);
  await page.keyboard.press('h');
  await page.getByRole('textbox', { name: 'Nur Dossiers mit' }).fill('Keller');
  await expect(desk.leftPage.getByText('Hier ist noch nichts geändert.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Nur Dossiers mit' }).fill('Kellerassel');
  await expect(desk.leftPage.getByText('Kein Dossier hat')).toBeVisible();
  await expect(desk.leftPage.getByText('Hier ist noch nichts geändert.')).toHaveCount(0);
});

test('the bin gives back what is marked as one step, and asks before it is emptied', async ({ page }) => {
  const desk = await Desk.openAt(page, friday);
  await importCustomers(desk, numbered(4));
  await desk.goTo('Stapel');
  for (const left of ['3 Dossiers', '2 Dossiers', '1 Dossier']) {
    await desk.rightPage.getByRole('button', { name: 'Dossier löschen' }).click();
    await expect(desk.leftPage).toContainText(`${left} ohne Termin`);
  }
  await chooseCommand(page, 'Papierkorb');
  await expect(desk.leftPage).toContainText('3 Dossiers im Papierkorb');
  const rows = desk.leftPage.getByRole('list', { name: 'Dossiers im Papierkorb' }).getByRole('listitem');
  await expect(rows.first()).toContainText('gelöscht Fr., 13. März, 8:00');

  await page.getByRole('checkbox', { name: 'Kunde 0001 markieren' }).check();
  await page.getByRole('checkbox', { name: 'Kunde 0002 markieren' }).check();
  await page.getByRole('button', { name: 'Herausholen', exact: true }).click();
  await expect(desk.notice).toContainText('2 Dossiers aus dem Papierkorb geholt');
  await expect(desk.leftPage).toContainText('1 Dossier im Papierkorb');
  await desk.undo();
  await expect(desk.leftPage).toContainText('3 Dossiers im Papierkorb');

  await page.getByRole('button', { name: 'Kunde 0003 endgültig entfernen …' }).click();
  const sheet = page.getByRole('dialog', { name: 'Endgültig entfernen?' });
  await expect(sheet).toContainText('Kunde 0003 wird endgültig entfernt.');
  await expect(sheet).toContainText('Das lässt sich nicht rückgängig machen.');
  await sheet.getByRole('button', { name: '1 Dossier entfernen' }).click();
  await expect(desk.notice).toContainText('Papierkorb geleert: 1 Dossier endgültig entfernt');
  await expect(desk.notice.getByRole('button', { name: 'Rückgängig' })).toHaveCount(0);

  await page.getByRole('button', { name: 'Papierkorb leeren …' }).click();
  await expect(sheet).toContainText('Alle 2 Dossiers im Papierkorb werden endgültig entfernt.');
  await sheet.getByRole('button', { name: 'Abbrechen' }).click();
  await expect(desk.leftPage).toContainText('2 Dossiers im Papierkorb');
  await page.getByRole('button', { name: 'Papierkorb leeren …' }).click();
  await sheet.getByRole('button', { name: '2 Dossiers entfernen' }).click();
  await expect(desk.leftPage).toContainText('Der Papierkorb ist leer');

  // What was done to them is still told, but of nobody any more; and nothing can bring them back.
  await desk.leaveField();
  await page.keyboard.press('h');
  await expect(step(desk, 'Etwas an einem Dossier, das endgültig entfernt ist.').first()).toBeVisible();
  await expect(desk.leftPage).not.toContainText('Kunde 000');
  await page.keyboard.press('Control+z');
  await expect(desk.notice).toContainText('Rückgängig gemacht: 1 Dossier importiert');
});

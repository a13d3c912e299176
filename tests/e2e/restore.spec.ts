import { expect, type Locator, type Page, test } from '@playwright/test';
import { Desk } from '../support/desk';
import { sampleDay } from '../support/sample-binder';

const list = (page: Page) => page.getByRole('list', { name: 'Sicherungen' });
const left = (page: Page) => page.getByRole('region', { name: 'Dossiers in der Sicherung' });
const right = (page: Page) => page.getByRole('region', { name: 'Dossier in der Sicherung', exact: true });
const row = (page: Page, name: string): Locator => left(page).getByRole('listitem').filter({ hasText: name });

async function command(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('option', { name, exact: true }).click();
}

async function backUp(page: Page): Promise<void> {
  await command(page, 'Jetzt sichern');
  await expect(page.getByText('zurückgelesen und geprüft')).toBeVisible();
  await expect(page.getByText('Seitdem hat sich nichts geändert.')).toBeVisible();
}

async function lookInto(page: Page): Promise<void> {
  await command(page, 'Aus Sicherung wiederherstellen');
  await list(page)
    .getByRole('button', { name: /hineinsehen$/ })
    .last()
    .click();
  await expect(left(page)).toBeVisible();
}

/** A binder with two dossiers and a backup of it; since then one was logged, one deleted and one made. */
async function openChanged(page: Page): Promise<Desk> {
  const desk = await Desk.openAt(page, sampleDay);
  await desk.createDossier('Jutta Brandt', { phone: '0951 204811' });
  await desk.createDossier('Deniz Öztürk');
  await backUp(page);
  await desk.lookUp('öztürk', 'Deniz Öztürk');
  await desk.leaveField();
  await page.keyboard.press('Delete');
  await expect(desk.notice).toContainText('Papierkorb');
  await desk.lookUp('brandt', 'Jutta Brandt');
  await desk.log(1, 'Will vierzig Stühle', '27.3.');
  await expect(desk.notice).toContainText('abgelegt');
  await desk.createDossier('Ganz Neu');
  return desk;
}

test('lists the backups with what they hold, and verifies one again', async ({ page }) => {
  const desk = await Desk.openAt(page, sampleDay);
  await command(page, 'Aus Sicherung wiederherstellen');
  await expect(page.getByText('Es gibt noch keine Sicherung.')).toBeVisible();
  await desk.createDossier('Jutta Brandt');
  await backUp(page);
  await page.getByRole('button', { name: 'Aus Sicherung wiederherstellen …' }).click();
  const backup = list(page).getByRole('listitem');
  await expect(backup).toContainText('heute, 8:00');
  await expect(backup).toContainText('1 Dossier, 0 Kontakte, keine Dokumente');
  await expect(backup).toContainText('geprüft');
  await backup.getByRole('button', { name: 'Sicherung von heute, 8:00 prüfen' }).click();
  await expect(page.getByText('Die Sicherung von heute, 8:00 ist heil.')).toBeVisible();
});

test('looks into a backup: searches, reads a dossier, and takes it out so that it can be undone', async ({ page }) => {
  const desk = await openChanged(page);
  await lookInto(page);
  await expect(row(page, 'Deniz Öztürk')).toContainText('jetzt im Papierkorb');
  await expect(row(page, 'Jutta Brandt')).toContainText('anders');
  await expect(row(page, 'Ganz Neu')).toBeHidden();
  await left(page).getByRole('textbox', { name: 'In der Sicherung suchen' }).fill('0951');
  await expect(left(page).getByRole('listitem')).toHaveCount(1);
  await expect(left(page).getByRole('status').filter({ hasText: '1 Dossier' })).toBeVisible();
  await row(page, 'Jutta Brandt').getByRole('button').click();
  await expect(right(page).getByRole('heading', { name: 'Jutta Brandt' })).toBeVisible();
  await expect(right(page)).toContainText('0951 204811');
  await expect(right(page)).toContainText('Es waren noch keine Kontakte eingetragen.');

  await left(page).getByRole('textbox').fill('');
  await row(page, 'Deniz Öztürk').getByRole('checkbox').check();
  await left(page).getByRole('button', { name: 'Herausnehmen' }).click();
  await expect(desk.notice).toContainText('1 Dossier');
  await expect(row(page, 'Deniz Öztürk')).not.toContainText('jetzt im Papierkorb');
  await desk.goTo('Stapel');
  await expect(desk.row('Deniz Öztürk')).toBeVisible();
  await desk.undo();
  await expect(desk.row('Deniz Öztürk')).toBeHidden();
});

test('restores all after saying in numbers what changes, and the restore can be undone', async ({ page }) => {
  const desk = await openChanged(page);
  await lookInto(page);
  await left(page).getByRole('button', { name: 'Alles wiederherstellen …' }).click();
  const dialog = page.getByRole('dialog', { name: 'Diese Sicherung ganz wiederherstellen?' });
  await expect(dialog).toContainText('1 Dossier geht, das es damals nicht gab');
  await expect(dialog).toContainText('Ganz Neu');
  await expect(dialog).toContainText('2 Dossiers ändern sich');
  await dialog.getByRole('button', { name: 'Alles lassen, wie es ist' }).click();
  await expect(dialog).toBeHidden();

  await left(page).getByRole('button', { name: 'Alles wiederherstellen …' }).click();
  await dialog.getByRole('button', { name: 'Alles wiederherstellen', exact: true }).click();
  await expect(desk.notice).toContainText('Sicherung');
  await expect(left(page)).toContainText('Nichts ist anders als jetzt.');
  await desk.goTo('Stapel');
  await expect(desk.row('Deniz Öztürk')).toBeVisible();
  await expect(desk.row('Ganz Neu')).toBeHidden();
  await desk.undo();
  await expect(desk.row('Ganz Neu')).toBeVisible();
  await expect(desk.row('Deniz Öztürk')).toBeHidden();

  await command(page, 'Aus Sicherung wiederherstellen');
  await page.getByRole('button', { name: 'Alle Sicherungen' }).click();
  await expect(list(page)).toContainText('vor einer Wiederherstellung');
});

test('the list of a backup is walked with the arrows', async ({ page }) => {
  await openChanged(page);
  await lookInto(page);
  await row(page, 'Deniz Öztürk').getByRole('button').focus();
  await page.keyboard.press('ArrowDown');
  await expect(row(page, 'Jutta Brandt').getByRole('button')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(right(page).getByRole('heading', { name: 'Jutta Brandt' })).toBeVisible();
  await page.keyboard.press('ArrowUp');
  await expect(row(page, 'Deniz Öztürk').getByRole('button')).toBeFocused();
});

test('an empty binder is offered the backup that there is', async ({ page }) => {
  const desk = await Desk.openAt(page, sampleDay);
  await desk.createDossier('Jutta Brandt');
  await backUp(page);
  await desk.goTo('Stapel');
  await desk.undo();
  await desk.goTo('Heute');
  await expect(page.getByText('Es gibt eine Sicherung von heute, 8:00 mit 1 Dossier.')).toBeVisible();
  await page.getByRole('button', { name: 'Aus Sicherung wiederherstellen …' }).click();
  await expect(list(page).getByRole('listitem')).toHaveCount(1);
});

test('a damaged backup is told and cannot be opened', async ({ page }) => {
  const desk = await Desk.openAt(page, sampleDay);
  await desk.createDossier('Jutta Brandt');
  await backUp(page);
  await page.evaluate(async () => {
    const vault = await (await navigator.storage.getDirectory()).getDirectoryHandle('vault');
    const folder = await vault.getDirectoryHandle('backups');
    for await (const handle of folder.values()) {
      if (handle.kind !== 'file' || !handle.name.endsWith('.zip')) continue;
      const stream = await handle.createWritable({ keepExistingData: true });
      await stream.write({ type: 'write', position: 400, data: new Uint8Array(200) });
      await stream.close();
    }
  });
  await command(page, 'Aus Sicherung wiederherstellen');
  await list(page).getByRole('button', { name: 'Sicherung von heute, 8:00 prüfen' }).click();
  await expect(page.getByText(/ist nicht zu gebrauchen: Die Datei ist beschädigt/)).toBeVisible();
});

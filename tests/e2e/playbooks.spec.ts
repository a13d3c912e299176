import { readFile, writeFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { Desk } from '../support/desk';

const leaf = (page: Page) => page.getByRole('article', { name: 'Leitfaden' });
const settings = (page: Page) => page.getByRole('region', { name: 'Leitfäden' });
const list = (page: Page) => page.getByRole('list', { name: 'Leitfäden des Ringbuchs' });
const find = (page: Page) => leaf(page).getByRole('textbox', { name: 'Im Leitfaden suchen' });
const said = (desk: Desk) => desk.logStrip.getByRole('textbox', { name: 'Was besprochen wurde' });
const opener = (desk: Desk) => desk.logStrip.getByRole('button', { name: 'Leitfaden' });

async function openDossier(page: Page): Promise<Desk> {
  const desk = await Desk.openAt(page, '2026-03-13T08:00:00+01:00');
  await desk.createDossier('Keller');
  await expect(desk.logStrip).toBeVisible();
  return desk;
}

/** The playbooks that come along, taken by keyboard; the dossier lies open again. */
async function withStarters(page: Page): Promise<Desk> {
  const desk = await openDossier(page);
  await page.keyboard.press('Control+,');
  await settings(page).getByRole('button', { name: 'Mitgelieferte Leitfäden übernehmen' }).press('Enter');
  await expect(list(page).getByRole('listitem')).toHaveCount(5);
  await desk.lookUp('Keller', 'Keller');
  await expect(opener(desk)).toBeVisible();
  return desk;
}

test('who has no playbook sees nothing of them, and is led to where they are made', async ({ page }) => {
  const desk = await openDossier(page);
  await expect(opener(desk)).toBeHidden();
  await page.keyboard.press('Control+p');
  await expect(page.getByRole('checkbox', { name: 'Infokarte' })).toBeVisible();
  await expect(page.getByRole('checkbox', { name: 'Leitfaden' })).toBeHidden();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+b');
  await expect(page.getByRole('heading', { level: 2, name: 'Leitfäden' })).toBeFocused();
});

test('the fitting playbook lies open while one types; objections are found, and ticks go into the entry', async ({
  page,
}) => {
  const desk = await withStarters(page);
  await said(desk).focus();
  await page.keyboard.type('Ruft an');
  await page.keyboard.press('Control+b');
  await expect(leaf(page).getByRole('heading', { level: 2, name: 'Erstanruf' })).toBeVisible();
  await expect(said(desk)).toBeFocused();
  await page.keyboard.type(' wegen der Türen.');

  await page.keyboard.press('Control+b');
  await expect(find(page)).toBeFocused();
  await page.keyboard.type('teuer');
  await expect(leaf(page)).toContainText('Das ist uns zu teuer.');
  await expect(leaf(page)).not.toContainText('Wir haben schon einen Lieferanten.');
  await expect(leaf(page)).toContainText('Aus „Angebot nachfassen“');
  await page.keyboard.press('Enter');
  await expect(said(desk)).toBeFocused();
  await expect(leaf(page)).toContainText('Das ist uns zu teuer.');
  await page.keyboard.press('Control+b');
  await expect(find(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(find(page)).toHaveValue('');

  await leaf(page).getByText('Checkliste', { exact: true }).focus();
  await leaf(page).locator('summary').filter({ hasText: 'Checkliste' }).press('Enter');
  await leaf(page).getByRole('checkbox', { name: 'Weiß, wer mitentscheidet' }).press('Space');
  await expect(leaf(page)).toContainText('1 von 5');
  await page.keyboard.press('Control+Shift+L');
  await expect(said(desk)).toBeFocused();
  await expect(said(desk)).toHaveValue(/^Ruft an wegen der Türen\.\nErstanruf: ☐ .*✓ Weiß, wer mitentscheidet/);
  await leaf(page).getByRole('checkbox', { name: 'Name und Funktion stimmen' }).press('Space');
  await page.keyboard.press('Control+Shift+L');
  await expect(said(desk)).toHaveValue(/^Ruft an wegen der Türen\.\nErstanruf: ✓ Name und Funktion stimmen · [^\n]*$/);

  await desk.chooseOutcome(1);
  await page.keyboard.press('Control+Enter');
  await expect(desk.notice).toContainText('Keller');
  await desk.lookUp('Keller', 'Keller');
  await expect(leaf(page).getByRole('heading', { level: 2, name: 'Angebot nachfassen' })).toBeVisible();
  await leaf(page).getByRole('combobox', { name: 'Welcher Leitfaden' }).selectOption('Erstanruf');
  await expect(leaf(page)).toContainText('0 von 5');
  await find(page).focus();
  await page.keyboard.press('Escape');
  await expect(leaf(page)).toBeHidden();
  await expect(said(desk)).toBeFocused();
  await expect(opener(desk)).toBeVisible();
});

test('a playbook stays from one customer to the next, and the page of today comes back with its key', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1024, height: 700 });
  const desk = await withStarters(page);
  await desk.createDossier('Adler');
  await said(desk).focus();
  await page.keyboard.press('Control+b');
  await expect(leaf(page)).toBeVisible();
  await desk.lookUp('Keller', 'Keller');
  await expect(leaf(page)).toBeVisible();
  await said(desk).focus();
  const top = () => leaf(page).evaluate((element) => element.scrollTop);
  expect(await top()).toBe(0);
  await page.keyboard.press('PageDown');
  await expect.poll(top).toBeGreaterThan(0);
  await expect(said(desk)).toBeFocused();
  await page.keyboard.press('Control+b');
  await expect(find(page)).toBeFocused();
  await page.keyboard.press('Control+b');
  await expect(leaf(page)).toBeHidden();
  await expect(said(desk)).toBeFocused();
});

test('a playbook is designed by keyboard, handed on as a file and taken once', async ({ page }, info) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  const desk = await openDossier(page);
  await page.keyboard.press('Control+,');
  await settings(page).getByRole('button', { name: 'Neuer Leitfaden' }).press('Enter');
  await expect(page.getByRole('textbox', { name: 'Name des Leitfadens' })).toBeFocused();
  await page.keyboard.type('Messe');
  await page.getByRole('checkbox', { name: 'Anruf' }).press('Space');
  await page.getByRole('button', { name: 'Einwände', exact: true }).press('Enter');
  await expect(page.getByRole('textbox', { name: 'Überschrift' })).toBeFocused();
  await page.getByRole('button', { name: 'Einwand hinzufügen' }).press('Enter');
  await expect(page.locator('input:focus, textarea:focus')).toHaveCount(1);
  await page.keyboard.type('Zu weit weg');
  await page.getByRole('textbox', { name: 'Antwort auf Einwand 1' }).fill('Wir kommen zu Ihnen.');
  await page.getByRole('button', { name: 'Einwand hinzufügen' }).press('Enter');
  await page.getByRole('button', { name: 'Checkliste', exact: true }).press('Enter');
  await page.getByRole('textbox', { name: 'Sätze, einer je Zeile' }).fill('Karte gegeben\nTermin gefragt');
  await page.getByRole('button', { name: 'Leitfaden speichern' }).press('Enter');
  await expect(desk.notice).toContainText('Leitfaden „Messe“ angelegt.');
  await expect(list(page)).toContainText('Messe Fassung 1, 2 Teile');

  const downloading = page.waitForEvent('download');
  await settings(page).getByRole('button', { name: 'Als Datei weitergeben …' }).press('Enter');
  const file = info.outputPath('Leitfaeden.json');
  await (await downloading).saveAs(file);
  const text = await readFile(file, 'utf8');
  expect(text).toContain('Wir kommen zu Ihnen.');
  expect(text).not.toContain('Keller');
  await writeFile(file, text.replace('"version": 1', '"version": 4').replace('"Messe"', '"Messe, Team"'));
  const choosing = page.waitForEvent('filechooser');
  await settings(page).getByRole('button', { name: 'Aus Datei übernehmen …' }).press('Enter');
  await (await choosing).setFiles(file);
  await expect(page.getByRole('checkbox', { name: /Messe, Team neuere Fassung/ })).toBeChecked();
  await page.getByRole('button', { name: 'Übernehmen', exact: true }).press('Enter');
  await expect(list(page)).toContainText('Messe, Team Fassung 4');

  await desk.lookUp('Keller', 'Keller');
  await expect(opener(desk)).toBeVisible();
  await page.keyboard.press('Control+b');
  await expect(leaf(page)).toContainText('Zu weit weg');
  await page.keyboard.press('Control+,');
  await settings(page).getByRole('button', { name: 'Messe, Team entfernen' }).press('Enter');
  await expect(list(page)).toBeHidden();
  await desk.undo();
  await expect(list(page)).toContainText('Messe, Team');
});

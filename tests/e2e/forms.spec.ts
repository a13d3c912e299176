import { readFile, writeFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { Desk } from '../support/desk';

const tab = (page: Page) => page.getByRole('tab', { name: 'Formulare' });
const sheets = (page: Page) => page.getByRole('tabpanel', { name: 'Formulare' });
const leaf = (page: Page) => page.getByRole('article', { name: 'Ausgefülltes Formular' });
const settings = (page: Page) => page.getByRole('region', { name: 'Formulare' });
const field = (page: Page, name: RegExp | string) => leaf(page).getByRole('textbox', { name });

async function openDossier(page: Page): Promise<Desk> {
  const desk = await Desk.openAt(page, '2026-03-13T08:00:00+01:00');
  await desk.createDossier('Keller');
  await tab(page).click();
  return desk;
}

async function beginNeeds(page: Page): Promise<void> {
  await sheets(page).getByRole('button', { name: 'Formulare übernehmen' }).press('Enter');
  await sheets(page).getByRole('button', { name: 'Bedarfsanalyse' }).press('Enter');
  await expect(leaf(page).getByRole('heading', { level: 2 })).toBeFocused();
}

test('a form is filled in by keyboard, kept over a reload, saved though incomplete, and taken back', async ({
  page,
}) => {
  const desk = await openDossier(page);
  await beginNeeds(page);
  await field(page, /^Was daran nicht gut ist/).focus();
  await page.keyboard.type('Zu langsam');
  await field(page, /^Budget/).fill('12.34');
  await page.keyboard.press('Control+Enter');
  await expect(field(page, /^Budget/)).toBeFocused();
  await expect(leaf(page)).toContainText('Das kann zweierlei heißen.');
  await expect(sheets(page).getByRole('listitem')).toContainText('angefangen');

  await page.reload();
  await Desk.of(page);
  await desk.lookUp('Keller', 'Keller');
  await tab(page).click();
  await sheets(page).getByRole('listitem').getByRole('button').press('Enter');
  await expect(field(page, /^Was daran nicht gut ist/)).toHaveValue('Zu langsam');
  await expect(field(page, /^Budget/)).toHaveValue('12.34');
  await field(page, /^Budget/).fill('1.234,5');
  await leaf(page).getByRole('checkbox', { name: 'Preis' }).press('Space');
  await leaf(page).getByRole('radio', { name: 'in diesem Jahr' }).press('Space');
  await page.keyboard.press('Control+Enter');
  await expect(desk.notice).toContainText('Formular für Keller gespeichert.');
  await expect(field(page, /^Budget/)).toHaveValue('1.234,50');
  await expect(sheets(page).getByRole('listitem')).toContainText('2 Angaben fehlen');

  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(leaf(page)).toBeHidden();
  await page.keyboard.press('Control+z');
  await expect(sheets(page).getByRole('listitem')).toContainText('3 Angaben fehlen');
});

test('a form that is changed leaves the filled one as it is; handed on as a file it is taken once', async ({
  page,
}, info) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  const desk = await openDossier(page);
  await beginNeeds(page);
  await page.keyboard.press('Control+,');
  await page.getByRole('button', { name: 'Bedarfsanalyse ändern' }).press('Enter');
  await page.getByRole('textbox', { name: 'Name des Formulars' }).fill('Bedarf, neu');
  await page.getByRole('button', { name: 'Feld 1 entfernen' }).press('Enter');
  await page.getByRole('button', { name: 'Formular speichern' }).press('Enter');
  await expect(desk.notice).toContainText('Was schon ausgefüllt ist, bleibt, wie es ist.');
  const list = page.getByRole('list', { name: 'Formulare des Ringbuchs' });
  await expect(list).toContainText('Bedarf, neu Fassung 2');

  const downloading = page.waitForEvent('download');
  await settings(page).getByRole('button', { name: 'Als Datei weitergeben …' }).press('Enter');
  const file = info.outputPath('Formulare.json');
  await (await downloading).saveAs(file);
  const later = (await readFile(file, 'utf8'))
    .replace('"version": 2', '"version": 7')
    .replace('Bedarf, neu', 'Bedarf, Team');
  await writeFile(file, later);
  const choose = async () => {
    const choosing = page.waitForEvent('filechooser');
    await settings(page).getByRole('button', { name: 'Aus Datei übernehmen …' }).press('Enter');
    await (await choosing).setFiles(file);
  };
  await choose();
  await expect(page.getByRole('checkbox', { name: /Bedarf, Team neuere Fassung/ })).toBeChecked();
  await page.getByRole('button', { name: 'Übernehmen', exact: true }).press('Enter');
  await expect(list).toContainText('Bedarf, Team Fassung 7');
  await choose();
  await expect(page.getByRole('checkbox', { name: /Bedarf, Team schon da/ })).toBeDisabled();
  await expect(page.getByRole('button', { name: 'Übernehmen', exact: true })).toBeDisabled();

  await desk.lookUp('Keller', 'Keller');
  await tab(page).click();
  await expect(sheets(page).getByRole('listitem')).toContainText('Bedarfsanalyse');
});

test('what waits for a form is logged once it is filled in; what was typed waits in the strip', async ({ page }) => {
  const desk = await openDossier(page);
  await sheets(page).getByRole('button', { name: 'Formulare übernehmen' }).press('Enter');
  await page.keyboard.press('Control+,');
  await page.getByRole('button', { name: 'Zufriedenheit nach dem Kauf ändern' }).press('Enter');
  const waiting = page.getByRole('group', { name: 'Muss ausgefüllt sein, bevor …' });
  await waiting.getByRole('checkbox', { name: '„Auftrag“ eingetragen wird' }).press('Space');
  await page.getByRole('button', { name: 'Formular speichern' }).press('Enter');
  await expect(desk.notice).toContainText('Was schon ausgefüllt ist, bleibt, wie es ist.');

  await desk.lookUp('Keller', 'Keller');
  await desk.chooseOutcome(7);
  await page.keyboard.type('Nimmt 40 Stühle');
  await page.keyboard.press('Control+Enter');
  await expect(desk.notice).toContainText('Erst ist das Formular Zufriedenheit nach dem Kauf auszufüllen.');
  await desk.notice.getByRole('button', { name: 'Ausfüllen: Zufriedenheit nach dem Kauf' }).press('Enter');
  await expect(leaf(page).getByRole('heading', { level: 2 })).toBeFocused();
  await leaf(page)
    .getByRole('group', { name: /^Insgesamt zufrieden/ })
    .getByRole('radio', { name: '4' })
    .press('Space');
  await page.keyboard.press('Control+Enter');
  await expect(desk.notice).toContainText('Formular für Keller gespeichert.');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(desk.logStrip.getByRole('textbox', { name: 'Was besprochen wurde' })).toHaveValue('Nimmt 40 Stühle');
  await page.keyboard.press('Control+Enter');
  await expect(desk.notice).toContainText('Keller: eingetragen');
});

test('what stands in a form from the beginning is filled in with each new one', async ({ page }) => {
  const desk = await openDossier(page);
  await page.keyboard.press('Control+,');
  await page.getByRole('button', { name: 'Neues Formular' }).press('Enter');
  await page.getByRole('textbox', { name: 'Name des Formulars' }).fill('Messe');
  const question = async (place: number, name: string, kind: string) => {
    await page.getByRole('button', { name: 'Feld hinzufügen' }).press('Enter');
    const group = page.getByRole('group', { name: `Feld ${place}`, exact: true });
    await group.getByRole('combobox', { name: 'Art' }).selectOption(kind);
    await group.getByRole('textbox', { name: 'Frage' }).fill(name);
    return group;
  };
  const amount = await question(1, 'Budget', 'Betrag');
  const preset = amount.getByRole('textbox', { name: 'Steht von Anfang an darin' });
  await preset.fill('viel');
  await page.keyboard.press('Tab');
  await expect(amount.getByRole('alert')).toContainText('Das ist keine Zahl.');
  await preset.fill('1200');
  await page.keyboard.press('Tab');
  await expect(preset).toHaveValue('1.200,00');
  const choice = await question(2, 'Dringend', 'Auswahl');
  await choice.getByRole('textbox', { name: 'Möglichkeiten, eine je Zeile' }).fill('sofort\nspäter');
  await page.keyboard.press('Tab');
  await choice.getByRole('combobox', { name: 'Von Anfang an gewählt' }).selectOption('später');
  await page.getByRole('button', { name: 'Formular speichern' }).press('Enter');

  await desk.lookUp('Keller', 'Keller');
  await tab(page).click();
  await sheets(page).getByRole('button', { name: 'Messe' }).press('Enter');
  await expect(field(page, /^Budget/)).toHaveValue('1.200,00');
  await expect(leaf(page).getByRole('radio', { name: 'später' })).toBeChecked();
});

test('a form that is half designed outlives the window, and is gone when it is given up', async ({ page }) => {
  const desk = await openDossier(page);
  const name = page.getByRole('textbox', { name: 'Name des Formulars' });
  const begin = async () => {
    await page.keyboard.press('Control+,');
    await page.getByRole('button', { name: 'Neues Formular' }).press('Enter');
  };
  await begin();
  await name.fill('Messe');
  await page.getByRole('button', { name: 'Feld hinzufügen' }).press('Enter');
  await page.getByRole('textbox', { name: 'Frage' }).fill('Welcher Stand');
  await page.reload();
  await Desk.of(page);
  await begin();
  await expect(name).toHaveValue('Messe');
  await expect(page.getByRole('textbox', { name: 'Frage' })).toHaveValue('Welcher Stand');
  await expect(page.getByText('Hier wurde etwas angefangen')).toBeVisible();
  await page.getByRole('button', { name: 'Abbrechen' }).press('Enter');
  await desk.goTo('Heute');
  await begin();
  await expect(name).toHaveValue('');
});

test('a form that is half designed says when a newer version has been saved since', async ({ page, context }) => {
  const desk = await openDossier(page);
  const name = (of: Page) => of.getByRole('textbox', { name: 'Name des Formulars' });
  const save = (of: Page) => of.getByRole('button', { name: 'Formular speichern' });
  const edit = async (of: Page, form: string) => {
    await of.keyboard.press('Control+,');
    await of.getByRole('button', { name: `${form} ändern` }).press('Enter');
  };
  await page.keyboard.press('Control+,');
  await page.getByRole('button', { name: 'Neues Formular' }).press('Enter');
  await name(page).fill('Messe');
  await save(page).press('Enter');
  await edit(page, 'Messe');

  const other = (await Desk.openAt(await context.newPage(), '2026-03-13T09:00:00+01:00')).page;
  await edit(other, 'Messe');
  await name(other).fill('Herbstmesse');
  await save(other).press('Enter');
  await expect(other.getByRole('button', { name: 'Herbstmesse ändern' })).toBeVisible();

  await name(page).fill('Frühjahrsmesse');
  await page.reload();
  await Desk.of(page);
  await edit(page, 'Herbstmesse');
  await expect(page.getByText('Seitdem ist eine neuere Fassung dazugekommen')).toBeVisible();
  await expect(name(page)).toHaveValue('Frühjahrsmesse');
  await page.getByRole('button', { name: 'Abbrechen' }).press('Enter');
  await desk.goTo('Heute');
  await edit(page, 'Herbstmesse');
  await expect(name(page)).toHaveValue('Herbstmesse');
});

import { page, userEvent } from 'vitest/browser';
import { expect, it } from 'vitest';
import { undo } from '@renderer/actions/undo';
import { useNotice } from '@renderer/state/notices';
import { runAction } from '@renderer/state/run-action';
import { tableDiff } from '@shared/domain/base/records-diff';
import { openImportDesk } from './import-desk';
import { binderNamed } from '../../support/builders';
import { openBinderOnDesk } from '@renderer/state/desk';

const heading = (name: string | RegExp) => page.getByRole('heading', { name });
const columnIs = (column: string) => page.getByRole('combobox', { name: `${column} wird zu`, exact: true });
const importButton = page.getByRole('button', { name: /importieren$/ });

it('imports a list in one step that can be undone', async () => {
  const desk = await openImportDesk();
  await desk.choose('customers-1112.csv');
  await expect.element(page.getByText('1.112 Zeilen: 1.104 Dossiers, 8 mit Problemen')).toBeVisible();
  await importButton.click();
  await expect.element(heading('1.104 Dossiers liegen im Ringbuch')).toHaveFocus();
  expect(await desk.test.store.allDossiers(desk.test.id)).toHaveLength(1_104);
  expect(useNotice.getState().notice).toMatchObject({
    kind: 'done',
    done: { verb: 'importCustomers', subject: { count: 1_104 } },
  });

  await runAction(desk.services, undo, desk.test.id);
  expect(await desk.test.store.allDossiers(desk.test.id)).toEqual([]);
  await expect.element(importButton).toBeVisible();
});

it('shows what the columns are, takes corrections, and shows the dossiers that come of it', async () => {
  const desk = await openImportDesk();
  await desk.choose('excel-de.csv');
  await expect.element(heading('Was sind die Spalten?')).toHaveFocus();
  await expect.element(columnIs('Telefon')).toHaveValue('phone');
  await expect.element(columnIs('Kundennummer')).toHaveValue('labelledNote');
  await expect.element(page.getByText(/hinter Fr.*27. März, 0?9:30 Uhr/)).toBeVisible();
  await expect.element(page.getByText('Kundennummer: 10-0042')).toBeVisible();

  await columnIs('Kundennummer').selectOptions('ignore');
  await expect.element(page.getByText('1 Spalte wird weggelassen: Kundennummer')).toBeVisible();
  await expect.element(page.getByText('Kundennummer: 10-0042')).not.toBeInTheDocument();

  await columnIs('Firma').selectOptions('source');
  await columnIs('Wiedervorlage').selectOptions('labelledNote');
  await importButton.click();
  await expect.element(heading('4 Dossiers liegen im Ringbuch')).toBeVisible();
  const dossiers = await desk.test.store.allDossiers(desk.test.id);
  const keller = dossiers.find(({ card }) => card.name === 'Annemarie Keller');
  expect(keller).toMatchObject({
    place: { kind: 'pile' },
    card: { company: '', source: 'Möbelhaus Keller & Söhne, Messe Nürnberg' },
  });
  expect(keller?.card.notes).toContain('Wiedervorlage: 27.03.2026 09:30');
  expect(keller?.card.notes).not.toContain('10-0042');
});

it('sends all unknown columns to the notes or leaves them out, but not those settled by hand', async () => {
  const desk = await openImportDesk();
  await desk.choose('excel-de.csv');
  await columnIs('Kundennummer').selectOptions('about');
  const unknown = page.getByRole('combobox', { name: 'Unbekannte Spalten werden zu' });
  await unknown.selectOptions('ignore');
  await expect.element(columnIs('Kundennummer')).toHaveValue('about');
  await columnIs('Kundennummer').selectOptions('ignore');
  await unknown.selectOptions('labelledNote');
  await expect.element(columnIs('Kundennummer')).toHaveValue('labelledNote');
});

it('asks how dates are meant, and imports nothing before it is told', async () => {
  const desk = await openImportDesk();
  await desk.choose('ambiguous-dates.csv');
  await expect.element(page.getByRole('group', { name: 'Wie ist 03/04/2026 gemeint?' })).toBeVisible();
  await expect.element(importButton).toBeDisabled();
  await expect.element(heading('Die ersten Dossiers')).not.toBeInTheDocument();
  await page.getByRole('radio', { name: 'Monat zuerst: Mittwoch, 4. März' }).click();
  await expect.element(page.getByText(/hinter Mi.*4. März/)).toBeVisible();
  await page.getByRole('radio', { name: 'Tag zuerst: Freitag, 3. April' }).click();
  await expect.element(page.getByText(/hinter Fr.*3. Apr/)).toBeVisible();
  await importButton.click();
  await expect.element(heading('3 Dossiers liegen im Ringbuch')).toBeVisible();
});

it('reads the file in another way when it is told to', async () => {
  const desk = await openImportDesk();
  await desk.choose('excel-de.csv');
  const encoding = page.getByRole('combobox', { name: 'Zeichen', exact: true });
  await expect.element(encoding).toHaveValue('windows-1252');
  await encoding.selectOptions('macintosh');
  await expect.element(columnIs('Straße')).not.toBeInTheDocument();
  await encoding.selectOptions('windows-1252');
  await expect.element(columnIs('Straße')).toHaveValue('street');

  await page.getByRole('checkbox', { name: 'Die erste Zeile nennt die Spalten' }).click();
  await expect.element(page.getByText('excel-de.csv, 5 Zeilen')).toBeVisible();
  await expect.element(columnIs('Spalte 1')).toHaveValue('name');
});

it('lists the rows with problems, and saves them with their reasons', async () => {
  const desk = await openImportDesk();
  await desk.choose('broken-rows.csv');
  const table = page.getByRole('table', { name: 'Zeilen mit Problemen' });
  await expect.element(table.getByRole('row', { name: /^4 Wiedervorlage: „demnächst“ ist kein Datum/ })).toBeVisible();
  await page.getByRole('button', { name: 'Zeilen mit Problemen speichern …' }).click();
  await expect.element(page.getByText('Gespeichert: saved.csv')).toBeVisible();
  expect(desk.saved[0]).toMatchObject({
    suggestedName: 'broken-rows - Probleme.csv',
    fileType: { extensions: ['csv'] },
  });
  const text = new TextDecoder().decode(desk.saved[0]?.bytes);
  expect(text).toContain('Importproblem;Name;Firma;Telefon;Wiedervorlage;Notizen\r\n');
  expect(text).toContain(
    'Wiedervorlage: „demnächst“ ist kein Datum;Ines Schäfer;Café Schäfer;09131 5550103;demnächst;\r\n',
  );

  desk.saveOutcome = { kind: 'failed', reason: 'disk-full' };
  await page.getByRole('button', { name: 'Zeilen mit Problemen speichern …' }).click();
  await expect.element(page.getByText('Nicht gespeichert: Die Festplatte ist voll.')).toBeVisible();
});

it('shows many problems in portions', async () => {
  const desk = await openImportDesk();
  const rows = Array.from({ length: 60 }, (_, index) => `Kunde ${index};bald`).join('\n');
  await desk.chooseFile(new File([`Name;Wiedervorlage\n${rows}\nGerd;`], 'many.csv'));
  const table = page.getByRole('table', { name: 'Zeilen mit Problemen' });
  await expect.element(table.getByRole('row')).toHaveLength(51);
  await page.getByRole('button', { name: 'Weitere 10 zeigen' }).click();
  await expect.element(table.getByRole('row')).toHaveLength(61);
});

it.each<[string, BlobPart, RegExp]>([
  ['a workbook', Uint8Array.of(0x50, 0x4b, 3, 4), /Das ist eine Excel-Mappe\. .*„CSV UTF-8“/],
  ['an empty file', '', /In dieser Datei stehen keine Kunden\./],
  ['a huge file', new Uint8Array(50_000_001), /Die Datei ist größer als 50 MB\./],
])('says what is wrong with %s, that nothing was imported, and takes another file', async (_, content, message) => {
  const desk = await openImportDesk();
  await desk.drop(new File([content], 'list.csv'));
  await expect.element(page.getByRole('alert')).toHaveTextContent(message);
  await expect.element(page.getByRole('alert')).toHaveTextContent('Nichts wurde importiert.');
  await desk.choose('excel-de.csv');
  await expect.element(page.getByText('4 Zeilen: 4 Dossiers, keine mit Problemen')).toBeVisible();
  await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
});

it('keeps the list when another way to read it makes no sense', async () => {
  const desk = await openImportDesk();
  await desk.chooseFile(new File(['Anna Vogt;0951/2048\n'], 'one.csv'));
  await expect.element(page.getByText('one.csv, 1 Zeile')).toBeVisible();
  await page.getByRole('checkbox', { name: 'Die erste Zeile nennt die Spalten' }).click();
  await expect.element(page.getByRole('alert')).toHaveTextContent('keine Kunden');
  await expect.element(page.getByText('one.csv, 1 Zeile')).toBeVisible();
  await importButton.click();
  await expect.element(heading('1 Dossier liegt im Ringbuch')).toBeVisible();
});

it('can be cancelled, and forgets the list', async () => {
  const desk = await openImportDesk();
  await desk.choose('excel-de.csv');
  await page.getByRole('button', { name: 'Abbrechen' }).click();
  await expect.element(page.getByLabelText('Datei wählen …')).toBeInTheDocument();
  expect(await desk.test.store.allDossiers(desk.test.id)).toEqual([]);
});

it('takes a file that is dropped on it', async () => {
  const desk = await openImportDesk();
  await desk.drop(new File(['Name;Telefon\nAnna;0951 2048\n'], 'dropped.csv'));
  await expect.element(page.getByText('dropped.csv, 1 Zeile')).toBeVisible();
});

it('sends real customers to the own binder when the sample lies open', async () => {
  const desk = await openImportDesk();
  const sample = binderNamed('Muster', { sample: true });
  const subject = { dossierId: null, name: '', count: 1, from: null, to: null };
  await desk.test.store.commit({
    binderId: desk.test.id,
    at: 1,
    verb: 'addSampleBinder',
    subject,
    diff: { binders: tableDiff({ added: [sample] }) },
    target: null,
  });
  openBinderOnDesk(sample.id);
  await expect.element(page.getByText(/Kunden gehören in Ihr eigenes Ringbuch/)).toBeVisible();
  await page.getByRole('button', { name: 'Zu meinem Ringbuch' }).click();
  await expect.element(page.getByLabelText('Datei wählen …')).toBeInTheDocument();
});

it('speaks English too, and works by keyboard alone', async () => {
  const desk = await openImportDesk('en');
  await desk.choose('english-comma.csv');
  await expect.element(page.getByText('3 rows: 3 dossiers, none with problems')).toBeVisible();
  await expect.element(heading('What are the columns?')).toHaveFocus();
  await userEvent.tab();
  await expect.element(page.getByRole('combobox', { name: 'First Name becomes' })).toHaveFocus();
  page.getByRole('button', { name: 'Import 3 dossiers' }).element().focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(heading('3 dossiers are in the binder')).toHaveFocus();
});

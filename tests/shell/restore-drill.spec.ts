import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type ElectronApplication, type Page } from '@playwright/test';
import { behindMonth } from '@shared/domain/filing/place';
import { newDossierDraft } from '@shared/domain/records/card-draft';
import type { Dossier } from '@shared/domain/records/dossier';
import { month } from '@shared/domain/time/month';
import { toRow } from '../../src/renderer/storage/rows';
import { manifestIn, textIn, unzip } from '../support/backup-zips';
import { schemaNumber } from '@shared/domain/records/ledger';
import { newCalculation } from '@shared/domain/calculating/new-calculation';
import { formRules } from '@shared/domain/forms/change-form';
import { playbookRules } from '@shared/domain/playbooks/change-playbook';
import { emptyPlaybook } from '@shared/domain/playbooks/design-playbook';
import type { FilledForm } from '@shared/domain/records/filled-form';
import type {
  CalculationId,
  FieldKey,
  FilledFormId,
  FormId,
  PlaybookId,
  PlaybookOrigin,
} from '@shared/domain/records/ids';
import { plainDate } from '@shared/domain/time/plain-date';
import { everyField, formOf, origin, typedOf } from '../domain/forms/fixtures';
import { documentIn } from '../support/documents';
import { binderNamed, contactWith, dossierNamed, draftFor, momentAt, testId, testInstant } from '../support/builders';
import { Desk } from '../support/desk';
import { backupContents, type CanonicalExport, canonicalExport } from '../support/drill';
import { writeBackup } from '../support/written-backup';
import { test } from './launch';

test.use({ locale: 'de-DE' });

const backupFolder = (profile: string) => join(profile, 'Ringbuch/backups');

const zipsIn = (profile: string): string[] =>
  readdirSync(backupFolder(profile)).filter((name) => /^ringbuch-.*\.zip$/.test(name));

/** Letters that stand nowhere else: what is found of them is the person who was erased. */
const erasedName = 'Qzvxkrow';

/** What nobody can type, as an earlier life has left it: documents, a bin, settings, half-typed texts, somebody erased. */
async function earlierLife(): Promise<Uint8Array> {
  const binder = binderNamed('Ringbuch von Jürgen Groß');
  const notes = `Größe: ${'äöüßÄÖÜ€ \ud83d\ude80 '.repeat(1_000)}\r\n"Ende"\u2028.`;
  const card = (name: string): Dossier['card'] => ({ ...dossierNamed(binder.id, name).card, notes });
  const oeztuerk = dossierNamed(binder.id, '', { card: card('Öztürk & Söhne „Straßenbau“') });
  const weiss = dossierNamed(binder.id, 'Weiß', { place: behindMonth(month('2026-07')) });
  const binned = dossierNamed(binder.id, 'Papierkörbchen', { binnedAt: testInstant });
  const picture = Uint8Array.from({ length: 300_000 }, (_, index) => (index * index) % 251);
  const files = [
    documentIn(oeztuerk, 'Angebot Türen.txt'),
    documentIn(oeztuerk, 'Aufmaß.jpg', picture),
    documentIn(binned, 'Kopie des Aufmaßes.jpg', picture),
  ];
  const contents = new Map(files.map(({ attachment }) => [attachment.sha256, attachment.content]));
  const savedAt = testInstant;
  const beginning = { kind: 'offer', title: 'Angebot über Türen', currency: 'EUR' } as const;
  const typed = { ...beginning, date: '13.03.2026', validUntil: '30.', lines: [], discount: '', notes: 'Mit Maßen' };
  const offer = newCalculation(oeztuerk, testId() as CalculationId, momentAt('2026-03-13'), beginning);
  const head = { binderId: binder.id, origin };
  const form = formRules.made({ ...head, id: testId() as FormId }, formOf(everyField()), testInstant);
  const filled: FilledForm = {
    id: testId() as FilledFormId,
    binderId: binder.id,
    dossierId: weiss.id,
    form: formRules.versionOf(form),
    answers: [{ field: 'text' as FieldKey, text: 'Türen „außen“' }],
    date: plainDate('2026-03-13'),
    addedAt: testInstant,
  };
  const half = { filledFormId: filled.id, dossierId: weiss.id, binderId: binder.id, savedAt };
  const playbook = playbookRules.made(
    { ...head, id: testId() as PlaybookId, origin: testId() as PlaybookOrigin },
    { ...emptyPlaybook, name: 'Gespräch' },
    testInstant,
  );
  const tables = {
    binders: [binder],
    dossiers: [oeztuerk, weiss, binned].map(toRow),
    contacts: [contactWith(oeztuerk, { text: 'Wünscht Rückruf „übermorgen“' }), contactWith(binned)],
    documents: files.map(({ document }) => document),
    journal: [],
    drafts: [draftFor(weiss, { text: 'Halber Sätz' })],
    calculations: [offer],
    calculationDrafts: [{ calculationId: offer.id, dossierId: offer.dossierId, binderId: binder.id, typed, savedAt }],
    forms: [form],
    filledForms: [filled],
    filledFormDrafts: [{ ...half, typed: { date: '13.3.', answers: [typedOf('text', 'Größere Tür')] } }],
    playbooks: [playbook],
    cardDrafts: [{ dossierId: newDossierDraft(binder.id), binderId: binder.id, card: { name: 'Neuß' }, savedAt }],
    preferences: [
      {
        id: 'device',
        language: 'de',
        theme: 'dark',
        openBinder: binder.id,
        keys: { undo: ['Ctrl+U'] },
        dayBegun: null,
        documentMegabytes: 30,
      },
    ],
    erasures: [{ id: testId(), binderId: binder.id, erasedAt: testInstant }],
  };
  return writeBackup(binder.id, tables, [...contents.values()], schemaNumber);
}

async function command(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Suchen' }).fill(name);
  await page.getByRole('option', { name }).first().click();
}

/** @returns the name of the new file */
async function backUp(page: Page, profile: string): Promise<string> {
  const before = zipsIn(profile);
  const added = () => zipsIn(profile).filter((name) => !before.includes(name));
  await command(page, 'Jetzt sichern');
  await expect.poll(() => added().length).toBe(1);
  // It is verified by now, and older ones have gone.
  await expect(page.getByText('Seitdem hat sich nichts geändert.')).toBeVisible();
  return added()[0] ?? '';
}

/** On the recovery page: the recommended way, by one key; then the app itself. */
async function restore(page: Page): Promise<Desk> {
  await expect(page.getByRole('button', { name: 'Wiederherstellen' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Ihre Daten sind wieder da' })).toBeVisible();
  await page.keyboard.press('Enter');
  return Desk.of(page);
}

async function setDay(page: Page, day: string): Promise<Desk> {
  await page.clock.setSystemTime(`${day}T09:00:00Z`);
  await page.reload();
  return Desk.of(page);
}

async function erase(desk: Desk, name: string): Promise<void> {
  const { page } = desk;
  await desk.lookUp(name, name);
  await command(page, 'Diese Person löschen');
  const question = page.getByRole('dialog', { name: 'Diese Person endgültig löschen?' });
  await question.getByRole('checkbox').check();
  const anew = page.waitForEvent('load');
  await question.getByRole('button', { name: 'Endgültig löschen' }).click();
  await anew;
  await Desk.of(page);
}

/** Every row of the database at hand; contents of documents as their hash. */
async function exported(page: Page): Promise<CanonicalExport> {
  const tables = await page.evaluate(async () => {
    const answer = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('No answer'));
      });
    const database = await answer(indexedDB.open(localStorage.getItem('ringbuch-database') ?? 'ringbuch'));
    const hashed = async (row: { readonly content?: Uint8Array<ArrayBuffer> }) => {
      if (!row.content) return row;
      const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', row.content));
      return { ...row, content: [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('') };
    };
    const rows: Record<string, object[]> = {};
    for (const name of database.objectStoreNames) {
      const store = database.transaction(name).objectStore(name);
      rows[name] = await Promise.all((await answer(store.getAll() as IDBRequest<object[]>)).map(hashed));
    }
    database.close();
    return rows;
  });
  return canonicalExport(tables);
}

/** The same out of a backup's file, as anybody can read it; what follows from the rest is in none. */
async function exportIn(file: Uint8Array): Promise<CanonicalExport> {
  const parts = await unzip(file);
  const lines = (text: string) => text.split('\n').filter((line) => line !== '');
  const tables = parts.flatMap(({ name, content }) => {
    const table = /^tables\/(\w+)\.jsonl$/.exec(name)?.[1];
    return table ? [[table, lines(textIn(content))] as const] : [];
  });
  const attachments = manifestIn(parts).entries.flatMap(({ name, sha256 }) =>
    name.startsWith('attachments/') ? [{ sha256, content: sha256 }] : [],
  );
  return { ...Object.fromEntries(tables), ...canonicalExport({ attachments }) };
}

function withoutDerived({ ledger: _ledger, shelfCounts: _counts, ...rest }: CanonicalExport): CanonicalExport {
  return rest;
}

const seed = 'ringbuch-000001-2026-01-05-0900.zip';

test('every generation of backups restores into a clean profile, and exports the same bytes', async ({
  launch,
  profile,
}) => {
  test.setTimeout(900_000);
  const cleanProfile = async (name: string, file: Uint8Array) => {
    // What has just ended may still be putting files away, also while these are being removed.
    await expect(() => rmSync(join(profile, 'Ringbuch'), { recursive: true, force: true })).toPass();
    mkdirSync(backupFolder(profile), { recursive: true });
    writeFileSync(join(backupFolder(profile), name), file);
  };
  await cleanProfile(seed, await earlierLife());
  const { app, page } = await launch();
  await restore(page);
  const recorded = await workThroughDays(page, profile);
  await app.close();
  const generations = zipsIn(profile).map((name) => ({ name, file: readFileSync(join(backupFolder(profile), name)) }));
  // One of each day, with what was made on the way out; that of the day on which somebody was erased is from after that.
  const dates = generations.map(({ name }) => name.slice(16, 26));
  expect(dates).toEqual(['2026-01-05', '2026-02-10', '2026-03-12', '2026-03-13', '2026-03-16', '2026-03-16']);
  renameSync(join(profile, 'Ringbuch/vault/witness/witness.json'), join(profile, 'witness.json'));

  for (const { name, file } of generations) {
    await cleanProfile(name, file);
    const clean = await launch();
    await restore(clean.page);
    const holds = await exportIn(file);
    expect(withoutDerived(await exported(clean.page)), name).toEqual(holds);
    if (recorded.has(name)) expect(holds, name).toEqual(recorded.get(name));
    rmSync(join(backupFolder(profile), name));
    const again = readFileSync(join(backupFolder(profile), await backUp(clean.page, profile)));
    if (name === seed) expect(await exportIn(again)).toEqual(holds);
    else expect(await backupContents(again), name).toEqual(await backupContents(file));
    await kill(clean.app);
  }
  expect([...recorded.keys()].filter((name) => generations.some((one) => one.name === name))).toHaveLength(4);

  // Where the witness is left, it knows who was erased since.
  const { name, file } = generations[2] ?? { name: '', file: new Uint8Array() };
  expect(JSON.stringify(await exportIn(file))).toContain(erasedName);
  await cleanProfile(name, file);
  mkdirSync(join(profile, 'Ringbuch/vault/witness'), { recursive: true });
  renameSync(join(profile, 'witness.json'), join(profile, 'Ringbuch/vault/witness/witness.json'));
  const later = await launch();
  await restore(later.page);
  const left = await exported(later.page);
  expect(JSON.stringify(left)).not.toContain(erasedName);
  expect(left['erasures']).toHaveLength(2);
});

/** @returns what the database held when each backup was made by hand, by its name */
async function workThroughDays(page: Page, profile: string): Promise<ReadonlyMap<string, CanonicalExport>> {
  const recorded = new Map<string, CanonicalExport>();
  const backUpAndRecord = async () => {
    const name = await backUp(page, profile);
    recorded.set(name, withoutDerived(await exported(page)));
  };
  await page.clock.install({ time: '2026-02-10T09:00:00Z' });
  await page.reload();
  let desk = await Desk.of(page);
  await desk.createDossier(erasedName, { company: `${erasedName} & Töchter` });
  await desk.log(1, `Gespräch mit ${erasedName}`, '12.3.');
  await expect(desk.notice).toContainText('eingetragen');
  await backUpAndRecord();

  desk = await setDay(page, '2026-03-12');
  await desk.createDossier('Köhler & Maß', { phone: '0951 204811' });
  await desk.lookUp('köhler', 'Köhler & Maß');
  await desk.leaveField();
  await page.keyboard.press('Delete');
  await expect(desk.notice).toContainText('Papierkorb');
  await desk.goTo('Optionen');
  await page.getByRole('radio', { name: 'Hell' }).check();
  await backUpAndRecord();

  desk = await setDay(page, '2026-03-13');
  await erase(desk, erasedName);
  desk = await Desk.of(page);
  await desk.createDossier('Nach dem Löschen');
  await backUpAndRecord();

  desk = await setDay(page, '2026-03-16');
  await desk.lookUp('weiß', 'Weiß');
  await desk.log(2, 'Niemand da, wieder übermorgen', '18.3.');
  await expect(desk.notice).toContainText('eingetragen');
  await backUpAndRecord();
  // Is in the backup that is made when the window closes.
  await desk.createDossier('Zuletzt');
  return recorded;
}

/** Ends the app without a last backup. */
async function kill(app: ElectronApplication): Promise<void> {
  const child = app.process();
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

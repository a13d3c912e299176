import { once } from 'node:events';
import { appendFileSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type ElectronApplication, type Page } from '@playwright/test';
import { schemaNumber } from '@shared/domain/records/ledger';
import { Desk } from '../support/desk';
import { test } from './launch';

test.use({ locale: 'de-DE' });

const database = (profile: string) => join(profile, 'Ringbuch/IndexedDB/app_ringbuch_0.indexeddb.leveldb');
const journal = (profile: string) => join(profile, 'Ringbuch/vault/journal');
const backups = (profile: string) => join(profile, 'Ringbuch/backups');

function filesIn(folder: string, ending: string): string[] {
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(ending)) : [];
}

/** What witness and journal outside tell, in numbers of steps. */
async function keptOutside(profile: string, steps: number): Promise<void> {
  const told = () => {
    const path = join(profile, 'Ringbuch/vault/witness/witness.json');
    const witness = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as { ledger: { seq: number } }) : null;
    const texts = filesIn(journal(profile), '.log').map((name) => readFileSync(join(journal(profile), name), 'latin1'));
    // The line that says what the database holds comes last in each write.
    return [
      witness?.ledger.seq,
      texts.some((text) => text.includes(`"ledger":{"schema":${schemaNumber},"seq":${steps},`)),
    ];
  };
  await expect.poll(told).toEqual([steps, true]);
}

/** Ends the app as a crash does: without a last backup. */
async function kill(app: ElectronApplication): Promise<void> {
  const child = app.process();
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

/** Flips bytes all over the database's tables and logs. */
function damage(folder: string): void {
  for (const name of readdirSync(folder).filter((found) => /\.(?:ldb|log)$/.test(found))) {
    const bytes = readFileSync(join(folder, name));
    for (let index = 40; index < bytes.length; index += 500) bytes[index] = (bytes[index] ?? 0) ^ 0xff;
    writeFileSync(join(folder, name), bytes);
  }
}

async function backUpNow(page: Page, profile: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Suchen' }).fill('Jetzt sichern');
  await page.getByRole('option', { name: /Jetzt sichern/ }).click();
  await expect.poll(() => filesIn(backups(profile), '.zip').length).toBeGreaterThan(0);
}

/** On the recovery page: the recommended way, by one key. */
async function restore(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: 'Wiederherstellung' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Wiederherstellen' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Alles, was zuletzt gespeichert war, ist wieder da. Es fehlt nichts.')).toBeVisible();
  await page.keyboard.press('Enter');
}

async function expectOnPile(page: Page, names: readonly string[]): Promise<void> {
  const desk = await Desk.of(page);
  await desk.goTo('Stapel');
  for (const name of names) await expect(desk.row(name)).toBeVisible();
}

test('what a damaged disk has spoilt comes back from the backup and the journal, to the last step', async ({
  launch,
  profile,
}) => {
  test.setTimeout(180_000);
  const { app, page } = await launch();
  const desk = await Desk.of(page);
  await desk.createDossier('Ada');
  await desk.createDossier('Ben');
  await backUpNow(page, profile);
  await desk.createDossier('Cem');
  await desk.createDossier('Dora');
  await desk.undo();
  await keptOutside(profile, 5);
  await kill(app);
  damage(database(profile));

  const second = await launch();
  await expect(second.page.getByRole('row', { name: /Dossiers/ })).toContainText('3');
  await restore(second.page);
  await expectOnPile(second.page, ['Ada', 'Ben', 'Cem']);
  // The states of the history came back, too: what was undone can be done again.
  const again = await Desk.of(second.page);
  await second.page.keyboard.press('Control+Shift+z');
  await expect(again.row('Dora')).toBeVisible();
  await keptOutside(profile, 6);
  await second.app.close();

  const third = await launch();
  await expectOnPile(third.page, ['Ada', 'Ben', 'Cem', 'Dora']);
  const asides = await third.page.evaluate(() => window.ringbuchShell.storesAside());
  expect(asides.length).toBeGreaterThan(0);
});

test('without any backup the journal alone brings everything back', async ({ launch, profile }) => {
  const { app, page } = await launch();
  const desk = await Desk.of(page);
  await desk.createDossier('Ada');
  await desk.createDossier('Ben');
  await keptOutside(profile, 2);
  await kill(app);
  damage(database(profile));
  expect(filesIn(backups(profile), '.zip')).toEqual([]);

  const second = await launch();
  await restore(second.page);
  await expectOnPile(second.page, ['Ada', 'Ben']);
});

test('a torn end of the journal is cut off, and the journal goes on behind it', async ({ launch, profile }) => {
  const { app, page } = await launch();
  await (await Desk.of(page)).createDossier('Ada');
  await keptOutside(profile, 1);
  await kill(app);
  const [name = ''] = filesIn(journal(profile), '.log');
  const file = join(journal(profile), name);
  const whole = statSync(file).size;
  const torn = Buffer.concat([readFileSync(file).subarray(0, 60), Buffer.alloc(5_000)]);
  appendFileSync(file, torn);

  const second = await launch();
  await (await Desk.of(second.page)).createDossier('Ben');
  await keptOutside(profile, 2);
  expect(readFileSync(file).subarray(whole).includes(torn)).toBe(false);
  await kill(second.app);
  damage(database(profile));
  const third = await launch();
  await restore(third.page);
  await expectOnPile(third.page, ['Ada', 'Ben']);
});

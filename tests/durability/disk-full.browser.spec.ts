import { join } from 'node:path';
import { expect } from '@playwright/test';
import { Desk } from '../support/desk';
import { createDossier } from './deeds';
import { test } from './durability-test';
import { expectSound } from './expect-sound';
import { Notebook } from './notebook';
import { killGroup } from './process-group';
import { readRows } from './stored-rows';
import { Work } from './work';

/** So many bytes are left when the disk runs full under the app: the engine fails in other places for each of them. */
for (const left of [0, 40_000, 400_000])
  test(`a disk that runs full under the app, ${left} bytes left: nothing is lost`, async ({
    machine,
    chance,
    tell,
  }) => {
    const disk = machine.makeDisk(400);
    const profile = join(disk.folder, 'profile');
    const notebook = new Notebook();
    const app = await machine.open(profile);
    const desk = await Desk.of(app.page);
    // Without documents: where there are some, Chromium now and then throws the store away when it opens it on the full disk.
    const work = new Work(notebook, chance, { documents: false });
    for (let deed = 0; deed < 5; deed++) await work.doOne(desk);
    disk.fill(left);
    await createUntilRefused(desk, notebook);
    await killGroup(app.group);

    disk.fill();
    const full = await machine.open(profile);
    const heading = full.page.getByRole('heading', { level: 1 });
    await expect(heading).toBeVisible();
    const seen = await readRows(full.page).then(
      (rows) => rows?.['dossiers']?.length ?? 'no',
      () => 'unreadable',
    );
    tell(`while full ${seen} rows, ${await heading.textContent()}`);
    await killGroup(full.group);

    disk.free();
    await expectSound(await Desk.of((await machine.open(profile)).page), notebook);
  });

/** New dossiers, until the app says that one is not saved. Their names are long, so that they need room. */
async function createUntilRefused(desk: Desk, notebook: Notebook): Promise<void> {
  const refused = desk.page.getByText('Nicht gespeichert').first();
  for (let number = 1; !(await refused.isVisible()); number++) {
    const start = `Voll ${number} `;
    const deed = createDossier(start.padEnd(900, 'x'));
    await deed.prepare(desk);
    notebook.attempt(deed);
    await desk.page.keyboard.press('Enter');
    await expect(refused.or(desk.notice.getByText(start))).toBeVisible();
    if (!(await refused.isVisible())) notebook.confirm();
  }
}

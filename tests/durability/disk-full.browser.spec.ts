import { join } from 'node:path';
import { expect } from '@playwright/test';
import { Desk } from '../support/desk';
import { createDossier } from './deeds';
import { test } from './durability-test';
import { expectSound } from './expect-sound';
import { Notebook } from './notebook';
import type { Machine } from './machine';
import { killGroup } from './process-group';
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
    const work = new Work(notebook, chance);
    for (let deed = 0; deed < 5; deed++) await work.doOne(desk);
    disk.fill(left);
    await createUntilRefused(desk, notebook).catch((error: unknown) => {
      // When there is no room for its own files, either, Chromium may end by itself.
      if (!app.page.isClosed()) throw error;
    });
    await killGroup(app.group);

    // Again and again: the browser may free a little when it starts, and take it again.
    for (let start = 1; start <= 3; start++) {
      disk.fill();
      const said = await startOn(machine, profile);
      expect(said).not.toBe('Wiederherstellung');
      tell(`start ${start} on the full disk: ${said}`);
    }

    disk.free();
    await expectSound(await Desk.of((await machine.open(profile)).page), notebook);
  });

/** What the first page says; on a full disk Chromium itself may end, then and when it has to write. */
async function startOn(machine: Machine, profile: string): Promise<string> {
  const app = await machine.open(profile).catch(() => null);
  if (app === null) return 'the browser has not come up';
  const heading = app.page.getByRole('heading', { level: 1 });
  const ended = app.page.context().waitForEvent('close', { timeout: 0 });
  const said = await Promise.race([heading.textContent(), ended.then(() => null)]).catch(() => null);
  await killGroup(app.group);
  return said ?? 'the browser has ended';
}

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

import { join } from 'node:path';
import { expect } from '@playwright/test';
import { Desk } from '../support/desk';
import { test } from './durability-test';
import { expectSound } from './expect-sound';
import { Notebook } from './notebook';
import { Work } from './work';

/** More than twenty with those of the other edition. */
const cuts = 12;

test('whatever the app has confirmed survives a power cut', async ({ machine, chance, tell }) => {
  const disk = machine.makeDisk(2_048);
  const profile = join(disk.folder, 'profile');
  const notebook = new Notebook();
  const work = new Work(notebook, chance);
  for (let cut = 0; cut < cuts; cut++) {
    const app = await machine.open(profile);
    const desk = await Desk.of(app.page);
    await expectSound(desk, notebook);
    await work.until(desk, () => machine.cutPower(app, disk));
  }
  const { page } = await machine.open(profile);
  await expectSound(await Desk.of(page), notebook);
  expect(notebook.deeds).toBeGreaterThanOrEqual(cuts);
  tell(`${cuts} power cuts, ${notebook.deeds} confirmed deeds, nothing lost`);
});

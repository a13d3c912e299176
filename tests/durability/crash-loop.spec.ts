import { expect } from '@playwright/test';
import { Desk } from '../support/desk';
import { test } from './durability-test';
import { expectSound } from './expect-sound';
import { Notebook } from './notebook';
import { killGroup } from './process-group';
import { Work } from './work';

/** More than fifty with those of the other edition. */
const kills = 26;

test('whenever the app is killed, what it has confirmed is there and nothing is half done', async ({
  machine,
  chance,
  tell,
}) => {
  const notebook = new Notebook();
  const work = new Work(notebook, chance);
  for (let kill = 0; kill < kills; kill++) {
    const app = await machine.open(machine.folder);
    const desk = await Desk.of(app.page);
    await expectSound(desk, notebook);
    await work.until(desk, () => killGroup(app.group));
  }
  const { page } = await machine.open(machine.folder);
  await expectSound(await Desk.of(page), notebook);
  expect(notebook.deeds).toBeGreaterThanOrEqual(kills);
  tell(`${kills} kills, ${notebook.deeds} confirmed deeds, nothing lost`);
});

import { join } from 'node:path';
import { expect } from '@playwright/test';
import { test } from './durability-test';
import { expectSound } from './expect-sound';
import { Notebook } from './notebook';
import { deskAfterCut } from './take-back';
import { Work } from './work';

/** More than twenty with those of the other edition. */
const cuts = 12;

test('whatever the app has confirmed survives a power cut', async ({ machine, chance, tell }) => {
  const disk = machine.makeDisk(2_048);
  const profile = join(disk.folder, 'profile');
  const notebook = new Notebook();
  const work = new Work(notebook, chance);
  let stores = 0;
  const reopen = async () => {
    const app = await machine.open(profile);
    const { desk, takenBack } = await deskAfterCut(app.page);
    if (takenBack) stores += 1;
    await expectSound(desk, notebook);
    return { app, desk };
  };
  for (let cut = 0; cut < cuts; cut++) {
    const { app, desk } = await reopen();
    await work.until(desk, () => machine.cutPower(app, disk));
  }
  await reopen();
  expect(notebook.deeds).toBeGreaterThanOrEqual(cuts);
  expect(stores, 'times that the whole store had to be taken back').toBeLessThanOrEqual(1);
  tell(
    `${cuts} power cuts, ${notebook.deeds} confirmed deeds, nothing lost, the whole store taken back ${stores} times`,
  );
});

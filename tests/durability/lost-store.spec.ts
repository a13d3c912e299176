import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { Desk } from '../support/desk';
import { createDossier } from './deeds';
import { doDeed } from './do-deed';
import { test } from './durability-test';
import { storeIn } from './edition';
import { expectSound } from './expect-sound';
import { Notebook } from './notebook';
import { takeBack } from './take-back';
import { witnessedSteps } from './witnessed-steps';
import { Work } from './work';

test('when a power cut takes the whole store, all steps but the newest come back from the journal', async ({
  machine,
  chance,
}) => {
  const disk = machine.makeDisk(400);
  const profile = join(disk.folder, 'profile');
  const notebook = new Notebook();
  const app = await machine.open(profile);
  const desk = await Desk.of(app.page);
  const work = new Work(notebook, chance);
  /** A browser's own list of files reaches the disk by and by: a journal that a backup has begun anew could not be found again so soon. */
  const outliveHalfAMinute = async () => {
    await createAll('Vorher', 'Noch vorher');
    disk.settle();
    await createAll('Danach', 'Später');
  };
  const createAll = async (...names: readonly string[]) => {
    for (const name of names) await doDeed(desk, notebook, createDossier(name));
    await expect.poll(() => witnessedSteps(app.page)).toBe(notebook.deeds);
  };
  for (let deed = 0; deed < 5; deed++) await work.doOne(desk);
  await expect.poll(() => witnessedSteps(app.page)).toBe(notebook.deeds);
  if (machine.edition === 'browser') await outliveHalfAMinute();
  // Once the witness knows of the newest step, all before it were written into the journal: it may lack the newest, and is not asked for it.
  const newest = createDossier('Zuletzt');
  await newest.prepare(desk);
  notebook.attempt(newest);
  await newest.store(desk);
  await expect.poll(() => witnessedSteps(app.page)).toBe(notebook.deeds + 1);
  await machine.cutPower(app, disk);
  rmSync(storeIn(profile), { recursive: true });

  const { page } = await machine.open(profile);
  await expectSound(await takeBack(page), notebook);
});

import { join } from 'node:path';
import { expect } from '@playwright/test';
import { Desk } from '../support/desk';
import { test } from './durability-test';
import { Notebook } from './notebook';
import { buildRelaxedPage } from './relaxed-page';
import { pictureOf } from './soundness';
import { readRows } from './stored-rows';
import { Work } from './work';
import { workplace } from './workplace';

const cuts = 3;
const relaxedPage = join(workplace, 'relaxed-page');

test.use({ builtPage: relaxedPage });
test.beforeAll(() => buildRelaxedPage(relaxedPage));

/** Shows that the power cuts of these tests are some: what waits for the disk survives them, what does not wait is lost. */
test('without strict durability a power cut takes what was confirmed', async ({ machine, chance, tell }) => {
  let confirmed = 0;
  let lost = 0;
  for (let cut = 0; cut < cuts; cut++) {
    const disk = machine.makeDisk(2_048);
    const profile = join(disk.folder, 'profile');
    const notebook = new Notebook();
    const work = new Work(notebook, chance);
    const app = await machine.open(profile);
    const desk = await Desk.of(app.page);
    await work.doOne(desk);
    await work.until(desk, () => machine.cutPower(app, disk));
    confirmed += notebook.binder.size;
    const rows = await readRows((await machine.open(profile)).page);
    lost += notebook.settle(rows?.['dossiers'] ? pictureOf(rows) : new Map()).length;
  }
  expect(lost).toBeGreaterThan(0);
  tell(`${lost} of ${confirmed} dossiers lost in ${cuts} power cuts`);
});

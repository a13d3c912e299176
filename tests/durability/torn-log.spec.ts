import { appendFileSync } from 'node:fs';
import { Desk } from '../support/desk';
import { largest, log } from './damage';
import { createDossier, importList } from './deeds';
import { doDeed } from './do-deed';
import { expectSound } from './expect-sound';
import { test } from './filled-binder';
import { Notebook } from './notebook';

/** How the engine's log may end when power or program went in the middle of a write. Nothing is lost by it yet. */
const ends = {
  'with zeros, as a power cut leaves them': Buffer.alloc(500),
  'within a record, as a kill leaves it': Buffer.from([1, 2, 3, 4, 0xf4, 0x01, 1, ...Buffer.alloc(90, 7)]),
};

/** More than the 32 KB of a block of the log, and less: Chromium throws the store away for the one, and forgets the other. */
const deeds = {
  'a list': importList(Array.from({ length: 150 }, (_, index) => `Später ${index}`)),
  'a dossier': createDossier('Später'),
};

for (const [end, bytes] of Object.entries(ends))
  for (const [what, deed] of Object.entries(deeds))
    test(`the log ends ${end}: ${what} stored afterwards is there at the next start`, async ({ filled }) => {
      const { profile, store } = filled.copy();
      appendFileSync(largest(store, log), bytes);
      const notebook = new Notebook(filled.holds);
      const app = await filled.machine.open(profile);
      const desk = await Desk.of(app.page);
      await expectSound(desk, notebook);
      await doDeed(desk, notebook, deed);
      await app.close();
      const again = await filled.machine.open(profile);
      await expectSound(await Desk.of(again.page), notebook);
      await again.close();
    });

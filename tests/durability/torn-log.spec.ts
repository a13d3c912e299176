import { appendFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page, TestInfo } from '@playwright/test';
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
    test(`the log ends ${end}: ${what} stored afterwards is there at the next start`, async ({ filled }, testInfo) => {
      const { profile, store } = filled.copy();
      const seen = new Evidence(store);
      const torn = largest(store, log);
      appendFileSync(torn, bytes);
      seen.note('torn');
      const notebook = new Notebook(filled.holds);
      try {
        const app = await filled.machine.open(profile);
        seen.listenTo(app.page);
        const desk = await Desk.of(app.page);
        await expectSound(desk, notebook);
        seen.note('before the deed');
        await doDeed(desk, notebook, deed);
        seen.note('after the deed');
        await app.close();
        seen.note('closed');
        const again = await filled.machine.open(profile);
        seen.listenTo(again.page);
        await expectSound(await Desk.of(again.page), notebook);
        await again.close();
      } finally {
        seen.note('in the end');
        await seen.attachTo(testInfo);
      }
    });

/** What tells afterwards why a log was not renewed: the files of the store at each step, and what the page has complained of. */
class Evidence {
  private readonly lines: string[] = [];

  constructor(private readonly store: string) {}

  note(when: string): void {
    const files = readdirSync(this.store).map((name) => `${name} ${this.sizeOf(name)}`);
    this.lines.push(`${when}: ${files.join(', ')}`);
  }

  listenTo(page: Page): void {
    page.on('console', (message) => {
      if (message.type() === 'error') this.lines.push(`the page: ${message.text()}`);
    });
  }

  async attachTo(testInfo: TestInfo): Promise<void> {
    await testInfo.attach('the files of the store', { body: this.lines.join('\n'), contentType: 'text/plain' });
  }

  /** The engine may remove a file in between. */
  private sizeOf(name: string): number | undefined {
    return statSync(join(this.store, name), { throwIfNoEntry: false })?.size;
  }
}

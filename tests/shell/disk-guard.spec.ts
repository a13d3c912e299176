import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { _electron, expect, test as base } from '@playwright/test';
import type { ElectronApplication, Page } from '@playwright/test';
import { lastOrder, launchOptions } from './launch';
import { makeLoopDisk } from './loop-disk';
import type { LoopDisk } from './loop-disk';
import { storeRows } from './rows';

interface OpenDialog {
  readonly options: { readonly message: string; readonly detail: string; readonly buttons: readonly string[] };
  readonly answer: (response: number) => void;
}

/** Where `answered-dialogs.cjs` leaves what the app has asked. */
type WithDialogs = typeof globalThis & { readonly openDialogs: OpenDialog[] };

interface SmallDisk {
  readonly disk: LoopDisk;
  /** Starts the app with its data on the small disk; the window isn't waited for, since there may be none. */
  readonly start: (language?: string) => Promise<ElectronApplication>;
}

const test = base.extend<SmallDisk>({
  disk: async ({}, use) => {
    const disk = makeLoopDisk(400);
    if (typeof disk === 'string') return test.skip(true, `There is no disk to fill: ${disk}.`);
    await use(disk);
    disk.remove();
  },
  start: async ({ disk }, use) => {
    const started: { process: ChildProcess; ended: Promise<unknown> }[] = [];
    await use(async (language) => {
      const { args, env } = launchOptions(disk.folder, language);
      const dialogs = ['-r', join(import.meta.dirname, 'answered-dialogs.cjs')];
      const app = await _electron.launch({ args: [...dialogs, ...args], env, timeout: 30_000 });
      started.push({ process: app.process(), ended: once(app.process(), 'exit') });
      return app;
    });
    // The disk can only be removed when nobody uses it any more.
    for (const { process, ended } of started) {
      process.kill('SIGKILL');
      await ended;
    }
  },
});

async function openWindow(app: ElectronApplication): Promise<Page> {
  const page = await app.firstWindow();
  await page.waitForLoadState('load');
  return page;
}

/** Waits for the app's next message box. */
async function nextDialog(app: ElectronApplication, number: number) {
  const found = () =>
    app.evaluate((_electronModule, index) => (globalThis as WithDialogs).openDialogs[index]?.options, number);
  await expect.poll(found).toBeDefined();
  return found();
}

function answerDialog(app: ElectronApplication, number: number, response: number) {
  return lastOrder(
    app.evaluate(
      (_electronModule, [index, button]) =>
        void setTimeout(() => (globalThis as WithDialogs).openDialogs[index]?.answer(button)),
      [number, response] as const,
    ),
  );
}

const databaseOn = (disk: LoopDisk) => join(disk.folder, 'Ringbuch/IndexedDB');

function filesOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map(({ parentPath, name }) => [join(parentPath, name), readFileSync(join(parentPath, name), 'base64')]),
  );
}

const quit = 1;
const checkAgain = 0;

test('on a disk that is nearly full the database is not touched until there is room', async ({ disk, start }) => {
  const first = await start();
  expect(await storeRows(await openWindow(first), 2000)).toBe(2000);
  await first.close();
  const before = filesOf(databaseOn(disk));
  disk.fill(100_000_000);

  const app = await start();
  const dialog = await nextDialog(app, 0);
  expect(dialog?.message).toContain('disk is nearly full');
  expect(dialog?.detail).toMatch(/make some room[^]*Folder: .*Ringbuch\nNeeded: 150 MB\nFree: (99|100) MB/i);
  expect(dialog?.buttons).toEqual(['Check again', 'Quit']);
  await answerDialog(app, 0, checkAgain);
  await nextDialog(app, 1);
  expect(app.windows()).toEqual([]);
  expect(filesOf(databaseOn(disk))).toEqual(before);

  disk.freeUp();
  await answerDialog(app, 1, checkAgain);
  expect(await storeRows(await openWindow(app), 0)).toBe(2000);
  await app.close();
});

test('on a disk without any room the app says so in the language of the system, and ends', async ({ disk, start }) => {
  const first = await start();
  await storeRows(await openWindow(first), 100);
  await first.close();
  disk.fill(0);
  const before = filesOf(databaseOn(disk));
  const app = await start('de-DE');
  expect((await nextDialog(app, 0))?.message).toContain('Die Festplatte ist fast voll.');
  const ended = once(app.process(), 'exit');
  await answerDialog(app, 0, quit);
  expect(await ended).toEqual([0, null]);
  expect(filesOf(databaseOn(disk))).toEqual(before);
});

for (const [state, makeState] of Object.entries({
  'has a folder of the app': async (start: SmallDisk['start']) => {
    const first = await start();
    await openWindow(first);
    await first.close();
  },
  'has no folder of the app': () => Promise.resolve(),
})) {
  test(`on a read-only disk that ${state} the app says so, and ends`, async ({ disk, start }) => {
    await makeState(start);
    disk.makeReadOnly();
    const app = await start();
    expect((await nextDialog(app, 0))?.message).toContain('may not write in its folder');
    const ended = once(app.process(), 'exit');
    await answerDialog(app, 0, quit);
    expect(await ended).toEqual([0, null]);
  });
}

test('what is kept while the disk runs full is refused, and what was kept before stays', async ({ disk, start }) => {
  const app = await start();
  const page = await openWindow(app);
  const keep = (length: number) =>
    page.evaluate(async (bytes) => {
      const shell = window.ringbuchShell;
      const begun = await shell.startKeeping('backups', 'test.zip');
      if (begun.kind === 'failed') return begun;
      const added = await shell.keepPart(begun.value, new Uint8Array(bytes).fill(1));
      return added.kind === 'failed' ? added : shell.finishKeeping(begun.value);
    }, length);
  const append = (length: number) =>
    page.evaluate(
      (bytes) => window.ringbuchShell.appendKept('journal', 'test.log', new Uint8Array(bytes).fill(1)),
      length,
    );
  const done = { kind: 'done', value: null };
  const full = { kind: 'failed', reason: 'disk-full' };
  expect(await keep(1000)).toEqual(done);
  expect(await append(1000)).toEqual(done);
  disk.fill(1_000_000);
  expect(await keep(5_000_000)).toEqual(full);
  expect(await append(5_000_000)).toEqual(full);
  const folder = join(disk.folder, 'Ringbuch');
  expect(statSync(join(folder, 'backups/test.zip')).size).toBe(1000);
  expect(statSync(join(folder, 'vault/journal/test.log')).size).toBe(1000);
  expect(readdirSync(join(folder, 'backups')).filter((name) => name.includes('test'))).toEqual(['test.zip']);
  disk.freeUp();
  expect(await keep(5_000_000)).toEqual(done);
  expect(await append(5)).toEqual(done);
  expect(statSync(join(folder, 'backups/test.zip')).size).toBe(5_000_000);
  expect(statSync(join(folder, 'vault/journal/test.log')).size).toBe(1005);
  await app.close();
});

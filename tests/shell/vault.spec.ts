import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { ElectronApplication, Page } from '@playwright/test';
import { longestPart } from '../../src/shared/contract/vault-port';
import { sharedTest, test } from './launch';

const userData = (profile: string) => join(profile, 'Ringbuch');

/** The page keeps files of its own: those of a test bear its name, also while they are on their way. */
const testFiles = (folder: string) => readdirSync(folder).filter((name) => /^\.?test-/.test(name));

/** Keeps a text under a name, as the page would: in parts. */
function keep(page: Page, area: 'witness' | 'backups' | 'chosen', name: string, parts: readonly string[]) {
  return page.evaluate(
    async ([where, what, texts]) => {
      const shell = window.ringbuchShell;
      const begun = await shell.startKeeping(where, what);
      if (begun.kind === 'failed') return begun;
      for (const text of texts) {
        const added = await shell.keepPart(begun.value, new TextEncoder().encode(text));
        if (added.kind === 'failed') return added;
      }
      return shell.finishKeeping(begun.value);
    },
    [area, name, parts] as const,
  );
}

/** Answers the next dialog that asks for a folder, since no test can click in a window of the system. */
function answerFolderDialog(app: ElectronApplication, folder: string | null) {
  return app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: path === null, filePaths: path === null ? [] : [path] });
  }, folder);
}

test('what is kept is there after a restart, in folders that can be found', async ({ launch, profile }) => {
  const first = await launch();
  expect(await keep(first.page, 'witness', 'test-witness.json', ['{"rows":', '7}'])).toEqual({
    kind: 'done',
    value: null,
  });
  expect(await keep(first.page, 'backups', 'test-a.zip', ['zip'])).toEqual({ kind: 'done', value: null });
  await first.page.evaluate(async () => {
    for (const text of ['one;', 'two;', 'torn'])
      await window.ringbuchShell.appendKept('journal', 'test.log', new TextEncoder().encode(text));
    await window.ringbuchShell.truncateKept('journal', 'test.log', 8);
    await window.ringbuchShell.startKeeping('backups', 'test-unfinished.zip');
  });
  expect(testFiles(join(userData(profile), 'backups'))).toHaveLength(2);
  first.app.process().kill('SIGKILL');
  const { page } = await launch();
  const found = await page.evaluate(async () => {
    const shell = window.ringbuchShell;
    const read = await shell.readKept('journal', 'test.log', 4, 100);
    const list = async (area: 'witness' | 'journal' | 'backups') => {
      const listed = await shell.listKept(area);
      return listed.kind === 'done' ? listed.value.filter(({ name }) => name.startsWith('test')) : listed.reason;
    };
    return {
      lists: [await list('witness'), await list('journal'), await list('backups')],
      read: read.kind === 'done' ? new TextDecoder().decode(read.value) : read.reason,
    };
  });
  expect(found).toEqual({
    lists: [
      [{ name: 'test-witness.json', bytes: 10 }],
      [{ name: 'test.log', bytes: 8 }],
      [{ name: 'test-a.zip', bytes: 3 }],
    ],
    read: 'two;',
  });
  expect(readFileSync(join(userData(profile), 'vault/witness/test-witness.json'), 'utf8')).toBe('{"rows":7}');
  // What the killed app had begun is tidied away.
  expect(testFiles(join(userData(profile), 'backups'))).toEqual(['test-a.zip']);
});

test('files that a page had begun are given up when it is loaded anew', async ({ page, profile }) => {
  await page.evaluate(() => window.ringbuchShell.startKeeping('backups', 'test-a.zip'));
  expect(testFiles(join(userData(profile), 'backups'))).toHaveLength(1);
  await page.reload();
  await expect.poll(() => testFiles(join(userData(profile), 'backups'))).toEqual([]);
});

test('a chosen folder gets second copies, is missing when it is gone, and is found again', async ({
  app,
  page,
  profile,
}) => {
  const [stick, unplugged] = [join(profile, 'stick'), join(profile, 'unplugged')];
  mkdirSync(stick);
  const ask = () => page.evaluate(() => window.ringbuchShell.chooseFolder());
  const state = () => page.evaluate(() => window.ringbuchShell.chosenFolder());
  expect(await state()).toBeNull();
  expect(await keep(page, 'chosen', 'test-a.zip', ['a'])).toEqual({ kind: 'failed', reason: 'folder-missing' });
  await answerFolderDialog(app, null);
  expect(await ask()).toBe('cancelled');
  await answerFolderDialog(app, userData(profile));
  expect(await ask()).toBe('not-allowed');
  await answerFolderDialog(app, stick);
  expect(await ask()).toBe('chosen');
  expect(await state()).toEqual({ name: stick, state: 'ready' });
  expect(await keep(page, 'chosen', 'test-a.zip', ['a'])).toEqual({ kind: 'done', value: null });
  expect(readdirSync(stick).sort()).toEqual(['RINGBUCH-BACKUPS.txt', 'test-a.zip']);
  renameSync(stick, unplugged);
  mkdirSync(stick);
  expect(await state()).toEqual({ name: stick, state: 'missing' });
  expect(await keep(page, 'chosen', 'test-b.zip', ['b'])).toEqual({ kind: 'failed', reason: 'folder-missing' });
  expect(readdirSync(stick)).toEqual([]);
  await page.evaluate(() => window.ringbuchShell.forgetFolder());
  expect(await state()).toBeNull();
  expect(readdirSync(unplugged)).toContain('test-a.zip');
});

test('it is told where the data lies and how much room there is', async ({ page, profile }) => {
  const ask = () => page.evaluate(() => window.ringbuchShell.storageState());
  const state = await ask();
  expect(state).toMatchObject({
    location: join(userData(profile), 'IndexedDB'),
    backupLocation: join(userData(profile), 'backups'),
    persisted: true,
  });
  expect(state.freeBytes).toBeGreaterThan(0);
  // The page may be about to make its database.
  await expect.poll(async () => (await ask()).usedBytes).toBeGreaterThan(0);
  expect(await page.evaluate(() => window.ringbuchShell.askToPersist())).toBe(true);
});

const part = { bytes: 3 };
const rejected: Record<string, readonly [string, ...unknown[]]> = {
  'an area that there is not': ['listKept', 'userData'],
  'a name that leads out of its area': ['readKept', 'backups', '../window.json', 0, 10],
  'a name with a separator': ['removeKept', 'backups', 'a/b'],
  'a name that is hidden': ['appendKept', 'journal', '.hidden', part],
  'the name of the file that marks the chosen folder': ['removeKept', 'chosen', 'RINGBUCH-BACKUPS.txt'],
  'a name that is too long': ['startKeeping', 'backups', 'a'.repeat(121)],
  'a part that is too long': ['appendKept', 'journal', 'test.log', { bytes: longestPart + 1 }],
  'a place before the file': ['readKept', 'journal', 'test.log', -1, 10],
  'a length beyond the longest part': ['readKept', 'journal', 'test.log', 0, longestPart + 1],
  'a broken length': ['truncateKept', 'journal', 'test.log', 1.5],
  'a token that is none': ['keepPart', 'token', part],
};

for (const [fault, [key, ...args]] of Object.entries(rejected)) {
  sharedTest(`the vault refuses ${fault}`, async ({ page }) => {
    const outcome = await page.evaluate(
      ([name, values]) => {
        const filled = values.map((value) =>
          typeof value === 'object' && value !== null && 'bytes' in value ? new Uint8Array(Number(value.bytes)) : value,
        );
        const shell = window.ringbuchShell as unknown as Record<string, (...values: unknown[]) => Promise<unknown>>;
        return shell[name]?.(...filled).then(
          () => 'answered',
          (error: Error) => error.message,
        );
      },
      [key, args] as const,
    );
    expect(outcome).toContain(`IpcRefusal: ${key} was refused`);
  });
}

sharedTest('a token that was never given out stands for nothing', async ({ page }) => {
  const answers = await page.evaluate(async () => {
    const shell = window.ringbuchShell;
    const token = crypto.randomUUID();
    return [
      await shell.keepPart(token, new Uint8Array(1)),
      await shell.finishKeeping(token),
      await shell.dropKeeping(token),
      await shell.readKept('backups', 'nothing.zip', 0, 1),
      await shell.removeKept('backups', 'nothing.zip'),
    ];
  });
  const notFound = { kind: 'failed', reason: 'not-found' };
  expect(answers).toEqual([notFound, notFound, { kind: 'done', value: null }, notFound, notFound]);
});

sharedTest('a part of the greatest length arrives whole', async ({ page }) => {
  const arrived = await page.evaluate(async (length) => {
    const shell = window.ringbuchShell;
    const bytes = new Uint8Array(length).map((_byte, index) => index % 251);
    await shell.appendKept('journal', 'test-long.log', bytes);
    const read = await shell.readKept('journal', 'test-long.log', 0, length);
    await shell.removeKept('journal', 'test-long.log');
    return (
      read.kind === 'done' && read.value.length === length && read.value.every((byte, index) => byte === bytes[index])
    );
  }, longestPart);
  expect(arrived).toBe(true);
});

test('a memory of a folder that is damaged keeps nobody from working', async ({ launch, profile }) => {
  mkdirSync(userData(profile));
  writeFileSync(join(userData(profile), 'chosen-folder.json'), '{"folder":');
  const { page } = await launch();
  expect(await page.evaluate(() => window.ringbuchShell.chosenFolder())).toBeNull();
});

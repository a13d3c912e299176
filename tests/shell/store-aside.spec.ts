import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect } from '@playwright/test';
import { test } from './launch';
import { storeRows } from './rows';

const storeOf = (profile: string) => join(profile, 'Ringbuch/IndexedDB');
const databaseOf = (profile: string) => join(storeOf(profile), 'app_ringbuch_0.indexeddb.leveldb');

function filesOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && entry.name !== 'finished',
  );
  const paths = files.map(({ parentPath, name }) => join(parentPath, name)).sort();
  return Object.fromEntries(paths.map((path) => [relative(folder, path), readFileSync(path, 'base64')]));
}

/** Flips bytes all over the database's tables and logs. */
function damage(database: string): void {
  for (const name of readdirSync(database).filter((found) => /\.(?:ldb|log)$/.test(found))) {
    const bytes = readFileSync(join(database, name));
    for (let index = 40; index < bytes.length; index += 500) bytes[index] = (bytes[index] ?? 0) ^ 0xff;
    writeFileSync(join(database, name), bytes);
  }
}

test('a damaged database that Chromium throws away is kept aside, byte by byte', async ({ launch, profile }) => {
  const first = await launch();
  expect(await storeRows(first.page, 5000)).toBe(5000);
  await first.app.close();
  damage(databaseOf(profile));
  const damaged = filesOf(storeOf(profile));

  const { app, page } = await launch();
  expect(await storeRows(page, 0)).toBeLessThan(5000);
  await page.evaluate(() => window.ringbuchShell.keepStoreAside());
  await app.close();
  // Later starts leave it alone.
  const later = await launch();
  const [aside] = await later.page.evaluate(() => window.ringbuchShell.storesAside());
  expect(filesOf(aside?.location ?? '')).toEqual(damaged);
  expect(aside?.bytes).toBeGreaterThan(50_000);
  expect(aside?.madeAt).toBeGreaterThan(0);
});

test('a database whose files are gone comes back from the copy', async ({ launch, profile }) => {
  const first = await launch();
  expect(await storeRows(first.page, 3000)).toBe(3000);
  await first.app.close();
  const second = await launch();
  await second.app.close();
  for (const name of readdirSync(databaseOf(profile))) rmSync(join(databaseOf(profile), name));

  const third = await launch();
  expect(await storeRows(third.page, 0)).toBe(0);
  // Nobody has asked to keep it: the copy sees by itself that another database lies in its place.
  const [aside] = await third.page.evaluate(() => window.ringbuchShell.storesAside());
  await third.app.close();
  rmSync(storeOf(profile), { recursive: true });
  cpSync(aside?.location ?? '', storeOf(profile), { recursive: true });
  const fourth = await launch();
  expect(await storeRows(fourth.page, 0)).toBe(3000);
});

test('before anything was stored there is nothing to set aside', async ({ page, profile }) => {
  expect(await page.evaluate(() => window.ringbuchShell.storesAside())).toEqual([]);
  expect(existsSync(join(profile, 'Ringbuch/store-aside/newest/finished'))).toBe(true);
});

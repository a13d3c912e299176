import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { leastBytesToOpen } from '@shared/contract/vault-port';
import { StoresAside } from '../../src/main/disk/store-aside';
import { faultyDisk } from './faulty-disk';

vi.mock('node:fs/promises', async (original) => (await import('./faulty-disk')).overFileSystem(await original()));

let root = '';
let stores: StoresAside;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ringbuch-aside-'));
  stores = new StoresAside(join(root, 'store'), join(root, 'aside'));
  faultyDisk.reset();
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  faultyDisk.reset();
  vi.restoreAllMocks();
  rmSync(root, { recursive: true, force: true });
});

const leveldb = 'app.indexeddb.leveldb';
const table = `${leveldb}/000005.ldb`;
const manifest = `${leveldb}/MANIFEST-000001`;
const blob = 'app.indexeddb.blob/1/00/2';

function put(name: string, text: string): void {
  const path = join(root, 'store', name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, text);
}

/** A database with a table, a log, an attachment. */
function putDatabase(): void {
  put(table, 'rows');
  put(`${leveldb}/000006.log`, 'newer rows');
  put(`${leveldb}/CURRENT`, 'MANIFEST-000001\n');
  put(manifest, 'first edits;');
  put(blob, 'a picture');
}

function filesIn(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => [name, join(folder, name)] as const)
    .filter(([name, path]) => statSync(path).isFile() && name !== 'finished');
  return Object.fromEntries(entries.sort().map(([name, path]) => [name, readFileSync(path, 'utf8')]));
}

const newest = () => join(root, 'aside/newest');
const storeFiles = () => filesIn(join(root, 'store'));
const sameFile = (name: string) => statSync(join(root, 'store', name)).ino === statSync(join(newest(), name)).ino;

test('the copy holds every file of the database; only attachments share their room with it', async () => {
  putDatabase();
  await stores.copy();
  expect(filesIn(newest())).toEqual(storeFiles());
  expect(Object.keys(storeFiles()).filter(sameFile)).toEqual([blob]);
});

test('a database that is written over and deleted does not change the copy', async () => {
  putDatabase();
  await stores.copy();
  const before = filesIn(newest());
  for (const name of Object.keys(before)) if (name !== blob) put(name, 'written over');
  rmSync(join(root, 'store'), { recursive: true });
  expect(filesIn(newest())).toEqual(before);
});

test('the next start brings the copy up to date, and copies no table twice', async () => {
  putDatabase();
  await stores.copy();
  appendFileSync(join(root, 'store', manifest), 'more edits;');
  put(`${leveldb}/000007.ldb`, 'more rows');
  rmSync(join(root, 'store', `${leveldb}/000006.log`));
  rmSync(join(root, 'store/app.indexeddb.blob'), { recursive: true });
  faultyDisk.reset();
  await stores.copy();
  expect(filesIn(newest())).toEqual(storeFiles());
  expect(faultyDisk.steps.filter((step) => step.startsWith('copy')).sort()).toEqual([
    'copy 000007.ldb',
    'copy CURRENT',
    'copy MANIFEST-000001',
  ]);
  expect(await stores.list()).toEqual([]);
});

test('a table is on the disk before it counts as copied', async () => {
  putDatabase();
  await stores.copy();
  const steps = faultyDisk.steps.filter((step) => step.includes('000005.ldb'));
  expect(steps).toEqual([
    'remove 000005.ldb.new',
    'copy 000005.ldb',
    'open 000005.ldb.new',
    'sync 000005.ldb.new',
    'close 000005.ldb.new',
    'rename 000005.ldb.new to 000005.ldb',
  ]);
});

test('a table that was written over is copied again', async () => {
  putDatabase();
  await stores.copy();
  put(table, 'ROWS');
  const later = statSync(join(newest(), table)).mtimeMs / 1000 + 5;
  utimesSync(join(root, 'store', table), later, later);
  await stores.copy();
  expect(filesIn(newest())).toEqual(storeFiles());
});

test('a copy goes for good when somebody in it was erased, and the others stay', async () => {
  putDatabase();
  await stores.copy();
  await stores.keep();
  put(manifest, 'a new beginning');
  await stores.copy();
  const [kept] = await stores.list();
  expect(await stores.drop('newest')).toBe(true);
  expect(existsSync(newest())).toBe(false);
  expect(await stores.list()).toEqual([kept]);
  expect(await stores.drop(kept?.name ?? '')).toBe(true);
  expect(readdirSync(join(root, 'aside'))).toEqual([]);
  // It is not there: so much is certain.
  expect(await stores.drop('newest')).toBe(true);
  await stores.copy();
  expect(filesIn(newest())).toEqual(storeFiles());
});

test.each(['remove finished', 'remove newest', 'open aside', 'sync aside'])(
  'a copy that cannot be removed (%s) is told, is none that could be kept, and goes the next time',
  async (failing) => {
    putDatabase();
    await stores.copy();
    faultyDisk.fault = (step) => (step === failing ? 'EACCES' : undefined);
    expect(await stores.drop('newest')).toBe(false);
    faultyDisk.reset();
    if (failing !== 'remove finished') expect(await stores.keep()).toBe(false);
    expect(await stores.drop('newest')).toBe(true);
    expect(readdirSync(join(root, 'aside'))).toEqual([]);
  },
);

test('a copy that is kept stays as it is', async () => {
  putDatabase();
  await stores.copy();
  const damaged = storeFiles();
  expect(await stores.keep()).toBe(true);
  expect(await stores.keep()).toBe(false);
  put(manifest, 'a new beginning');
  await stores.copy();
  await stores.copy();
  const kept = await stores.list();
  expect(kept).toHaveLength(1);
  expect(filesIn(kept[0]?.location ?? '')).toEqual(damaged);
  expect(kept[0]?.name).toBe(`kept-${kept[0]?.madeAt}`);
  expect(kept[0]?.bytes).toBe(Object.values(damaged).join('').length);
});

test.each([
  ['begins anew', () => put(manifest, 'other edits;')],
  ['was cut off', () => put(manifest, 'first')],
  ['is gone', () => rmSync(join(root, 'store'), { recursive: true })],
])('when the database %s and nobody has kept the copy, it keeps itself', async (_case, damage) => {
  putDatabase();
  await stores.copy();
  const before = filesIn(newest());
  damage();
  await stores.copy();
  const kept = await stores.list();
  expect(kept.map(({ location }) => filesIn(location))).toEqual([before]);
});

test('a manifest with a higher number goes on from the one before', async () => {
  putDatabase();
  await stores.copy();
  rmSync(join(root, 'store', manifest));
  put(`${leveldb}/MANIFEST-000012`, 'all edits;');
  await stores.copy();
  expect(await stores.list()).toEqual([]);
});

test('where a file cannot have two names, attachments are copied, once', async () => {
  putDatabase();
  faultyDisk.fault = (step) => (step.startsWith('link') ? 'EACCES' : undefined);
  await stores.copy();
  expect(filesIn(newest())).toEqual(storeFiles());
  faultyDisk.steps = [];
  await stores.copy();
  expect(faultyDisk.steps).not.toContain('copy 2');
});

test('a file that can no longer be read keeps its earlier copy, and the others are copied', async () => {
  putDatabase();
  await stores.copy();
  put(table, 'rows that a broken disk does not give back');
  put(`${leveldb}/000006.log`, 'even newer rows');
  faultyDisk.fault = (step) => (step === 'copy 000005.ldb' ? 'EIO' : undefined);
  await stores.copy();
  expect(filesIn(newest())).toEqual({ ...storeFiles(), [table]: 'rows' });
  expect(await stores.keep()).toBe(true);
});

test.each(['ENOSPC', 'EROFS'] as const)('half a copy counts as none: %s', async (code) => {
  putDatabase();
  faultyDisk.fault = (step) => (step === 'copy MANIFEST-000001' ? code : undefined);
  await expect(stores.copy()).rejects.toThrow(code);
  expect(await stores.keep()).toBe(false);
  expect(existsSync(newest())).toBe(false);
});

test('a copy does not bring the disk to where the database could not be opened', async () => {
  putDatabase();
  faultyDisk.freeBytes = leastBytesToOpen;
  await expect(stores.copy()).rejects.toThrow('would fill the disk');
  expect(existsSync(newest())).toBe(false);
});

test('before the first start there is nothing to keep', async () => {
  expect(await stores.keep()).toBe(false);
  expect(await stores.list()).toEqual([]);
});

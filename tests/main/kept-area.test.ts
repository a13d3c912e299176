import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FolderMissing } from '../../src/main/disk/file-failure';
import { KeptArea } from '../../src/main/disk/kept-area';
import { Keepings } from '../../src/main/disk/keepings';
import { faultyDisk } from './faulty-disk';

vi.mock('node:fs/promises', async (original) => (await import('./faulty-disk')).overFileSystem(await original()));

let root = '';
let folder = '';
let area: KeptArea;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ringbuch-area-'));
  folder = join(root, 'area');
  mkdirSync(folder);
  area = new KeptArea(() =>
    existsSync(folder) ? Promise.resolve(folder) : Promise.reject(new FolderMissing('The folder is gone.')),
  );
  faultyDisk.reset();
});
afterEach(() => {
  faultyDisk.reset();
  rmSync(root, { recursive: true, force: true });
});

const bytesOf = (text: string) => new TextEncoder().encode(text);
const textIn = (name: string) => readFileSync(join(folder, name), 'utf8');
const failAt = (step: string, code: 'ENOSPC' | 'EIO' | 'EACCES' = 'EIO') => {
  faultyDisk.fault = (found) => (found === step ? code : undefined);
};

test('only kept files are listed, in the order of their names', async () => {
  writeFileSync(join(root, 'outside'), 'outside');
  symlinkSync(join(root, 'outside'), join(folder, 'linked'));
  mkdirSync(join(folder, 'subfolder'));
  for (const name of ['b.zip', 'a.zip', 'READ ME.txt', '.hidden']) writeFileSync(join(folder, name), name);
  const begun = await area.start('c.zip');
  expect(await area.list()).toEqual([
    { name: 'a.zip', bytes: 5 },
    { name: 'b.zip', bytes: 5 },
  ]);
  await begun.drop();
});

test('a link in the folder does not lead out of it', async () => {
  writeFileSync(join(root, 'outside'), 'outside');
  symlinkSync(join(root, 'outside'), join(folder, 'linked'));
  await expect(area.read('linked', 0, 10)).rejects.toThrow();
  await expect(area.append('linked', bytesOf('more'))).rejects.toThrow();
  await expect(area.truncate('linked', 0)).rejects.toThrow();
  expect(readFileSync(join(root, 'outside'), 'utf8')).toBe('outside');
});

test('a part of a file is read, and less where it ends', async () => {
  writeFileSync(join(folder, 'a'), '0123456789');
  const read = async (from: number, length: number) => new TextDecoder().decode(await area.read('a', from, length));
  expect(await read(2, 3)).toBe('234');
  expect(await read(8, 100)).toBe('89');
  expect(await read(10, 5)).toBe('');
  expect(await read(99, 5)).toBe('');
  await expect(area.read('b', 0, 1)).rejects.toThrow('ENOENT');
});

test('a file that cannot be read is told, and what was read before is not taken for all of it', async () => {
  writeFileSync(join(folder, 'a'), '0123456789');
  failAt('read a');
  await expect(area.read('a', 0, 10)).rejects.toThrow('EIO');
});

test('an append is answered when its bytes are on the disk; a new name goes there first', async () => {
  await area.append('journal', bytesOf('one'));
  expect(faultyDisk.steps).toEqual([
    'open journal',
    'open area',
    'sync area',
    'close area',
    'write journal',
    'sync journal',
    'close journal',
  ]);
  faultyDisk.reset();
  await area.append('journal', bytesOf('two'));
  expect(faultyDisk.steps).toEqual(['open journal', 'write journal', 'sync journal', 'close journal']);
  expect(textIn('journal')).toBe('onetwo');
});

test.each(['write journal', 'sync journal'])('an append that fails at %s leaves the file as it was', async (step) => {
  await area.append('journal', bytesOf('one'));
  failAt(step, 'ENOSPC');
  await expect(area.append('journal', bytesOf('lost'))).rejects.toThrow('ENOSPC');
  expect(textIn('journal')).toBe('one');
});

test('an end that could not be tidied is tidied before anything is added', async () => {
  await area.append('journal', bytesOf('one'));
  faultyDisk.fault = (step) => (/^(write|truncate)/.test(step) ? 'EIO' : undefined);
  await expect(area.append('journal', bytesOf('lost'))).rejects.toThrow();
  expect(textIn('journal')).toBe('onelo');
  failAt('truncate journal');
  await expect(area.append('journal', bytesOf('lost'))).rejects.toThrow();
  faultyDisk.reset();
  await area.append('journal', bytesOf('two'));
  expect(textIn('journal')).toBe('onetwo');
});

test('whatever fails: after the next append that works, the file holds what was acknowledged and nothing else', async () => {
  const attempts = fc.array(
    fc.record({ text: fc.string({ minLength: 1 }), failing: fc.array(fc.nat(8), { maxLength: 3 }) }),
  );
  await fc.assert(
    fc.asyncProperty(attempts, async (tries) => {
      rmSync(join(folder, 'journal'), { force: true });
      area = new KeptArea(() => Promise.resolve(folder));
      let acknowledged = '';
      for (const { text, failing } of [...tries, { text: 'end', failing: [] }]) {
        faultyDisk.reset();
        faultyDisk.fault = (_step, at) => (failing.includes(at) ? 'EIO' : undefined);
        await area.append('journal', bytesOf(text)).then(
          () => (acknowledged += text),
          () => undefined,
        );
      }
      expect(textIn('journal')).toBe(acknowledged);
    }),
    { numRuns: 150 },
  );
}, 60_000);

test('a file is cut off, and that is on the disk; a shorter one stays', async () => {
  writeFileSync(join(folder, 'journal'), '0123456789');
  await area.truncate('journal', 4);
  expect(faultyDisk.steps).toEqual(['open journal', 'truncate journal', 'sync journal', 'close journal']);
  await area.truncate('journal', 100);
  expect(textIn('journal')).toBe('0123');
  await expect(area.truncate('nothing', 0)).rejects.toThrow('ENOENT');
  expect(existsSync(join(folder, 'nothing'))).toBe(false);
});

test('a file is removed, and that is on the disk', async () => {
  writeFileSync(join(folder, 'a'), 'a');
  await area.remove('a');
  expect(readdirSync(folder)).toEqual([]);
  expect(faultyDisk.steps).toEqual(['remove a', 'open area', 'sync area', 'close area']);
  await expect(area.remove('a')).rejects.toThrow('ENOENT');
});

test('calls that come at once take their turns', async () => {
  await Promise.all(Array.from({ length: 20 }, (_, index) => area.append('journal', bytesOf(`${index};`))));
  expect(textIn('journal')).toBe(Array.from({ length: 20 }, (_, index) => `${index};`).join(''));
});

test('what an earlier run left half written goes, and nothing else', async () => {
  const leftOver = await area.start('a.zip');
  for (const name of ['.notes.tmp', 'a.tmp', '.a.zip.1234.tmp', 'b.zip']) writeFileSync(join(folder, name), name);
  expect(readdirSync(folder)).toHaveLength(5);
  await area.tidy();
  expect(readdirSync(folder).sort()).toEqual(['.a.zip.1234.tmp', '.notes.tmp', 'a.tmp', 'b.zip']);
  await leftOver.drop();
});

test('a folder that is pulled out meanwhile is told as missing, and not made anew', async () => {
  writeFileSync(join(folder, 'a'), 'a');
  const reading = area.within(() => {
    rmSync(folder, { recursive: true });
    return Promise.reject(new Error('EIO'));
  });
  await expect(reading).rejects.toThrow(FolderMissing);
  await expect(area.append('a', bytesOf('b'))).rejects.toThrow(FolderMissing);
  expect(existsSync(folder)).toBe(false);
});

test('a file that was begun under a token takes its place when it is finished', async () => {
  writeFileSync(join(folder, 'a.zip'), 'old');
  const keepings = new Keepings();
  const token = await keepings.start(area, 'a.zip');
  await keepings.add(token, bytesOf('new '));
  await keepings.add(token, bytesOf('text'));
  expect(textIn('a.zip')).toBe('old');
  await keepings.finish(token);
  expect(textIn('a.zip')).toBe('new text');
  expect(readdirSync(folder)).toEqual(['a.zip']);
  await expect(keepings.add(token, bytesOf('more'))).rejects.toThrow('No file was begun');
  await expect(keepings.finish(token)).rejects.toThrow('No file was begun');
});

test('a part that fails gives the file up and frees its room', async () => {
  writeFileSync(join(folder, 'a.zip'), 'old');
  const keepings = new Keepings();
  const token = await keepings.start(area, 'a.zip');
  failAt('write temporary', 'ENOSPC');
  await expect(keepings.add(token, bytesOf('new'))).rejects.toThrow('ENOSPC');
  faultyDisk.reset();
  expect(readdirSync(folder)).toEqual(['a.zip']);
  await expect(keepings.finish(token)).rejects.toThrow('No file was begun');
  expect(textIn('a.zip')).toBe('old');
});

test('files that a page began and left are given up', async () => {
  const keepings = new Keepings();
  await keepings.start(area, 'a.zip');
  const token = await keepings.start(area, 'b.zip');
  await keepings.dropAll();
  await keepings.drop(token);
  expect(readdirSync(folder)).toEqual([]);
});

import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { leastBytesToOpen } from '@shared/contract/vault-port';
import { bytesIn, freeBytesAt } from '../../src/main/disk/disk-space';
import { findObstacle } from '../../src/main/disk/obstacle';
import { faultyDisk } from './faulty-disk';

vi.mock('node:fs/promises', async (original) => (await import('./faulty-disk')).overFileSystem(await original()));

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ringbuch-obstacle-'));
  faultyDisk.reset();
  faultyDisk.freeBytes = leastBytesToOpen;
});
afterEach(() => {
  faultyDisk.reset();
  rmSync(folder, { recursive: true, force: true });
});

test('nothing stands against opening when there is just room enough, and the look leaves nothing behind', async () => {
  expect(await findObstacle(folder)).toBeUndefined();
  expect(readdirSync(folder)).toEqual([]);
});

test('one byte less is a full disk', async () => {
  faultyDisk.freeBytes = leastBytesToOpen - 1;
  expect(await findObstacle(folder)).toBe('disk-full');
});

test.each([
  ['open temporary', 'ENOSPC', 'disk-full'],
  ['write temporary', 'ENOSPC', 'disk-full'],
  ['open temporary', 'EROFS', 'not-writable'],
  ['open temporary', 'EACCES', 'not-writable'],
  ['write temporary', 'EIO', 'not-writable'],
] as const)('when %s fails with %s, it is %s', async (failing, code, obstacle) => {
  faultyDisk.fault = (step) => (step === failing ? code : undefined);
  expect(await findObstacle(folder)).toBe(obstacle);
});

test('a folder that is not there cannot be written, and takes no room', async () => {
  const missing = join(folder, 'missing');
  expect(await findObstacle(missing)).toBe('not-writable');
  expect(await freeBytesAt(missing)).toBeNull();
  expect(await bytesIn(missing)).toBe(0);
});

import Dexie from 'dexie';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import type { ShellPort } from '@shared/contract/shell-port';
import type { VaultPort } from '@shared/contract/vault-port';
import { createClock } from '@renderer/clock';
import { backupsAtStart } from '@renderer/state/backups-at-start';
import { upgrade, type UpgradeServices } from '@renderer/state/upgrade';
import fixture from '../fixtures/schema/schema-1.json';
import { withoutDatabases } from '../support/own-database';
import { describeDatabase, thaw } from '../support/raw-database';
import { openVault } from '../support/vault';

let vault: VaultPort;
let services: UpgradeServices;

beforeEach(async () => {
  // On a local address Dexie traces every write that is refused.
  Dexie.debug = false;
  vault = await openVault();
  services = { shell: vault as ShellPort, clock: createClock(), databaseName: 'ringbuch' };
  await withoutDatabases();
  await thaw('ringbuch', fixture);
});

const version = async () => (await describeDatabase('ringbuch')).indexedDbVersion;
const backups = async () => (await backupsAtStart(services, 'ringbuch').list()).backups;

function refusePuts(): () => void {
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('Full', 'QuotaExceededError');
  });
  onTestFinished(() => put.mockRestore());
  return () => put.mockRestore();
}

test('data of an older schema is backed up as it is before it is brought up', async () => {
  const versions: number[] = [];
  const watched: VaultPort = {
    ...vault,
    finishKeeping: async (token) => {
      versions.push(await version());
      return vault.finishKeeping(token);
    },
  };
  expect(await upgrade({ ...services, shell: watched as ShellPort }, false)).toBeNull();
  expect(versions[0]).toBe(fixture.indexedDbVersion);
  expect(await version()).toBeGreaterThan(fixture.indexedDbVersion);
  expect(await backups()).toMatchObject([{ schema: 1, reason: 'beforeMigration', verified: true }]);
});

test('without a backup nothing is brought up, unless the user says so', async () => {
  const full: VaultPort = { ...vault, startKeeping: () => Promise.resolve({ kind: 'failed', reason: 'disk-full' }) };
  const failing = { ...services, shell: full as ShellPort };
  const failure = { kind: 'vault', failure: 'disk-full' };
  expect(await upgrade(failing, false)).toEqual({ kind: 'noBackup', failure });
  expect(await version()).toBe(fixture.indexedDbVersion);
  expect(await upgrade(failing, true)).toBeNull();
  expect(await version()).toBeGreaterThan(fixture.indexedDbVersion);
});

test('when it fails the data is as it was, the backup is there, and it can be tried again', async () => {
  const allowPuts = refusePuts();
  expect(await upgrade(services, false)).toMatchObject({ kind: 'notUpgraded', cause: expect.any(String) as string });
  allowPuts();
  expect(await version()).toBe(fixture.indexedDbVersion);
  expect(await backups()).toHaveLength(1);
  expect(await upgrade(services, false)).toBeNull();
  expect(await version()).toBeGreaterThan(fixture.indexedDbVersion);
});

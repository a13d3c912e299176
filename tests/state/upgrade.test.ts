import Dexie from 'dexie';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { VaultPort } from '@shared/contract/vault-port';
import { schemaNumber } from '@shared/domain/records/ledger';
import { momentOfInstant } from '@shared/domain/time/moment';
import { createBrowserShell } from '@renderer/shell/browser-shell';
import { backupsAtStart } from '@renderer/state/backups-at-start';
import { upgrade, type UpgradeServices } from '@renderer/state/upgrade';
import { startStore } from '@renderer/vault/start';
import { testInstant } from '../support/builders';
import { readyDatabase, withoutDatabases } from '../support/own-database';
import { type FrozenDatabase, thaw } from '../support/frozen-database';
import { describeDatabase, rawRows } from '../support/raw-database';
import { openVault } from '../support/vault';

const files = import.meta.glob<FrozenDatabase>('../fixtures/schema/schema-*.json', { eager: true, import: 'default' });

/** The frozen data of each schema before the present one. */
const older = Object.entries(files)
  .map(([path, fixture]) => ({ schema: Number(/(\d+)\.json$/.exec(path)?.[1]), fixture }))
  .filter(({ schema }) => schema < schemaNumber);

let vault: VaultPort;

beforeEach(async () => {
  // On a local address Dexie traces every write that is refused.
  Dexie.debug = false;
  // A built app has one; a backup without it can't be read back.
  vi.stubEnv('VITE_VERSION', '0.1.0');
  onTestFinished(() => void vi.unstubAllEnvs());
  vault = await openVault();
  await withoutDatabases();
});

function services(disk: Partial<VaultPort> = {}): UpgradeServices {
  const now = () => momentOfInstant(testInstant);
  const clock = { now, today: () => now().date, onNewDay: () => () => undefined, check: () => undefined };
  return { shell: { ...createBrowserShell(), ...vault, ...disk }, clock, databaseName: 'ringbuch' };
}

const backups = async () => (await backupsAtStart(services(), 'ringbuch').list()).backups;

/** Version, stores, indexes and dossiers, as the engine tells them. */
async function look() {
  return { ...(await describeDatabase('ringbuch')), dossiers: await rawRows('ringbuch', 'dossiers') };
}

async function expectUpgraded({ rows }: FrozenDatabase): Promise<void> {
  const db = readyDatabase(await startStore(vault, () => undefined));
  expect(await db.dossiers.count()).toBe(rows['dossiers']?.length);
}

/** Disks on which there can be no backup, and what is said of each. */
const badDisks: Record<string, { readonly disk: () => Partial<VaultPort>; readonly failure: object }> = {
  'there is no room for it': {
    disk: () => ({ startKeeping: () => Promise.resolve({ kind: 'failed', reason: 'disk-full' }) }),
    failure: { kind: 'vault', failure: 'disk-full' },
  },
  'it cannot be read back': {
    disk: () => ({
      keepPart: (token, bytes) =>
        vault.keepPart(
          token,
          bytes.map((byte) => byte ^ 0xff),
        ),
    }),
    failure: { kind: 'damaged' },
  },
};

describe.each(older)('data of schema $schema', ({ schema, fixture }) => {
  test('is brought up after a backup of it as it was, which was read back', async () => {
    await thaw('ringbuch', fixture);
    expect(await upgrade(services(), false)).toBeNull();
    expect(await backups()).toMatchObject([{ reason: 'beforeMigration', schema, verified: true }]);
    await expectUpgraded(fixture);
  });

  test.each(Object.entries(badDisks))('stays as it is when %s, until the user does without', async (_case, bad) => {
    await thaw('ringbuch', fixture);
    const before = await look();
    expect(await upgrade(services(bad.disk()), false)).toMatchObject({ kind: 'noBackup', failure: bad.failure });
    expect(await look()).toEqual(before);
    expect(await startStore(vault, () => undefined)).toMatchObject({ kind: 'toMigrate' });
    expect(await upgrade(services(bad.disk()), true)).toBeNull();
    await expectUpgraded(fixture);
    expect(await backups()).toEqual([]);
  });
});

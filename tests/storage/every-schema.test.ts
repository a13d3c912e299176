import Dexie from 'dexie';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { VaultPort } from '@shared/contract/vault-port';
import type { BinderId, DossierId } from '@shared/domain/records/ids';
import { schemaNumber } from '@shared/domain/records/ledger';
import { RingbuchDatabase } from '@renderer/storage/db';
import { upgrades } from '@renderer/storage/migrations/upgrades';
import { checkStore } from '@renderer/storage/check-store';
import { type Start, startStore, upgradeStore } from '@renderer/vault/start';
import { testId, testInstant } from '../support/builders';
import { deleteOwnDatabases, readyDatabase, withoutDatabases } from '../support/own-database';
import { type FrozenDatabase, thaw, withBytes } from '../support/frozen-database';
import { describeDatabase, rawRows } from '../support/raw-database';
import { keptLedger, recountedLedger } from '../support/stored-rows';
import { openVault } from '../support/vault';

const files = import.meta.glob<FrozenDatabase>('../fixtures/schema/schema-*.json', { eager: true, import: 'default' });

/** The frozen data of each released schema, the oldest first. */
const frozen = Object.entries(files)
  .map(([path, fixture]) => ({ schema: Number(/(\d+)\.json$/.exec(path)?.[1]), fixture }))
  .sort((left, right) => left.schema - right.schema);
const older = frozen.filter(({ schema }) => schema < schemaNumber);

let vault: VaultPort;

beforeEach(async () => {
  // On a local address Dexie traces every write that is refused.
  Dexie.debug = false;
  vault = await openVault();
  await withoutDatabases();
});

const start = (): Promise<Start> => startStore(vault, () => undefined);

test('there is frozen data of every schema up to the present one', () => {
  const rungs = [1, ...Object.keys(upgrades).map(Number)];
  expect(frozen.map(({ schema }) => schema)).toEqual(rungs);
  expect(rungs.at(-1)).toBe(schemaNumber);
});

describe.each(frozen)('data of schema $schema', ({ schema, fixture }) => {
  test('opens as the app opens it, and is whole', async () => {
    await thaw('ringbuch', fixture);
    if (schema < schemaNumber) {
      expect(await start()).toEqual({ kind: 'toMigrate', databaseName: 'ringbuch' });
      await bringUp();
    }
    const db = readyDatabase(await start());
    expect(await keptLedger(db)).toEqual(await recountedLedger(db));
    expect(await db.dossiers.count()).toBe(fixture.rows['dossiers']?.length);
    const mending = {
      home: testId() as BinderId,
      stray: testId() as DossierId,
      now: testInstant,
      heading: '',
      binderName: '',
    };
    expect(await checkStore(db, mending)).toEqual([]);
  });
});

describe.each(older)('data of schema $schema', ({ fixture }) => {
  test('is left as it is where nothing would bring it up', async () => {
    await thaw('ringbuch', fixture);
    const db = new RingbuchDatabase('ringbuch');
    await expect(db.open()).rejects.toThrow('Not to be brought up here');
    db.close();
    await expectAsFrozen(fixture);
  });
});

describe.each(older)('data of schema $schema, while it is brought up', ({ fixture }) => {
  test('is as it was when any of the writes fails, and can be brought up again', async () => {
    const all = await countWrites(fixture);
    await thawAnew(fixture);
    for (let write = 1; write <= all; write++) {
      const writes = refuseWrite(write);
      expect((await upgradeStore('ringbuch')).kind).toBe('unreadable');
      writes.mockRestore();
      await expectAsFrozen(fixture);
    }
    await bringUp();
    expect((await start().then(closed)).kind).toBe('ready');
  });

  test('is as it was when the page dies at the first write, in the middle or at the last, and can be brought up again', async () => {
    const all = await countWrites(fixture);
    for (const writes of [1, Math.ceil(all / 2), all]) {
      await thawAnew(fixture);
      await dieWhileUpgrading(writes);
      await expectAsFrozen(fixture);
      expect((await start()).kind).toBe('toMigrate');
      await bringUp();
      expect((await start().then(closed)).kind).toBe('ready');
    }
  });
});

async function thawAnew(fixture: FrozenDatabase): Promise<void> {
  await deleteOwnDatabases();
  await thaw('ringbuch', fixture);
}

async function bringUp(): Promise<void> {
  const opened = await upgradeStore('ringbuch');
  if (opened.kind !== 'opened') throw new Error(`Not brought up: ${JSON.stringify(opened)}`);
  opened.db.close();
}

function closed(started: Start): Start {
  if (started.kind === 'ready') started.db.close();
  return started;
}

/** @returns how many rows an undisturbed upgrade writes */
async function countWrites(fixture: FrozenDatabase): Promise<number> {
  await thawAnew(fixture);
  const writes = vi.spyOn(IDBObjectStore.prototype, 'put');
  await bringUp();
  const count = writes.mock.calls.length;
  writes.mockRestore();
  expect(count).toBeGreaterThan(0);
  return count;
}

function refuseWrite(number: number) {
  const put: IDBObjectStore['put'] = Reflect.get(IDBObjectStore.prototype, 'put');
  let count = 0;
  const writes = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
    count += 1;
    if (count === number) throw new DOMException('Full', 'QuotaExceededError');
    return put.apply(this, args);
  });
  onTestFinished(() => writes.mockRestore());
  return writes;
}

async function dieWhileUpgrading(writes: number): Promise<void> {
  const worker = new Worker(new URL('../support/dying-upgrade.worker.ts', import.meta.url), { type: 'module' });
  await new Promise((resolve) => {
    worker.addEventListener('message', resolve);
    worker.postMessage({ name: 'ringbuch', writes });
  });
  worker.terminate();
}

async function expectAsFrozen({ indexedDbVersion, stores, rows }: FrozenDatabase): Promise<void> {
  expect(await describeDatabase('ringbuch')).toEqual({ indexedDbVersion, stores });
  for (const [table, frozenRows] of Object.entries(rows)) {
    const left = await rawRows('ringbuch', table);
    expect(left).toHaveLength(frozenRows.length);
    expect(left).toEqual(expect.arrayContaining<unknown>([...(withBytes(frozenRows) as unknown[])]));
  }
}

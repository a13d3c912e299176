import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { VaultPort } from '@shared/contract/vault-port';
import type { Witness } from '@shared/domain/recovery/witness';
import { schemaNumber } from '@shared/domain/records/ledger';
import { pile } from '@shared/domain/filing/place';
import { logContact } from '@renderer/actions/log-contact';
import { createDossier } from '@renderer/actions/create-dossier';
import { RingbuchDatabase } from '@renderer/storage/db';
import { readTestimony } from '@renderer/storage/follow-ledger';
import { markUnfinished } from '@renderer/vault/recovery-mark';
import { countLater, type Start, startStore, upgradeStore } from '@renderer/vault/start';
import { writeWitness } from '@renderer/vault/witness';
import fixture from '../fixtures/schema/schema-1.json';
import { addDocument } from '../support/backups';
import { dossierNamed, reportOf, testInstant } from '../support/builders';
import { loseRows } from '../support/damage';
import { openOwnBinder, readyDatabase, withoutDatabases } from '../support/own-database';
import { thaw } from '../support/frozen-database';
import { describeDatabase, rawRows } from '../support/raw-database';
import { allRows } from '../support/stored-rows';
import { done, type TestBinder } from '../support/test-binder';
import { openVault, putBytes } from '../support/vault';

let vault: VaultPort;

beforeEach(async () => {
  vault = await openVault();
  await withoutDatabases();
});

const start = (onEvicted = () => undefined): Promise<Start> => startStore(vault, onEvicted);

/** A binder with something in every table, and the witness of it. */
async function filled(): Promise<TestBinder> {
  const own = await openOwnBinder();
  const { subject } = done(await createDossier(own.context, own.id, { name: 'Keller' }));
  const id = subject.dossierId ?? expect.fail();
  done(await logContact(own.context, id, reportOf('spoke', pile)));
  await addDocument(own, (await own.store.dossier(id)) ?? expect.fail(), 'Angebot.pdf');
  await bearWitness(own);
  return own;
}

async function bearWitness({ db, name }: TestBinder): Promise<void> {
  const testimony = await readTestimony(db);
  const witness: Witness = { schema: schemaNumber, databaseName: name, writtenAt: testInstant, ...testimony };
  expect(await writeWitness(vault, witness)).toEqual({ ok: true, value: null });
}

const names = async () =>
  (await indexedDB.databases()).map(({ name }) => name).filter((name) => name !== 'ringbuch-folder');

describe('a start', () => {
  test('for the first time makes the database', async () => {
    const db = readyDatabase(await start());
    expect([db.name, db.isOpen()]).toEqual(['ringbuch', true]);
  });

  test('opens nothing where the disk has no room', async () => {
    (await filled()).db.close();
    const opened = vi.spyOn(IDBFactory.prototype, 'open');
    onTestFinished(() => opened.mockRestore());
    const full = { ...vault, hasRoom: () => Promise.resolve(false) };
    expect(await startStore(full, () => undefined)).toEqual({ kind: 'noRoom' });
    expect(opened).not.toHaveBeenCalled();
  });

  test('opens what its witness tells of, and what has come since', async () => {
    const own = await filled();
    done(await createDossier(own.context, own.id, { name: 'After the witness' }));
    own.db.close();
    expect(await readyDatabase(await start()).dossiers.count()).toBe(2);
  });

  test.each(['binders', 'dossiers', 'contacts', 'documents', 'attachments', 'journal', 'ledger'])(
    'misses a row that vanished from the %s',
    async (table) => {
      (await filled()).db.close();
      await loseRows({ database: 'ringbuch', table, count: 1 });
      expect(await start()).toMatchObject({ kind: 'damaged', databaseName: 'ringbuch' });
    },
  );

  test('misses a database that is gone, and makes none in its place', async () => {
    const own = await filled();
    await own.db.delete();
    expect(await start()).toMatchObject({ kind: 'damaged', damage: 'lost', counted: null });
    expect(await names()).toEqual([]);
  });

  test('misses everything in a database that was made anew', async () => {
    const own = await filled();
    await own.db.delete();
    await openOwnBinder();
    expect(await start()).toMatchObject({ kind: 'damaged', damage: 'behind' });
  });

  test.each(['backups', 'journal'] as const)(
    'without a witness takes %s for a sign that something was there',
    async (area) => {
      await putBytes(vault, area, 'ringbuch-000001-2026-03-13-0900.zip', new Uint8Array(9));
      expect(await start()).toMatchObject({ kind: 'damaged', damage: 'lost' });
      expect(await names()).toEqual([]);
    },
  );

  test('without a witness opens the newest database that holds anything, but none that was not finished', async () => {
    const [, second, third, fourth] = [
      await openOwnBinder(),
      await openOwnBinder('ringbuch-2'),
      await openOwnBinder('ringbuch-3'),
      await openOwnBinder('ringbuch-4'),
    ];
    done(await createDossier(second.context, second.id, { name: 'Keller' }));
    done(await createDossier(fourth.context, fourth.id, { name: 'Half of it' }));
    expect(third.name).toBe('ringbuch-3');
    await markUnfinished(vault, 'ringbuch-4');
    expect(readyDatabase(await start()).name).toBe('ringbuch-2');
  });

  test('opens the database that the witness names, whatever was remembered', async () => {
    (await openOwnBinder()).db.close();
    const second = await openOwnBinder('ringbuch-2');
    await bearWitness(second);
    expect(readyDatabase(await start()).name).toBe('ringbuch-2');
    expect(localStorage.getItem('ringbuch-database')).toBe('ringbuch-2');
  });
});

describe('a large store', () => {
  /** More than is counted before the first screen. */
  async function large(): Promise<void> {
    const own = await openOwnBinder();
    await own.hold(...Array.from({ length: 3_001 }, (_, index) => dossierNamed(own.id, `Dossier ${index}`)));
    await bearWitness(own);
    own.db.close();
  }

  test('is counted once its first screen is there, and opens at once the next time', async () => {
    await large();
    const started = await start();
    expect(started).toMatchObject({ kind: 'ready', counted: false });
    const db = readyDatabase(started);
    expect(await countLater(db)).toBe(true);
    db.close();
    expect(await start().then(closed)).toMatchObject({ counted: false });
  });

  test('in which rows are missing is counted before anything is shown from then on, until it is whole', async () => {
    await large();
    await loseRows({ database: 'ringbuch', table: 'dossiers', count: 1 });
    const db = readyDatabase(await start());
    expect(await countLater(db)).toBe(false);
    db.close();
    expect(await start()).toMatchObject({ kind: 'damaged', damage: 'shrunk', counted: { dossiers: 3_000 } });
    expect(await start()).toMatchObject({ kind: 'damaged' });
  });

  test('that ends before its witness is noticed at once', async () => {
    await large();
    await loseLastEntry();
    expect(await start()).toMatchObject({ kind: 'damaged', damage: 'shrunk' });
  });
});

describe('data of a later release', () => {
  test('is left alone, byte by byte', async () => {
    const own = await filled();
    const rows = await allRows(own.db);
    own.db.close();
    await raiseVersion('ringbuch', 990);
    expect(await start()).toEqual({ kind: 'newer' });
    const later = await describeDatabase('ringbuch');
    expect(later.indexedDbVersion).toBe(990);
    for (const [table, stored] of Object.entries(rows)) expect(await rawRows('ringbuch', table)).toEqual(stored);
  });

  test('is recognised by its witness, too', async () => {
    const own = await filled();
    own.db.close();
    const ledger = { of: 'a kind unknown today' };
    await writeWitness(vault, { schema: schemaNumber + 1, ledger } as unknown as Witness);
    expect(await start()).toEqual({ kind: 'newer' });
  });
});

describe('an older schema', () => {
  test('waits for leave, and is brought up then', async () => {
    await thaw('ringbuch', fixture);
    expect(await start()).toEqual({ kind: 'toMigrate', databaseName: 'ringbuch' });
    expect((await describeDatabase('ringbuch')).indexedDbVersion).toBe(fixture.indexedDbVersion);
    const opened = await upgradeStore('ringbuch');
    if (opened.kind === 'opened') opened.db.close();
    expect(await readyDatabase(await start()).dossiers.count()).toBe(fixture.rows.dossiers.length);
  });
});

describe('a window that another one has outdated', () => {
  test('keeps what was typed, lets go, and neither reads nor writes any more', async () => {
    await filled().then(({ db }) => db.close());
    const told = vi.fn<() => Promise<void>>(async () => {
      await db.drafts.count();
      await db.preferences.put({ id: 'device', language: 'en' } as never);
    });
    const started = await startStore(vault, told);
    const db = readyDatabase(started);
    await raiseVersion('ringbuch', 990);
    expect(told).toHaveBeenCalledOnce();
    await expect(db.dossiers.count()).rejects.toThrow();
    await expect(db.preferences.put({ id: 'device', language: 'de' } as never)).rejects.toThrow();
    expect(await rawRows('ringbuch', 'preferences')).toMatchObject([{ language: 'en' }]);
  });

  test('is told when the engine has closed the database by itself, and does not open it again', async () => {
    await filled().then(({ db }) => db.close());
    const told = vi.fn();
    const db = readyDatabase(await startStore(vault, told));
    db.backendDB().dispatchEvent(new Event('close'));
    expect(told).toHaveBeenCalledExactlyOnceWith('closed');
    const opened = vi.spyOn(IDBFactory.prototype, 'open');
    onTestFinished(() => opened.mockRestore());
    await expect(db.dossiers.count()).rejects.toThrow();
    await expect(db.preferences.put({ id: 'device', language: 'de' } as never)).rejects.toThrow();
    expect(opened).not.toHaveBeenCalled();
  });

  test('does not make a database anew that was deleted under it', async () => {
    await filled().then(({ db }) => db.close());
    const db = readyDatabase(await start());
    await new RingbuchDatabase('ringbuch').delete();
    await expect(db.dossiers.count()).rejects.toThrow();
    expect(await names()).toEqual([]);
  });
});

function closed(started: Start): Start {
  readyDatabase(started).close();
  return started;
}

/** The newest journal entry goes; all else stays. */
async function loseLastEntry(): Promise<void> {
  const db = new RingbuchDatabase('ringbuch');
  await db.journal.toCollection().reverse().limit(1).delete();
  db.close();
}

function raiseVersion(name: string, version: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name, version);
    opening.onerror = () => reject(opening.error ?? new Error('Not opened'));
    opening.onsuccess = () => {
      opening.result.close();
      resolve();
    };
  });
}

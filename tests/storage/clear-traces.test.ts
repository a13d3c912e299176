import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { newestCopy, type VaultPort } from '@shared/contract/vault-port';
import type { DossierId } from '@shared/domain/records/ids';
import { generationOf } from '@shared/domain/recovery/database-name';
import { schemaNumber } from '@shared/domain/records/ledger';
import { joinTraces, type Traces } from '@shared/domain/recovery/traces';
import { createDossier } from '@renderer/actions/create-dossier';
import { erasePerson } from '@renderer/actions/erase-person';
import { addNote } from '@renderer/actions/log-contact';
import { undo } from '@renderer/actions/undo';
import type { RingbuchDatabase } from '@renderer/storage/db';
import { readTestimony } from '@renderer/storage/follow-ledger';
import { clearTraces } from '@renderer/vault/clear-traces';
import { hasTraces } from '@renderer/vault/has-traces';
import { startStore } from '@renderer/vault/start';
import { changeTraces, readTraces } from '@renderer/vault/traces';
import { readWitness, writeWitness } from '@renderer/vault/witness';
import { addDocument } from '../support/backups';
import { draftFor, testInstant } from '../support/builders';
import { makeGate } from '../support/gate';
import { openOwnBinder, readyDatabase, withoutDatabases } from '../support/own-database';
import { allRows } from '../support/stored-rows';
import { done, type TestBinder } from '../support/test-binder';
import { FaultyVault, openVault } from '../support/vault';

let vault: VaultPort;

beforeEach(async () => {
  vault = await openVault();
  await withoutDatabases();
  // As in a process that has just begun.
  sessionStorage.clear();
});

/** Notes where the erased person can still be read. */
async function note(more: Partial<Traces> & Pick<Traces, 'persons'>): Promise<void> {
  const traces: Traces = { since: testInstant, databases: [], copies: [], journal: false, ...more };
  await changeTraces(vault, (noted) => joinTraces(noted, traces));
}

/** A binder with something in most tables from which somebody was erased, its witness, and the note that traces remain. */
async function afterErasure(name = 'ringbuch'): Promise<TestBinder & { readonly erased: DossierId }> {
  const own = await openOwnBinder(name);
  const [kept, gone] = [
    done(await createDossier(own.context, own.id, { name: 'Keller' })).subject.dossierId ?? expect.fail(),
    done(await createDossier(own.context, own.id, { name: 'Zwirn' })).subject.dossierId ?? expect.fail(),
  ];
  done(await addNote(own.context, kept, 'Stays'));
  const keller = (await own.store.dossier(kept)) ?? expect.fail();
  await addDocument(own, keller, 'Angebot.pdf');
  await own.store.saveDraft(draftFor(keller));
  done(await erasePerson(own.context, gone));
  const testimony = await readTestimony(own.db);
  await writeWitness(vault, { schema: schemaNumber, databaseName: own.name, writtenAt: testInstant, ...testimony });
  await note({ persons: [gone], databases: [own.name] });
  return Object.assign(own, { erased: gone });
}

async function clear(db: RingbuchDatabase, port = vault): Promise<RingbuchDatabase> {
  const ignore = () => undefined;
  const parts = { vault: port, now: () => testInstant, onEvicted: ignore, onRewriting: ignore, quiet: 0 };
  const current = await clearTraces(db, parts);
  onTestFinished(() => current.close());
  return current;
}

/** A database that was kept aside when it was damaged. */
async function keepAside(name: string): Promise<void> {
  const aside = await openOwnBinder(name);
  aside.db.close();
}

/** As at the next start. */
async function started(): Promise<RingbuchDatabase> {
  const db = readyDatabase(await startStore(vault, () => undefined));
  onTestFinished(() => db.close());
  return db;
}

const names = async () =>
  (await indexedDB.databases())
    .flatMap(({ name }) => (name !== undefined && generationOf(name) !== null ? [name] : []))
    .sort();

const witnessed = async () => {
  const reading = await readWitness(vault);
  return reading.kind === 'read' ? reading.witness.databaseName : reading.kind;
};

describe('after an erasure the database', () => {
  test('is put into another one, row by row, and the old one is deleted', async () => {
    const own = await afterErasure();
    const before = await allRows(own.db);
    const current = await clear(own.db);
    expect(current.name).toBe('ringbuch-2');
    expect(await allRows(current)).toEqual(before);
    expect(await names()).toEqual(['ringbuch-2']);
    expect([await witnessed(), await hasTraces(vault)]).toEqual(['ringbuch-2', false]);
    current.close();
    expect((await started()).name).toBe('ringbuch-2');
  });

  test('goes on with the next number, and can be worked on and taken back', async () => {
    const own = await afterErasure();
    const current = await clear(own.db);
    own.db = current;
    const again = await clear(current);
    expect(again).toBe(current);
    const entries = await current.journal.count();
    current.close();
    const later = await startedBinder();
    done(await createDossier(later.context, own.id, { name: 'New' }));
    expect(await later.db.journal.orderBy('seq').last()).toMatchObject({ seq: entries + 1 });
    done(await undo(later.context, own.id));
    done(await undo(later.context, own.id));
    expect(await later.store.documentsOfBinder(own.id)).toEqual([]);
  });

  test('has no draft any more that another window has stored of the person once more', async () => {
    const own = await afterErasure();
    const [kept] = await own.store.allDossiers(own.id);
    await own.db.drafts.put({ ...draftFor(kept ?? expect.fail()), dossierId: own.erased, text: 'Once more' });
    const current = await clear(own.db);
    expect((await current.drafts.toArray()).map(({ dossierId }) => dossierId)).toEqual([kept?.id]);
  });

  test('stays where it is while another window keeps the witness', async () => {
    const own = await afterErasure();
    let letGo = () => {};
    const held = navigator.locks.request('ringbuch-keeper', () => new Promise<void>((resolve) => (letGo = resolve)));
    expect(await clear(own.db)).toBe(own.db);
    letGo();
    await held;
    expect([await names(), (await readTraces(vault))?.databases]).toEqual([['ringbuch'], ['ringbuch']]);
    expect((await clear(own.db)).name).toBe('ringbuch-2');
  });

  test('stays where it is when something is stored while it is copied', async () => {
    const own = await afterErasure();
    const port: VaultPort = {
      ...vault,
      finishKeeping: async (token) => {
        const finished = await vault.finishKeeping(token);
        if ((await witnessed()) === 'ringbuch-2') done(await createDossier(own.context, own.id, { name: 'Late' }));
        return finished;
      },
    };
    expect(await clear(own.db, port)).toBe(own.db);
    expect([await names(), await witnessed()]).toEqual([['ringbuch'], 'ringbuch']);
    expect((await own.store.allDossiers(own.id)).map(({ card }) => card.name)).toContain('Late');
  });
});

test('a copy that was broken off is taken for none of the user’s databases, even without a witness', async () => {
  const own = await afterErasure();
  await vault.removeKept('witness', 'witness.json');
  const [copied, broken] = [makeGate(), makeGate()];
  let last = '';
  const port: VaultPort = {
    ...vault,
    startKeeping: (area, name) => vault.startKeeping(area, (last = name)),
    finishKeeping: async (token) => {
      if (last !== 'witness.json') return vault.finishKeeping(token);
      copied.open();
      await broken.passed;
      await vault.dropKeeping(token);
      return { kind: 'failed', reason: 'unknown' };
    },
  };
  const rewriting = clear(own.db, port);
  await copied.passed;
  expect(await names()).toEqual(['ringbuch', 'ringbuch-2']);
  localStorage.clear();
  expect(await witnessed()).toBe('none');
  expect((await started()).name).toBe('ringbuch');
  broken.open();
  await rewriting;
});

/** The binder of the database at hand, as at the next start. */
async function startedBinder(): Promise<TestBinder> {
  const db = await started();
  const { name } = db;
  db.close();
  return openOwnBinder(name);
}

describe('what was kept aside when a store was damaged', () => {
  test('goes with the erasure as far as it was noted, and nothing else', async () => {
    await keepAside('ringbuch');
    await keepAside('ringbuch-2');
    const own = await afterErasure('ringbuch-3');
    await note({ persons: [own.erased], databases: ['ringbuch'] });
    expect((await clear(own.db)).name).toBe('ringbuch-4');
    expect(await names()).toEqual(['ringbuch-2', 'ringbuch-4']);
    expect(await hasTraces(vault)).toBe(false);
  });

  test('stays when nobody was erased after all, and so does the database at hand', async () => {
    await keepAside('ringbuch');
    const own = await openOwnBinder('ringbuch-2');
    const { subject } = done(await createDossier(own.context, own.id, { name: 'Keller' }));
    await note({ persons: [subject.dossierId ?? expect.fail()], databases: ['ringbuch', 'ringbuch-2'], journal: true });
    expect(await clear(own.db)).toBe(own.db);
    expect([await names(), await hasTraces(vault)]).toEqual([['ringbuch', 'ringbuch-2'], false]);
  });

  test('that another window still holds open is noted until it is gone', async () => {
    const aside = await openOwnBinder('ringbuch');
    aside.db.on('versionchange', () => false);
    const own = await afterErasure('ringbuch-2');
    await note({ persons: [own.erased], databases: ['ringbuch'] });
    const current = await clear(own.db);
    expect((await readTraces(vault))?.databases).toEqual(['ringbuch']);
    aside.db.close();
    await clear(current);
    expect([await names(), await hasTraces(vault)]).toEqual([['ringbuch-3'], false]);
  });
});

describe('copies of the files', () => {
  /** A shell that keeps copies; `refuses` the ones that it can't remove. */
  function withCopies(...copies: string[]) {
    const kept = new Set(copies);
    const refuses = new Set<string>();
    const dropStoreAside = (name: string) => Promise.resolve(!refuses.has(name) && (kept.delete(name), true));
    return { kept, refuses, port: { ...vault, dropStoreAside } };
  }

  test('go, the newest once more when the app is started anew: it is made before the engine cleans its files', async () => {
    const own = await afterErasure();
    await note({ persons: [own.erased], copies: ['kept-1', newestCopy] });
    const { kept, port } = withCopies('kept-1', 'kept-2', newestCopy);
    const current = await clear(own.db, port);
    expect([...kept]).toEqual(['kept-2']);
    // Loaded anew in the same process no copy is made.
    await clear(current, port);
    expect((await readTraces(vault))?.copies).toEqual([newestCopy]);

    sessionStorage.clear();
    kept.add(newestCopy);
    await clear(current, port);
    expect([...kept]).toEqual(['kept-2']);
    expect(await hasTraces(vault)).toBe(false);
  });

  test('that cannot be removed are noted until they are', async () => {
    const own = await afterErasure();
    await note({ persons: [own.erased], copies: ['kept-1'] });
    const { refuses, port } = withCopies('kept-1');
    refuses.add('kept-1');
    const current = await clear(own.db, port);
    expect(await readTraces(vault)).toMatchObject({ databases: [], copies: ['kept-1'] });
    refuses.clear();
    await clear(current, port);
    expect(await hasTraces(vault)).toBe(false);
  });

  test('the newest stays as long as the next one would be made of the same files', async () => {
    const own = await afterErasure();
    await note({ persons: [own.erased], copies: [newestCopy] });
    const { kept, port } = withCopies(newestCopy);
    const refusing: VaultPort = {
      ...port,
      startKeeping: (area, name) =>
        name === 'witness.json'
          ? Promise.resolve({ kind: 'failed', reason: 'disk-full' })
          : vault.startKeeping(area, name),
    };
    await clear(own.db, refusing);
    expect([...kept]).toEqual([newestCopy]);
    expect(await readTraces(vault)).toMatchObject({ databases: ['ringbuch'], copies: [newestCopy] });
  });
});

describe('whatever of the vault fails while traces are cleared', () => {
  test('nothing is lost, and the next start brings it to its end', { timeout: 600_000 }, async () => {
    const calls = await callsOfOneRun();
    expect(calls).toBeGreaterThan(5);
    for (const forGood of [false, true]) {
      for (let failsAt = 1; failsAt <= calls; failsAt++) {
        await withoutDatabases();
        localStorage.clear();
        const own = await withAside();
        const before = await allRows(own.db);
        const faulty = new FaultyVault(vault);
        Object.assign(faulty, { failsAt, forGood });
        (await clear(own.db, faulty.port)).close();
        // All of it is done, or what is not is noted.
        const left = await names();
        expect((await readTraces(vault))?.databases ?? []).toEqual(
          expect.arrayContaining(left.filter((name) => name === 'ringbuch' || name === 'ringbuch-2')),
        );

        const next = await started();
        expect(await allRows(next)).toEqual(before);
        const current = await clear(next);
        expect(await allRows(current)).toEqual(before);
        expect([await names(), await hasTraces(vault)]).toEqual([[current.name], false]);
        expect(['ringbuch', 'ringbuch-2']).not.toContain(current.name);
        current.close();
      }
    }
  });
});

async function withAside(): Promise<TestBinder> {
  await keepAside('ringbuch');
  const own = await afterErasure('ringbuch-2');
  await note({ persons: [own.erased], databases: ['ringbuch'] });
  return own;
}

async function callsOfOneRun(): Promise<number> {
  const own = await withAside();
  const counting = new FaultyVault(vault);
  (await clear(own.db, counting.port)).close();
  return counting.calls.length;
}

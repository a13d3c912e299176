import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import type { VaultPort } from '@shared/contract/vault-port';
import type { DossierId } from '@shared/domain/records/ids';
import { generationOf } from '@shared/domain/recovery/database-name';
import { schemaNumber } from '@shared/domain/records/ledger';
import { createDossier } from '@renderer/actions/create-dossier';
import { erasePerson } from '@renderer/actions/erase-person';
import { addNote } from '@renderer/actions/log-contact';
import { undo } from '@renderer/actions/undo';
import type { RingbuchDatabase } from '@renderer/storage/db';
import { readTestimony } from '@renderer/storage/follow-ledger';
import { rewriteWhereTraced } from '@renderer/vault/rewrite';
import { startStore } from '@renderer/vault/start';
import { markTraces, tracedDatabases } from '@renderer/vault/traces';
import { readWitness, writeWitness } from '@renderer/vault/witness';
import { addDocument } from '../support/backups';
import { draftFor, testInstant } from '../support/builders';
import { makeGate } from '../support/gate';
import { openOwnBinder, readyDatabase, withoutDatabases } from '../support/own-database';
import { allRows } from '../support/stored-rows';
import { done, type TestBinder } from '../support/test-binder';
import { FaultyVault, openVault, putBytes } from '../support/vault';

let vault: VaultPort;

beforeEach(async () => {
  vault = await openVault();
  await withoutDatabases();
});

/** A binder with something in most tables from which somebody was erased, its witness, and the mark that traces remain. */
async function afterErasure(): Promise<TestBinder & { readonly erased: DossierId }> {
  const own = await openOwnBinder();
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
  await markTraces(vault, own.name, false);
  return Object.assign(own, { erased: gone });
}

async function rewrite(db: RingbuchDatabase, port = vault): Promise<RingbuchDatabase> {
  const parts = { vault: port, now: () => testInstant, onEvicted: () => undefined };
  const current = await rewriteWhereTraced(db, await tracedDatabases(vault), parts);
  onTestFinished(() => current.close());
  return current;
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
    const current = await rewrite(own.db);
    expect(current.name).toBe('ringbuch-2');
    expect(await allRows(current)).toEqual(before);
    expect(await names()).toEqual(['ringbuch-2']);
    expect([await witnessed(), await tracedDatabases(vault)]).toEqual(['ringbuch-2', []]);
    current.close();
    expect((await started()).name).toBe('ringbuch-2');
  });

  test('goes on with the next number, and can be worked on and taken back', async () => {
    const own = await afterErasure();
    const current = await rewrite(own.db);
    own.db = current;
    const again = await rewrite(current);
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
    const current = await rewrite(own.db);
    expect((await current.drafts.toArray()).map(({ dossierId }) => dossierId)).toEqual([kept?.id]);
  });

  test('takes its journal outside with it only when a backup was made since', async () => {
    for (const backedUp of [false, true]) {
      const own = await afterErasure();
      await markTraces(vault, own.name, backedUp);
      await putBytes(vault, 'journal', 'journal-1-000000000.log', new Uint8Array(8));
      await rewrite(own.db);
      const left = await vault.listKept('journal');
      expect(left.kind === 'done' && left.value.length).toBe(backedUp ? 0 : 1);
      await withoutDatabases();
      localStorage.clear();
    }
  });

  test('stays where it is while another window keeps the witness', async () => {
    const own = await afterErasure();
    let letGo = () => {};
    const held = navigator.locks.request('ringbuch-keeper', () => new Promise<void>((resolve) => (letGo = resolve)));
    expect(await rewrite(own.db)).toBe(own.db);
    letGo();
    await held;
    expect([await names(), await tracedDatabases(vault)]).toEqual([['ringbuch'], ['ringbuch']]);
    expect((await rewrite(own.db)).name).toBe('ringbuch-2');
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
    expect(await rewrite(own.db, port)).toBe(own.db);
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
  const rewriting = rewrite(own.db, port);
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

describe('whatever of the vault fails while the database is written anew', () => {
  test('nothing is lost, and the next start brings it to its end', async () => {
    const calls = await callsOfOneRun();
    expect(calls).toBeGreaterThan(5);
    for (const forGood of [false, true]) {
      for (let failsAt = 1; failsAt <= calls; failsAt++) {
        await withoutDatabases();
        localStorage.clear();
        const own = await afterErasure();
        const before = await allRows(own.db);
        const faulty = new FaultyVault(vault);
        Object.assign(faulty, { failsAt, forGood });
        (await rewrite(own.db, faulty.port)).close();

        const next = await started();
        expect(await allRows(next)).toEqual(before);
        const current = await rewrite(next);
        expect(await allRows(current)).toEqual(before);
        expect([await names(), await tracedDatabases(vault)]).toEqual([[current.name], []]);
        expect(current.name).not.toBe('ringbuch');
        current.close();
      }
    }
  });
});

async function callsOfOneRun(): Promise<number> {
  const own = await afterErasure();
  const counting = new FaultyVault(vault);
  (await rewrite(own.db, counting.port)).close();
  return counting.calls.length;
}

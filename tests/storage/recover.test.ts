import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { VaultPort } from '@shared/contract/vault-port';
import { behindDay } from '@shared/domain/filing/place';
import type { BinderId, DossierId } from '@shared/domain/records/ids';
import { schemaNumber } from '@shared/domain/records/ledger';
import type { JournalChain } from '@shared/domain/recovery/journal-chain';
import { offersFrom } from '@shared/domain/recovery/offers';
import type { WitnessReading } from '@shared/domain/recovery/witness';
import { plainDate } from '@shared/domain/time/plain-date';
import { binDossier } from '@renderer/actions/bin-dossier';
import { createDossier } from '@renderer/actions/create-dossier';
import { editCard } from '@renderer/actions/edit-card';
import { removeFromBin } from '@renderer/actions/empty-bin';
import { erasePerson } from '@renderer/actions/erase-person';
import { logContact } from '@renderer/actions/log-contact';
import { redo, undo } from '@renderer/actions/undo';
import { openDatabase } from '@renderer/storage/open-database';
import { readTestimony } from '@renderer/storage/follow-ledger';
import { noteErased } from '@renderer/vault/erased-list';
import { hasTraces } from '@renderer/vault/has-traces';
import { Keeper, type KeeperReport } from '@renderer/vault/keeper';
import { type Choice, recover, type RecoveryParts } from '@renderer/vault/recovery';
import { readJournals } from '@renderer/vault/recovery-journal';
import { unfinishedRecoveries } from '@renderer/vault/recovery-mark';
import { readTraces } from '@renderer/vault/traces';
import { readWitness } from '@renderer/vault/witness';
import { StoredJournal } from '@renderer/workers/journal-service';
import { addDocument, backupsFor, madeBackup } from '../support/backups';
import { reportOf, testId, testInstant } from '../support/builders';
import { loseRows } from '../support/damage';
import { openOwnBinder, withoutDatabases } from '../support/own-database';
import { allRows, keptLedger, recountedLedger } from '../support/stored-rows';
import { done, type TestBinder } from '../support/test-binder';
import { openVault } from '../support/vault';

let vault: VaultPort;
let own: TestBinder;

beforeEach(async () => {
  vault = await openVault();
  await withoutDatabases();
  own = await openOwnBinder();
});

const create = async (name: string) =>
  done(await createDossier(own.context, own.id, { name })).subject.dossierId ?? expect.fail();

/** Has the real keeper write the journal, as the desktop app does. @returns waits until it has the last entry. */
function keepJournal(): () => Promise<void> {
  const reports: KeeperReport[] = [];
  const keeper = new Keeper({
    db: own.db,
    vault,
    now: () => testInstant,
    journal: new StoredJournal(own.store),
    onReport: (report) => reports.push(report),
  });
  onTestFinished(() => keeper.stop());
  return async () => {
    const { seq } = await own.store.ledger();
    await vi.waitFor(() => expect(reports.at(-1)?.journal?.seq).toBe(seq), { timeout: 30_000 });
  };
}

/** Does a bit of everything, so that a replay meets every kind of entry. @param kept waits for the journal outside. */
async function workOn(id: DossierId, kept: () => Promise<void>): Promise<void> {
  const friday = behindDay(plainDate('2026-03-27'));
  const binned = await create('Into the bin');
  const erased = await create('To be erased');
  const steps = [
    () => logContact(own.context, id, reportOf('spoke', friday)),
    () => editCard(own.context, id, { company: 'Keller GmbH' }),
    () => undo(own.context, own.id),
    () => redo(own.context, own.id),
    () => undo(own.context, own.id),
    () => binDossier(own.context, binned),
    () => removeFromBin(own.context, own.id, [binned]),
    () => logContact(own.context, erased, reportOf('spoke', friday)),
    () => erasePerson(own.context, erased),
  ];
  for (const step of steps) {
    await kept();
    done(await step());
  }
  await addDocument(own, (await own.store.dossier(id)) ?? expect.fail(), 'Angebot.pdf');
  await kept();
}

async function partsWith(chain: JournalChain, reading?: WitnessReading): Promise<RecoveryParts> {
  const { ledger, erasures } = await readTestimony(own.db);
  const witness = { schema: schemaNumber, databaseName: own.name, ledger, writtenAt: testInstant, erasures };
  return {
    vault,
    backups: backupsFor(own, vault),
    now: () => testInstant,
    finding: {
      damage: 'shrunk',
      databaseName: own.name,
      witness: reading ?? { kind: 'read', witness },
      counted: null,
    },
    chain,
    onProgress: () => undefined,
  };
}

async function bestOffer({ chain }: RecoveryParts): Promise<Choice> {
  const { backups } = await backupsFor(own, vault).list();
  return { kind: 'offer', offer: offersFrom(backups, chain)[0] ?? expect.fail('nothing offered') };
}

/** The rows of a recovered database. */
async function rowsOf(name: string) {
  const opened = await openDatabase(name, 'existing');
  if (opened.kind !== 'opened') throw new Error(opened.kind);
  onTestFinished(() => opened.db.close());
  expect(await keptLedger(opened.db)).toEqual(await recountedLedger(opened.db));
  return allRows(opened.db);
}

const none: JournalChain = { steps: new Map(), ledgers: new Map(), start: null };

describe('what is recovered', () => {
  test('from the journal alone is row by row what was there, the states of the history included', async () => {
    const kept = keepJournal();
    await kept();
    await workOn(await create('Keller'), kept);
    const parts = await partsWith(await readJournals(vault));
    const outcome = await recover(parts, await bestOffer(parts));
    expect(outcome).toMatchObject({ ok: true, value: { databaseName: 'ringbuch-2', complete: true, stoppedAt: null } });
    // Settings are no steps: they come back from a backup only.
    const { preferences: _settings, ...steps } = await allRows(own.db);
    expect(await rowsOf('ringbuch-2')).toMatchObject(steps);
  });

  test('from a backup and the journal since is the same', async () => {
    const kept = keepJournal();
    const id = await create('Keller');
    await kept();
    await madeBackup(backupsFor(own, vault));
    await workOn(id, kept);
    const parts = await partsWith(await readJournals(vault));
    const choice = await bestOffer(parts);
    expect(choice).toMatchObject({ offer: { backup: { verified: true } } });
    expect(await recover(parts, choice)).toMatchObject({ ok: true, value: { complete: true } });
    expect(await rowsOf('ringbuch-2')).toEqual(await allRows(own.db));
  });

  test('takes the place of the damaged database, which stays as it was', async () => {
    await create('Keller');
    await madeBackup(backupsFor(own, vault));
    await loseRows({ database: 'ringbuch', table: 'dossiers', count: 1 });
    const before = await allRows(own.db);
    const parts = await partsWith(none);
    await recover(parts, await bestOffer(parts));
    expect(await readWitness(vault)).toMatchObject({ kind: 'read', witness: { databaseName: 'ringbuch-2' } });
    expect(localStorage.getItem('ringbuch-database')).toBe('ringbuch-2');
    expect(await allRows(own.db)).toEqual(before);
    expect(await unfinishedRecoveries(vault)).toEqual([]);
  });

  test('says what is missing when the journal ends earlier', async () => {
    await create('Keller');
    await madeBackup(backupsFor(own, vault));
    await create('Never written down');
    const parts = await partsWith(none);
    const outcome = await recover(parts, await bestOffer(parts));
    expect(outcome).toMatchObject({ ok: true, value: { complete: false, ledger: { seq: 1 } } });
  });

  test('ends before a step that does not fit, with nothing half done', async () => {
    const kept = keepJournal();
    await kept();
    await create('Keller');
    await kept();
    const id = await create('Maier');
    await kept();
    done(await editCard(own.context, id, { name: 'Mayer' }));
    await kept();
    const { steps, ledgers, start } = await readJournals(vault);
    const spoilt = new Map(steps);
    const third = spoilt.get(3) ?? expect.fail();
    const noSuch = { id, from: { class: 'A' }, to: { class: 'B' } };
    spoilt.set(3, {
      ...third,
      entry: { ...third.entry, diff: { dossiers: { added: [], changed: [noSuch], removed: [] } } },
    });
    const parts = await partsWith({ steps: spoilt, ledgers, start });
    const outcome = await recover(parts, await bestOffer(parts));
    expect(outcome).toMatchObject({ ok: true, value: { stoppedAt: 3, complete: false, ledger: { seq: 2 } } });
    const rows = await rowsOf('ringbuch-2');
    expect(rows['dossiers']).toHaveLength(2);
  });

  test('ends before a step that can be done and comes to something else than was noted', async () => {
    const kept = keepJournal();
    await kept();
    for (const name of ['Keller', 'Maier', 'Vogt']) {
      await create(name);
      await kept();
    }
    const { steps, ledgers, start } = await readJournals(vault);
    const second = steps.get(2) ?? expect.fail();
    const [added] = second.entry.diff.dossiers?.added ?? [];
    if (!added) expect.fail();
    const altered = { added: [{ ...added, card: { ...added.card, notes: 'Never typed' } }], changed: [], removed: [] };
    const spoilt = new Map(steps).set(2, { ...second, entry: { ...second.entry, diff: { dossiers: altered } } });
    const parts = await partsWith({ steps: spoilt, ledgers, start });
    const outcome = await recover(parts, await bestOffer(parts));
    expect(outcome).toMatchObject({ ok: true, value: { stoppedAt: 2, complete: false, ledger: { seq: 1 } } });
    const rows = await rowsOf('ringbuch-2');
    expect(rows['dossiers']).toMatchObject([{ card: { name: 'Keller' } }]);
  });

  test('does not take in a journal of another database', async () => {
    const kept = keepJournal();
    await kept();
    await create('Keller');
    await kept();
    await madeBackup(backupsFor(own, vault));
    await create('Maier');
    await kept();
    const { steps, ledgers, start } = await readJournals(vault);
    const [first, ledger] = [1, ledgers.get(1) ?? expect.fail()];
    const other = { ...ledger, tables: { ...ledger.tables, contacts: { count: 9, fingerprint: 'a'.repeat(64) } } };
    const parts = await partsWith({ steps, ledgers: new Map(ledgers).set(first, other), start });
    const offer = (await bestOffer(parts)) as Extract<Choice, { kind: 'offer' }>;
    expect(offer.offer.backup).not.toBeNull();
    expect(await recover(parts, offer)).toMatchObject({ ok: true, value: { stoppedAt: 1, ledger: { seq: 1 } } });
  });

  test('does not bring back who was erased, as far as the witness knows', async () => {
    const erased = await create('To be erased');
    await create('Keller');
    await madeBackup(backupsFor(own, vault));
    done(await erasePerson(own.context, erased));
    const parts = await partsWith(none);
    await recover(parts, await bestOffer(parts));
    const rows = await rowsOf('ringbuch-2');
    expect(JSON.stringify(rows['dossiers'])).not.toContain(erased);
    expect(rows['erasures']).toMatchObject([{ id: erased }]);
  });

  test('does not bring back who was erased, as far as it is noted beside the backups', async () => {
    const erased = await create('To be erased');
    await create('Keller');
    const first = await madeBackup(backupsFor(own, vault));
    done(await erasePerson(own.context, erased));
    await madeBackup(backupsFor(own, vault));
    // Neither a witness nor a journal is left, and only the older backup can be used.
    const parts = await partsWith(none, { kind: 'damaged' });
    const at = first.madeAt.instant;
    await recover(parts, { kind: 'offer', offer: { backup: first, seq: first.ledger?.seq ?? null, at } });
    const rows = await rowsOf('ringbuch-2');
    expect(JSON.stringify(rows['dossiers'])).not.toContain(erased);
    expect(JSON.stringify(rows['journal'])).not.toContain('To be erased');
    expect(rows['erasures']).toMatchObject([{ id: erased }]);
  });

  test('takes nothing of who was erased on another machine that uses the same folder', async () => {
    await create('Keller');
    await madeBackup(backupsFor(own, vault));
    const elsewhere = { id: testId() as DossierId, binderId: testId() as BinderId, erasedAt: testInstant };
    await noteErased(vault, 'backups', [elsewhere]);
    const parts = await partsWith(none);
    await recover(parts, await bestOffer(parts));
    expect(await rowsOf('ringbuch-2')).toMatchObject({ erasures: [], journal: [{ seq: 1 }] });
  });

  test('is written anew at the next start when somebody was erased in the course of it', async () => {
    const kept = keepJournal();
    const erased = await create('To be erased');
    await kept();
    await madeBackup(backupsFor(own, vault));
    done(await erasePerson(own.context, erased));
    await kept();
    const parts = await partsWith(await readJournals(vault));
    await recover(parts, await bestOffer(parts));
    expect(await readTraces(vault)).toMatchObject({ persons: [erased], databases: ['ringbuch-2'], copies: [] });
  });

  test('need not be written anew when nobody was', async () => {
    const kept = keepJournal();
    done(await erasePerson(own.context, await create('To be erased')));
    await kept();
    await madeBackup(backupsFor(own, vault));
    await create('Keller');
    await kept();
    const parts = await partsWith(await readJournals(vault));
    await recover(parts, await bestOffer(parts));
    expect(await hasTraces(vault)).toBe(false);
  });

  test('with what is there is every row that can be read', async () => {
    const id = await create('Keller');
    await addDocument(own, (await own.store.dossier(id)) ?? expect.fail(), 'Angebot.pdf');
    await loseRows({ database: 'ringbuch', table: 'ledger', count: 1 });
    await loseRows({ database: 'ringbuch', table: 'shelfCounts', count: 1 });
    const parts = await partsWith(none);
    expect(await recover(parts, { kind: 'asItIs' })).toMatchObject({ ok: true, value: { asItIs: true } });
    const rows = await rowsOf('ringbuch-2');
    const { ledger: _ledger, shelfCounts: _counts, ...left } = await allRows(own.db);
    expect(rows).toMatchObject(left);
    expect(rows['shelfCounts']).toMatchObject([{ binderId: own.id, shelf: 'pile', count: 1 }]);
  });
});

describe('a recovery', () => {
  test('that breaks off has put nothing in place, and begins anew', async () => {
    await create('Keller');
    await madeBackup(backupsFor(own, vault));
    const parts = await partsWith(none);
    const choice = await bestOffer(parts);
    const full = { kind: 'failed', reason: 'disk-full' } as const;
    // The mark can still be written, the witness in the end no more.
    const startKeeping: VaultPort['startKeeping'] = (area, name) =>
      name === 'witness.json' ? Promise.resolve(full) : vault.startKeeping(area, name);
    expect(await recover({ ...parts, vault: { ...vault, startKeeping } }, choice)).toEqual({
      ok: false,
      problem: { kind: 'vault', failure: 'disk-full' },
    });
    expect(await readWitness(vault)).toEqual({ kind: 'none' });
    expect(localStorage.getItem('ringbuch-database')).toBeNull();
    expect(await unfinishedRecoveries(vault)).toEqual(['ringbuch-2']);

    expect(await recover(parts, choice)).toMatchObject({
      ok: true,
      value: { databaseName: 'ringbuch-2', complete: true },
    });
    expect(await rowsOf('ringbuch-2')).toEqual(await allRows(own.db));
  });

  test('goes on in one window at a time', async () => {
    await create('Keller');
    await madeBackup(backupsFor(own, vault));
    const parts = await partsWith(none);
    const choice = await bestOffer(parts);
    const outcomes = await Promise.all([recover(parts, choice), recover(parts, choice)]);
    expect(outcomes.map((outcome) => (outcome.ok ? 'done' : outcome.problem.kind))).toEqual(['done', 'busy']);
  });

  test('tells why a backup can’t be used, and leaves nothing behind', async () => {
    await create('Keller');
    await madeBackup(backupsFor(own, vault));
    const parts = await partsWith(none);
    const choice = await bestOffer(parts);
    const list = await vault.listKept('backups');
    for (const { name } of list.kind === 'done' ? list.value : [])
      if (name.endsWith('.zip')) await vault.truncateKept('backups', name, 100);
    expect(await recover(parts, choice)).toMatchObject({ ok: false, problem: { kind: 'backup' } });
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('ringbuch-2');
    expect(await unfinishedRecoveries(vault)).toEqual([]);
  });
});

import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { VaultFailure, VaultPort } from '@shared/contract/vault-port';
import type { Backup } from '@shared/domain/backup/backup';
import { journalFileOf } from '@shared/domain/recovery/journal-file';
import type { BinderId } from '@shared/domain/records/ids';
import type { Ledger } from '@shared/domain/records/ledger';
import type { Traces } from '@shared/domain/recovery/traces';
import { createDossier } from '@renderer/actions/create-dossier';
import { undo } from '@renderer/actions/undo';
import { hasTraces } from '@renderer/vault/has-traces';
import { Keeper, type KeeperReport } from '@renderer/vault/keeper';
import { readJournals } from '@renderer/vault/recovery-journal';
import { changeTraces, readTraces } from '@renderer/vault/traces';
import { readWitness } from '@renderer/vault/witness';
import { StoredJournal } from '@renderer/workers/journal-service';
import { addDocument } from '../support/backups';
import { testId, testInstant } from '../support/builders';
import { openOwnBinder, withoutDatabases } from '../support/own-database';
import { done, type TestBinder } from '../support/test-binder';
import { openVault, putBytes } from '../support/vault';

let vault: VaultPort;
let own: TestBinder;

beforeEach(async () => {
  vault = await openVault();
  await withoutDatabases();
  own = await openOwnBinder();
});

/** The limit only ends what hangs. */
const until = (met: () => void | Promise<void>) => vi.waitFor(met, { timeout: 30_000 });

interface Kept {
  readonly keeper: Keeper;
  readonly reports: KeeperReport[];
}

/** A keeper of the binder's database, and all that it has told. */
function keep(port: VaultPort = vault): Kept {
  const reports: KeeperReport[] = [];
  const keeper = new Keeper({
    db: own.db,
    vault: port,
    now: () => testInstant,
    journal: new StoredJournal(own.store),
    onReport: (report) => reports.push(report),
  });
  onTestFinished(() => keeper.stop());
  return { keeper, reports };
}

async function witnessSeq(): Promise<number | null> {
  const reading = await readWitness(vault);
  return reading.kind === 'read' ? reading.witness.ledger.seq : null;
}

async function journalSeqs(): Promise<number[]> {
  return [...(await readJournals(vault)).steps.keys()];
}

const create = async (name: string) => done(await createDossier(own.context, own.id, { name }));

async function journalNames(): Promise<string[]> {
  const list = await vault.listKept('journal');
  return list.kind === 'done' ? list.value.map(({ name }) => name) : [];
}

/** Fails some calls as a full disk does, for as long as it says. */
function refusing(calls: readonly (keyof VaultPort)[], state: { full: boolean }): VaultPort {
  const refuse = (name: keyof VaultPort) => {
    const call = vault[name] as (...args: unknown[]) => unknown;
    const failed = { kind: 'failed', reason: 'disk-full' satisfies VaultFailure };
    return [name, (...args: unknown[]) => (state.full ? Promise.resolve(failed) : call(...args))] as const;
  };
  return { ...vault, ...Object.fromEntries(calls.map(refuse)) };
}

describe('the keeper', () => {
  test('writes down each commit, from whichever connection it comes', async () => {
    keep();
    await create('Keller');
    await until(async () => expect([await witnessSeq(), await journalSeqs()]).toEqual([1, [1]]));
    const other = await openOwnBinder();
    done(await undo(other.context, other.id));
    await until(async () => expect([await witnessSeq(), await journalSeqs()]).toEqual([2, [1, 2]]));
  });

  test('keeps the content of a document with its entry', async () => {
    keep();
    const { subject } = await create('Keller');
    const dossier = await own.store.dossier(subject.dossierId ?? expect.fail());
    const { sha256 } = await addDocument(own, dossier ?? expect.fail(), 'Angebot.pdf');
    await until(async () => expect(await journalSeqs()).toEqual([1, 2]));
    const { steps } = await readJournals(vault);
    expect(steps.get(2)?.contents).toEqual([await own.store.attachment(sha256)]);
  });

  test('of several, one writes; another takes over when that one ends', async () => {
    const [first, second] = [keep(), keep()];
    await create('Keller');
    await until(async () => expect(await witnessSeq()).toBe(1));
    expect(second.reports).toEqual([]);
    first.keeper.stop();
    await create('Maier');
    await until(() => expect(second.reports.at(-1)?.journal?.seq).toBe(2));
    expect([await witnessSeq(), await journalSeqs()]).toEqual([2, [1, 2]]);
  });

  test.each([
    ['witness', ['startKeeping']],
    ['journal', ['appendKept']],
  ] as const)('says that the %s can’t be written, and catches up when it can', async (what, calls) => {
    const disk = { full: true };
    const { reports } = keep(refusing(calls, disk));
    await create('Keller');
    await until(() => expect(reports.at(-1)?.problem).toEqual({ what, failure: 'disk-full' }));
    disk.full = false;
    await create('Maier');
    await until(() => expect(reports.at(-1)).toMatchObject({ problem: null, journal: { seq: 2 } }));
    expect([await witnessSeq(), await journalSeqs()]).toEqual([2, [1, 2]]);
  });

  test('writes nothing once another database has taken the place of this one', async () => {
    const { reports } = keep();
    await until(() => expect(reports.length).toBeGreaterThan(0));
    localStorage.setItem('ringbuch-database', 'ringbuch-2');
    await create('Too late');
    const before = reports.length;
    // Whoever waits for the lock gets it as soon as the keeper has noticed.
    await navigator.locks.request('ringbuch-keeper', () => Promise.resolve());
    expect([await witnessSeq(), reports.length]).toEqual([0, before]);
  });
});

describe('the journal outside', () => {
  test('is continued after a restart, with a torn end cut off', async () => {
    const { keeper } = keep();
    await create('Keller');
    await until(async () => expect(await journalSeqs()).toEqual([1]));
    keeper.stop();
    const [name = ''] = await journalNames();
    await vault.appendKept('journal', name, new Uint8Array([2, 200, 0, 0, 0, 1, 2, 3]));
    await create('Maier');
    const { reports } = keep();
    await until(() => expect(reports.at(-1)?.journal?.seq).toBe(2));
    expect([await journalNames(), await journalSeqs()]).toEqual([[name], [1, 2]]);
  });

  test('begins a new file after each verified backup, and lets go what three of them have', async () => {
    const { keeper, reports } = keep();
    const backups: Backup[] = [];
    for (const number of [1, 2, 3, 4]) {
      await create(`Dossier ${number}`);
      backups.unshift(backupOf(number, await own.store.ledger()));
      keeper.takeBackups([...backups]);
      await until(async () => {
        expect(reports.at(-1)?.journal?.seq).toBe(number);
        expect((await journalNames()).map((name) => journalFileOf(name)?.after)).toContain(number);
      });
    }
    await create('The last');
    await until(() => expect(reports.at(-1)?.journal?.seq).toBe(5));
    // The third newest backup ends with the second step.
    expect((await journalNames()).map((name) => journalFileOf(name)?.after)).toEqual([2, 3, 4]);
    expect(await journalSeqs()).toEqual([3, 4, 5]);
  });

  test('lets nothing go for the backups of another machine in the same folder', async () => {
    const { keeper, reports } = keep();
    await create('Keller');
    await until(() => expect(reports.at(-1)?.journal?.seq).toBe(1));
    const { length } = reports;
    const foreign = { ...(await own.store.ledger()), seq: 900 };
    keeper.takeBackups([1, 2, 3].map((number) => ({ ...backupOf(number, foreign), origin: testId() as BinderId })));
    await create('Maier');
    await until(() => expect([reports.length > length, reports.at(-1)?.journal?.seq]).toEqual([true, 2]));
    expect(await journalSeqs()).toEqual([1, 2]);
  });

  test('that knows more than the database is believed: the next start compares with it', async () => {
    const { keeper } = keep();
    await create('Keller');
    await until(async () => expect([await witnessSeq(), await journalSeqs()]).toEqual([1, [1]]));
    keeper.stop();
    // An older copy in the database's place, with the witness of its time.
    own.db.close();
    await own.db.delete();
    own = await openOwnBinder();
    const { reports } = keep();
    await until(() => expect(reports.at(-1)?.storeIsBehind).toBe(true));
    expect(await witnessSeq()).toBe(1);
    expect(await journalSeqs()).toEqual([1]);
  });
});

function backupOf(number: number, ledger: Ledger): Backup {
  return {
    area: 'backups',
    name: `ringbuch-00000${number}-2026-03-13-0900.zip`,
    bytes: 1,
    number,
    madeAt: own.clock.now(),
    reason: 'manual',
    app: '0.1.0',
    schema: 2,
    origin: own.id,
    counts: {},
    ledger,
    verified: true,
    fitsLedger: true,
  };
}

describe('the journal of a time before a person was erased', () => {
  const older = 'journal-1-000000000.log';

  /** The database was written anew as the second one, after an erasure; the journal of the first is there still. */
  async function writtenAnew(databases: readonly string[] = []): Promise<void> {
    own.db.close();
    own = await openOwnBinder('ringbuch-2');
    await putBytes(vault, 'journal', older, new Uint8Array(8));
    const id = (await create('Keller')).subject.dossierId ?? expect.fail();
    const traces: Traces = { persons: [id], since: testInstant, databases, copies: [], journal: true };
    await changeTraces(vault, () => traces);
  }

  /** After this the keeper has seen these backups. */
  async function take(keeper: Keeper, reports: readonly KeeperReport[], ...backups: Backup[]): Promise<void> {
    await until(() => expect(reports.at(-1)?.journal).not.toBeNull());
    const told = reports.length;
    keeper.takeBackups(backups);
    await until(() => expect(reports.length).toBeGreaterThan(told));
  }

  test('goes as soon as one backup reaches to where the new one begins', async () => {
    await writtenAnew();
    const { keeper, reports } = keep();
    await take(keeper, reports, backupOf(1, await own.store.ledger()));
    expect(await journalNames()).toEqual(['journal-2-000000001.log']);
    expect(await hasTraces(vault)).toBe(false);
    await create('Maier');
    await until(async () => expect(await journalSeqs()).toEqual([2]));
  });

  const tooLittle: readonly (readonly [string, (backup: Backup) => Backup])[] = [
    ['ends earlier', (backup) => ({ ...backup, ledger: backup.ledger && { ...backup.ledger, seq: 0 } })],
    ['is not verified', (backup) => ({ ...backup, verified: false })],
    ['is of another machine', (backup) => ({ ...backup, origin: testId() as BinderId })],
    ['is from before the erasure', (backup) => ({ ...backup, madeAt: { ...backup.madeAt, instant: testInstant - 1 } })],
  ];
  test.each(tooLittle)('stays, and is noted, when the newest backup %s', async (_why, spoil) => {
    await writtenAnew();
    const { keeper, reports } = keep();
    await take(keeper, reports, spoil(backupOf(1, await own.store.ledger())));
    expect(await journalNames()).toContain(older);
    expect((await readTraces(vault))?.journal).toBe(true);
  });

  test('stays as long as the database at hand was not written anew: what follows lies in the same file', async () => {
    await writtenAnew(['ringbuch-2']);
    const { keeper, reports } = keep();
    await take(keeper, reports, backupOf(1, await own.store.ledger()));
    expect(await journalNames()).toContain(older);
    expect((await readTraces(vault))?.journal).toBe(true);
  });

  test('that could not be removed is removed later', async () => {
    await writtenAnew();
    const state = { full: true };
    const { keeper, reports } = keep(refusing(['removeKept'], state));
    await take(keeper, reports, backupOf(1, await own.store.ledger()));
    expect(reports.at(-1)?.problem).toEqual({ what: 'journal', failure: 'disk-full' });
    expect((await readTraces(vault))?.journal).toBe(true);
    state.full = false;
    await create('Maier');
    await until(async () => expect(await hasTraces(vault)).toBe(false));
    expect(await journalNames()).not.toContain(older);
  });
});

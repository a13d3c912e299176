import { schemaNumber } from '@shared/domain/records/ledger';
import { describe, expect, test } from 'vitest';
import type { VaultFailure, VaultPort } from '@shared/contract/vault-port';
import type { BackupRef } from '@shared/domain/backup/backup';
import { binDossier } from '@renderer/actions/bin-dossier';
import { createDossier } from '@renderer/actions/create-dossier';
import { erasePerson } from '@renderer/actions/erase-person';
import { addDocument, backupsFor, madeBackup, valueOf } from '../support/backups';
import { dossierNamed } from '../support/builders';
import { keptLedger } from '../support/stored-rows';
import { done, openTestBinder, type TestBinder } from '../support/test-binder';
import { bytesIn, chooseFolderIn, FaultyVault, openVault, putBytes } from '../support/vault';

async function binderWith(...names: readonly string[]): Promise<TestBinder> {
  const it = await openTestBinder();
  await it.hold(...names.map((name) => dossierNamed(it.id, name)));
  return it;
}

const change = async (it: TestBinder) => done(await createDossier(it.context, it.id, { name: 'Another' }));

describe('making a backup', () => {
  test('says what it holds, and is verified', async () => {
    const [it, vault] = [await binderWith('Keller', 'Öztürk'), await openVault()];
    await addDocument(it, (await it.store.allDossiers(it.id))[0] ?? expect.fail(), 'Angebot.pdf');
    const backups = backupsFor(it, vault);
    const backup = await madeBackup(backups);
    expect(backup).toMatchObject({
      area: 'backups',
      name: 'ringbuch-000001-2026-03-13-0900.zip',
      number: 1,
      verified: true,
      fitsLedger: true,
      origin: it.id,
      schema: schemaNumber,
      ledger: await keptLedger(it.db),
      counts: { binders: 1, dossiers: 2, contacts: 0, documents: 1, journal: 2, attachments: 1, erasures: 0 },
    });
    expect(await backups.list()).toEqual({ backups: [backup], damaged: [], failures: {}, chosen: null });
  });

  test('is not repeated when nothing has changed', async () => {
    const [it, vault] = [await binderWith('Keller'), await openVault()];
    const backups = backupsFor(it, vault);
    const backup = await madeBackup(backups);
    expect(await backups.make('quit')).toEqual({ kind: 'unchanged', backup });
    await change(it);
    expect((await madeBackup(backups)).number).toBe(2);
  });

  test('notes beside it who was erased, without a name, and forgets nobody who was noted before', async () => {
    const [it, vault] = [await binderWith('Keller', 'Vogt'), await openVault()];
    const backups = backupsFor(it, vault);
    const [keller, vogt] = await it.store.allDossiers(it.id);
    const noted = async () => new TextDecoder().decode(await bytesIn(vault, 'backups', 'ringbuch-erased.json'));
    done(await erasePerson(it.context, keller?.id ?? expect.fail()));
    await madeBackup(backups);
    expect(JSON.parse(await noted())).toMatchObject({ version: 1, erasures: [{ id: keller?.id, binderId: it.id }] });
    await it.db.erasures.clear();
    done(await erasePerson(it.context, vogt?.id ?? expect.fail()));
    await madeBackup(backups);
    expect(JSON.parse(await noted())).toMatchObject({ erasures: [{ id: keller?.id }, { id: vogt?.id }] });
    expect(await noted()).not.toMatch(/Keller|Vogt/);
  });

  test('counts on, whatever the clock says, and beyond what is damaged', async () => {
    const [it, vault] = [await binderWith('Keller'), await openVault()];
    const backups = backupsFor(it, vault);
    await madeBackup(backups);
    await change(it);
    await putBytes(vault, 'backups', 'ringbuch-000007-2026-03-14-0900.zip', new TextEncoder().encode('torn'));
    it.clock.set('2020-01-01');
    expect((await madeBackup(backups)).name).toBe('ringbuch-000008-2020-01-01-0900.zip');
    const { damaged } = await backups.list();
    expect(damaged).toMatchObject([{ number: 7, problem: { kind: 'damaged', fault: 'noZip' } }]);
  });

  test('lets older ones go, three of a day stay; other binders and damaged files are left alone', async () => {
    const [it, other, vault] = [await binderWith('Keller'), await binderWith('Vogt'), await openVault()];
    const foreign = await madeBackup(backupsFor(other, vault));
    await putBytes(vault, 'backups', 'ringbuch-000002-2026-03-13-0900.zip', new TextEncoder().encode('torn'));
    const backups = backupsFor(it, vault);
    for (let round = 0; round < 5; round++) {
      await madeBackup(backups);
      await change(it);
    }
    const listed = await backups.list();
    expect(listed.backups.map(({ number }) => number)).toEqual([7, 6, 5, foreign.number]);
    expect(listed.damaged.map(({ number }) => number)).toEqual([2]);
  });

  test('what shrank pushes nothing larger out', async () => {
    const [it, vault] = [await binderWith('A', 'B', 'C', 'D'), await openVault()];
    const backups = backupsFor(it, vault);
    const large = await madeBackup(backups);
    const [first, second] = await it.store.allDossiers(it.id);
    await it.db.dossiers.bulkDelete([first?.id ?? expect.fail(), second?.id ?? expect.fail()]);
    for (let round = 0; round < 4; round++) {
      const [left] = (await it.store.allDossiers(it.id)).filter(({ binnedAt }) => binnedAt === null);
      if (left) done(await binDossier(it.context, left.id));
      else await change(it);
      await madeBackup(backups);
    }
    const listed = (await backups.list()).backups;
    expect(listed.map(({ number }) => number)).toContain(large.number);
    expect(listed.every(({ number, fitsLedger }) => fitsLedger === (number === large.number))).toBe(true);
  });
});

describe('two areas', () => {
  test('have the same file; one that lacks it gets it later', async () => {
    const [it, vault] = [await binderWith('Keller'), await openVault()];
    const backups = backupsFor(it, vault);
    await madeBackup(backups);
    await chooseFolderIn(vault);
    await madeBackup(backups);
    await change(it);
    const { name } = await madeBackup(backups);
    expect(await bytesIn(vault, 'chosen', name)).toEqual(await bytesIn(vault, 'backups', name));
    const { backups: listed } = await backups.list();
    expect(listed.map(({ area, number }) => `${area} ${number}`)).toEqual([
      'backups 3',
      'chosen 3',
      'chosen 2',
      'backups 1',
    ]);
  });

  test('when the chosen one is gone the default one goes on, and it is said', async () => {
    const [it, vault] = [await binderWith('Keller'), await openVault()];
    const backups = backupsFor(it, vault);
    const unplug = await chooseFolderIn(vault);
    await madeBackup(backups);
    await unplug();
    await change(it);
    const missing = { kind: 'vault', failure: 'folder-missing' };
    expect(await backups.make('daily')).toMatchObject({
      kind: 'made',
      backup: { area: 'backups', number: 2 },
      failures: { chosen: missing },
    });
    expect(await backups.list()).toMatchObject({ failures: { chosen: missing }, chosen: { state: 'missing' } });
  });
});

describe('faults at any step', () => {
  const reasons: readonly VaultFailure[] = ['disk-full', 'unknown', 'not-allowed'];

  test.each(['one folder', 'a second one besides'])(
    'leave the old backup or the new one, valid, in %s, and are told',
    async (folders) => {
      const [vault, it] = [await openVault(), await binderWith('Keller')];
      if (folders !== 'one folder') await chooseFolderIn(vault);
      await madeBackup(backupsFor(it, vault));
      await change(it);
      // What is asked of the disk when all goes well: each of these calls is refused once, and then all from there on.
      const rehearsal = await rehearse(it, new FaultyVault(vault));
      expect(rehearsal).toEqual(expect.arrayContaining(['startKeeping', 'keepPart', 'finishKeeping', 'readKept']));
      for (const forGood of [false, true]) {
        for (let step = 1; step <= rehearsal.length; step++) {
          await change(it);
          const faulty = new FaultyVault(vault);
          faulty.failsAt = step;
          faulty.forGood = forGood;
          faulty.reason = reasons[step % reasons.length] ?? 'unknown';
          const outcome = await backupsFor(it, faulty.port).make('daily');
          const refused = faulty.calls[step - 1] ?? 'none';
          const asked = `step ${step}: ${refused} ${JSON.stringify(outcome)}`;
          const listed = (await backupsFor(it, vault).list()).backups;
          for (const area of folders === 'one folder' ? ['backups'] : ['backups', 'chosen']) {
            const inArea = listed.filter((backup) => backup.area === area);
            expect(await isAnyValid(it, vault, inArea), `${area}, ${asked}`).toBe(true);
          }
          const failures = outcome.kind === 'unchanged' ? {} : outcome.failures;
          const told = Object.values(failures).some((failure) => failure !== undefined);
          // A list that could not be read costs nothing but a second copy; a note that was not read is read again.
          const harmless = ['listKept', 'readKept', 'none'].includes(refused);
          expect(told || (!forGood && harmless), asked).toBe(true);
          if (outcome.kind !== 'made') continue;
          const { area, name } = outcome.backup;
          expect(listed, asked).toContainEqual(expect.objectContaining({ area, name }));
          expect(await isAnyValid(it, vault, [outcome.backup]), asked).toBe(true);
        }
      }
    },
    600_000,
  );

  /** Read back completely, whatever was noted of them. */
  async function isAnyValid(it: TestBinder, vault: VaultPort, backups: readonly BackupRef[]): Promise<boolean> {
    for (const { area, name } of backups) if ((await backupsFor(it, vault).check({ area, name })).ok) return true;
    return false;
  }

  async function rehearse(it: TestBinder, faulty: FaultyVault): Promise<readonly string[]> {
    await madeBackup(backupsFor(it, faulty.port));
    return [...faulty.calls];
  }

  test('what is not read back as it was packed is removed and reported', async () => {
    const [it, vault] = [await binderWith('Keller'), await openVault()];
    await madeBackup(backupsFor(it, vault));
    await change(it);
    const rotting = {
      ...vault,
      readKept: async (...args: Parameters<typeof vault.readKept>) => {
        const answer = await vault.readKept(...args);
        if (answer.kind === 'done' && args[1].startsWith('ringbuch-000002')) flip(answer.value);
        return answer;
      },
    };
    expect(await backupsFor(it, rotting).make('daily')).toMatchObject({
      kind: 'failed',
      failures: { backups: { kind: 'damaged' } },
    });
    const { backups, damaged } = await backupsFor(it, vault).list();
    expect([backups.map(({ number }) => number), damaged]).toEqual([[1], []]);
  });

  function flip(bytes: Uint8Array): void {
    const at = Math.floor(bytes.length / 2);
    bytes[at] = (bytes[at] ?? 0) ^ 1;
  }

  test('it can be stopped, and what was begun is gone', async () => {
    const [it, vault] = [await binderWith('Keller'), await openVault()];
    const stopping = new AbortController();
    const outcome = await backupsFor(it, vault).make('manual', {
      signal: stopping.signal,
      onProgress: ({ phase }) => {
        if (phase === 'writing') stopping.abort();
      },
    });
    expect(outcome).toEqual({ kind: 'failed', failures: { backups: { kind: 'stopped' } } });
    expect(valueOf({ ok: true, value: await vault.listKept('backups') })).toEqual({ kind: 'done', value: [] });
  });

  test('a file that nobody has verified is checked, and noted', async () => {
    const [it, vault] = [await binderWith('Keller'), await openVault()];
    const backups = backupsFor(it, vault);
    const { name } = await madeBackup(backups);
    await vault.removeKept('backups', 'ringbuch-checked.json');
    expect((await backups.list()).backups).toMatchObject([{ name, verified: false, fitsLedger: null }]);
    valueOf(await backups.check({ area: 'backups', name }));
    expect((await backups.list()).backups).toMatchObject([{ name, verified: true, fitsLedger: true }]);
  });
});

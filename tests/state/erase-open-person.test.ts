import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { ShellPort } from '@shared/contract/shell-port';
import type { VaultPort } from '@shared/contract/vault-port';
import type { DossierId } from '@shared/domain/records/ids';
import { createDossier } from '@renderer/actions/create-dossier';
import { createClock } from '@renderer/clock';
import { createBrowserShell } from '@renderer/shell/browser-shell';
import { useBackups } from '@renderer/state/backups';
import { eraseForGood } from '@renderer/state/erase-open-person';
import type { Services } from '@renderer/state/services';
import { readTraces } from '@renderer/vault/traces';
import { openOwnBinder, withoutDatabases } from '../support/own-database';
import { done, type TestBinder } from '../support/test-binder';
import { openVault } from '../support/vault';

let vault: VaultPort;
let own: TestBinder;

beforeEach(async () => {
  // The build puts it in; no backup is without.
  vi.stubEnv('VITE_VERSION', '0.1.0');
  onTestFinished(() => void vi.unstubAllEnvs());
  vault = await openVault();
  await withoutDatabases();
  own = await openOwnBinder();
});

/** As the composition root wires it; the desktop edition's shell where it matters here. */
function services(more: Partial<ShellPort> = {}): Services {
  const shell: ShellPort = { ...createBrowserShell(), ...vault, ...more };
  const find = () => Promise.resolve({ hits: [], total: 0 });
  const search = { prepare: () => Promise.resolve(), find };
  return { store: own.store, context: own.context, clock: createClock(), shell, search };
}

const desktop = (): Partial<ShellPort> => ({
  edition: 'desktop',
  storesAside: () => Promise.resolve([{ name: 'kept-7', location: '', bytes: 1, madeAt: 7 }]),
});

/** A disk that takes nothing in an area. */
const full = (full: 'witness' | 'backups'): Partial<ShellPort> => ({
  startKeeping: (area, name) =>
    area === full ? Promise.resolve({ kind: 'failed', reason: 'disk-full' }) : vault.startKeeping(area, name),
});

const create = async (name: string): Promise<DossierId> =>
  done(await createDossier(own.context, own.id, { name })).subject.dossierId ?? expect.fail();

const ignore = () => undefined;

describe('erasing the open person', () => {
  test('notes before anything is gone where the person can be read, and makes a backup without them', async () => {
    (await openOwnBinder('ringbuch-2')).db.close();
    await own.db.delete();
    own = await openOwnBinder('ringbuch-3');
    localStorage.setItem('ringbuch-database', own.name);
    const id = await create('Zwirn');
    const erased = vi.spyOn(own.store, 'removeForGood').mockImplementationOnce(async (removal) => {
      expect(await readTraces(vault)).toMatchObject({
        persons: [id],
        databases: ['ringbuch-3', 'ringbuch-2'],
        copies: ['kept-7', 'newest'],
        journal: true,
      });
      return own.store.removeForGood(removal);
    });
    expect(await eraseForGood(services(desktop()), id, ignore)).toBe('startsAnew');
    expect(erased).toHaveBeenCalled();
    expect(useBackups.getState().newest).toMatchObject({ verified: true, ledger: await own.store.ledger() });
  });

  test('has no copies of files to remove in a browser', async () => {
    const id = await create('Zwirn');
    expect(await eraseForGood(services(), id, ignore)).toBe('startsAnew');
    expect(await readTraces(vault)).toMatchObject({ databases: ['ringbuch'], copies: [], journal: true });
  });

  test('does not begin when it cannot be noted what is to be done afterwards', async () => {
    const id = await create('Zwirn');
    expect(await eraseForGood(services(full('witness')), id, ignore)).toEqual({
      kind: 'notBegun',
      failure: 'disk-full',
    });
    expect(await own.store.dossier(id)).toBeDefined();
    expect(await own.store.erasures()).toEqual([]);
  });

  test('says that a part waits for a backup: only that makes the journal needless', async () => {
    const id = await create('Zwirn');
    expect(await eraseForGood(services(full('backups')), id, ignore)).toEqual({ kind: 'noBackup' });
    expect(await own.store.dossier(id)).toBeUndefined();
  });

  test('says that another window is in the way', async () => {
    const id = await create('Zwirn');
    const letGo: (() => void)[] = [];
    onTestFinished(() => letGo.forEach((free) => free()));
    const keep = () => navigator.locks.request('ringbuch-keeper', () => new Promise<void>((free) => letGo.push(free)));
    const windows = [keep(), keep()];
    expect(await eraseForGood(services(), id, ignore)).toEqual({ kind: 'otherWindow' });
    await vi.waitFor(() => expect(letGo).toHaveLength(1));
    letGo[0]?.();
    await vi.waitFor(() => expect(letGo).toHaveLength(2));
    letGo[1]?.();
    await Promise.all(windows);
  });
});

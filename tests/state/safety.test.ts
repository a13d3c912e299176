import { describe, expect, test } from 'vitest';
import { dangersOf, mayWait, type SafetyFacts } from '@renderer/state/safety';

import { useStorageState, watchStorage } from '@renderer/state/storage-state';
import type { StorageState } from '@shared/contract/vault-port';
import { plainDate } from '@shared/domain/time/plain-date';
import { momentAt } from '../support/builders';
import { openVault } from '../support/vault';

const storage: StorageState = {
  location: null,
  backupLocation: null,
  freeBytes: 80_000_000_000,
  usedBytes: 1_000,
  persisted: true,
};
const safe: SafetyFacts = {
  storage,
  full: false,
  traced: false,
  keeper: null,
  failure: null,
  newest: { madeAt: momentAt('2026-03-12') },
  upToDate: true,
  chosen: { name: 'stick', state: 'ready' },
  downloadDue: false,
  today: plainDate('2026-03-13'),
};
const kinds = (facts: Partial<SafetyFacts>) => dangersOf({ ...safe, ...facts }).map(({ kind }) => kind);

describe('dangers', () => {
  test('are none when all is well, or not known yet', () => {
    expect(kinds({})).toEqual([]);
    expect(kinds({ storage: null, newest: null, chosen: null, upToDate: false })).toEqual([]);
    expect(kinds({ storage: { ...storage, freeBytes: null } })).toEqual([]);
  });

  test('are told from 500 MB free downwards', () => {
    expect(kinds({ storage: { ...storage, freeBytes: 500_000_000 } })).toEqual([]);
    expect(kinds({ storage: { ...storage, freeBytes: 499_999_999 } })).toEqual(['few']);
  });

  test('are told when the disk has no room for the next start: then how much the browser allows says nothing', () => {
    expect(kinds({ full: true })).toEqual(['full']);
    expect(kinds({ full: true, storage: { ...storage, freeBytes: 1 } })).toEqual(['full']);
    expect(mayWait({ kind: 'full' })).toBe(false);
  });

  test('are told when what has changed was not backed up for more than three days', () => {
    const newest = { madeAt: momentAt('2026-03-09') };
    expect(kinds({ newest, upToDate: false })).toEqual(['old']);
    expect(dangersOf({ ...safe, newest, upToDate: false })).toEqual([{ kind: 'old', days: 4 }]);
    expect(kinds({ newest, upToDate: true })).toEqual([]);
    expect(kinds({ newest: { madeAt: momentAt('2026-03-10') }, upToDate: false })).toEqual([]);
  });

  test('are no backups that the user has stopped', () => {
    expect(kinds({ failure: { kind: 'stopped' } })).toEqual([]);
    expect(kinds({ failure: { kind: 'vault', failure: 'disk-full' } })).toEqual(['failing']);
  });

  test('come by their urgency, and only the harmless ones may wait', () => {
    const all = dangersOf({
      ...safe,
      storage: { ...storage, freeBytes: 1 },
      keeper: { failure: 'disk-full' },
      failure: { kind: 'vault', failure: 'disk-full' },
      chosen: { name: 'stick', state: 'missing' },
      traced: true,
      downloadDue: true,
    });
    expect(all.map((danger) => [danger.kind, mayWait(danger)])).toEqual([
      ['few', false],
      ['keeper', false],
      ['failing', false],
      ['missing', true],
      ['traces', true],
      ['download', true],
    ]);
    expect(kinds({ chosen: { name: 'stick', state: 'ask' } })).toEqual(['ask']);
  });
});

test('the storage is looked at at once, and again when something could not be stored', async () => {
  const answers = [3, 2, 1];
  const vault = await openVault();
  let room = true;
  const shell = {
    ...vault,
    storageState: () => Promise.resolve({ ...storage, freeBytes: answers.pop() ?? 0 }),
    hasRoom: () => Promise.resolve(room),
  };
  let fail = () => {};
  let stopped = false;
  const stop = watchStorage({ shell }, (look) => {
    fail = look;
    return () => (stopped = true);
  });
  await expect.poll(() => useStorageState.getState().state?.freeBytes).toBe(1);
  expect(useStorageState.getState().full).toBe(false);
  room = false;
  fail();
  await expect.poll(() => useStorageState.getState().state?.freeBytes).toBe(2);
  expect(useStorageState.getState().full).toBe(true);
  stop();
  expect(stopped).toBe(true);
});

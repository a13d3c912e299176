import { expect, onTestFinished, test, vi } from 'vitest';
import type { Backup, BackupReason } from '@shared/domain/backup/backup';
import { type PlainDate, plainDate } from '@shared/domain/time/plain-date';
import type { BackupListing, BackupOutcome } from '@renderer/vault/backups';
import { startSchedule } from '@renderer/vault/backup-schedule';

const backup = { area: 'backups', name: 'a', number: 1, verified: true, madeAt: { date: '2026-03-13' } } as Backup;

function schedule(there: readonly Backup[], today = plainDate('2026-03-13')) {
  const told: string[] = [];
  const bells: Record<'calm' | 'newDay' | 'closing', () => void> = { calm: vi.fn(), newDay: vi.fn(), closing: vi.fn() };
  const clock = { today };
  const listens = (bell: keyof typeof bells) => (listener: () => void) => {
    bells[bell] = listener;
    return () => void told.push(`${bell} stopped`);
  };
  const stop = startSchedule({
    backups: {
      list: () => Promise.resolve({ backups: there, damaged: [], failures: {}, chosen: null } satisfies BackupListing),
      check: ({ name }) => {
        told.push(`check ${name}`);
        return Promise.resolve({ ok: true, value: backup });
      },
    },
    make: (reason: BackupReason): Promise<BackupOutcome> => {
      told.push(reason);
      return Promise.resolve({ kind: 'unchanged', backup });
    },
    vault: {
      onClosing: listens('closing'),
      readyToClose: () => {
        told.push('ready');
        return Promise.resolve();
      },
    },
    today: () => clock.today,
    onNewDay: listens('newDay'),
    whenCalm: listens('calm'),
  });
  onTestFinished(stop);
  return { told, bells, clock, stop };
}

const began = ({ bells }: ReturnType<typeof schedule>) =>
  vi.waitFor(() => expect(vi.isMockFunction(bells.closing)).toBe(false));

test('the first opening of a day makes a backup when the screen is calm, and the turn of the day makes another', async () => {
  const it = schedule([backup], '2026-03-14' as PlainDate);
  await began(it);
  expect(it.told).toEqual([]);
  it.bells.calm();
  await vi.waitFor(() => expect(it.told).toEqual(['daily']));
  it.bells.newDay();
  await vi.waitFor(() => expect(it.told).toEqual(['daily', 'daily']));
});

test('a day that has one already makes none, but what nobody has verified is checked', async () => {
  const it = schedule([backup, { ...backup, name: 'b', verified: false }]);
  await began(it);
  it.bells.calm();
  await vi.waitFor(() => expect(it.told).toEqual(['check b']));
});

test('the window closes after a last backup', async () => {
  const it = schedule([]);
  await began(it);
  it.bells.closing();
  await vi.waitFor(() => expect(it.told).toEqual(['quit', 'ready']));
});

test('one of two windows does it; the other takes over', async () => {
  const first = schedule([]);
  await began(first);
  const second = schedule([]);
  expect(vi.isMockFunction(second.bells.closing)).toBe(true);
  first.stop();
  await began(second);
  expect(first.told).toEqual(['calm stopped', 'newDay stopped', 'closing stopped']);
});

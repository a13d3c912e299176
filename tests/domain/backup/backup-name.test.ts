import { expect, test } from 'vitest';
import { backupName, backupNumber } from '@shared/domain/backup/backup-name';
import { keptName } from '@shared/contract/vault-port';
import { momentAt } from '../../support/builders';

test('a name tells number, day and time, and sorts by its number', () => {
  const name = backupName(123, momentAt('2026-11-22', '10:15'));
  expect(name).toBe('ringbuch-000123-2026-11-22-1015.zip');
  expect(keptName.test(name)).toBe(true);
  expect(backupNumber(name)).toBe(123);
  expect(backupNumber(backupName(1_234_567, momentAt('2026-11-22')))).toBe(1_234_567);
});

test.each([
  'ringbuch-12-2026-11-22-1015.zip',
  'ringbuch-000123-2026-02-30-1015.zip',
  'ringbuch-000123-2026-11-22-2515.zip',
  'ringbuch-000123-2026-11-22-1015 (1).zip',
  '../ringbuch-000123-2026-11-22-1015.zip',
  'ringbuch-checked.json',
  'holiday.zip',
])('other files of a folder are not taken for backups: %s', (name) => {
  expect(backupNumber(name)).toBeNull();
});

import { expect, test } from 'vitest';
import type { BackupSummary } from '@shared/domain/backup/backup';
import { isDownloadDue } from '@shared/domain/backup/download-due';
import { plainDate } from '@shared/domain/time/plain-date';
import { momentAt } from '../../support/builders';

const newest: BackupSummary = {
  number: 9,
  madeAt: momentAt('2026-03-13'),
  reason: 'daily',
  app: '0.1.0',
  schema: 2,
  origin: null,
  counts: { dossiers: 3 },
  ledger: null,
};
const today = plainDate('2026-03-13');
const at = (number: number, date: string) => ({ number, date: plainDate(date) });

test('a download is offered once a week, when there is anything new', () => {
  expect(isDownloadDue(newest, null, today)).toBe(true);
  expect(isDownloadDue(newest, at(3, '2026-03-06'), today)).toBe(true);
  expect(isDownloadDue(newest, at(3, '2026-03-07'), today)).toBe(false);
  expect(isDownloadDue(newest, at(9, '2026-01-01'), today)).toBe(false);
});

test('not for an empty binder, nor without a backup', () => {
  expect(isDownloadDue({ ...newest, counts: { dossiers: 0 } }, null, today)).toBe(false);
  expect(isDownloadDue(null, null, today)).toBe(false);
});

test('a clock that was set back does not put it off', () => {
  expect(isDownloadDue(newest, at(3, '2027-01-01'), today)).toBe(true);
});

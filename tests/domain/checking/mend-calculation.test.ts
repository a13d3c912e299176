import { expect, test } from 'vitest';
import { newCalculation } from '@shared/domain/calculating/new-calculation';
import { readRow } from '@shared/domain/checking/read-row';
import { parseCalculation } from '@shared/domain/records/calculation';
import { parseCalculationDraft } from '@shared/domain/records/calculation-draft';
import type { CalculationId } from '@shared/domain/records/ids';
import { lineOf } from '../calculating/fixtures';
import { binderId, dossierId, dossierWith, momentAt } from '../fixtures';

const id = '01890a5d-ac96-774b-b000-000000000001' as CalculationId;
const mending = { home: binderId, stray: dossierId(9), now: 1, heading: 'Found:', binderName: 'Own' };
const offer = {
  ...newCalculation(dossierWith(), id, momentAt('2026-03-13'), { kind: 'offer', title: 'Pumpe', currency: 'EUR' }),
  lines: [lineOf()],
};

test('a sound calculation stays as it is', () => {
  expect(readRow('calculations', offer, mending)).toEqual({ record: offer, finding: null });
});

test('of one with an amount that is none everything else is kept, and its lines stand in the notes', () => {
  const { record, finding } = readRow('calculations', { ...offer, lines: [{ ...lineOf(), price: 1.1 }] }, mending);
  expect(finding).toMatchObject({ kind: 'unreadable', key: id, name: 'Pumpe', remedy: 'repair' });
  expect(record).toMatchObject({ title: 'Pumpe', dossierId: offer.dossierId, lines: [] });
  expect(parseCalculation(record).notes).toMatch(/^Found:\nlines: .*1\.1/);
});

test('half-typed words are kept, whatever the rest is', () => {
  const row = { calculationId: id, dossierId: dossierId(1), binderId, typed: { title: 'Pum', lines: 7 }, savedAt: 'x' };
  const { record, finding } = readRow('calculationDrafts', row, mending);
  expect(finding).toMatchObject({ kind: 'unreadable', remedy: 'repair' });
  expect(parseCalculationDraft(record).typed).toMatchObject({ title: 'Pum', lines: [], notes: 'Found:\nlines: 7' });
});

import { movableInBulk } from '@shared/domain/filing/bulk';
import type { DossierId } from '@shared/domain/records/ids';
import { plainDate } from '@shared/domain/time/plain-date';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dossierId, dossierWith } from '../fixtures';

const promise = { date: plainDate('2026-03-20'), time: null, words: '', givenOn: plainDate('2026-03-13'), moves: 0 };

/** Up to 40 dossiers, each promised or not, and confirmed or not. */
const anyChoice = fc
  .array(fc.record({ promised: fc.boolean(), confirmed: fc.boolean() }), { maxLength: 40 })
  .map((each) => ({
    dossiers: each.map(({ promised }, number) => dossierWith({ promise: promised ? promise : null }, number)),
    confirmed: new Set<DossierId>(each.flatMap(({ confirmed }, number) => (confirmed ? [dossierId(number)] : []))),
  }));

test('rule 6: whatever is chosen, no promise moves that was not confirmed by name, and all else does', () => {
  fc.assert(
    fc.property(anyChoice, ({ dossiers, confirmed }) => {
      const { moved, kept } = movableInBulk(dossiers, confirmed);
      expect(moved.filter(({ id, promise: given }) => given !== null && !confirmed.has(id))).toEqual([]);
      expect(kept.every(({ id, promise: given }) => given !== null && !confirmed.has(id))).toBe(true);
      const inOrder = new Map(dossiers.map((dossier, index) => [dossier, index]));
      const sorted = [...moved, ...kept].sort((left, right) => (inOrder.get(left) ?? 0) - (inOrder.get(right) ?? 0));
      expect(sorted).toEqual(dossiers);
    }),
  );
});

test('one alone is protected, too, when an action proposes it', () => {
  const only = dossierWith({ promise });
  expect(movableInBulk([only], new Set())).toEqual({ moved: [], kept: [only] });
  expect(movableInBulk([only], new Set([only.id]))).toEqual({ moved: [only], kept: [] });
});

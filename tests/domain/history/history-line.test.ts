import { describe, expect, test } from 'vitest';
import { changeBetween, tableDiff } from '@shared/domain/base/records-diff';
import { cardChanges, historyLine, isForgotten } from '@shared/domain/history/history-line';
import type { JournalEntry } from '@shared/domain/records/journal-entry';
import { withoutDossiers } from '@shared/domain/records/parts-of-entry';
import { binderId, dossierWith } from '../fixtures';

const before = dossierWith();
const after = dossierWith({ card: { ...before.card, name: 'Keller-Roth', phones: ['030 12'], class: 'A' } });
const edited: JournalEntry = {
  seq: 3,
  binderId,
  at: 5,
  verb: 'editCard',
  subject: { dossierId: before.id, name: 'Keller-Roth', count: 1, from: before.place, to: before.place },
  diff: { dossiers: tableDiff({ changed: [changeBetween(before, after)] }) },
  state: 'done',
  target: null,
  dossierIds: [before.id],
};

describe('a line of the history', () => {
  test('names the fields of the card that differ, in the order of the card', () => {
    expect(cardChanges(edited)).toEqual([
      { field: 'name', from: 'Keller', to: 'Keller-Roth' },
      { field: 'phones', from: [], to: ['030 12'] },
      { field: 'class', from: null, to: 'A' },
    ]);
  });

  test('names none where several dossiers, or no cards were changed', () => {
    const change = changeBetween(before, after);
    const other = { ...change, id: dossierWith({}, 2).id, from: {}, to: {} };
    expect(cardChanges({ diff: { dossiers: tableDiff({ changed: [change, other] }) } })).toEqual([]);
    expect(cardChanges({ diff: { dossiers: tableDiff({ changed: [other] }) } })).toEqual([]);
    expect(cardChanges({ diff: {} })).toEqual([]);
  });

  test.each([
    ['done', 'done'],
    ['undone', 'takenBack'],
    ['dropped', 'takenBack'],
    ['final', 'onRecord'],
  ] as const)('of an entry that is %s is %s', (state, shown) => {
    expect(historyLine({ ...edited, state }, null).state).toBe(shown);
  });

  test('tells how the estimate of a dossier was changed, and only where it was', () => {
    const estimated = dossierWith({ minutes: 25 });
    const changed = [changeBetween(before, estimated)];
    const line = historyLine({ ...edited, diff: { dossiers: tableDiff({ changed }) } }, null);
    expect(line.estimate).toEqual({ from: null, to: 25 });
    expect(historyLine(edited, null).estimate).toBeNull();
    expect(historyLine({ ...edited, diff: {} }, null).estimate).toBeNull();
  });

  test('knows nothing more of whom was removed for good', () => {
    const left = withoutDossiers(edited, new Set([before.id]));
    expect(isForgotten(historyLine(left, null))).toBe(true);
    expect(isForgotten(historyLine({ ...left, verb: 'undo' }, 'editCard'))).toBe(true);
    expect(isForgotten(historyLine(edited, null))).toBe(false);
    expect(isForgotten(historyLine({ ...left, verb: 'emptyBin' }, null))).toBe(false);
  });
});

import { beforeEach, describe, expect, test } from 'vitest';
import { markEvery, markOverdue, markSection } from '@renderer/commands/marking-commands';
import { openBinderOnDesk, openDossier, showOrder, unmarkAll, useDesk } from '@renderer/state/desk';
import { clickRow, keepMarksOf, markRow, markThese, showSections } from '@renderer/state/marking';
import type { Services } from '@renderer/state/services';
import type { BinderId, DossierId } from '@shared/domain/records/ids';

const ids = ['a', 'b', 'c', 'd', 'e'] as unknown as readonly DossierId[];
const [a, b, c, d, e] = ids as unknown as [DossierId, DossierId, DossierId, DossierId, DossierId];
const nothingHeld = { shiftKey: false, ctrlKey: false, metaKey: false };
const marked = () => [...useDesk.getState().marked].sort();
const open = () => useDesk.getState().open;
const noServices = {} as Services;

beforeEach(() => {
  openBinderOnDesk('binder' as BinderId);
  showOrder(ids);
  showSections([
    { key: 'overdue', ids: [a, b] },
    { key: 'repeat', ids: [c, d, e] },
  ]);
  clickRow(a, nothingHeld);
});

describe('a click on a row', () => {
  test('opens it and marks nothing', () => {
    clickRow(b, nothingHeld);
    expect([open(), marked()]).toEqual([b, []]);
  });

  test('with Ctrl or the command key marks it, and again takes the mark away; what lies open stays open', () => {
    clickRow(b, { ...nothingHeld, ctrlKey: true });
    clickRow(d, { ...nothingHeld, metaKey: true });
    expect([open(), marked()]).toEqual([a, [b, d]]);
    clickRow(b, { ...nothingHeld, ctrlKey: true });
    expect(marked()).toEqual([d]);
  });

  test('with Shift marks all from the row clicked last on, in either direction', () => {
    clickRow(c, nothingHeld);
    clickRow(e, { ...nothingHeld, shiftKey: true });
    expect([open(), marked()]).toEqual([c, [c, d, e]]);
    unmarkAll();
    clickRow(c, nothingHeld);
    clickRow(a, { ...nothingHeld, shiftKey: true });
    expect(marked()).toEqual([a, b, c]);
  });
});

describe('a box', () => {
  test('with Shift makes all rows from the box used last as it is itself', () => {
    markThese(ids, true);
    markRow(b, false, false);
    markRow(d, false, true);
    expect(marked()).toEqual([a, e]);
  });
});

describe('the commands', () => {
  test('mark what is overdue, in addition to what is marked', () => {
    markRow(e, true, false);
    void markOverdue.run(noServices);
    expect(marked()).toEqual([a, b, e]);
  });

  test('mark the section of the open dossier', () => {
    openDossier(d);
    void markSection.run(noServices);
    expect(marked()).toEqual([c, d, e]);
  });

  test('rest where there is nothing of the kind', () => {
    expect([markOverdue.enabled(), markSection.enabled(), markEvery.enabled()]).toEqual([true, true, true]);
    const takeBack = showSections([{ key: 'repeat', ids: [c] }]);
    expect([markOverdue.enabled(), markSection.enabled()]).toEqual([false, false]);
    takeBack();
    openDossier(c);
    expect(markSection.enabled()).toBe(false);
  });

  test('mark only what is shown, when a filter hides the rest', () => {
    showOrder([b, d]);
    void markEvery.run(noServices);
    expect(marked()).toEqual([b, d]);
  });
});

test('what has left the list is marked no longer', () => {
  markThese(ids, true);
  keepMarksOf([b, c]);
  expect(marked()).toEqual([b, c]);
});

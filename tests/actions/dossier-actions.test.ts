import { describe, expect, test, vi } from 'vitest';
import { behindDay, behindMonth, closedOn, pile } from '@shared/domain/filing/place';
import { type Dossier, emptyCard, newDossier } from '@shared/domain/records/dossier';
import { clockTime } from '@shared/domain/time/clock-time';
import { month } from '@shared/domain/time/month';
import { plainDate } from '@shared/domain/time/plain-date';
import { binDossier, restoreDossier } from '@renderer/actions/bin-dossier';
import { closeDossier, reopenDossier } from '@renderer/actions/close-dossier';
import { createDossier } from '@renderer/actions/create-dossier';
import { editCard } from '@renderer/actions/edit-card';
import { fileDossier, fileDossiers } from '@renderer/actions/file-dossiers';
import { undo } from '@renderer/actions/undo';
import { dossierNamed, nextAt } from '../support/builders';
import { holdNextCommit } from '../support/held-commit';
import { allRows } from '../support/stored-rows';
import { done, openTestBinder } from '../support/test-binder';
import { expectUndoable } from '../support/undoable';

const friday = behindDay(plainDate('2026-03-27'), clockTime('09:30'));

/** A binder that holds this one dossier. */
async function holding(fields: Partial<Dossier> = {}) {
  const it = await openTestBinder();
  const dossier = dossierNamed(it.id, 'Keller', fields);
  await it.hold(dossier);
  return { it, dossier, id: dossier.id, now: () => it.store.dossier(dossier.id) };
}

describe('creating', () => {
  test('puts a dossier with its card onto the pile', async () => {
    const it = await openTestBinder();
    const card = { name: 'Keller', phones: ['0711 123'] };
    const { subject } = await expectUndoable(it, (context) => createDossier(context, it.id, card));
    const [stored] = await it.store.allDossiers(it.id);
    expect(stored).toEqual(newDossier(subject.dossierId ?? expect.fail(), it.id, stored?.createdAt ?? NaN, card));
    expect(subject).toEqual({ dossierId: stored?.id, name: 'Keller', count: 1, from: null, to: pile });
  });
});

describe('editing the card', () => {
  test('changes the named fields only', async () => {
    const { it, dossier, id, now } = await holding();
    const { verb, entry } = await expectUndoable(it, (context) => editCard(context, id, { company: 'Keller GmbH' }));
    expect(await now()).toEqual({ ...dossier, card: { ...dossier.card, company: 'Keller GmbH' } });
    expect(verb).toBe('editCard');
    expect(entry.diff.dossiers?.changed).toEqual([
      { id, from: { card: dossier.card }, to: { card: { ...dossier.card, company: 'Keller GmbH' } } },
    ]);
  });

  test('takes a dossier without a name along in the order of names', async () => {
    const { it, id } = await holding({ card: { ...emptyCard, company: 'Zwirn AG' } });
    expect((await it.db.dossiers.get(id))?.sortName).toBe('zwirn ag');
    done(await editCard(it.context, id, { name: 'Änne Zwirn' }));
    expect((await it.db.dossiers.get(id))?.sortName).toBe('aenne zwirn');
  });

  test('is refused when the card could not be read back, and keeps what was there', async () => {
    const { it, id } = await holding();
    const before = await allRows(it.db);
    const result = await editCard(it.context, id, { birthday: '31.12.1970' });
    expect(result).toMatchObject({ ok: false, problem: { kind: 'notStored' } });
    expect(await allRows(it.db)).toEqual(before);
  });
});

describe('filing', () => {
  test('puts a dossier behind a day, with task and promise', async () => {
    const { it, dossier, id, now } = await holding();
    const next = nextAt(friday, { task: 'meeting', about: 'the offer', promiseWords: 'on Friday at half past nine' });
    const { subject, verb } = await expectUndoable(it, (context) => fileDossier(context, id, next));
    expect(await now()).toEqual({
      ...dossier,
      place: friday,
      task: 'meeting',
      about: 'the offer',
      promise: {
        date: '2026-03-27',
        time: '09:30',
        words: 'on Friday at half past nine',
        givenOn: '2026-03-13',
        moves: 0,
      },
    });
    expect([verb, subject]).toEqual([
      'fileDossier',
      { dossierId: id, name: 'Keller', count: 1, from: pile, to: friday },
    ]);
  });

  test('where it lies already is refused when another window has closed it meanwhile', async () => {
    const { it, id, now } = await holding({ place: friday });
    const commit = holdNextCommit(it.store);
    const filing = fileDossier(it.context, id, { ...nextAt(friday), about: 'Offer' });
    await vi.waitFor(() => expect(commit.asked).toHaveBeenCalledOnce());
    done(await closeDossier(it.context, id, 'noNeed'));
    commit.answer();
    expect(await filing).toMatchObject({ problem: { kind: 'changedMeanwhile' } });
    expect(await now()).toMatchObject({ place: { kind: 'closed' }, about: '' });
  });

  test('puts several behind one place as one step', async () => {
    const it = await openTestBinder();
    const dossiers = ['A', 'B', 'C'].map((name) => dossierNamed(it.id, name));
    await it.hold(...dossiers);
    const july = behindMonth(month('2026-07'));
    const ids = dossiers.map(({ id }) => id);
    const { subject, verb } = await expectUndoable(it, (context) => fileDossiers(context, ids, july));
    expect((await it.store.allDossiers(it.id)).map(({ place }) => place)).toEqual([july, july, july]);
    expect([verb, subject]).toEqual(['fileDossiers', { dossierId: null, name: '', count: 3, from: null, to: july }]);
  });

  test('counts a dossier once that is named twice', async () => {
    const { it, id } = await holding();
    const { subject, verb } = await expectUndoable(it, (context) => fileDossiers(context, [id, id], friday));
    expect([verb, subject.count]).toEqual(['fileDossier', 1]);
  });

  test('leaves out what is gone or in the bin, and counts what it moved', async () => {
    const it = await openTestBinder();
    const [a, b, binned, there] = [
      dossierNamed(it.id, 'A'),
      dossierNamed(it.id, 'B'),
      dossierNamed(it.id, 'Binned', { binnedAt: 1 }),
      dossierNamed(it.id, 'There already', { place: friday }),
    ];
    await it.hold(a, b, binned, there);
    const ids = [a, b, binned, there, dossierNamed(it.id, 'Gone')].map(({ id }) => id);
    const { subject } = await expectUndoable(it, (context) => fileDossiers(context, ids, friday));
    expect(subject.count).toBe(2);
    expect(await it.store.dossier(binned.id)).toEqual(binned);
    expect(await fileDossiers(it.context, [binned.id], friday)).toMatchObject({ problem: { kind: 'gone' } });
  });
});

describe('closing', () => {
  test('keeps the reason and the day, and reopening leads to the pile', async () => {
    const { it, dossier, id, now } = await holding({ place: friday });
    const closed = await expectUndoable(it, (context) => closeDossier(context, id, 'competitor'));
    const place = closedOn(plainDate('2026-03-13'), 'competitor');
    expect(await now()).toEqual({ ...dossier, place });
    expect([closed.verb, closed.subject.to]).toEqual(['closeDossier', place]);

    const reopened = await expectUndoable(it, (context) => reopenDossier(context, id));
    expect((await now())?.place).toEqual(pile);
    expect([reopened.verb, reopened.subject.from]).toEqual(['reopenDossier', place]);
  });

  test('reopening one that is filed already leaves it there', async () => {
    const { it, id, now } = await holding({ place: friday });
    expect(await reopenDossier(it.context, id)).toMatchObject({ problem: { kind: 'unchanged' } });
    expect((await now())?.place).toEqual(friday);
  });
});

describe('the bin', () => {
  test('keeps the dossier as it is, and gives it back to its place', async () => {
    const { it, dossier, id, now } = await holding({ place: friday });
    const { verb } = await expectUndoable(it, (context) => binDossier(context, id));
    expect(await now()).toEqual({ ...dossier, binnedAt: expect.any(Number) as number });
    expect(verb).toBe('binDossier');
    expect(await binDossier(it.context, id)).toMatchObject({ problem: { kind: 'gone' } });

    const restored = await expectUndoable(it, (context) => restoreDossier(context, id));
    expect(await now()).toEqual(dossier);
    expect(restored.verb).toBe('restoreDossier');
    expect(await restoreDossier(it.context, id)).toMatchObject({ problem: { kind: 'unchanged' } });
  });
});

describe('what stores nothing', () => {
  test('is an action that changes nothing: no entry, and redo stays', async () => {
    const { it, id } = await holding({ place: friday });
    done(await editCard(it.context, id, { name: 'Other' }));
    done(await undo(it.context, it.id));
    const before = await allRows(it.db);
    for (const result of [
      await editCard(it.context, id, { name: 'Keller' }),
      await fileDossier(it.context, id, nextAt(friday)),
      await fileDossiers(it.context, [id], friday),
    ]) {
      expect(result).toEqual({ ok: false, problem: { kind: 'unchanged' } });
    }
    expect(await allRows(it.db)).toEqual(before);
  });

  test('is an action on a dossier that is gone', async () => {
    const it = await openTestBinder();
    const { id } = dossierNamed(it.id, 'Gone');
    const before = await allRows(it.db);
    for (const result of [
      await editCard(it.context, id, { name: 'X' }),
      await fileDossier(it.context, id, nextAt(friday)),
      await fileDossiers(it.context, [id], friday),
      await closeDossier(it.context, id, 'other'),
      await reopenDossier(it.context, id),
      await binDossier(it.context, id),
      await restoreDossier(it.context, id),
    ]) {
      expect(result).toEqual({ ok: false, problem: { kind: 'gone' } });
    }
    expect(await allRows(it.db)).toEqual(before);
  });

  test('is an action on a store that does not answer: it says so and does not throw', async () => {
    const { it, id } = await holding();
    it.db.close({ disableAutoOpen: true });
    for (const result of [await editCard(it.context, id, { name: 'X' }), await undo(it.context, it.id)]) {
      expect(result).toMatchObject({ ok: false, problem: { kind: 'notStored' } });
    }
  });
});

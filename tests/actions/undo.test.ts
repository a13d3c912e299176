import { describe, expect, test } from 'vitest';
import { behindDay } from '@shared/domain/filing/place';
import { plainDate } from '@shared/domain/time/plain-date';
import { binDossier, restoreDossier } from '@renderer/actions/bin-dossier';
import { createDossier } from '@renderer/actions/create-dossier';
import { editCard } from '@renderer/actions/edit-card';
import { fileDossier } from '@renderer/actions/file-dossiers';
import { addNote } from '@renderer/actions/log-contact';
import { redo, undo, undoEntry } from '@renderer/actions/undo';
import { dossierNamed, nextAt } from '../support/builders';
import { allRows, recordRows } from '../support/stored-rows';
import { done, openTestBinder } from '../support/test-binder';

const onDay = (day: number) => nextAt(behindDay(plainDate(`2026-03-${day}`)));

async function two() {
  const it = await openTestBinder();
  const [adler, braun] = [dossierNamed(it.id, 'Adler'), dossierNamed(it.id, 'Braun')];
  await it.hold(adler, braun);
  const place = async (id = adler.id) => (await it.store.dossier(id))?.place;
  const states = async () => (await it.store.journalAfter(0)).map(({ state }) => state);
  return { it, context: it.context, adler, braun, place, states };
}

describe('undo', () => {
  test('has nothing to take back in a fresh binder, and neither has redo', async () => {
    const it = await openTestBinder();
    expect(await undo(it.context, it.id)).toEqual({ ok: false, problem: { kind: 'nothingToUndo' } });
    expect(await redo(it.context, it.id)).toEqual({ ok: false, problem: { kind: 'nothingToRedo' } });
  });

  test('goes back step by step, redo forward again, across restarts', async () => {
    const { it, adler, braun } = await two();
    const states = [await recordRows(it.db)];
    for (const step of [
      () => fileDossier(it.context, adler.id, onDay(16)),
      () => fileDossier(it.context, adler.id, onDay(17)),
      () => editCard(it.context, braun.id, { name: 'Brown' }),
      () => fileDossier(it.context, adler.id, onDay(16)),
    ]) {
      done(await step());
      states.push(await recordRows(it.db));
    }
    for (const expected of states.slice(0, -1).reverse()) {
      await it.reopen();
      done(await undo(it.context, it.id));
      expect(await recordRows(it.db)).toEqual(expected);
    }
    for (const expected of states.slice(1)) {
      await it.reopen();
      done(await redo(it.context, it.id));
      expect(await recordRows(it.db)).toEqual(expected);
    }
    expect(await redo(it.context, it.id)).toMatchObject({ problem: { kind: 'nothingToRedo' } });
  });

  test('is written into the journal itself, with what it took back', async () => {
    const { it, adler, states } = await two();
    const filed = done(await fileDossier(it.context, adler.id, onDay(16)));
    const undone = done(await undo(it.context, it.id));
    expect(await it.store.journalEntry(undone.seq)).toMatchObject({ verb: 'undo', state: 'final', target: filed.seq });
    expect(await states()).toEqual(['done', 'undone', 'final']);
    const redone = done(await redo(it.context, it.id));
    expect(await it.store.journalEntry(redone.seq)).toMatchObject({ verb: 'redo', state: 'final', target: filed.seq });
    expect(await states()).toEqual(['done', 'done', 'final', 'final']);
  });

  test('after a new action ends what could be done again', async () => {
    const { it, context, adler, braun, place, states } = await two();
    done(await fileDossier(context, adler.id, onDay(16)));
    done(await fileDossier(context, adler.id, onDay(17)));
    done(await undo(context, it.id));
    done(await undo(context, it.id));
    done(await editCard(context, braun.id, { name: 'Brown' }));
    expect(await redo(context, it.id)).toMatchObject({ problem: { kind: 'nothingToRedo' } });
    expect(await place()).toEqual(adler.place);
    expect(await states()).toEqual(['done', 'dropped', 'dropped', 'final', 'final', 'done']);
    done(await undo(context, it.id));
    expect(await it.store.dossier(braun.id)).toEqual(braun);
  });

  test('leaves the steps of another binder alone', async () => {
    const { it, context } = await two();
    const other = await openTestBinder();
    expect(await undo(context, other.id)).toMatchObject({ problem: { kind: 'nothingToUndo' } });
    expect(await it.store.countDossiers(it.id)).toBe(2);
  });
});

describe('undo of one certain action', () => {
  test('takes it back out of the middle when nothing later touched the same', async () => {
    const { it, context, adler, braun, place } = await two();
    const filed = done(await fileDossier(context, adler.id, onDay(16)));
    done(await editCard(context, adler.id, { name: 'Eagle' }));
    done(await fileDossier(context, braun.id, onDay(17)));
    done(await undoEntry(context, filed.seq));
    expect(await place()).toEqual(adler.place);
    expect((await it.store.dossier(adler.id))?.card.name).toBe('Eagle');
    expect(await undoEntry(context, filed.seq)).toMatchObject({ problem: { kind: 'nothingToUndo' } });
  });

  test('and redo goes by the order of the undos', async () => {
    const { it, context, adler, braun, place } = await two();
    const filed = done(await fileDossier(context, adler.id, onDay(16)));
    done(await fileDossier(context, braun.id, onDay(17)));
    done(await undoEntry(context, filed.seq));
    done(await undo(context, it.id));
    done(await redo(context, it.id));
    expect([await place(), await place(braun.id)]).toEqual([adler.place, onDay(17).place]);
    done(await redo(context, it.id));
    expect([await place(), await place(braun.id)]).toEqual([onDay(16).place, onDay(17).place]);
  });

  test('is refused when something later touched the same, and changes nothing', async () => {
    const { it, context, adler } = await two();
    const filed = done(await fileDossier(context, adler.id, onDay(16)));
    done(await fileDossier(context, adler.id, onDay(17)));
    const before = await allRows(it.db);
    expect(await undoEntry(context, filed.seq)).toMatchObject({ problem: { kind: 'changedMeanwhile' } });
    expect(await allRows(it.db)).toEqual(before);
  });

  test('is refused even if the values fit again: the later steps could not be taken back any more', async () => {
    const { it, context, adler, place } = await two();
    const first = done(await fileDossier(context, adler.id, onDay(16)));
    done(await fileDossier(context, adler.id, onDay(17)));
    done(await fileDossier(context, adler.id, onDay(16)));
    expect(await undoEntry(context, first.seq)).toMatchObject({ problem: { kind: 'changedMeanwhile' } });
    done(await undo(context, it.id));
    expect(await place()).toEqual(onDay(17).place);
  });

  test('does not take a dossier away from under its notes', async () => {
    const { it, context } = await two();
    const created = done(await createDossier(context, it.id, { name: 'New' }));
    const id = created.subject.dossierId ?? expect.fail();
    done(await addNote(context, id, 'Ask for Ms Roth'));
    expect(await undoEntry(context, created.seq)).toMatchObject({ problem: { kind: 'changedMeanwhile' } });
    expect(await it.store.contactsOf(id)).toHaveLength(1);
    done(await undo(context, it.id));
    done(await undoEntry(context, created.seq));
    expect(await it.store.dossier(id)).toBeUndefined();
  });

  test('never gets stuck, not even on a dossier that lies in the bin again', async () => {
    const { it, context, adler } = await two();
    done(await binDossier(context, adler.id));
    const restored = done(await restoreDossier(context, adler.id));
    done(await fileDossier(context, adler.id, onDay(16)));
    done(await undoEntry(context, restored.seq));
    expect(await it.store.dossier(adler.id)).toMatchObject({
      place: onDay(16).place,
      binnedAt: expect.any(Number) as number,
    });
    done(await undo(context, it.id));
    done(await undo(context, it.id));
    expect(await it.store.dossier(adler.id)).toEqual(adler);
  });

  test('knows no entry that does not exist, and no undo to be undone', async () => {
    const { it, context, adler } = await two();
    done(await fileDossier(context, adler.id, onDay(16)));
    const undone = done(await undo(context, it.id));
    for (const seq of [0, undone.seq, undone.seq + 1]) {
      expect(await undoEntry(context, seq)).toMatchObject({ problem: { kind: 'nothingToUndo' } });
    }
  });
});

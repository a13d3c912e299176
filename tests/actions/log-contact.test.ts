import { describe, expect, test } from 'vitest';
import { behindDay, closedOn, pile } from '@shared/domain/filing/place';
import { plainDate } from '@shared/domain/time/plain-date';
import { addNote, logContact } from '@renderer/actions/log-contact';
import { undo } from '@renderer/actions/undo';
import { dossierNamed, draftFor, reportOf } from '../support/builders';
import { allRows } from '../support/stored-rows';
import { done, openTestBinder } from '../support/test-binder';
import { expectUndoable } from '../support/undoable';

const friday = behindDay(plainDate('2026-03-27'));
const today = { date: '2026-03-13', time: '09:00' };

async function withDraft() {
  const it = await openTestBinder();
  const dossier = dossierNamed(it.id, 'Keller', { place: behindDay(plainDate('2026-03-13')), attempts: 2 });
  await it.hold(dossier);
  await it.store.saveDraft(draftFor(dossier, { text: 'Talked about' }));
  return { it, dossier, id: dossier.id, now: () => it.store.dossier(dossier.id) };
}

describe('logging a contact', () => {
  test('writes it down, files the dossier and ends the draft, as one step', async () => {
    const { it, dossier, id, now } = await withDraft();
    const { verb, subject } = await expectUndoable(it, (context) => logContact(context, id, reportOf('spoke', friday)));
    expect(await now()).toEqual({ ...dossier, place: friday, lastReached: today, attempts: 0 });
    expect(await it.store.contactsOf(id)).toEqual([
      expect.objectContaining({
        dossierId: id,
        binderId: it.id,
        at: today,
        result: 'reached',
        outcomeId: 'spoke',
        text: 'Talked about the offer',
        cameFrom: dossier.place,
        filedTo: friday,
      }),
    ]);
    expect(await it.store.draftOf(id)).toBeUndefined();
    expect([verb, subject.from, subject.to]).toEqual(['logContact', dossier.place, friday]);
  });

  test('counts an attempt that did not get through', async () => {
    const { it, dossier, id, now } = await withDraft();
    await expectUndoable(it, (context) => logContact(context, id, reportOf('noAnswer', friday)));
    expect(await now()).toEqual({ ...dossier, place: friday, lastTried: today, attempts: 3 });
  });

  test('closes the dossier when that is where it goes', async () => {
    const { it, id, now } = await withDraft();
    const closed = closedOn(plainDate('2026-03-13'), 'notInterested');
    const { verb } = await expectUndoable(it, (context) => logContact(context, id, reportOf('notInterested', closed)));
    expect([verb, (await now())?.place]).toEqual(['closeDossier', closed]);
    expect(await it.store.contactsOf(id)).toHaveLength(1);
  });

  test('keeps the draft when it is refused: nothing of it is stored', async () => {
    const { it, id } = await withDraft();
    const before = await allRows(it.db);
    const tooLong = reportOf('spoke', friday, { text: 'x'.repeat(1_000_001) });
    expect(await logContact(it.context, id, tooLong)).toMatchObject({ problem: { kind: 'notStored' } });
    expect(await allRows(it.db)).toEqual(before);
  });

  test('is refused for a dossier that is gone', async () => {
    const it = await openTestBinder();
    const { id } = dossierNamed(it.id, 'Gone');
    expect(await logContact(it.context, id, reportOf('spoke', friday))).toMatchObject({ problem: { kind: 'gone' } });
    expect(await addNote(it.context, id, 'note')).toMatchObject({ problem: { kind: 'gone' } });
  });

  test('taken back in order leaves the log as it was before each', async () => {
    const { it, dossier, id, now } = await withDraft();
    done(await logContact(it.context, id, reportOf('noAnswer', friday)));
    done(await addNote(it.context, id, 'Ask for Ms Roth'));
    done(await logContact(it.context, id, reportOf('spoke', pile)));
    const texts = async () => (await it.store.contactsOf(id)).map(({ result }) => result);
    expect(await texts()).toEqual(['reached', 'note', 'tried']);
    done(await undo(it.context, it.id));
    expect(await texts()).toEqual(['note', 'tried']);
    done(await undo(it.context, it.id));
    done(await undo(it.context, it.id));
    expect(await texts()).toEqual([]);
    expect(await now()).toEqual(dossier);
  });
});

describe('adding a note', () => {
  test('moves nothing', async () => {
    const { it, dossier, id, now } = await withDraft();
    const { verb, entry } = await expectUndoable(it, (context) => addNote(context, id, 'Ask for Ms Roth'));
    expect(await now()).toEqual(dossier);
    expect([verb, entry.diff.dossiers]).toEqual(['addNote', undefined]);
    expect(await it.store.contactsOf(id)).toEqual([
      expect.objectContaining({ result: 'note', text: 'Ask for Ms Roth', filedTo: null, outcomeId: null }),
    ]);
  });
});

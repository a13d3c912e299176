import { describe, expect, test } from 'vitest';
import { behindDay, pile } from '@shared/domain/filing/place';
import { plainDate } from '@shared/domain/time/plain-date';
import { editCard } from '@renderer/actions/edit-card';
import { fileDossier, fileDossiers } from '@renderer/actions/file-dossiers';
import { addNote } from '@renderer/actions/log-contact';
import { redo, undo, undoBackTo, undoEntry } from '@renderer/actions/undo';
import { HistoryService } from '@renderer/workers/history-service';
import { dossierNamed, nextAt } from '../support/builders';
import { recordRows } from '../support/stored-rows';
import { done, openTestBinder } from '../support/test-binder';

const onDay = (day: number) => behindDay(plainDate(`2026-03-${day}`));

async function two() {
  const it = await openTestBinder();
  const [adler, braun] = [dossierNamed(it.id, 'Adler'), dossierNamed(it.id, 'Braun')];
  await it.hold(adler, braun);
  const whole = { binderId: it.id, dossierIds: null };
  return { it, adler, braun, whole, history: new HistoryService(it.store) };
}

describe('a history', () => {
  test('is read from the newest on, only as much as is asked for', async () => {
    const { it, adler, braun, whole, history } = await two();
    done(await fileDossier(it.context, adler.id, nextAt(onDay(16))));
    done(await addNote(it.context, braun.id, 'Ask for Ms Roth'));
    expect(await history.read(whole, 2)).toMatchObject({
      lines: [
        { verb: 'addNote', state: 'done', subject: { name: 'Braun' } },
        { verb: 'fileDossier', state: 'done', subject: { name: 'Adler', from: pile, to: onDay(16) } },
      ],
      more: true,
    });
    const all = await history.read(whole, 3);
    expect(all).toMatchObject({ more: false });
    expect(all.lines.map(({ verb }) => verb)).toEqual(['addNote', 'fileDossier', 'importCustomers']);
  });

  test('of one dossier has nothing of others', async () => {
    const { it, adler, braun, history } = await two();
    done(await fileDossier(it.context, adler.id, nextAt(onDay(16))));
    done(await addNote(it.context, braun.id, 'Ask for Ms Roth'));
    const { lines } = await history.read({ binderId: it.id, dossierIds: [adler.id] }, 10);
    expect(lines.map(({ verb }) => verb)).toEqual(['fileDossier', 'importCustomers']);
    const both = await history.read({ binderId: it.id, dossierIds: [adler.id, braun.id] }, 10);
    expect(both.lines.map(({ verb }) => verb)).toEqual(['addNote', 'fileDossier', 'importCustomers']);
  });

  test('says what was taken back, and what an undo has turned over', async () => {
    const { it, adler, whole, history } = await two();
    done(await fileDossier(it.context, adler.id, nextAt(onDay(16))));
    done(await undo(it.context, it.id));
    const { lines } = await history.read(whole, 1);
    expect(lines).toMatchObject([
      { verb: 'undo', turned: 'fileDossier', state: 'onRecord', subject: { name: 'Adler' } },
    ]);
    expect((await history.read(whole, 2)).lines[1]).toMatchObject({ verb: 'fileDossier', state: 'takenBack' });
    done(await redo(it.context, it.id));
    expect((await history.read(whole, 3)).lines.map(({ state }) => state)).toEqual(['onRecord', 'onRecord', 'done']);
  });

  test('names the fields of a card that were changed', async () => {
    const { it, adler, whole, history } = await two();
    done(await editCard(it.context, adler.id, { name: 'Eagle', phones: ['030 1'] }));
    expect((await history.read(whole, 1)).lines[0]?.changes).toEqual([
      { field: 'name', from: 'Adler', to: 'Eagle' },
      { field: 'phones', from: [], to: ['030 1'] },
    ]);
  });
});

describe('what keeps a step from being taken back', () => {
  test('are the later ones that touch the same and are still done', async () => {
    const { it, adler, braun, history } = await two();
    const first = done(await fileDossier(it.context, adler.id, nextAt(onDay(16))));
    done(await editCard(it.context, adler.id, { name: 'Eagle' }));
    done(await fileDossier(it.context, braun.id, nextAt(onDay(16))));
    expect(await history.obstacles(first.seq, 3)).toEqual([]);
    const second = done(await fileDossiers(it.context, [adler.id, braun.id], onDay(17)));
    expect(await history.obstacles(first.seq, 3)).toMatchObject([{ seq: second.seq, verb: 'fileDossiers' }]);
    expect(await undoEntry(it.context, first.seq)).toMatchObject({ problem: { kind: 'changedMeanwhile' } });
    done(await undo(it.context, it.id));
    expect(await history.obstacles(first.seq, 3)).toEqual([]);
    done(await undoEntry(it.context, first.seq));
  });

  test('is found behind more entries than are read at once, for a step about many dossiers too', async () => {
    const { it, adler, history } = await two();
    const many = Array.from({ length: 201 }, (_, index) => dossierNamed(it.id, `Customer ${index}`));
    await it.hold(...many);
    const imported = await it.store.newestSeq();
    for (let step = 0; step < 205; step++) done(await addNote(it.context, adler.id, `Note ${step}`));
    expect(await history.obstacles(imported, 1)).toEqual([]);
    const last = done(await addNote(it.context, many[200]?.id ?? expect.fail(), 'In the way'));
    // A note adds a record of its own; what is filed touches the dossier that was imported.
    expect(await history.obstacles(imported, 1)).toEqual([]);
    const filed = done(await fileDossier(it.context, many[200]?.id ?? expect.fail(), nextAt(onDay(16))));
    expect((await history.obstacles(imported, 1)).map(({ seq }) => seq)).toEqual([filed.seq]);
    expect(filed.seq).toBe(last.seq + 1);
  });
});

describe('undoing back to a step', () => {
  test('takes back everything from the newest to it, and redo leads forward again', async () => {
    const { it, adler, braun } = await two();
    const before = await recordRows(it.db);
    const first = done(await fileDossier(it.context, adler.id, nextAt(onDay(16))));
    done(await fileDossier(it.context, adler.id, nextAt(onDay(17))));
    done(await editCard(it.context, braun.id, { name: 'Brown' }));
    const after = await recordRows(it.db);
    expect(await it.store.countDoneFrom({ binderId: it.id, seq: first.seq })).toBe(3);
    done(await undoBackTo(it.context, it.id, first.seq));
    expect(await recordRows(it.db)).toEqual(before);
    for (let step = 0; step < 3; step++) done(await redo(it.context, it.id));
    expect(await recordRows(it.db)).toEqual(after);
  });

  test('has nothing to do where nothing is done', async () => {
    const { it } = await two();
    expect(await undoBackTo(it.context, it.id, 1_000)).toMatchObject({ problem: { kind: 'nothingToUndo' } });
  });
});

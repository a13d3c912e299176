import { describe, expect, test } from 'vitest';
import { sha256Of } from '@shared/domain/base/fingerprint';
import { tableDiff } from '@shared/domain/base/records-diff';
import { behindDay } from '@shared/domain/filing/place';
import { type DossierDocument, nothingSaid } from '@shared/domain/records/document';
import type { Dossier } from '@shared/domain/records/dossier';
import type { DocumentId } from '@shared/domain/records/ids';
import { plainDate } from '@shared/domain/time/plain-date';
import { binDossier, restoreDossier, restoreDossiers } from '@renderer/actions/bin-dossier';
import { editCard } from '@renderer/actions/edit-card';
import { removeFromBin } from '@renderer/actions/empty-bin';
import { erasePerson } from '@renderer/actions/erase-person';
import { fileDossiers } from '@renderer/actions/file-dossiers';
import { addNote, logContact } from '@renderer/actions/log-contact';
import { perform, subjectOf } from '@renderer/actions/perform';
import { redo, undo, undoEntry } from '@renderer/actions/undo';
import { dossierNamed, draftFor, reportOf, testId, testInstant } from '../support/builders';
import { allRows, keptLedger, keptWork, recordRows, recountedLedger, recountedWork } from '../support/stored-rows';
import { done, openTestBinder, type TestBinder } from '../support/test-binder';
import { CareRecords } from '@renderer/storage/care-records';

const monday = behindDay(plainDate('2026-03-16'));

/** Two dossiers that came with one import; Zwirn's has texts that stand nowhere else. */
async function two() {
  const it = await openTestBinder();
  const zwirn = dossierNamed(it.id, 'Zwirnknoten');
  const braun = dossierNamed(it.id, 'Braun');
  await it.hold(zwirn, braun);
  return { it, zwirn, braun };
}

async function addDocument(it: TestBinder, dossier: Dossier, text: string): Promise<string> {
  const content = new TextEncoder().encode(text);
  const document: DossierDocument = {
    id: testId() as DocumentId,
    binderId: it.id,
    dossierId: dossier.id,
    name: `${text}.txt`,
    mediaType: 'text/plain',
    bytes: content.length,
    sha256: sha256Of(content),
    addedAt: testInstant,
    ...nothingSaid,
  };
  done(
    await perform(it.context, {
      binderId: it.id,
      verb: 'addDocument',
      subject: subjectOf(dossier),
      diff: { documents: tableDiff({ added: [document] }) },
      attachments: [{ sha256: document.sha256, content }],
    }),
  );
  return document.sha256;
}

async function removeDocuments(it: TestBinder, dossier: Dossier): Promise<void> {
  const removed = await it.store.documentsOf(dossier.id);
  const diff = { documents: tableDiff({ removed }) };
  done(await perform(it.context, { binderId: it.id, verb: 'removeDocument', subject: subjectOf(dossier), diff }));
}

/** All that is stored, as text; the contents of documents too. */
async function everything(it: TestBinder): Promise<string> {
  const { attachments, ...rows } = await allRows(it.db);
  const contents = (attachments as { content: Uint8Array }[]).map(({ content }) => new TextDecoder().decode(content));
  return JSON.stringify([rows, contents]);
}

async function expectCounted({ db }: TestBinder): Promise<void> {
  expect(await keptLedger(db)).toEqual(await recountedLedger(db));
  expect(await keptWork(db)).toEqual(await recountedWork(db));
}

describe('erasing a person', () => {
  test('leaves none of their words in any table, and the ledger equal to a recount', async () => {
    const { it, zwirn, braun } = await two();
    done(await editCard(it.context, zwirn.id, { name: 'Zwirnknoten-Roth', notes: 'Mag Zwetschgenkuchen' }));
    done(await logContact(it.context, zwirn.id, reportOf('spoke', monday, { text: 'Redet über Zwetschgen' })));
    done(await fileDossiers(it.context, [zwirn.id, braun.id], monday));
    done(await undo(it.context, it.id));
    await addDocument(it, zwirn, 'Zwetschgenvertrag');
    await it.store.saveDraft(draftFor(zwirn, { text: 'Zwetschgenhalb' }));
    await it.store.saveCardDraft({ dossierId: zwirn.id, binderId: it.id, card: { notes: 'Zwetschgen' }, savedAt: 1 });
    expect(await everything(it)).toMatch(/zwetschgen.*zwirnknoten|zwirnknoten.*zwetschgen/i);

    const erased = done(await erasePerson(it.context, zwirn.id));
    expect(await everything(it)).not.toMatch(/zwetschgen|zwirnknoten/i);
    expect(erased).toMatchObject({ verb: 'erasePerson', subject: { name: '', count: 1, dossierId: null } });
    expect(await it.store.journalEntry(erased.seq)).toMatchObject({ state: 'final', diff: {}, dossierIds: [zwirn.id] });
    expect(await it.db.erasures.toArray()).toEqual([
      { id: zwirn.id, binderId: it.id, erasedAt: expect.any(Number) as number },
    ]);
    await expectCounted(it);
    await it.reopen();
    expect(await it.store.dossiers([zwirn.id, braun.id])).toEqual([braun]);
  });

  test('keeps what was done to others: it can be undone and done again, and what was only about the person no more', async () => {
    const { it, zwirn, braun } = await two();
    const noted = done(await addNote(it.context, zwirn.id, 'Only theirs'));
    const filed = done(await fileDossiers(it.context, [zwirn.id, braun.id], monday));
    done(await erasePerson(it.context, zwirn.id));
    const after = await recordRows(it.db);
    expect(await it.store.journalEntry(noted.seq)).toMatchObject({
      state: 'final',
      diff: {},
      dossierIds: [],
      subject: { dossierId: null, name: '', from: null, to: null },
    });
    expect(await undoEntry(it.context, noted.seq)).toMatchObject({ problem: { kind: 'nothingToUndo' } });
    expect(await it.store.journalEntry(filed.seq)).toMatchObject({ subject: { count: 1 }, dossierIds: [braun.id] });

    expect(done(await undo(it.context, it.id))).toMatchObject({ turned: 'fileDossiers' });
    expect(await it.store.dossier(braun.id)).toEqual(braun);
    done(await redo(it.context, it.id));
    expect(await recordRows(it.db)).toEqual(after);
    done(await undo(it.context, it.id));
    // The import brought both; taking it back takes the one that is left.
    done(await undo(it.context, it.id));
    expect(await it.store.allDossiers(it.id)).toEqual([]);
    await expectCounted(it);
  });

  test('leaves what was undone before to be done again', async () => {
    const { it, zwirn, braun } = await two();
    done(await fileDossiers(it.context, [braun.id], monday));
    done(await undo(it.context, it.id));
    done(await erasePerson(it.context, zwirn.id));
    done(await redo(it.context, it.id));
    expect((await it.store.dossier(braun.id))?.place).toEqual(monday);
  });

  test('a second time changes nothing of what the journal says of the first', async () => {
    const { it, zwirn } = await two();
    const { seq } = done(await erasePerson(it.context, zwirn.id));
    const first = await it.store.journalEntry(seq);
    expect(await erasePerson(it.context, zwirn.id)).toMatchObject({ problem: { kind: 'gone' } });
    await it.store.removeForGood({ binderId: it.id, at: testInstant, verb: 'erasePerson', ids: [zwirn.id] });
    expect(await it.store.journalEntry(seq)).toEqual(first);
    await expectCounted(it);
  });

  test('removes the contents of documents that nothing names any more, and only those', async () => {
    const { it, zwirn, braun } = await two();
    const [own, shared, kept] = [
      await addDocument(it, zwirn, 'own'),
      await addDocument(it, zwirn, 'shared'),
      await addDocument(it, zwirn, 'kept by the journal'),
    ];
    await addDocument(it, braun, 'kept by the journal');
    await removeDocuments(it, braun);
    await addDocument(it, braun, 'shared');
    done(await erasePerson(it.context, zwirn.id));
    expect(await it.store.attachment(own)).toBeUndefined();
    expect([await it.store.attachment(shared), await it.store.attachment(kept)]).not.toContain(undefined);
    await expectCounted(it);
    done(await undo(it.context, it.id));
    done(await undo(it.context, it.id));
    expect((await it.store.documentsOf(braun.id)).map(({ sha256 }) => sha256)).toEqual([kept]);
  });

  test('removes the content of a document that only the history of the person still knew', async () => {
    const { it, zwirn } = await two();
    const hash = await addDocument(it, zwirn, 'removed before');
    await removeDocuments(it, zwirn);
    expect(await it.store.attachment(hash)).toBeDefined();
    done(await erasePerson(it.context, zwirn.id));
    expect(await it.store.attachment(hash)).toBeUndefined();
    await expectCounted(it);
  });
});

describe('emptying the bin', () => {
  test('removes what lies there, newest first on its page, and nothing else', async () => {
    const { it, zwirn, braun } = await two();
    const clip = dossierNamed(it.id, 'Clip');
    await it.hold(clip);
    for (const id of [zwirn.id, clip.id]) done(await binDossier(it.context, id));
    expect(await it.store.by(CareRecords).binnedIds(it.id)).toEqual([clip.id, zwirn.id]);
    const emptied = done(await removeFromBin(it.context, it.id, await it.store.by(CareRecords).binnedIds(it.id)));
    expect(emptied).toMatchObject({ verb: 'emptyBin', subject: { count: 2, name: '' } });
    expect(await it.store.by(CareRecords).binnedIds(it.id)).toEqual([]);
    expect(await it.store.allDossiers(it.id)).toEqual([braun]);
    expect(await it.db.erasures.count()).toBe(0);
    await expectCounted(it);
    expect(await removeFromBin(it.context, it.id, [])).toMatchObject({ problem: { kind: 'unchanged' } });
  });

  test('removes nothing at all when another window has taken one of them out', async () => {
    const { it, zwirn, braun } = await two();
    for (const { id } of [zwirn, braun]) done(await binDossier(it.context, id));
    const shown = await it.store.by(CareRecords).binnedIds(it.id);
    done(await restoreDossier(it.context, braun.id));
    const before = await allRows(it.db);
    expect(await removeFromBin(it.context, it.id, shown)).toMatchObject({ problem: { kind: 'changedMeanwhile' } });
    expect(await allRows(it.db)).toEqual(before);
  });

  test('never reaches into another binder', async () => {
    const { it, zwirn } = await two();
    done(await binDossier(it.context, zwirn.id));
    const removal = { binderId: testId() as typeof it.id, at: 1, verb: 'emptyBin', ids: [zwirn.id] } as const;
    await expect(it.store.removeForGood(removal)).rejects.toThrow('No longer in the bin');
  });
});

test('several dossiers come out of the bin as one step', async () => {
  const { it, zwirn, braun } = await two();
  for (const { id } of [zwirn, braun]) done(await binDossier(it.context, id));
  const before = await recordRows(it.db);
  const restored = done(await restoreDossiers(it.context, [zwirn.id, braun.id, testId() as typeof zwirn.id]));
  expect(restored).toMatchObject({ verb: 'restoreDossiers', subject: { count: 2 } });
  expect(await it.store.dossiers([zwirn.id, braun.id])).toEqual([zwirn, braun]);
  done(await undo(it.context, it.id));
  expect(await recordRows(it.db)).toEqual(before);
});

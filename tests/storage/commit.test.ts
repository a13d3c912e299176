import { describe, expect, test } from 'vitest';
import { changeBetween, tableDiff } from '@shared/domain/base/records-diff';
import { behindDay, closedOn } from '@shared/domain/filing/place';
import type { Dossier } from '@shared/domain/records/dossier';
import type { BinderId, ContactId, DossierId } from '@shared/domain/records/ids';
import type { BinderDiff } from '@shared/domain/records/tables';
import { plainDate } from '@shared/domain/time/plain-date';
import type { Commit } from '@renderer/storage/commit';
import { CommitConflict } from '@renderer/storage/commit-conflict';
import { documentIn } from '../support/documents';
import { contactWith, dossierNamed, draftFor, testId, testInstant } from '../support/builders';
import { allRows, keptCounts } from '../support/stored-rows';
import { openTestBinder } from '../support/test-binder';

const the27th = behindDay(plainDate('2026-03-27'));

const subject = { dossierId: null, name: '', count: 1, from: null, to: null };

function work(binderId: BinderId, diff: BinderDiff, fields: Partial<Commit> = {}): Commit {
  return { binderId, at: testInstant, verb: 'fileDossiers', subject, diff, target: null, ...fields };
}

/** A binder with Adler on the pile, who has a draft and one contact, and Braun behind a day. */
async function twoDossiers() {
  const it = await openTestBinder();
  const adler = dossierNamed(it.id, 'Adler');
  const braun = dossierNamed(it.id, 'Braun', { place: behindDay(plainDate('2026-03-16')) });
  const contact = contactWith(adler);
  await it.hold(adler, braun);
  await it.store.commit(work(it.id, { contacts: tableDiff({ added: [contact] }) }));
  await it.store.saveDraft(draftFor(adler, { text: contact.text }));
  return { ...it, it, adler, braun, contact };
}

describe('a commit', () => {
  test('stores records, counts, the end of the draft and the journal entry', async () => {
    const { it, adler, braun } = await twoDossiers();
    const moved = { ...adler, place: the27th };
    const coming = dossierNamed(it.id, 'Conrad');
    const contact = contactWith(adler);
    const diff = {
      dossiers: tableDiff({ added: [coming], changed: [changeBetween(adler, moved)], removed: [braun] }),
      contacts: tableDiff({ added: [contact] }),
    };
    const seq = await it.store.commit(work(it.id, diff, { verb: 'logContact', finishesDraftOf: adler.id }));

    expect(await it.store.dossier(adler.id)).toEqual(moved);
    expect(await it.store.dossier(coming.id)).toEqual(coming);
    expect(await it.store.dossier(braun.id)).toBeUndefined();
    expect(await it.store.draftOf(adler.id)).toBeUndefined();
    expect((await it.store.contactsOf(adler.id)).map(({ id }) => id)).toContain(contact.id);
    expect(await keptCounts(it.db)).toEqual({ [`${it.id} pile`]: 1, [`${it.id} d:2026-03-27`]: 1 });
    expect(await it.store.journalEntry(seq)).toEqual({
      seq,
      binderId: it.id,
      at: testInstant,
      verb: 'logContact',
      subject,
      diff,
      state: 'done',
      target: null,
      dossierIds: [coming.id, braun.id, adler.id],
    });
  });

  test('numbers its entries upwards', async () => {
    const it = await openTestBinder();
    const add = () => it.store.commit(work(it.id, { dossiers: tableDiff({ added: [dossierNamed(it.id, 'One')] }) }));
    const first = await add();
    expect(await add()).toBe(first + 1);
    expect(await it.store.newestSeq()).toBe(first + 1);
  });

  test('leaves fields alone that the diff does not name', async () => {
    const { it, adler } = await twoDossiers();
    const renamed = { ...adler, about: 'the offer' };
    await it.store.commit(work(it.id, { dossiers: tableDiff({ changed: [changeBetween(adler, renamed)] }) }));
    const filed = { ...adler, place: the27th };
    await it.store.commit(work(it.id, { dossiers: tableDiff({ changed: [changeBetween(adler, filed)] }) }));
    expect(await it.store.dossier(adler.id)).toEqual({ ...adler, about: 'the offer', place: the27th });
  });

  test('moves the rows of its indexes along', async () => {
    const { it, adler } = await twoDossiers();
    const after = { ...adler, place: the27th, card: { ...adler.card, name: 'Zöllner' } };
    await it.store.commit(work(it.id, { dossiers: tableDiff({ changed: [changeBetween(adler, after)] }) }));
    const row = await it.db.dossiers.get(adler.id);
    expect([row?.shelf, row?.sortName]).toEqual(['d:2026-03-27', 'zoellner']);
  });
});

describe('a commit that conflicts', () => {
  type Case = (them: Awaited<ReturnType<typeof twoDossiers>>) => BinderDiff;
  const cases: readonly [string, Case][] = [
    [
      'its last change starts from another value',
      ({ adler, braun }) => ({
        dossiers: tableDiff({
          changed: [
            changeBetween(adler, { ...adler, place: the27th }),
            changeBetween({ ...braun, about: 'an older version' }, { ...braun, about: 'new' }),
          ],
        }),
      }),
    ],
    [
      'a record to be changed is gone',
      ({ it, adler }) => {
        const gone = dossierNamed(it.id, 'Gone');
        return {
          dossiers: tableDiff({
            changed: [changeBetween(adler, { ...adler, place: the27th }), changeBetween(gone, { ...gone, about: 'x' })],
          }),
        };
      },
    ],
    [
      'a record to be removed has been edited',
      ({ it, braun }) => ({
        dossiers: tableDiff({ added: [dossierNamed(it.id, 'New')], removed: [{ ...braun, about: 'as it was' }] }),
      }),
    ],
    [
      'a record to be removed is gone',
      ({ it, braun }) => ({ dossiers: tableDiff({ removed: [braun, dossierNamed(it.id, 'Gone')] }) }),
    ],
    [
      'an id to be added is taken',
      ({ it, adler, braun }) => ({
        dossiers: tableDiff({
          changed: [changeBetween(braun, { ...braun, place: the27th })],
          added: [dossierNamed(it.id, 'New'), dossierNamed(it.id, 'Same id', { id: adler.id })],
        }),
      }),
    ],
    [
      'a contact to be added is there already',
      ({ adler, contact }) => ({
        dossiers: tableDiff({ changed: [changeBetween(adler, { ...adler, place: the27th })] }),
        contacts: tableDiff({ added: [contact] }),
      }),
    ],
  ];

  test.each(cases)('stores nothing when %s', async (_, diffOf) => {
    const them = await twoDossiers();
    const before = await allRows(them.db);
    const committing = them.store.commit(work(them.it.id, diffOf(them), { finishesDraftOf: them.adler.id }));
    await expect(committing).rejects.toBeInstanceOf(CommitConflict);
    expect(await allRows(them.db)).toEqual(before);
  });

  test('leaves a draft with other words: another window is still at it', async () => {
    const { it, adler, contact } = await twoDossiers();
    const said = (text: string) => tableDiff({ added: [{ ...contact, id: testId() as ContactId, text }] });
    const finish = (text: string) =>
      it.store.commit(work(it.id, { contacts: said(text) }, { finishesDraftOf: adler.id }));
    const draft = draftFor(adler, { text: 'Wants the larger one ' });
    await it.store.saveDraft(draft);
    await finish('Something else');
    expect(await it.store.draftOf(adler.id)).toEqual(draft);
    // It had been stored a moment before the last words were typed.
    await finish('Wants the larger one in red');
    expect(await it.store.draftOf(adler.id)).toBeUndefined();
  });

  test('stores nothing when only the last of many records conflicts, and everything when none does', async () => {
    const it = await openTestBinder();
    const many = Array.from({ length: 600 }, (_, index) => dossierNamed(it.id, `Customer ${index}`));
    await it.hold(...many);
    const before = await allRows(it.db);
    const changed = many.map((dossier) => changeBetween(dossier, { ...dossier, place: the27th }));
    const last = many[599] ?? expect.fail();
    const edited = { ...last, about: 'edited since' };
    const stale = changeBetween(edited, { ...edited, about: 'x' });
    for (const diff of [
      { dossiers: tableDiff<Dossier>({ changed: [...changed.slice(0, -1), stale] }) },
      { dossiers: tableDiff({ removed: [...many.slice(0, -1), edited] }) },
      {
        dossiers: tableDiff({
          added: [...many.slice(0, -1).map((one) => ({ ...one, id: testId() as DossierId })), last],
        }),
      },
    ]) {
      await expect(it.store.commit(work(it.id, diff))).rejects.toBeInstanceOf(CommitConflict);
      expect(await allRows(it.db)).toEqual(before);
    }
    await it.store.commit(work(it.id, { dossiers: tableDiff<Dossier>({ changed }) }));
    expect(await keptCounts(it.db)).toEqual({ [`${it.id} d:2026-03-27`]: 600 });
    const moved = await it.store.allDossiers(it.id);
    await it.store.commit(work(it.id, { dossiers: tableDiff({ removed: moved }) }));
    expect(await it.db.dossiers.count()).toBe(0);
  });

  test('stores nothing when the entry to be taken back is not done any more', async () => {
    const { it, adler, db } = await twoDossiers();
    const seq = await it.store.newestSeq();
    const diff: BinderDiff = { dossiers: tableDiff({ changed: [changeBetween(adler, { ...adler, place: the27th })] }) };
    const undone = { ...adler, place: the27th };
    await it.store.commit(work(it.id, diff, { target: { seq, state: 'undone' } }));
    const before = await allRows(db);
    const again: BinderDiff = { dossiers: tableDiff({ changed: [changeBetween(undone, { ...undone, about: 'x' })] }) };
    for (const target of [seq, seq + 100]) {
      const committing = it.store.commit(work(it.id, again, { target: { seq: target, state: 'undone' } }));
      await expect(committing).rejects.toBeInstanceOf(CommitConflict);
    }
    expect(await allRows(db)).toEqual(before);
  });
});

describe('a commit that would tear things apart', () => {
  test('is refused when it removes a dossier and leaves contacts behind', async () => {
    const { it, adler, contact } = await twoDossiers();
    const removal = it.store.commit(work(it.id, { dossiers: tableDiff({ removed: [adler] }) }));
    await expect(removal).rejects.toBeInstanceOf(CommitConflict);
    await it.store.commit(
      work(it.id, { dossiers: tableDiff({ removed: [adler] }), contacts: tableDiff({ removed: [contact] }) }),
    );
    expect(await it.store.dossier(adler.id)).toBeUndefined();
  });

  test('is refused when a contact is added to a dossier that is gone', async () => {
    const { it } = await twoDossiers();
    const diff = { contacts: tableDiff({ added: [contactWith(dossierNamed(it.id, 'Gone'))] }) };
    await expect(it.store.commit(work(it.id, diff))).rejects.toBeInstanceOf(CommitConflict);
  });

  test('is refused when a binder goes and a dossier stays', async () => {
    const { it } = await twoDossiers();
    const diff = { binders: tableDiff({ removed: [it.binder] }) };
    await expect(it.store.commit(work(it.id, diff))).rejects.toBeInstanceOf(CommitConflict);
  });

  test('is refused when it adds to a binder that is gone', async () => {
    const { it } = await twoDossiers();
    const gone = testId() as BinderId;
    const diff = { dossiers: tableDiff({ added: [dossierNamed(gone, 'Nowhere')] }) };
    await expect(it.store.commit(work(it.id, diff))).rejects.toBeInstanceOf(CommitConflict);
    const empty = { dossiers: tableDiff({ added: [dossierNamed(it.id, 'Here')] }) };
    await expect(it.store.commit(work(gone, empty))).rejects.toBeInstanceOf(CommitConflict);
  });

  test('is refused when it would file a dossier that lies in the bin', async () => {
    const { it, adler } = await twoDossiers();
    const binned = { ...adler, binnedAt: testInstant };
    await it.store.commit(work(it.id, { dossiers: tableDiff({ changed: [changeBetween(adler, binned)] }) }));
    const filing: BinderDiff = {
      dossiers: tableDiff({ changed: [changeBetween(adler, { ...adler, place: the27th })] }),
    };
    await expect(it.store.commit(work(it.id, filing))).rejects.toBeInstanceOf(CommitConflict);
  });

  test('is refused when it would write into a dossier that lies in the bin, and its undo is not', async () => {
    const { it, adler, contact } = await twoDossiers();
    const binned = { ...adler, binnedAt: testInstant };
    await it.store.commit(work(it.id, { dossiers: tableDiff({ changed: [changeBetween(adler, binned)] }) }));
    const before = await allRows(it.db);
    const note: BinderDiff = { contacts: tableDiff({ added: [contactWith(adler)] }) };
    await expect(it.store.commit(work(it.id, note))).rejects.toBeInstanceOf(CommitConflict);
    const { document, attachment } = documentIn(adler, 'Angebot.pdf');
    const paper: BinderDiff = { documents: tableDiff({ added: [document] }) };
    const withContent = { ...work(it.id, paper), attachments: [attachment] };
    await expect(it.store.commit(withContent)).rejects.toBeInstanceOf(CommitConflict);
    expect(await allRows(it.db)).toEqual(before);

    const seq = await it.store.commit(work(it.id, { contacts: tableDiff({ removed: [contact] }) }));
    const back = work(it.id, { contacts: tableDiff({ added: [contact] }) });
    await it.store.commit({ ...back, target: { seq, state: 'undone' } });
  });

  test('is a bug when it names one record twice, which would be counted twice', async () => {
    const { it, adler } = await twoDossiers();
    const before = await allRows(it.db);
    const change = changeBetween(adler, { ...adler, place: the27th });
    const twice = it.store.commit(work(it.id, { dossiers: tableDiff({ changed: [change, change] }) }));
    await expect(twice).rejects.toThrow('twice');
    expect(await allRows(it.db)).toEqual(before);
  });
});

describe('what could not be read back', () => {
  test.each([
    ['an unknown class', { card: { class: 'D' } }],
    ['a missing text', { card: { name: undefined } }],
    ['a day that does not exist', { place: { kind: 'day', date: '2026-02-30', time: null } }],
    ['an id that is none', { id: 'adler' as DossierId }],
    [
      'a reason for closing that does not exist',
      { place: { ...closedOn(plainDate('2026-03-13'), 'other'), reason: '' } },
    ],
  ])('is not stored: %s', async (_, fields) => {
    const { it, adler } = await twoDossiers();
    const before = await allRows(it.db);
    const { card, ...others } = fields as { card?: object };
    const broken = { ...adler, ...others, card: { ...adler.card, ...card } } as typeof adler;
    const added = { ...broken, id: broken.id === adler.id ? (testId() as DossierId) : broken.id };
    await expect(it.store.commit(work(it.id, { dossiers: tableDiff({ added: [added] }) }))).rejects.toThrow();
    if (broken.id === adler.id) {
      const changed = [changeBetween(adler, broken)];
      await expect(it.store.commit(work(it.id, { dossiers: tableDiff({ changed }) }))).rejects.toThrow();
    }
    expect(await allRows(it.db)).toEqual(before);
  });
});

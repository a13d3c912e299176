import { describe, expect, test } from 'vitest';
import { ok } from '@shared/domain/base/result';
import type { SheetReport } from '@shared/domain/filing/do-sheet';
import { behindDay } from '@shared/domain/filing/place';
import { calendarOf } from '@shared/domain/records/binder';
import type { ReminderKind } from '@shared/domain/records/care';
import type { Dossier, InfoCard, Reminder } from '@shared/domain/records/dossier';
import { plainDate } from '@shared/domain/time/plain-date';
import { binDossier, restoreDossier, restoreDossiers } from '@renderer/actions/bin-dossier';
import {
  answerComplaint,
  changeCare,
  dropAnniversary,
  enterComplaint,
  fileFollowUps,
  keepAnniversary,
  remindOf,
  stopReminding,
} from '@renderer/actions/care';
import { editCard } from '@renderer/actions/edit-card';
import { removeFromBin } from '@renderer/actions/empty-bin';
import { erasePerson } from '@renderer/actions/erase-person';
import { addNote } from '@renderer/actions/log-contact';
import { doSheet } from '@renderer/actions/loose-sheets';
import { perform } from '@renderer/actions/perform';
import { undo } from '@renderer/actions/undo';
import { CareRecords } from '@renderer/storage/care-records';
import { tableDiff } from '@shared/domain/base/records-diff';
import { dossierNamed, draftFor } from '../support/builders';
import { allRows, keptLedger, recordRows, recountedLedger } from '../support/stored-rows';
import { done, openTestBinder, type TestBinder } from '../support/test-binder';
import { expectUndoable } from '../support/undoable';

const ofBirthday = { kind: 'birthday', anniversary: null } as const;

async function withCustomer(card: Partial<InfoCard> = {}): Promise<{ it: TestBinder; keller: Dossier }> {
  const it = await openTestBinder();
  const keller = dossierNamed(it.id, 'Keller', { place: behindDay(plainDate('2026-05-04')) });
  const whole = { ...keller, card: { ...keller.card, birthday: '1971-03-18', ...card } };
  await it.hold(whole);
  return { it, keller: whole };
}

function remindersOf(it: TestBinder, { id }: Pick<Dossier, 'id'>): Promise<Reminder[]> {
  return it.store.by(CareRecords).remindersOf([id]);
}

async function theReminder(it: TestBinder, customer: Dossier, kind: ReminderKind): Promise<Reminder> {
  const found = (await remindersOf(it, customer)).filter(({ reminds }) => reminds.kind === kind);
  expect(found).toHaveLength(1);
  return found[0] ?? expect.fail();
}

function doneWith(it: TestBinder, fields: Partial<SheetReport> = {}) {
  const { binder } = it;
  const report = { text: 'Called', place: null, calendar: calendarOf(binder), estimates: binder.estimates, ...fields };
  return () => Promise.resolve(ok(report));
}

async function expectSound(it: TestBinder): Promise<void> {
  expect(await keptLedger(it.db)).toEqual(await recountedLedger(it.db));
}

describe('a reminder of a birthday', () => {
  test('is filed by one step, once, and taken away by another', async () => {
    const { it, keller } = await withCustomer();
    const { entry } = await expectUndoable(it, (context) => remindOf(context, keller.id, ofBirthday));
    const reminder = await theReminder(it, keller, 'birthday');
    expect(reminder).toMatchObject({ card: { name: 'Keller' }, place: behindDay(plainDate('2026-03-18')) });
    expect(entry).toMatchObject({ verb: 'setReminder', subject: { dossierId: keller.id, to: reminder.place } });
    expect(new Set(entry.dossierIds)).toEqual(new Set([keller.id, reminder.id]));
    expect(await remindOf(it.context, keller.id, ofBirthday)).toMatchObject({ problem: { kind: 'unchanged' } });
    await expectUndoable(it, (context) => stopReminding(context, keller.id, ofBirthday));
    expect(await remindersOf(it, keller)).toEqual([]);
    await expectSound(it);
  });

  test('is nobody asked for, and needs a day on the card', async () => {
    const { it, keller } = await withCustomer({ birthday: null });
    expect(await remindersOf(it, keller)).toEqual([]);
    expect(await remindOf(it.context, keller.id, ofBirthday)).toMatchObject({ problem: { kind: 'unchanged' } });
  });

  test('follows the card by the same step, and goes with the day', async () => {
    const { it, keller } = await withCustomer();
    done(await remindOf(it.context, keller.id, ofBirthday));
    await expectUndoable(it, (context) => editCard(context, keller.id, { name: 'Keller-Roth', birthday: '--04-20' }));
    expect(await theReminder(it, keller, 'birthday')).toMatchObject({
      card: { name: 'Keller-Roth' },
      place: behindDay(plainDate('2026-04-20')),
    });
    await expectUndoable(it, (context) => editCard(context, keller.id, { birthday: null }));
    expect(await remindersOf(it, keller)).toEqual([]);
  });

  test('is told in the log of its customer when it is done, and comes again', async () => {
    const { it, keller } = await withCustomer();
    done(await remindOf(it.context, keller.id, ofBirthday));
    const reminder = await theReminder(it, keller, 'birthday');
    await it.store.saveDraft(draftFor(reminder, { text: 'Called' }));
    const what = await expectUndoable(it, (context) => doSheet(context, reminder.id, doneWith(it)));
    expect(what).toMatchObject({ verb: 'doReminder', subject: { dossierId: keller.id, name: 'Keller' } });
    expect(await it.store.contactsOf(keller.id)).toMatchObject([
      { result: 'done', text: 'Called', reminder: { sheetId: reminder.id, kind: 'birthday' } },
    ]);
    expect(await theReminder(it, keller, 'birthday')).toMatchObject({ place: behindDay(plainDate('2027-03-18')) });
    expect(await it.store.draftOf(reminder.id)).toBeUndefined();
    expect(await it.store.dossier(keller.id)).toEqual(keller);
  });

  test('keeps nothing of its own: a note on it goes to its customer', async () => {
    const { it, keller } = await withCustomer();
    done(await remindOf(it.context, keller.id, ofBirthday));
    const reminder = await theReminder(it, keller, 'birthday');
    await it.store.saveDraft(draftFor(reminder, { text: 'Likes tulips' }));
    done(await addNote(it.context, reminder.id, 'Likes tulips'));
    expect(await it.store.contactsOf(reminder.id)).toEqual([]);
    expect(await it.store.contactsOf(keller.id)).toMatchObject([{ text: 'Likes tulips', result: 'note' }]);
    expect(await it.store.draftOf(reminder.id)).toBeUndefined();
  });

  test('is taken away by deleting it, and its customer stays', async () => {
    const { it, keller } = await withCustomer();
    done(await remindOf(it.context, keller.id, ofBirthday));
    const reminder = await theReminder(it, keller, 'birthday');
    const what = await expectUndoable(it, (context) => binDossier(context, reminder.id));
    expect(what).toMatchObject({ verb: 'removeReminder', subject: { dossierId: keller.id } });
    expect(await it.store.dossier(reminder.id)).toBeUndefined();
    expect(await it.store.dossier(keller.id)).toEqual(keller);
  });
});

describe('a dossier that goes', () => {
  test('takes its reminders into the bin and out of it, where they are not listed', async () => {
    const { it, keller } = await withCustomer();
    done(await remindOf(it.context, keller.id, ofBirthday));
    const reminder = await theReminder(it, keller, 'birthday');
    await expectUndoable(it, (context) => binDossier(context, keller.id));
    expect((await it.store.dossier(reminder.id))?.binnedAt).not.toBeNull();
    expect(await it.store.by(CareRecords).binnedIds(it.id)).toEqual([keller.id]);
    await expectUndoable(it, (context) => restoreDossier(context, keller.id));
    expect(await it.store.dossier(reminder.id)).toEqual(reminder);
    const other = dossierNamed(it.id, 'Other');
    await it.hold(other);
    for (const { id } of [keller, other]) done(await binDossier(it.context, id));
    await expectUndoable(it, (context) => restoreDossiers(context, [keller.id, other.id]));
    expect(await it.store.dossier(reminder.id)).toEqual(reminder);
  });

  test('for good from the bin takes its reminders along, and counts for one', async () => {
    const { it, keller } = await withCustomer();
    done(await remindOf(it.context, keller.id, ofBirthday));
    done(await binDossier(it.context, keller.id));
    expect(done(await removeFromBin(it.context, it.id, [keller.id])).subject.count).toBe(1);
    expect((await recordRows(it.db))['dossiers']).toEqual([]);
    await expectSound(it);
  });

  test('can’t be removed while something reminds of it', async () => {
    const { it, keller } = await withCustomer();
    done(await remindOf(it.context, keller.id, ofBirthday));
    const removed = await perform(it.context, {
      binderId: it.id,
      verb: 'undo',
      subject: { dossierId: null, name: '', count: 1, from: null, to: null },
      diff: { dossiers: tableDiff({ removed: [keller] }) },
    });
    expect(removed).toMatchObject({ ok: false, problem: { kind: 'changedMeanwhile' } });
  });

  test('with its person leaves no trace, neither of what reminded of it once nor in whom it recommended', async () => {
    const { it, keller } = await withCustomer();
    const kim = dossierNamed(it.id, 'Kim');
    const lee = dossierNamed(it.id, 'Lee');
    await it.hold(kim, lee);
    done(await changeCare(it.context, kim.id, { referredBy: keller.id, phase: 'awareness' }));
    done(await changeCare(it.context, lee.id, { referredBy: keller.id }));
    done(await changeCare(it.context, lee.id, { referredBy: null }));
    done(await enterComplaint(it.context, keller.id, { about: 'Zwirn riss', answerBy: plainDate('2026-03-18') }));
    const usedUp = await theReminder(it, keller, 'complaint');
    done(await editCard(it.context, keller.id, { name: 'Keller-Roth' }));
    done(await doSheet(it.context, usedUp.id, doneWith(it, { text: 'Neuen geschickt' })));
    done(await remindOf(it.context, keller.id, ofBirthday));
    const reminder = await theReminder(it, keller, 'birthday');
    done(await erasePerson(it.context, keller.id));
    const { erasures = [], ...rows } = await allRows(it.db);
    for (const word of ['Keller', 'Zwirn', 'geschickt']) expect(JSON.stringify(rows)).not.toContain(word);
    const { journal = [], ...records } = rows;
    expect(JSON.stringify(records)).not.toContain(keller.id);
    // Only the entry that tells of it names ids, by which it is done again.
    expect(JSON.stringify(journal.slice(0, -1))).not.toContain(keller.id);
    expect(erasures.map((row) => (row as { id: string }).id).sort()).toEqual(
      [keller.id, usedUp.id, reminder.id].sort(),
    );
    expect((await it.store.dossier(kim.id))?.care).toMatchObject({ referredBy: null, phase: 'awareness' });
    await expectSound(it);
    // What was known of the others besides can still be taken back.
    for (let step = 0; step < 3; step++) done(await undo(it.context, it.id));
    expect((await it.store.dossier(kim.id))?.care).toBeNull();
  });
});

describe('an anniversary', () => {
  test('has its own reminder, which follows it and goes with it', async () => {
    const { it, keller } = await withCustomer();
    done(await keepAnniversary(it.context, keller.id, { name: 'Customer since', day: '2019-06-01' }));
    const [anniversary] = (await it.store.dossier(keller.id))?.care?.anniversaries ?? [];
    if (!anniversary) expect.fail();
    const what = { kind: 'anniversary', anniversary: anniversary.id } as const;
    await expectUndoable(it, (context) => remindOf(context, keller.id, what));
    await expectUndoable(it, (context) =>
      keepAnniversary(context, keller.id, { ...anniversary, name: 'Client since', day: '2019-07-01' }),
    );
    expect(await theReminder(it, keller, 'anniversary')).toMatchObject({
      about: 'Client since',
      place: behindDay(plainDate('2026-07-01')),
    });
    await expectUndoable(it, (context) => dropAnniversary(context, keller.id, anniversary.id));
    expect(await remindersOf(it, keller)).toEqual([]);
    expect((await it.store.dossier(keller.id))?.care).toBeNull();
  });
});

describe('a complaint', () => {
  const saturday = plainDate('2026-03-21');

  test('files its reminder behind the last working day, by one step', async () => {
    const { it, keller } = await withCustomer();
    const { entry } = await expectUndoable(it, (context) =>
      enterComplaint(context, keller.id, { about: 'Late', answerBy: saturday }),
    );
    expect(entry).toMatchObject({ verb: 'enterComplaint', subject: { dossierId: keller.id } });
    const friday = behindDay(plainDate('2026-03-20'));
    expect(await theReminder(it, keller, 'complaint')).toMatchObject({ about: 'Late', place: friday });
    expect((await it.store.by(CareRecords).complaints(it.id)).map(({ id }) => id)).toEqual([keller.id]);
    await expectUndoable(it, (context) =>
      enterComplaint(context, keller.id, { about: 'Late again', answerBy: plainDate('2026-03-17') }),
    );
    expect(await theReminder(it, keller, 'complaint')).toMatchObject({
      about: 'Late again',
      place: behindDay(plainDate('2026-03-17')),
    });
  });

  test('is answered from the card, or by doing its reminder; either way it goes on record', async () => {
    const { it, keller } = await withCustomer();
    done(await enterComplaint(it.context, keller.id, { about: 'Late', answerBy: saturday }));
    await expectUndoable(it, (context) => answerComplaint(context, keller.id, 'Sent anew'));
    expect(await remindersOf(it, keller)).toEqual([]);
    done(await enterComplaint(it.context, keller.id, { about: 'Torn', answerBy: saturday }));
    const reminder = await theReminder(it, keller, 'complaint');
    await expectUndoable(it, (context) => doSheet(context, reminder.id, doneWith(it)));
    expect(await it.store.dossier(keller.id)).toMatchObject({ care: null });
    expect(await it.store.dossier(reminder.id)).toBeUndefined();
    const settled = (await it.store.contactsOf(keller.id)).map(({ settledComplaint }) => settledComplaint?.about);
    expect(settled).toEqual(['Torn', 'Late']);
    expect(await it.store.by(CareRecords).complaints(it.id)).toEqual([]);
    expect(await answerComplaint(it.context, keller.id, '')).toMatchObject({ problem: { kind: 'unchanged' } });
  });

  test('is not answered by putting its reminder off', async () => {
    const { it, keller } = await withCustomer();
    done(await enterComplaint(it.context, keller.id, { about: 'Late', answerBy: saturday }));
    const reminder = await theReminder(it, keller, 'complaint');
    const place = behindDay(plainDate('2026-03-16'));
    await expectUndoable(it, (context) => doSheet(context, reminder.id, doneWith(it, { place })));
    expect(await theReminder(it, keller, 'complaint')).toMatchObject({ place });
    expect((await it.store.dossier(keller.id))?.care?.complaint?.about).toBe('Late');
  });
});

describe('the follow-ups of a sale', () => {
  const days = { thanks: plainDate('2026-03-17'), satisfaction: plainDate('2026-04-10') };

  test('are filed by one step, and take the place of those still to come', async () => {
    const { it, keller } = await withCustomer();
    await expectUndoable(it, (context) => fileFollowUps(context, keller.id, days));
    const later = { thanks: plainDate('2026-03-18'), satisfaction: plainDate('2026-04-13') };
    await expectUndoable(it, (context) => fileFollowUps(context, keller.id, later));
    const filed = (await remindersOf(it, keller)).map(({ reminds, place }) => ({ kind: reminds.kind, place }));
    expect(filed).toHaveLength(2);
    expect(filed).toEqual(
      expect.arrayContaining([
        { kind: 'thanks', place: behindDay(later.thanks) },
        { kind: 'satisfaction', place: behindDay(later.satisfaction) },
      ]),
    );
  });
});

describe('who has recommended one', () => {
  test('opens either way, and is left out while it lies in the bin', async () => {
    const { it, keller } = await withCustomer();
    const kim = dossierNamed(it.id, 'Kim');
    await it.hold(kim);
    await expectUndoable(it, (context) => changeCare(context, kim.id, { referredBy: keller.id }));
    const referred = async () => (await it.store.by(CareRecords).referredBy(keller.id)).map(({ id }) => id);
    expect(await referred()).toEqual([kim.id]);
    done(await binDossier(it.context, kim.id));
    expect(await referred()).toEqual([]);
  });
});

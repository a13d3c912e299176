import { describe, expect, test } from 'vitest';
import { changeRepetition, closeAsDone, createSheet, doSheet, type NewSheet } from '@renderer/actions/loose-sheets';
import { fileDossiers } from '@renderer/actions/file-dossiers';
import { undo } from '@renderer/actions/undo';
import { err, ok } from '@shared/domain/base/result';
import type { SheetReport } from '@shared/domain/filing/do-sheet';
import { behindDay, closedOn, type Place } from '@shared/domain/filing/place';
import { dayShelf } from '@shared/domain/filing/shelf';
import { newSheetDraft } from '@shared/domain/records/card-draft';
import { isSheet, type LooseSheet } from '@shared/domain/records/dossier';
import type { DossierId } from '@shared/domain/records/ids';
import { shippedEstimates } from '@shared/domain/records/estimates';
import { plainDate } from '@shared/domain/time/plain-date';
import { mondayToFriday } from '@shared/domain/time/working-calendar';
import { dossierNamed, draftFor, testInstant } from '../support/builders';
import { allRows } from '../support/stored-rows';
import { done, openTestBinder, type TestBinder } from '../support/test-binder';
import { expectUndoable } from '../support/undoable';

const friday = plainDate('2026-03-13');
const behind = (day: string) => behindDay(plainDate(day));
const report: NewSheet = {
  title: 'Weekly report',
  notes: 'To Ms Petersen',
  place: behind('2026-03-13'),
  minutes: 45,
  repeats: { every: 1, unit: 'weeks' },
};

/** What is written down: the place null where it goes by itself. */
const said = (text: string, place: Place | null = null) =>
  Promise.resolve(ok<SheetReport>({ text, place, calendar: mondayToFriday, estimates: shippedEstimates }));

async function withSheet(fields: Partial<NewSheet> = {}) {
  const it = await openTestBinder();
  const { subject } = done(await createSheet(it.context, it.id, { ...report, ...fields }));
  const id = subject.dossierId ?? expect.fail();
  return { it, id, now: () => sheetNow(it, id) };
}

async function sheetNow(it: TestBinder, id: DossierId): Promise<LooseSheet> {
  const sheet = await it.store.dossier(id);
  return sheet && isSheet(sheet) ? sheet : expect.fail();
}

describe('a new loose sheet', () => {
  test('lies where it was filed, as other work with a duration of its own', async () => {
    const it = await openTestBinder();
    await it.store.saveCardDraft({
      dossierId: newSheetDraft(it.id),
      binderId: it.id,
      card: { name: 'Weekly rep' },
      savedAt: testInstant,
    });
    const { verb, subject } = await expectUndoable(it, (context) => createSheet(context, it.id, report));
    const [sheet] = await it.store.allDossiers(it.id);
    expect(sheet).toMatchObject({
      card: { name: 'Weekly report', notes: 'To Ms Petersen', company: '', phones: [] },
      place: report.place,
      task: 'other',
      minutes: 45,
      sheet: { repeats: report.repeats, turn: null },
      promise: null,
    });
    expect([verb, subject.from, subject.to]).toEqual(['createSheet', null, report.place]);
    expect(await it.store.cardDraftOf(newSheetDraft(it.id))).toBeUndefined();
  });

  test('counts as a dossier and as other work, never as a first call', async () => {
    const { it } = await withSheet();
    const { total, counts } = await it.store.inventory(it.id);
    expect([total, counts.get(dayShelf(friday))]).toEqual([1, 1]);
    const work = (await it.store.shelfWork(it.id)).get(dayShelf(friday));
    expect(work?.kinds).toMatchObject({
      other: { count: 1, own: 1, ownMinutes: 45 },
      first: { count: 0 },
    });
  });
});

describe('doing a loose sheet', () => {
  test('writes it down and files it behind its next day, with the end of its draft, as one step', async () => {
    const { it, id, now } = await withSheet();
    await it.store.saveDraft(draftFor(await now(), { text: 'Se' }));
    const before = await now();
    const { verb, subject } = await expectUndoable(it, (context) => doSheet(context, id, () => said('Sent')));
    expect(await now()).toEqual({
      ...before,
      place: behind('2026-03-20'),
      sheet: { ...before.sheet, turn: { from: friday, due: plainDate('2026-03-20') } },
    });
    expect(await it.store.contactsOf(id)).toEqual([
      expect.objectContaining({
        result: 'done',
        outcomeId: null,
        text: 'Sent',
        cameFrom: report.place,
        filedTo: behind('2026-03-20'),
        work: { kind: 'other', minutes: 45 },
      }),
    ]);
    expect(await it.store.draftOf(id)).toBeUndefined();
    expect([verb, subject.from, subject.to]).toEqual(['doSheet', report.place, behind('2026-03-20')]);
  });

  test('closes one that does not come again, and says so', async () => {
    const { it, id, now } = await withSheet({ repeats: null });
    const { verb } = await expectUndoable(it, (context) => doSheet(context, id, () => said('Sent')));
    expect([verb, (await now()).place]).toEqual(['closeDossier', closedOn(friday, 'done')]);
    expect(await it.store.contactsOf(id)).toHaveLength(1);
  });

  test('keeps its rhythm over a move, and over what is taken back', async () => {
    const { it, id, now } = await withSheet();
    done(await doSheet(it.context, id, () => said('')));
    done(await fileDossiers(it.context, [id], behind('2026-03-24')));
    it.clock.set('2026-03-24');
    done(await doSheet(it.context, id, () => said('')));
    expect((await now()).place).toEqual(behind('2026-03-27'));
    done(await undo(it.context, it.id));
    done(await undo(it.context, it.id));
    expect((await now()).place).toEqual(behind('2026-03-20'));
  });

  test('stores nothing when the report is refused, or it is no sheet, or gone', async () => {
    const { it, id } = await withSheet();
    const customer = dossierNamed(it.id, 'Keller');
    await it.hold(customer);
    const before = await allRows(it.db);
    const refused = await doSheet(it.context, id, () => Promise.resolve(err({ kind: 'incomplete' })));
    expect(refused).toMatchObject({ problem: { kind: 'incomplete' } });
    expect(await doSheet(it.context, customer.id, () => said(''))).toMatchObject({
      problem: { kind: 'changedMeanwhile' },
    });
    const { id: gone } = dossierNamed(it.id, 'Gone');
    expect(await doSheet(it.context, gone, () => said(''))).toMatchObject({ problem: { kind: 'gone' } });
    expect(await allRows(it.db)).toEqual(before);
  });

  test('for the last time closes it as done though it would come again, and counts the work', async () => {
    const { it, id, now } = await withSheet();
    const { verb } = await expectUndoable(it, (context) => closeAsDone(context, id));
    expect([verb, (await now()).place]).toEqual(['closeDossier', closedOn(friday, 'done')]);
    expect(await it.store.contactsOf(id)).toEqual([
      expect.objectContaining({ result: 'done', work: { kind: 'other', minutes: 45 } }),
    ]);
  });
});

describe('changing how a sheet comes again', () => {
  test('counts from where it lies now', async () => {
    const { it, id, now } = await withSheet();
    done(await doSheet(it.context, id, () => said('')));
    done(await fileDossiers(it.context, [id], behind('2026-03-24')));
    const { verb } = await expectUndoable(it, (c) => changeRepetition(c, id, { every: 2, unit: 'weeks' }));
    expect([verb, (await now()).sheet]).toEqual(['changeSheet', { repeats: { every: 2, unit: 'weeks' }, turn: null }]);
    it.clock.set('2026-03-24');
    done(await doSheet(it.context, id, () => said('')));
    expect((await now()).place).toEqual(behind('2026-04-07'));
  });

  test('is refused for a customer, who has no rhythm of that kind', async () => {
    const it = await openTestBinder();
    const customer = dossierNamed(it.id, 'Keller');
    await it.hold(customer);
    expect(await changeRepetition(it.context, customer.id, null)).toMatchObject({ problem: { kind: 'unchanged' } });
  });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { completeness } from '@shared/domain/filing/completeness';
import { behindDay, behindMonth, pile, type Place } from '@shared/domain/filing/place';
import { shippedEstimates } from '@shared/domain/records/estimates';
import type { BinderId, DossierId } from '@shared/domain/records/ids';
import { month } from '@shared/domain/time/month';
import { clockTime } from '@shared/domain/time/clock-time';
import { type PlainDate, plainDate } from '@shared/domain/time/plain-date';
import { mondayToFriday } from '@shared/domain/time/working-calendar';
import { dayFigures } from '@shared/domain/workload/day-figures';
import { minutesOf } from '@shared/domain/workload/load';
import { binDossier, restoreDossier } from '@renderer/actions/bin-dossier';
import { closeDossier, reopenDossier } from '@renderer/actions/close-dossier';
import { createDossier } from '@renderer/actions/create-dossier';
import { editCard } from '@renderer/actions/edit-card';
import { fileDossiers } from '@renderer/actions/file-dossiers';
import { addNote, logContact } from '@renderer/actions/log-contact';
import { addSampleBinder, removeSampleBinder } from '@renderer/actions/sample-binder';
import { redo, undo, undoEntry } from '@renderer/actions/undo';
import { binderNamed, contactWith, dossierNamed, nextAt, reportOf } from '../support/builders';
import { runs, runsTimeout } from '../support/runs';
import { keptWork, recordRows, recountedWork } from '../support/stored-rows';
import { discard, TestBinder } from '../support/test-binder';
import { numberedOn } from '../support/rings';

const places: Place[] = [
  pile,
  behindDay(plainDate('2026-03-11')),
  behindDay(plainDate('2026-03-27')),
  behindDay(plainDate('2026-03-27'), clockTime('09:30')),
  behindMonth(month('2026-03')),
  behindMonth(month('2026-07')),
  behindMonth(month('2027-07')),
];

interface Hands {
  readonly test: TestBinder;
  /** Any dossier of any binder. */
  readonly id: DossierId;
  /** The sample binder when there is one, else one's own. */
  readonly sampleOrOwn: BinderId;
  readonly place: Place;
  readonly seq: number;
}

const steps: Record<string, (hands: Hands) => Promise<unknown>> = {
  create: ({ test, sampleOrOwn }) => createDossier(test.context, sampleOrOwn, { name: 'New' }),
  importSome: ({ test, place }) =>
    test.hold(
      dossierNamed(test.id, 'One', { place, minutes: 45 }),
      dossierNamed(test.id, 'Two', { task: 'meeting' }),
      dossierNamed(test.id, 'Three', { sheet: { repeats: null, turn: null } }),
    ),
  edit: ({ test, id, seq }) => editCard(test.context, id, { name: `Name ${seq}` }),
  file: ({ test, id, place }) => fileDossiers(test.context, [id], place),
  fileAll: async ({ test, place }) =>
    fileDossiers(
      test.context,
      (await test.store.allDossiers(test.id)).map((dossier) => dossier.id),
      place,
    ),
  log: ({ test, id, place }) => logContact(test.context, id, reportOf('spoke', place)),
  try: ({ test, id, place }) => logContact(test.context, id, reportOf('noAnswer', place)),
  promise: ({ test, id, place }) =>
    logContact(test.context, id, reportOf('spoke', place, { next: nextAt(place, { promiseWords: 'Friday' }) })),
  meet: ({ test, id, place }) =>
    logContact(test.context, id, reportOf('spoke', place, { next: nextAt(place, { task: 'meeting' }) })),
  note: ({ test, id }) => addNote(test.context, id, 'note'),
  close: ({ test, id }) => closeDossier(test.context, id, 'other'),
  reopen: ({ test, id }) => reopenDossier(test.context, id),
  bin: ({ test, id }) => binDossier(test.context, id),
  restore: ({ test, id }) => restoreDossier(test.context, id),
  addSample: ({ test }) => {
    const binder = binderNamed('Sample', { sample: true });
    const dossier = dossierNamed(binder.id, 'Amsel');
    return addSampleBinder(test.context, test.id, { binder, dossiers: [dossier], contacts: [contactWith(dossier)] });
  },
  removeSample: ({ test, sampleOrOwn }) => removeSampleBinder(test.context, test.id, sampleOrOwn),
  undo: ({ test }) => undo(test.context, test.id),
  undoInSample: ({ test, sampleOrOwn }) => undo(test.context, sampleOrOwn),
  undoOne: ({ test, seq }) => undoEntry(test.context, seq),
  redo: ({ test }) => redo(test.context, test.id),
  restart: ({ test }) => test.reopen(),
};

const step = fc.record({
  name: fc.constantFrom(...Object.keys(steps)),
  pick: fc.nat(50),
  place: fc.nat(places.length - 1),
});

/** The figures of a day as every screen shows them, and the same from counting every dossier. */
async function expectFigures(test: TestBinder, binderId: BinderId, today: PlainDate): Promise<void> {
  const dossiers = (await test.store.allDossiers(binderId)).filter(({ binnedAt }) => binnedAt === null);
  const lying = (date: PlainDate) =>
    dossiers.flatMap((dossier) => {
      const { place } = dossier;
      const there = place.kind === 'day' && (place.date === date || (date === today && place.date < today));
      return there ? [{ dossier, lies: place }] : [];
    });
  const work = await test.store.shelfWork(binderId);
  const ground = { work, estimates: shippedEstimates, calendar: mondayToFriday, today, done: 0 };
  for (const place of places) {
    if (place.kind !== 'day') continue;
    const there = lying(place.date);
    expect(dayFigures(place.date, ground)).toMatchObject({
      count: there.length,
      minutes: there.reduce((sum, { dossier }) => sum + minutesOf(dossier, shippedEstimates), 0),
      promised: there.filter(({ dossier }) => dossier.promise !== null).length,
      timed: there.filter(({ lies }) => lies.time !== null).length,
      overdue: there.filter(({ lies }) => lies.date !== place.date).length,
    });
  }
}

async function expectWhole(test: TestBinder): Promise<void> {
  expect(await keptWork(test.db)).toEqual(await recountedWork(test.db));
  const { binders, dossiers, contacts } = await recordRows(test.db);
  for (const { id } of binders as { id: BinderId }[]) {
    const { total, counts } = await test.store.inventory(id);
    for (const today of ['2026-03-13', '2026-12-31']) {
      expect(completeness(total, counts, numberedOn(plainDate(today))).lost).toBe(0);
    }
    await expectFigures(test, id, plainDate('2026-03-27'));
  }
  const binderIds = new Set(binders?.map((row) => (row as { id: string }).id));
  const dossierIds = new Set(dossiers?.map((row) => (row as { id: string }).id));
  expect((dossiers as { binderId: string }[]).filter(({ binderId }) => !binderIds.has(binderId))).toEqual([]);
  expect((contacts as { dossierId: string }[]).filter(({ dossierId }) => !dossierIds.has(dossierId))).toEqual([]);
}

test(
  'after any actions the kept counts are what a recount finds, nothing is lost, and all can be taken back',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (plan) => {
        const test = new TestBinder();
        await test.open();
        try {
          const empty = await recordRows(test.db);
          for (const { name, pick, place } of plan) {
            const ids = await test.db.dossiers.toCollection().primaryKeys();
            const sample = (await test.store.binders()).find((binder) => binder.sample);
            await steps[name]?.({
              test,
              id: ids[pick % ids.length] ?? dossierNamed(test.id, 'Gone').id,
              sampleOrOwn: sample?.id ?? test.id,
              place: places[place] ?? pile,
              seq: pick % ((await test.store.newestSeq()) + 1),
            });
            await expectWhole(test);
          }
          let last = await undo(test.context, test.id);
          while (last.ok) last = await undo(test.context, test.id);
          expect(last.problem).toEqual({ kind: 'nothingToUndo' });
          expect(await recordRows(test.db)).toEqual(empty);
        } finally {
          await discard(test);
        }
      }),
      { numRuns: runs },
    );
  },
  runsTimeout,
);

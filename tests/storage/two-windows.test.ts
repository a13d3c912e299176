import { liveQuery } from 'dexie';
import { describe, expect, onTestFinished, test } from 'vitest';
import { behindDay, pile } from '@shared/domain/filing/place';
import type { DossierId } from '@shared/domain/records/ids';
import { plainDate } from '@shared/domain/time/plain-date';
import { binDossier } from '@renderer/actions/bin-dossier';
import { createDossier } from '@renderer/actions/create-dossier';
import { editCard } from '@renderer/actions/edit-card';
import { fileDossier } from '@renderer/actions/file-dossiers';
import { addNote, logContact } from '@renderer/actions/log-contact';
import type { ActionResult } from '@renderer/actions/perform';
import { addSampleBinder, removeSampleBinder } from '@renderer/actions/sample-binder';
import { redo, undo } from '@renderer/actions/undo';
import { binderNamed, dossierNamed, nextAt, reportOf } from '../support/builders';
import { makeGate } from '../support/gate';
import { keptCounts, keptWork, recountedWork } from '../support/stored-rows';
import { done, openTestBinder, TestBinder } from '../support/test-binder';

const friday = behindDay(plainDate('2026-03-27'));

/** Two windows on one database, with a dossier in the binder. */
async function twoWindows() {
  const left = await openTestBinder();
  const dossier = dossierNamed(left.id, 'Keller');
  await left.hold(dossier);
  const right = new TestBinder(left.name);
  onTestFinished(() => right.db.close());
  await right.open();
  return { left, right, dossier };
}

const refusal = (result: ActionResult) => (result.ok ? null : result.problem.kind);

describe('another window', () => {
  test('sees what is stored in a realm of its own, without asking', async () => {
    const { left } = await twoWindows();
    const seen = makeGate();
    const query = liveQuery(() => left.store.allDossiers(left.id)).subscribe((dossiers) => {
      if (dossiers.some(({ card }) => card.name === 'From over there')) seen.open();
    });
    const worker = new Worker(new URL('../support/second-window.worker.ts', import.meta.url), { type: 'module' });
    onTestFinished(() => {
      query.unsubscribe();
      worker.terminate();
    });
    worker.postMessage({ name: left.name, binderId: left.id, card: 'From over there' });
    await seen.passed;
    expect(await keptCounts(left.db)).toEqual({ [`${left.id} pile`]: 2 });
  }, 60_000);

  test('opens the same binder', async () => {
    const { left, right } = await twoWindows();
    expect(right.binder).toEqual(left.binder);
  });

  test('can take back what the first one did, and do it again', async () => {
    const { left, right, dossier } = await twoWindows();
    done(await fileDossier(left.context, dossier.id, nextAt(friday)));
    done(await undo(right.context, right.id));
    expect((await left.store.dossier(dossier.id))?.place).toEqual(pile);
    done(await redo(left.context, left.id));
    expect((await right.store.dossier(dossier.id))?.place).toEqual(friday);
  });
});

describe('two windows that work on one dossier', () => {
  test('one after the other: different fields of the card are both kept', async () => {
    const { left, right, dossier } = await twoWindows();
    done(await editCard(left.context, dossier.id, { name: 'Keller-Maier' }));
    done(await editCard(right.context, dossier.id, { phones: ['0711 123'] }));
    expect((await left.store.dossier(dossier.id))?.card).toMatchObject({ name: 'Keller-Maier', phones: ['0711 123'] });
  });

  test('at the same time: card and place are both kept, since they are different fields of the record', async () => {
    const { left, right, dossier } = await twoWindows();
    const results = await Promise.all([
      editCard(left.context, dossier.id, { name: 'Keller-Maier' }),
      fileDossier(right.context, dossier.id, nextAt(friday)),
    ]);
    expect(results.map(refusal)).toEqual([null, null]);
    const after = await left.store.dossier(dossier.id);
    expect([after?.card.name, after?.place]).toEqual(['Keller-Maier', friday]);
  });

  test('a contact that both log at once counts from what the other has stored, or is refused and told', async () => {
    const { left, right, dossier } = await twoWindows();
    done(await fileDossier(left.context, dossier.id, nextAt(friday)));
    // Neither changes where it lies nor, the one who was reached, the number of attempts: no field of the other's change.
    const results = await Promise.all([
      logContact(left.context, dossier.id, reportOf('spoke', friday)),
      logContact(right.context, dossier.id, reportOf('noAnswer', friday)),
    ]);
    expect(results.map(refusal)).toEqual([null, 'changedMeanwhile']);
    expect(await left.store.dossier(dossier.id)).toMatchObject({ attempts: 0, lastTried: null });
    expect((await left.store.contactsOf(dossier.id)).map(({ result }) => result)).toEqual(['reached']);

    done(await logContact(right.context, dossier.id, reportOf('noAnswer', friday)));
    expect(await left.store.dossier(dossier.id)).toMatchObject({ attempts: 1, lastReached: { time: '09:00' } });
  });

  test('at the same time on one field: never overwritten unseen; who is refused is told, and can try again', async () => {
    const { left, right, dossier } = await twoWindows();
    // Both have read before either writes: the later one computes from what is no longer there.
    const readByRight = makeGate();
    const writtenByLeft = makeGate();
    const read = right.store.dossier.bind(right.store);
    right.store.dossier = async (id: DossierId) => {
      const found = await read(id);
      readByRight.open();
      await writtenByLeft.passed;
      return found;
    };
    const late = editCard(right.context, dossier.id, { phones: ['0711 123'] });
    await readByRight.passed;
    done(await editCard(left.context, dossier.id, { name: 'Keller-Maier' }));
    writtenByLeft.open();

    expect(refusal(await late)).toBe('changedMeanwhile');
    expect((await left.store.dossier(dossier.id))?.card).toEqual({ ...dossier.card, name: 'Keller-Maier' });
    expect(await left.store.journalAfter(0)).toHaveLength(2);

    right.store.dossier = read;
    done(await editCard(right.context, dossier.id, { phones: ['0711 123'] }));
    expect((await left.store.dossier(dossier.id))?.card).toMatchObject({ name: 'Keller-Maier', phones: ['0711 123'] });
  });

  test('a contact is not logged into a dossier that has gone into the bin', async () => {
    const { left, right, dossier } = await twoWindows();
    done(await binDossier(left.context, dossier.id));
    expect(refusal(await logContact(right.context, dossier.id, reportOf('spoke', friday)))).toBe('gone');
    expect(refusal(await addNote(right.context, dossier.id, 'A note'))).toBe('gone');
    expect(await left.store.contactsOf(dossier.id)).toEqual([]);
  });

  test('an undo pressed in both takes back one action, not two, and not one twice', async () => {
    const { left, right, dossier } = await twoWindows();
    done(await fileDossier(left.context, dossier.id, nextAt(friday)));
    const results = await Promise.all([undo(left.context, left.id), undo(right.context, right.id)]);
    expect(results.map(refusal)).toEqual([null, 'changedMeanwhile']);
    expect(await left.store.dossier(dossier.id)).toEqual(dossier);
    expect(await keptWork(left.db)).toEqual(await recountedWork(left.db));
  });
});

describe('two windows and the sample binder', () => {
  test('open it once, though both ask', async () => {
    const { left, right } = await twoWindows();
    const sample = () => ({ binder: binderNamed('Sample', { sample: true }), dossiers: [], contacts: [] });
    done(await addSampleBinder(left.context, left.id, sample()));
    expect(refusal(await addSampleBinder(right.context, right.id, sample()))).toBe('unchanged');
    expect(await left.store.binders()).toHaveLength(2);
  });

  test('do not leave a dossier behind that is made while it goes', async () => {
    const { left, right } = await twoWindows();
    const sample = binderNamed('Sample', { sample: true });
    done(await addSampleBinder(left.context, left.id, { binder: sample, dossiers: [], contacts: [] }));
    const read = left.store.contactsOfBinder.bind(left.store);
    left.store.contactsOfBinder = async (binderId) => {
      const contacts = await read(binderId);
      done(await createDossier(right.context, sample.id, { name: 'Just made' }));
      return contacts;
    };
    // The dossiers are read before the contacts; the new one is in neither and would be left without a binder.
    const dossiers = left.store.allDossiers.bind(left.store);
    left.store.allDossiers = async (binderId) =>
      (await dossiers(binderId)).filter(({ card }) => card.name !== 'Just made');
    expect(refusal(await removeSampleBinder(left.context, left.id, sample.id))).toBe('changedMeanwhile');
    expect(await left.store.binder(sample.id)).toEqual(sample);

    left.store.contactsOfBinder = read;
    left.store.allDossiers = dossiers;
    done(await removeSampleBinder(left.context, left.id, sample.id));
    expect(refusal(await createDossier(right.context, sample.id, { name: 'Too late' }))).toBe('changedMeanwhile');
    expect(await left.store.allDossiers(sample.id)).toEqual([]);
  });
});

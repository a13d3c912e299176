import { describe, expect, test } from 'vitest';
import { behindDay } from '@shared/domain/filing/place';
import { plainDate } from '@shared/domain/time/plain-date';
import { createDossier } from '@renderer/actions/create-dossier';
import { fileDossier } from '@renderer/actions/file-dossiers';
import { addNote } from '@renderer/actions/log-contact';
import { perform, subjectOfMany } from '@renderer/actions/perform';
import { addSampleBinder, removalOf, removeSampleBinder, type SampleContents } from '@renderer/actions/sample-binder';
import { redo, undo, undoEntry } from '@renderer/actions/undo';
import { binderNamed, contactWith, dossierNamed, nextAt } from '../support/builders';
import { offerIn } from '../support/calculations';
import { formIn, sheetIn } from '../support/forms';
import { playbookIn } from '../support/playbooks';
import { keptCounts, keptWork, recordRows, recountedWork } from '../support/stored-rows';
import { done, openTestBinder } from '../support/test-binder';
import { expectUndoable } from '../support/undoable';

const friday = behindDay(plainDate('2026-03-27'));

function makeSample(): SampleContents {
  const binder = binderNamed('Sample', { sample: true });
  const dossiers = ['Amsel', 'Drossel', 'Fink'].map((name) => dossierNamed(binder.id, name));
  return { binder, dossiers, contacts: dossiers.map((dossier) => contactWith(dossier)) };
}

async function withSample() {
  const it = await openTestBinder();
  await it.hold(dossierNamed(it.id, 'Mine'));
  const sample = makeSample();
  const added = done(await addSampleBinder(it.context, it.id, sample));
  const first = sample.dossiers[0] ?? expect.fail();
  return { it, sample, first, addedSeq: added.seq };
}

describe('the sample binder', () => {
  test('lies beside the own one, with all that is in it', async () => {
    const it = await openTestBinder();
    const sample = makeSample();
    const { subject } = await expectUndoable(it, (context) => addSampleBinder(context, it.id, sample));
    expect(await it.store.allDossiers(sample.binder.id)).toEqual(sample.dossiers);
    expect(await it.store.contactsOfBinder(sample.binder.id)).toEqual(sample.contacts);
    expect(await it.store.countDossiers(it.id)).toBe(0);
    expect(subject).toMatchObject({ count: 3, name: 'Sample' });
  });

  test('goes with all that is in it, edits included, and comes back with them', async () => {
    const { it, sample, first } = await withSample();
    done(await fileDossier(it.context, first.id, nextAt(friday)));
    done(await createDossier(it.context, sample.binder.id, { name: 'Made in the sample' }));
    const { subject } = await expectUndoable(it, (c) => removeSampleBinder(c, it.id, sample.binder.id));
    expect(subject.count).toBe(4);
    expect(await it.store.binders()).toEqual([it.binder]);
    expect(await it.store.allDossiers(sample.binder.id)).toEqual([]);
    expect(await it.store.contactsOfBinder(sample.binder.id)).toEqual([]);
    expect(await keptCounts(it.db)).toEqual({ [`${it.id} pile`]: 1 });
  });

  test('goes with the offers, the forms and the playbooks in it, too', async () => {
    const { it, sample, first } = await withSample();
    await offerIn(it, first);
    await sheetIn(it, first, await formIn(it, sample.binder.id));
    await playbookIn(it, sample.binder.id);
    await expectUndoable(it, (c) => removeSampleBinder(c, it.id, sample.binder.id));
    const { calculations, forms, filledForms, playbooks } = await recordRows(it.db);
    expect([calculations, forms, filledForms, playbooks]).toEqual([[], [], [], []]);
  });

  test('stays where another window has just made a playbook in it', async () => {
    const { it, sample } = await withSample();
    const diff = await removalOf(it.store, sample.binder);
    const playbook = await playbookIn(it, sample.binder.id);
    const removal = { binderId: it.id, verb: 'removeSampleBinder', subject: subjectOfMany(0), diff } as const;
    expect(await perform(it.context, removal)).toMatchObject({ problem: { kind: 'changedMeanwhile' } });
    expect(await it.store.playbooks.of(sample.binder.id)).toEqual([playbook]);
  });

  test('is the only one that can be removed so', async () => {
    const it = await openTestBinder();
    expect(await removeSampleBinder(it.context, it.id, it.id)).toMatchObject({ problem: { kind: 'gone' } });
  });
});

describe('undo across the sample binder', () => {
  test('works in each binder for itself, also after the sample was away', async () => {
    const { it, sample, first } = await withSample();
    done(await fileDossier(it.context, first.id, nextAt(friday)));
    done(await removeSampleBinder(it.context, it.id, sample.binder.id));
    expect(await undo(it.context, sample.binder.id)).toMatchObject({ problem: { kind: 'changedMeanwhile' } });
    done(await undo(it.context, it.id));
    done(await undo(it.context, sample.binder.id));
    expect(await it.store.dossier(first.id)).toEqual(first);
  });

  test('takes the sample away though one has worked in it, and so never blocks what is older', async () => {
    const { it, sample, first } = await withSample();
    done(await fileDossier(it.context, first.id, nextAt(friday)));
    done(await addNote(it.context, first.id, 'Tried out'));
    const worked = await recordRows(it.db);

    done(await undo(it.context, it.id));
    expect(await it.store.binders()).toEqual([it.binder]);
    expect(await it.store.contactsOfBinder(sample.binder.id)).toEqual([]);
    done(await undo(it.context, it.id));
    expect(await it.store.allDossiers(it.id)).toEqual([]);

    done(await redo(it.context, it.id));
    done(await redo(it.context, it.id));
    expect(await recordRows(it.db)).toEqual(worked);
    done(await undo(it.context, sample.binder.id));
    expect(await it.store.contactsOf(first.id)).toHaveLength(1);
    expect(await keptWork(it.db)).toEqual(await recountedWork(it.db));
  });

  test('removes it again by redo though one has worked in it since', async () => {
    const { it, sample, first } = await withSample();
    done(await removeSampleBinder(it.context, it.id, sample.binder.id));
    done(await undo(it.context, it.id));
    done(await fileDossier(it.context, first.id, nextAt(friday)));
    done(await redo(it.context, it.id));
    expect(await it.store.binders()).toEqual([it.binder]);
    done(await undo(it.context, it.id));
    expect((await it.store.dossier(first.id))?.place).toEqual(friday);
  });

  test('takes it away by its own entry', async () => {
    const { it, addedSeq } = await withSample();
    done(await createDossier(it.context, it.id, { name: 'Later' }));
    done(await undoEntry(it.context, addedSeq));
    expect(await it.store.binders()).toEqual([it.binder]);
    expect(await it.store.countDossiers(it.id)).toBe(2);
  });
});

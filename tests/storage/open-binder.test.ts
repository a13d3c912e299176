import { describe, expect, test } from 'vitest';
import type { BinderId } from '@shared/domain/records/ids';
import { defaultPreferences } from '@shared/domain/records/preferences';
import { shippedOutcomes } from '@shared/domain/records/outcome';
import { addSampleBinder, removeSampleBinder } from '@renderer/actions/sample-binder';
import { binderNamed, testId, testInstant } from '../support/builders';
import { done, openTestBinder } from '../support/test-binder';

const fresh = () => ({ id: testId() as BinderId, name: 'Made anew', createdAt: testInstant });

describe('opening the binder', () => {
  test('makes one on the very first start, with the shipped outcomes, and remembers it', async () => {
    const { store, binder } = await openTestBinder();
    expect(binder).toMatchObject({ name: 'Own', sample: false, outcomes: shippedOutcomes });
    expect(await store.binders()).toEqual([binder]);
    expect((await store.preferences()).openBinder).toBe(binder.id);
  });

  test('finds it again on the second start', async () => {
    const it = await openTestBinder();
    const first = it.binder;
    await it.reopen();
    expect(it.binder).toEqual(first);
    expect(await it.store.binders()).toEqual([first]);
  });

  test('makes only one when two windows start at once', async () => {
    const it = await openTestBinder();
    await it.db.binders.clear();
    await it.db.preferences.clear();
    const opened = await Promise.all([it.store.openBinder(fresh()), it.store.openBinder(fresh())]);
    expect(opened[0]).toEqual(opened[1]);
    expect(await it.store.binders()).toHaveLength(1);
  });

  test('opens the sample when that lay open, and the own one once the sample is gone', async () => {
    const it = await openTestBinder();
    const own = it.binder;
    const sample = binderNamed('Sample', { sample: true });
    done(await addSampleBinder(it.context, own.id, { binder: sample, dossiers: [], contacts: [] }));
    await it.store.savePreferences({ openBinder: sample.id });
    await it.reopen();
    expect(it.binder).toEqual(sample);

    done(await removeSampleBinder(it.context, own.id, sample.id));
    await it.reopen();
    expect(it.binder).toEqual(own);
    expect((await it.store.preferences()).openBinder).toBe(own.id);
  });

  test('never takes the sample for the own binder', async () => {
    const it = await openTestBinder();
    await it.db.binders.clear();
    await it.db.binders.add(binderNamed('Sample', { sample: true }));
    expect(await it.store.openBinder(fresh())).toMatchObject({ name: 'Made anew', sample: false });
  });
});

describe('preferences', () => {
  test('start with their defaults, keep what is set, and know no row ids', async () => {
    const it = await openTestBinder();
    expect(await it.store.preferences()).toEqual({ ...defaultPreferences, openBinder: it.id });
    await it.store.savePreferences({ theme: 'dark' });
    await it.store.savePreferences({ language: 'de' });
    await it.reopen();
    expect(await it.store.preferences()).toEqual({
      ...defaultPreferences,
      language: 'de',
      theme: 'dark',
      openBinder: it.id,
    });
  });
});

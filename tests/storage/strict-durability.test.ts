import { afterEach, expect, test, vi } from 'vitest';
import { pile } from '@shared/domain/filing/place';
import { createDossier } from '@renderer/actions/create-dossier';
import { editCard } from '@renderer/actions/edit-card';
import { logContact } from '@renderer/actions/log-contact';
import { redo, undo } from '@renderer/actions/undo';
import { draftFor, reportOf } from '../support/builders';
import { done, openTestBinder } from '../support/test-binder';

afterEach(() => {
  vi.restoreAllMocks();
});

/** Chromium acknowledges relaxed writes seconds before they are on the disk: a power cut takes them (adr/0005). */
test('every transaction that writes waits for the disk', async () => {
  const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
  const it = await openTestBinder();
  const { subject } = done(await createDossier(it.context, it.id, { name: 'Keller' }));
  const id = subject.dossierId ?? expect.fail('no dossier');
  const dossier = (await it.store.dossier(id)) ?? expect.fail('no dossier');
  await it.store.saveDraft(draftFor(dossier));
  done(await editCard(it.context, id, { company: 'Keller GmbH' }));
  done(await logContact(it.context, id, reportOf('spoke', pile)));
  await it.store.discardDraft(id);
  await it.store.savePreferences({ theme: 'dark' });
  done(await undo(it.context, it.id));
  done(await redo(it.context, it.id));

  const writing = transaction.mock.calls.filter(([, mode]) => mode === 'readwrite');
  expect(writing.length).toBeGreaterThanOrEqual(9);
  expect(writing.map(([, , options]) => options?.durability)).toEqual(writing.map(() => 'strict'));
  // Asked for is not yet given: what the engine made of it.
  const given = transaction.mock.results.map(({ value }) => value as IDBTransaction);
  const durabilities = given.filter(({ mode }) => mode === 'readwrite').map(({ durability }) => durability);
  expect(new Set(durabilities)).toEqual(new Set(['strict']));
});

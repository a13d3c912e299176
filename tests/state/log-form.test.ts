import { afterEach, describe, expect, test, vi } from 'vitest';
import type { LogDraft } from '@shared/domain/records/log-draft';
import { openBinderOnDesk } from '@renderer/state/desk';
import { changeFields, closeLogForm, openLogForm, useLogForm } from '@renderer/state/log-form';
import type { Services } from '@renderer/state/services';
import { dossierNamed } from '../support/builders';
import { openTestBinder } from '../support/test-binder';

/** Two dossiers, of which the first one's draft is read slowly. */
async function slowFirst() {
  const it = await openTestBinder();
  openBinderOnDesk(it.id);
  const [adler, braun] = [dossierNamed(it.id, 'Adler'), dossierNamed(it.id, 'Braun')];
  await it.hold(adler, braun);
  let answer: (draft: LogDraft | undefined) => void = () => {};
  const slow = new Promise<LogDraft | undefined>((resolve) => {
    answer = resolve;
  });
  const read = vi.spyOn(it.store, 'draftOf').mockImplementationOnce(async () => slow);
  const services = { store: it.store, context: it.context } as Services;
  const opened = openLogForm(services, adler.id);
  await vi.waitFor(() => expect(read).toHaveBeenCalledOnce());
  const finish = async () => {
    answer(undefined);
    await opened;
  };
  return { services, adler, braun, finish };
}

afterEach(() => useLogForm.setState({ form: null }));

describe('the form of the log strip', () => {
  test('is that of the dossier turned to last, however long the one before took to read', async () => {
    const { services, adler, braun, finish } = await slowFirst();
    await closeLogForm(services, adler.id);
    await openLogForm(services, braun.id);
    await finish();
    expect(useLogForm.getState().form?.dossierId).toBe(braun.id);
  });

  test('stays away when it was put away before it was read', async () => {
    const { services, adler, finish } = await slowFirst();
    await closeLogForm(services, adler.id);
    await finish();
    expect(useLogForm.getState().form).toBeNull();
  });

  test('is written when something was typed, and only then', async () => {
    const it = await openTestBinder();
    openBinderOnDesk(it.id);
    const adler = dossierNamed(it.id, 'Adler');
    await it.hold(adler);
    const services = { store: it.store, context: it.context } as Services;
    const writes = [vi.spyOn(it.store, 'saveDraft'), vi.spyOn(it.store, 'discardDraft')];
    await openLogForm(services, adler.id);
    await closeLogForm(services, adler.id);
    for (const write of writes) expect(write).not.toHaveBeenCalled();

    await openLogForm(services, adler.id);
    changeFields(services, { text: 'Ruft zurück' });
    await closeLogForm(services, adler.id);
    const saved = await it.store.draftOf(adler.id);
    expect(saved?.text).toBe('Ruft zurück');

    await openLogForm(services, adler.id);
    await closeLogForm(services, adler.id);
    expect(await it.store.draftOf(adler.id)).toEqual(saved);

    await openLogForm(services, adler.id);
    changeFields(services, { text: '' });
    await closeLogForm(services, adler.id);
    expect(await it.store.draftOf(adler.id)).toBeUndefined();
  });
});

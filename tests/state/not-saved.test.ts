import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { behindDay } from '@shared/domain/filing/place';
import { plainDate } from '@shared/domain/time/plain-date';
import { longestSilence } from '@renderer/actions/write-watch';
import { openBinderOnDesk, useDesk } from '@renderer/state/desk';
import { longestUnkept, saveDraftsNow } from '@renderer/state/draft-keeper';
import { changeFields, closeLogForm, fileAndNext, keepAsNote, openLogForm, useLogForm } from '@renderer/state/log-form';
import { dismissNotice, type Notice, useNotice } from '@renderer/state/notices';
import { savePreferences } from '@renderer/state/save-preferences';
import type { Services } from '@renderer/state/services';
import { dossierNamed } from '../support/builders';
import { makeGate } from '../support/gate';
import { fullDisk, holdNextCommit, refuseNextCommit } from '../support/held-commit';
import { openTestBinder } from '../support/test-binder';

beforeEach(dismissNotice);

afterEach(() => {
  vi.restoreAllMocks();
  useLogForm.setState({ form: null, filing: false, problem: null });
});

/** The form of a dossier, open and filled in. */
async function filledIn() {
  const it = await openTestBinder();
  openBinderOnDesk(it.id);
  const [adler, braun] = [dossierNamed(it.id, 'Adler'), dossierNamed(it.id, 'Braun')];
  await it.hold(adler, braun);
  useDesk.setState({ open: adler.id, order: [adler.id, braun.id] });
  const clock = { today: () => plainDate('2026-03-13') } as Services['clock'];
  const services = { store: it.store, context: it.context, clock } as Services;
  await openLogForm(services, adler.id);
  changeFields(services, { outcomeId: 'spoke', text: 'Will 40 Stühle', dateText: '27.3.', about: 'Angebot' });
  const fields = () => useLogForm.getState().form?.fields;
  const contacts = () => it.store.contactsOf(adler.id);
  return { it, services, adler, braun, fields, contacts };
}

function notice<Kind extends Notice['kind']>(kind: Kind): Extract<Notice, { kind: Kind }> {
  const { notice: shown } = useNotice.getState();
  if (shown?.kind !== kind) throw new Error(`Not ${kind}: ${JSON.stringify(shown)}`);
  return shown as Extract<Notice, { kind: Kind }>;
}

const refusalKind = () => notice('refused').refusal.kind;

describe('a contact that the store does not answer', () => {
  test('stays in the form, ready to be copied, and is said not to be saved', async () => {
    const { it, services, fields, contacts } = await filledIn();
    const held = holdNextCommit(it.store);
    const filing = fileAndNext(services);
    it.timer.pass(longestSilence);
    await filing;
    expect(refusalKind()).toBe('noAnswer');
    expect(notice('refused')).toMatchObject({ typed: 'Will 40 Stühle\nAngebot\n27.3.', again: null });
    expect(fields()?.text).toBe('Will 40 Stühle');

    await fileAndNext(services);
    expect(refusalKind()).toBe('blocked');
    held.answer();
    await vi.waitFor(() => expect(notice('done')).toMatchObject({ afterAll: true, done: { verb: 'logContact' } }));
    expect(await contacts()).toHaveLength(1);
  });

  test('is said to be saved after all, and its fields are cleared', async () => {
    const { it, services, adler, fields, contacts } = await filledIn();
    const held = holdNextCommit(it.store);
    const filing = fileAndNext(services);
    it.timer.pass(longestSilence);
    await filing;
    held.answer();
    await vi.waitFor(() => expect(fields()).toMatchObject({ text: '', outcomeId: null, dateText: null }));
    expect(await contacts()).toHaveLength(1);
    expect(await it.store.draftOf(adler.id)).toBeUndefined();
    expect((await it.store.dossier(adler.id))?.place).toEqual(behindDay(plainDate('2026-03-27')));
    // The user may be at something else by now.
    expect(useDesk.getState().open).toBe(adler.id);
  });

  test('keeps what was typed on meanwhile, also on the disk', async () => {
    const { it, services, adler, fields, contacts } = await filledIn();
    const held = holdNextCommit(it.store);
    const filing = fileAndNext(services);
    it.timer.pass(longestSilence);
    await filing;
    changeFields(services, { text: 'Will 40 Stühle und Tische' });
    held.answer();
    await vi.waitFor(() => expect(notice('done').afterAll).toBe(true));
    expect(fields()?.text).toBe('Will 40 Stühle und Tische');
    it.timer.pass(longestUnkept);
    await vi.waitFor(async () => expect((await it.store.draftOf(adler.id))?.text).toBe('Will 40 Stühle und Tische'));
    expect(await contacts()).toHaveLength(1);
  });

  test('is on the disk as half typed before the store is asked', async () => {
    const { it, services, adler } = await filledIn();
    const held = holdNextCommit(it.store);
    const filing = fileAndNext(services);
    await vi.waitFor(async () => expect((await it.store.draftOf(adler.id))?.text).toBe('Will 40 Stühle'));
    held.answer();
    await filing;
    expect(await it.store.draftOf(adler.id)).toBeUndefined();
  });

  test('is not brought back as half typed when the page is turned meanwhile', async () => {
    const { it, services, adler, contacts } = await filledIn();
    const save = vi.spyOn(it.store, 'saveDraft');
    const filing = fileAndNext(services);
    await Promise.all([filing, closeLogForm(services, adler.id)]);
    expect(save).toHaveBeenCalledOnce();
    expect(await contacts()).toHaveLength(1);
    expect(await it.store.draftOf(adler.id)).toBeUndefined();
  });

  test('says why when it is refused at last, and can be tried again', async () => {
    const { it, services, fields, contacts } = await filledIn();
    const held = holdNextCommit(it.store);
    const filing = fileAndNext(services);
    it.timer.pass(longestSilence);
    await filing;
    held.refuse(fullDisk());
    await vi.waitFor(() => expect(refusalKind()).toBe('notStored'));
    expect(notice('refused')).toMatchObject({
      refusal: { cause: 'No space left' },
      typed: expect.stringContaining('Will 40') as string,
    });
    expect(fields()?.text).toBe('Will 40 Stühle');
    notice('refused').again?.();
    await vi.waitFor(() => expect(notice('done').afterAll).toBe(false));
    expect(await contacts()).toHaveLength(1);
    await vi.waitFor(() => expect(fields()?.text).toBe(''));
  });
});

describe('a contact that the store refused', () => {
  test('is written down exactly once however often it is tried again at once', async () => {
    const { it, services, fields, contacts } = await filledIn();
    const asked = refuseNextCommit(it.store);
    await fileAndNext(services);
    expect(fields()?.text).toBe('Will 40 Stühle');
    const { again } = notice('refused');
    again?.();
    again?.();
    await vi.waitFor(() => expect(notice('done').done.verb).toBe('logContact'));
    expect(await contacts()).toHaveLength(1);
    expect(asked).toHaveBeenCalledTimes(2);
  });

  test('says what is missing where it is missing, and not as a refusal', async () => {
    const { services } = await filledIn();
    changeFields(services, { dateText: 'irgendwann' });
    await fileAndNext(services);
    expect(useLogForm.getState().problem).not.toBeNull();
    expect(useNotice.getState().notice).toBeNull();
  });
});

test('a note is written down once, however fast it is asked for twice', async () => {
  const { services, fields, contacts } = await filledIn();
  await Promise.all([keepAsNote(services), keepAsNote(services)]);
  expect((await contacts()).map(({ text }) => text)).toEqual(['Will 40 Stühle']);
  expect(fields()).toMatchObject({ text: '', about: 'Angebot' });
});

describe('what is half typed', () => {
  test('is stored while one types on, at most half a second after the first letter', async () => {
    const { it, services, adler } = await filledIn();
    await saveDraftsNow(services);
    for (const text of ['a', 'ab', 'abc', 'abcd', 'abcde']) {
      changeFields(services, { text });
      it.timer.pass(longestUnkept / 5);
    }
    await vi.waitFor(async () => expect((await it.store.draftOf(adler.id))?.text).toBe('abcde'));
  });

  test('is written one at a time, the newest of it', async () => {
    const { it, services, adler } = await filledIn();
    await saveDraftsNow(services);
    const gate = makeGate();
    const save = it.store.saveDraft.bind(it.store);
    const saved = vi.spyOn(it.store, 'saveDraft').mockImplementationOnce(async (draft) => {
      await gate.passed;
      return save(draft);
    });
    for (const text of ['a', 'ab', 'abc']) {
      changeFields(services, { text });
      it.timer.pass(longestUnkept);
    }
    expect(saved).toHaveBeenCalledOnce();
    gate.open();
    await vi.waitFor(async () => expect((await it.store.draftOf(adler.id))?.text).toBe('a'));
    await vi.waitFor(async () => {
      it.timer.pass(longestUnkept);
      expect((await it.store.draftOf(adler.id))?.text).toBe('abc');
    });
    expect(saved).toHaveBeenCalledTimes(2);
  });

  test('is said once not to be saved, is tried again by itself, and the word is taken back', async () => {
    const { it, services, adler } = await filledIn();
    const save = vi.spyOn(it.store, 'saveDraft').mockRejectedValue(fullDisk());
    it.timer.pass(longestUnkept);
    await vi.waitFor(() => expect(notice('unkept')).toMatchObject({ what: 'draft', cause: 'No space left' }));
    dismissNotice();
    changeFields(services, { text: 'Will 50 Stühle' });
    await saveDraftsNow(services);
    expect(save).toHaveBeenCalledTimes(2);
    expect(useNotice.getState().notice).toBeNull();

    save.mockRestore();
    await vi.waitFor(async () => {
      it.timer.pass(1_000);
      expect((await it.store.draftOf(adler.id))?.text).toBe('Will 50 Stühle');
    });
  });

  test('is offered again when the page is turned back, though the store never took it', async () => {
    const { it, services, adler, braun, fields } = await filledIn();
    const save = vi.spyOn(it.store, 'saveDraft').mockRejectedValue(fullDisk());
    await closeLogForm(services, adler.id);
    await openLogForm(services, braun.id);
    changeFields(services, { text: 'Etwas anderes' });
    save.mockRestore();
    await closeLogForm(services, braun.id);
    // Both are on the disk now, also the one that is not open.
    expect((await it.store.drafts(it.id)).map(({ text }) => text).sort()).toEqual(['Etwas anderes', 'Will 40 Stühle']);
    await openLogForm(services, adler.id);
    expect(fields()?.text).toBe('Will 40 Stühle');
  });

  test('is said not to be saved when the store says nothing, and the word is taken back when it does', async () => {
    const { it, adler } = await filledIn();
    const gate = makeGate();
    const save = it.store.saveDraft.bind(it.store);
    vi.spyOn(it.store, 'saveDraft').mockImplementationOnce(async (draft) => {
      await gate.passed;
      return save(draft);
    });
    it.timer.pass(longestUnkept);
    it.timer.pass(longestSilence);
    await vi.waitFor(() => expect(notice('unkept').cause).toBeNull());
    gate.open();
    await vi.waitFor(() => expect(useNotice.getState().notice).toBeNull());
    expect((await it.store.draftOf(adler.id))?.text).toBe('Will 40 Stühle');
  });

  test('is not stored when it could not be read back', async () => {
    const { it, adler } = await filledIn();
    const draft = { ...useLogForm.getState().form?.fields, dossierId: adler.id, binderId: it.id, savedAt: -1 };
    await expect(it.store.saveDraft(draft as never)).rejects.toThrow();
    expect(await it.store.draftOf(adler.id)).toBeUndefined();
  });
});

describe('a setting', () => {
  test('that the store refuses is said not to be saved, each time', async () => {
    const { it, services } = await filledIn();
    const save = vi.spyOn(it.store, 'savePreferences').mockRejectedValue(fullDisk());
    for (let turn = 0; turn < 2; turn++) {
      dismissNotice();
      expect(await savePreferences(services, { theme: 'dark' })).toBe(false);
      expect(notice('unkept')).toMatchObject({ what: 'setting', cause: 'No space left' });
    }
    save.mockRestore();
    expect(await savePreferences(services, { theme: 'dark' })).toBe(true);
    expect(useNotice.getState().notice).toBeNull();
  });

  test('is refused at once while the store has not answered what came before', async () => {
    const { it, services } = await filledIn();
    const held = holdNextCommit(it.store);
    const filing = fileAndNext(services);
    it.timer.pass(longestSilence);
    await filing;
    dismissNotice();
    expect(await savePreferences(services, { theme: 'dark' })).toBe(false);
    expect((await it.store.preferences()).theme).toBe('system');
    expect(notice('unkept')).toMatchObject({ what: 'setting', cause: null });
    held.answer();
    await vi.waitFor(() => expect(notice('done').afterAll).toBe(true));
  });
});

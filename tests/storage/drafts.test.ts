import { describe, expect, test } from 'vitest';
import { wordsOf } from '@shared/domain/records/log-draft';
import { addNote } from '@renderer/actions/log-contact';
import { dossierNamed, draftFor } from '../support/builders';
import { done, openTestBinder } from '../support/test-binder';

/** A dossier at which two windows are half way through writing. */
async function atOneDossier() {
  const it = await openTestBinder();
  const keller = dossierNamed(it.id, 'Keller');
  await it.hold(keller);
  const { store } = it;
  const type = (writer: string, text: string, offered: readonly string[] = []) =>
    store.saveDraft(draftFor(keller, { writer, text }), offered);
  const stored = () => store.draftOf(keller.id);
  const words = async () => {
    const draft = await stored();
    return draft ? wordsOf(draft) : [];
  };
  return { it, keller, type, stored, words, discard: store.discardDraft.bind(store, keller.id) };
}

describe('what is half typed in two windows on the same dossier', () => {
  test('is kept of both, each as it stands there now', async () => {
    const { type, words } = await atOneDossier();
    await type('left', 'Wants');
    await type('right', 'Her colleague calls');
    await type('left', 'Wants 40 chairs');
    await type('right', 'Her colleague calls back');
    expect(await words()).toEqual(['Her colleague calls back', 'Wants 40 chairs']);
  });

  test('is one text once a window was offered both, whatever becomes of the words there', async () => {
    const { type, words } = await atOneDossier();
    await type('left', 'Wants 40 chairs');
    await type('right', 'Calls back');
    const offered = await words();
    await type('third', 'Crossed out', offered);
    expect(await words()).toEqual(['Crossed out']);
    await type('left', 'Wants 40 chairs, or 50');
    await type('third', 'Crossed out all', offered);
    expect(await words()).toEqual(['Crossed out all', 'Wants 40 chairs, or 50']);
  });

  test('stays of the other when one discards its own, or writes it down', async () => {
    const { it, keller, type, words, stored, discard } = await atOneDossier();
    await type('left', 'Wants 40 chairs');
    await type('right', 'Calls back');
    await discard('right');
    expect(await stored()).toMatchObject({ writer: 'left', text: 'Wants 40 chairs', outcomeId: null });
    await type('right', 'Calls back');
    done(await addNote(it.context, keller.id, 'Calls back'));
    expect(await words()).toEqual(['Wants 40 chairs']);
    await type('right', 'Calls back');
    done(await addNote(it.context, keller.id, 'Wants 40 chairs'));
    expect(await words()).toEqual(['Calls back']);
    await discard('right');
    expect(await stored()).toBeUndefined();
  });

  test('goes with what is offered in the window that discards it', async () => {
    const { type, words, stored, discard } = await atOneDossier();
    await type('left', 'Wants 40 chairs');
    await discard('right', await words());
    expect(await stored()).toBeUndefined();
  });

  test('of an earlier release has no writer, and is offered and taken over like any other', async () => {
    const { it, keller, type, words } = await atOneDossier();
    await it.db.drafts.put(draftFor(keller, { text: 'From before' }));
    await type('left', 'From before, and on', await words());
    expect(await words()).toEqual(['From before, and on']);
  });
});

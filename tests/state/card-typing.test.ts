import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { newDossierDraft, newSheetDraft } from '@shared/domain/records/card-draft';
import { longestSilence } from '@renderer/actions/write-watch';
import { closeCard, discardTyped, openCard, typedOn, typeOnCard } from '@renderer/state/card-typing';
import {
  carryDraftsOver,
  DraftKeeper,
  longestUnkept,
  saveDraftsNow,
  storeCarriedOver,
} from '@renderer/state/draft-keeper';
import { dismissNotice, useNotice } from '@renderer/state/notices';
import { saveField } from '@renderer/state/save-card';
import type { Services } from '@renderer/state/services';
import { dossierNamed } from '../support/builders';
import { holdNextCommit, refuseNextCommit } from '../support/held-commit';
import { openTestBinder } from '../support/test-binder';

beforeEach(dismissNotice);
afterEach(() => vi.restoreAllMocks());

async function openedCard() {
  const it = await openTestBinder();
  const dossier = dossierNamed(it.id, 'Keller');
  await it.hold(dossier);
  const services = { store: it.store, context: it.context } as Services;
  const at = { key: dossier.id, binderId: it.id };
  await openCard(services, at);
  const onDisk = async () => (await it.store.cardDraftOf(dossier.id))?.card;
  const stored = async () => (await it.store.dossier(dossier.id))?.card;
  return { it, dossier, services, at, onDisk, stored };
}

describe('what is half typed on a card', () => {
  test('is on the disk half a second after the first letter, however long one types on', async () => {
    const { it, services, at, onDisk } = await openedCard();
    for (const name of ['K', 'Ke', 'Kel', 'Kell', 'Kelle']) {
      typeOnCard(services, at, { name });
      it.timer.pass(longestUnkept / 5);
    }
    await vi.waitFor(async () => expect(await onDisk()).toEqual({ name: 'Kelle' }));
  });

  test('is offered again, as far as it is not what is stored by now', async () => {
    const { it, dossier, services, at } = await openedCard();
    const card = { name: 'Keller', notes: 'Nur vormit', birthday: '5. Ju', phones: ['0711'] };
    await it.store.saveCardDraft({ dossierId: dossier.id, binderId: it.id, card, savedAt: 1 });
    await openCard(services, at);
    expect(typedOn(dossier.id)).toEqual({ notes: 'Nur vormit', birthday: '5. Ju', phones: ['0711'] });
  });

  test('is not overtaken by what is offered again', async () => {
    const { it, dossier, services, at, onDisk } = await openedCard();
    const card = { name: 'Kell', notes: 'Nur vormit' };
    await it.store.saveCardDraft({ dossierId: dossier.id, binderId: it.id, card, savedAt: 1 });
    const opening = openCard(services, at);
    typeOnCard(services, at, { name: 'Kellermann' });
    await opening;
    expect(typedOn(dossier.id)).toEqual({ name: 'Kellermann', notes: 'Nur vormit' });
    await saveDraftsNow(services);
    expect(await onDisk()).toEqual({ name: 'Kellermann', notes: 'Nur vormit' });
  });

  test('is kept when the card is put away, and gone when it is discarded', async () => {
    const { services, at, dossier, onDisk } = await openedCard();
    typeOnCard(services, at, { notes: 'Nur vormit' });
    await closeCard(services, dossier.id);
    expect(await onDisk()).toEqual({ notes: 'Nur vormit' });
    await openCard(services, at);
    expect(typedOn(dossier.id)).toEqual({ notes: 'Nur vormit' });
    await discardTyped(services, at);
    expect(typedOn(dossier.id)).toEqual({});
    expect(await onDisk()).toBeUndefined();
  });

  test('of a new dossier has a place of its own', async () => {
    const { it, services } = await openedCard();
    const key = newDossierDraft(it.id);
    typeOnCard(services, { key, binderId: it.id }, { name: 'Brandt' });
    await closeCard(services, key);
    await openCard(services, { key, binderId: it.id });
    expect(typedOn(key)).toEqual({ name: 'Brandt' });
    expect(typedOn(newSheetDraft(it.id))).toEqual({});
  });
});

describe('saving a field', () => {
  test('ends what was half typed in it, and leaves the others', async () => {
    const { services, at, dossier, onDisk, stored } = await openedCard();
    typeOnCard(services, at, { name: 'Kellermann ', notes: 'Nur vormit' });
    await saveDraftsNow(services);
    await saveField(services, dossier, 'name', 'Kellermann');
    expect((await stored())?.name).toBe('Kellermann');
    expect(typedOn(dossier.id)).toEqual({ notes: 'Nur vormit' });
    expect(await onDisk()).toEqual({ notes: 'Nur vormit' });
  });

  test('happens once, however fast it is asked for twice', async () => {
    const { it, services, at, dossier } = await openedCard();
    typeOnCard(services, at, { name: 'Kellermann' });
    const before = await it.store.newestSeq();
    await Promise.all([
      saveField(services, dossier, 'name', 'Kellermann'),
      saveField(services, dossier, 'name', 'Kellermann'),
    ]);
    expect(await it.store.newestSeq()).toBe(before + 1);
    expect(useNotice.getState().notice?.kind).toBe('done');
  });

  test('writes nothing when it is as it was', async () => {
    const { it, services, at, dossier } = await openedCard();
    typeOnCard(services, at, { name: 'Keller  ' });
    const before = await it.store.newestSeq();
    await saveField(services, dossier, 'name', 'Keller');
    expect(typedOn(dossier.id)).toEqual({});
    expect(await it.store.newestSeq()).toBe(before);
  });

  test('keeps the words in the field when the store refuses, to be copied and tried again', async () => {
    const { it, services, at, dossier, onDisk, stored } = await openedCard();
    typeOnCard(services, at, { phones: ['0711', '0172'] });
    refuseNextCommit(it.store);
    await saveField(services, dossier, 'phones', ['0711', '0172']);
    expect(typedOn(dossier.id)).toEqual({ phones: ['0711', '0172'] });
    expect(await onDisk()).toEqual({ phones: ['0711', '0172'] });
    const { notice } = useNotice.getState();
    if (notice?.kind !== 'refused') throw new Error('Not refused');
    expect(notice.typed).toBe('0711\n0172');
    notice.again?.();
    await vi.waitFor(() => expect(typedOn(dossier.id)).toEqual({}));
    expect((await stored())?.phones).toEqual(['0711', '0172']);
    await vi.waitFor(async () => expect(await onDisk()).toBeUndefined());
  });

  test('keeps the words in the field while the store does not answer, and what is typed on after that', async () => {
    const { it, services, at, dossier, stored } = await openedCard();
    typeOnCard(services, at, { notes: 'Nur vormittags' });
    const held = holdNextCommit(it.store);
    const saving = saveField(services, dossier, 'notes', 'Nur vormittags');
    it.timer.pass(longestSilence);
    await saving;
    expect(typedOn(dossier.id)).toEqual({ notes: 'Nur vormittags' });
    typeOnCard(services, at, { notes: 'Nur vormittags, außer freitags' });
    held.answer();
    await vi.waitFor(() => expect(useNotice.getState().notice).toMatchObject({ kind: 'done', afterAll: true }));
    expect((await stored())?.notes).toBe('Nur vormittags');
    expect(typedOn(dossier.id)).toEqual({ notes: 'Nur vormittags, außer freitags' });
  });
});

describe('what a store that is closed has not taken', () => {
  afterEach(() => sessionStorage.clear());

  test('is there on the next page of the window, and handed over no more once it is stored', async () => {
    const it = await openTestBinder();
    const services = { store: it.store, context: it.context } as Services;
    const kept = new Map<string, string>();
    const page = () =>
      new DraftKeeper<string>('stored', async (_around, key, draft) => {
        kept.set(key, draft);
        await it.store.discardCardDraft(key);
      });
    page().keep(services, 'Keller', 'Ruft am Mon');
    carryDraftsOver();
    const next = page();
    expect([next.waitingFor('Keller'), kept.size]).toEqual(['Ruft am Mon', 0]);
    await storeCarriedOver(services);
    expect([...kept]).toEqual([['Keller', 'Ruft am Mon']]);
    expect(page().waitingFor('Keller')).toBeUndefined();
  });

  test('stays handed over as long as the store does not take it', async () => {
    const it = await openTestBinder();
    const services = { store: it.store, context: it.context } as Services;
    const page = () => new DraftKeeper<string>('refused', () => Promise.reject(new Error('The disk is full')));
    page().keep(services, 'Keller', 'Ruft am Mon');
    carryDraftsOver();
    await storeCarriedOver(services);
    expect(page().waitingFor('Keller')).toBe('Ruft am Mon');
  });
});

import { afterEach, describe, expect, test, vi } from 'vitest';
import { behindDay } from '@shared/domain/filing/place';
import { plainDate } from '@shared/domain/time/plain-date';
import { createDossier } from '@renderer/actions/create-dossier';
import { editCard } from '@renderer/actions/edit-card';
import { importCustomers } from '@renderer/actions/import-customers';
import { addNote, logContact } from '@renderer/actions/log-contact';
import type { ActionResult, Refusal } from '@renderer/actions/perform';
import { longestSilence } from '@renderer/actions/write-watch';
import { emptyCard } from '@shared/domain/records/dossier';
import { pile } from '@shared/domain/filing/place';
import { dossierNamed, reportOf } from '../support/builders';
import { fullDisk, holdNextCommit, refuseNextCommit } from '../support/held-commit';
import { makeGate } from '../support/gate';
import { allRows } from '../support/stored-rows';
import { done, openTestBinder } from '../support/test-binder';

const friday = behindDay(plainDate('2026-03-27'));

afterEach(() => vi.restoreAllMocks());

async function withDossier() {
  const it = await openTestBinder();
  const dossier = dossierNamed(it.id, 'Keller');
  await it.hold(dossier);
  const contacts = () => it.store.contactsOf(dossier.id);
  const log = () => logContact(it.context, dossier.id, reportOf('spoke', friday));
  return { it, dossier, contacts, log };
}

function refusalOf<Kind extends Refusal['kind']>(result: ActionResult, kind: Kind): Extract<Refusal, { kind: Kind }> {
  if (result.ok || result.problem.kind !== kind) throw new Error(`Not ${kind}: ${JSON.stringify(result)}`);
  return result.problem as Extract<Refusal, { kind: Kind }>;
}

describe('an action that the store does not answer', () => {
  test('is said not to be saved after five seconds, and not before', async () => {
    const { it, log } = await withDossier();
    const held = holdNextCommit(it.store);
    const logging = log();
    const settled = vi.fn();
    void logging.then(settled);
    it.timer.pass(longestSilence - 1);
    await Promise.resolve();
    expect(settled).not.toHaveBeenCalled();
    it.timer.pass(1);
    const { later } = refusalOf(await logging, 'noAnswer');
    held.answer();
    await later;
  });

  test('tells when it is done after all, and what', async () => {
    const { it, log, contacts, dossier } = await withDossier();
    const held = holdNextCommit(it.store);
    const logging = log();
    it.timer.pass(longestSilence);
    const { later } = refusalOf(await logging, 'noAnswer');
    expect(await contacts()).toHaveLength(0);
    held.answer();
    expect(done(await later)).toMatchObject({ verb: 'logContact', subject: { dossierId: dossier.id } });
    expect(await contacts()).toHaveLength(1);
  });

  test('tells when it is refused after all, with the cause', async () => {
    const { it, log } = await withDossier();
    const held = holdNextCommit(it.store);
    const logging = log();
    it.timer.pass(longestSilence);
    const { later } = refusalOf(await logging, 'noAnswer');
    held.refuse(fullDisk());
    expect(refusalOf(await later, 'notStored').cause).toBe('No space left');
  });

  test('is waited for no longer when already the reading gets no answer', async () => {
    const { it, dossier, contacts, log } = await withDossier();
    const gate = makeGate();
    vi.spyOn(it.store, 'dossier').mockImplementationOnce(async () => {
      await gate.passed;
      return dossier;
    });
    const logging = log();
    it.timer.pass(longestSilence);
    const { later } = refusalOf(await logging, 'noAnswer');
    gate.open();
    done(await later);
    expect(await contacts()).toHaveLength(1);
  });

  test('holds up every further one: refused at once, and nothing of it is stored later', async () => {
    const { it, dossier, contacts, log } = await withDossier();
    const held = holdNextCommit(it.store);
    const logging = log();
    it.timer.pass(longestSilence);
    const { later } = refusalOf(await logging, 'noAnswer');
    const before = await allRows(it.db);
    for (const further of [
      await log(),
      await addNote(it.context, dossier.id, 'Again'),
      await createDossier(it.context, it.id, { name: 'Brandt' }),
    ]) {
      refusalOf(further, 'blocked');
    }
    expect(await allRows(it.db)).toEqual(before);
    held.answer();
    done(await later);
    expect(await contacts()).toHaveLength(1);
    done(await createDossier(it.context, it.id, { name: 'Brandt' }));
    expect((await it.store.allDossiers(it.id)).map(({ card }) => card.name)).toEqual(['Keller', 'Brandt']);
  });

  test('may take longer when it stores a whole list', async () => {
    const it = await openTestBinder();
    const list = Array.from({ length: 1_000 }, (_, index) => ({
      card: { ...emptyCard, name: `Customer ${index}` },
      place: pile,
      about: '',
      lastReached: null,
    }));
    const held = holdNextCommit(it.store);
    const importing = importCustomers(it.context, it.id, list);
    await vi.waitFor(() => expect(held.asked).toHaveBeenCalled());
    it.timer.pass(2 * longestSilence - 1);
    held.answer();
    done(await importing);
  });
});

describe('an action that the store refused', () => {
  test('can be tried again, and is then stored once', async () => {
    const { it, log, contacts } = await withDossier();
    refuseNextCommit(it.store);
    const { again } = refusalOf(await log(), 'notStored');
    expect(await contacts()).toHaveLength(0);
    done(await again());
    expect(await contacts()).toHaveLength(1);
  });

  test('is not stored twice should it have been stored in truth', async () => {
    const { it, log, contacts } = await withDossier();
    const commit = it.store.commit.bind(it.store);
    vi.spyOn(it.store, 'commit').mockImplementationOnce(async (work) => {
      await commit(work);
      throw new Error('The answer was lost');
    });
    const { again } = refusalOf(await log(), 'notStored');
    refusalOf(await again(), 'changedMeanwhile');
    expect(await contacts()).toHaveLength(1);
  });

  test('can be tried again when nothing could be read', async () => {
    const { it, dossier } = await withDossier();
    vi.spyOn(it.store, 'dossier').mockRejectedValueOnce(new Error('Not readable'));
    const { again } = refusalOf(await editCard(it.context, dossier.id, { name: 'Kellermann' }), 'notStored');
    done(await again());
    expect((await it.store.dossier(dossier.id))?.card.name).toBe('Kellermann');
  });

  test('ends the half-typed card of a new dossier only when it is stored', async () => {
    const it = await openTestBinder();
    const draft = { dossierId: `new-${it.id}`, binderId: it.id, card: { name: 'Brandt' }, savedAt: 1 };
    await it.store.saveCardDraft(draft);
    refuseNextCommit(it.store);
    const { again } = refusalOf(await createDossier(it.context, it.id, { name: 'Brandt' }), 'notStored');
    expect(await it.store.cardDraftOf(draft.dossierId)).toEqual(draft);
    done(await again());
    expect(await it.store.cardDraftOf(draft.dossierId)).toBeUndefined();
  });
});

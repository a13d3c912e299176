import { describe, expect, test } from 'vitest';
import { changeBinder } from '@renderer/actions/change-binder';
import { changeEstimate } from '@renderer/actions/change-estimate';
import { logContact } from '@renderer/actions/log-contact';
import { behindDay } from '@shared/domain/filing/place';
import { dayShelf } from '@shared/domain/filing/shelf';
import type { Binder } from '@shared/domain/records/binder';
import { shippedEstimates } from '@shared/domain/records/estimates';
import type { BinderId } from '@shared/domain/records/ids';
import { plainDate } from '@shared/domain/time/plain-date';
import { loadOf } from '@shared/domain/workload/load';
import { dossierNamed, reportOf, testId } from '../support/builders';
import { done, openTestBinder } from '../support/test-binder';
import { expectUndoable } from '../support/undoable';

const today = plainDate('2026-03-13');

async function withCustomer() {
  const it = await openTestBinder();
  const dossier = dossierNamed(it.id, 'Keller', { place: behindDay(today) });
  await it.hold(dossier);
  const load = async () => {
    const work = (await it.store.shelfWork(it.id)).get(dayShelf(today));
    return work && loadOf(work, it.binder.estimates);
  };
  return { it, dossier, id: dossier.id, load };
}

describe('an estimate of its own', () => {
  test('counts instead of that of its kind, until it is taken away', async () => {
    const { it, dossier, id, load } = await withCustomer();
    expect(await load()).toMatchObject({ first: shippedEstimates.first });
    const { verb } = await expectUndoable(it, (context) => changeEstimate(context, id, 25));
    expect([verb, await it.store.dossier(id)]).toEqual(['changeEstimate', { ...dossier, minutes: 25 }]);
    expect(await load()).toMatchObject({ first: 25 });
    await expectUndoable(it, (context) => changeEstimate(context, id, null));
    expect(await load()).toMatchObject({ first: shippedEstimates.first });
  });

  test('is what is written down of the work with the next contact, and stays for the one after', async () => {
    const { it, id } = await withCustomer();
    done(await changeEstimate(it.context, id, 25));
    done(await logContact(it.context, id, reportOf('spoke', behindDay(plainDate('2026-03-27')))));
    const [contact] = await it.store.contactsOf(id);
    expect(contact?.work).toEqual({ kind: 'first', minutes: 25 });
    expect((await it.store.dossier(id))?.minutes).toBe(25);
  });

  test('is refused where it could not be read back, and for what is gone', async () => {
    const { it, id } = await withCustomer();
    expect(await changeEstimate(it.context, id, 24 * 60 + 1)).toMatchObject({ problem: { kind: 'notStored' } });
    expect((await it.store.dossier(id))?.minutes).toBeNull();
    expect(await changeEstimate(it.context, dossierNamed(it.id, 'Gone').id, 5)).toMatchObject({
      problem: { kind: 'gone' },
    });
  });
});

describe('what is set for a binder', () => {
  const longer = (binder: Binder): Binder => ({ ...binder, estimates: { ...binder.estimates, repeat: 15 } });

  test('is changed as one step that can be taken back', async () => {
    const { it } = await withCustomer();
    const { verb, subject } = await expectUndoable(it, (context) => changeBinder(context, it.id, longer));
    expect(await it.store.binder(it.id)).toEqual(longer(it.binder));
    expect([verb, subject.name]).toEqual(['changeBinder', it.binder.name]);
  });

  test('stays as it is where nothing is changed, or the binder is gone', async () => {
    const { it } = await withCustomer();
    expect(await changeBinder(it.context, it.id, (binder) => binder)).toMatchObject({ problem: { kind: 'unchanged' } });
    expect(await changeBinder(it.context, testId() as BinderId, longer)).toMatchObject({ problem: { kind: 'gone' } });
  });
});

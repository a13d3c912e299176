import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fieldsOf } from '@shared/domain/calculating/typed-calculation';
import { changeCalculation } from '@renderer/actions/change-calculation';
import { calculationTyping } from '@renderer/state/calculation-typing';
import { longestUnkept } from '@renderer/state/draft-keeper';
import { dismissNotice, useNotice } from '@renderer/state/notices';
import type { Services } from '@renderer/state/services';
import { dossierNamed } from '../support/builders';
import { offerIn, stored, typedWith } from '../support/calculations';
import { done, openTestBinder } from '../support/test-binder';

beforeEach(dismissNotice);
afterEach(() => vi.restoreAllMocks());

const asStored = typedWith({ title: 'Angebot' });

async function openedOffer() {
  const it = await openTestBinder();
  const keller = dossierNamed(it.id, 'Keller');
  await it.hold(keller);
  const offer = await offerIn(it, keller);
  const services = { store: it.store, context: it.context } as Services;
  await calculationTyping.open(services, offer, asStored);
  const onDisk = async () => (await it.store.calculations.draft(offer.id))?.typed;
  return { it, offer, services, onDisk };
}

describe('what is half typed on a calculation', () => {
  test('is on the disk half a second after the first letter, and offered again after a crash', async () => {
    const { it, offer, services, onDisk } = await openedOffer();
    for (const title of ['A', 'An', 'Ang', 'Ange', 'Angeb']) {
      calculationTyping.type(services, offer, typedWith({ title }), asStored);
      it.timer.pass(longestUnkept / 5);
    }
    await vi.waitFor(async () => expect(await onDisk()).toEqual(typedWith({ title: 'Angeb' })));
    await calculationTyping.close(services, offer.id);
    expect(calculationTyping.on(offer.id)).toBeUndefined();
    await calculationTyping.open(services, offer, asStored);
    expect(calculationTyping.on(offer.id)).toMatchObject({ typed: { title: 'Angeb' }, base: offer });
    expect(calculationTyping.on(offer.id)?.resumedFrom).not.toBeNull();
  });

  test('typed back to what is stored leaves nothing behind', async () => {
    const { offer, services, onDisk } = await openedOffer();
    calculationTyping.type(services, offer, typedWith({ title: 'Ange' }), asStored);
    calculationTyping.type(services, offer, asStored, asStored);
    await calculationTyping.close(services, offer.id);
    expect(await onDisk()).toBeUndefined();
  });

  test('is gone when it is saved; what was typed meanwhile stays, and is saved after it', async () => {
    const { it, offer, services, onDisk } = await openedOffer();
    const save = async (title: string) => {
      const typing = calculationTyping.on(offer.id) ?? expect.fail();
      await calculationTyping.save(services, offer, typing, { ...fieldsOf(offer), title });
    };
    calculationTyping.type(services, offer, typedWith({ title: 'One' }), asStored);
    const saving = save('One');
    calculationTyping.type(services, offer, typedWith({ title: 'Two' }), asStored);
    await saving;
    expect(await stored(it, offer.id)).toMatchObject({ title: 'One' });
    expect(calculationTyping.on(offer.id)?.typed.title).toBe('Two');
    await save('Two');
    expect(await stored(it, offer.id)).toMatchObject({ title: 'Two' });
    expect(calculationTyping.on(offer.id)).toBeUndefined();
    expect(await onDisk()).toBeUndefined();
  });

  test('over what another window has stored is said once, and stored when it is saved once more', async () => {
    const { it, offer, services } = await openedOffer();
    calculationTyping.type(services, offer, typedWith({ title: 'Mine' }), asStored);
    done(await changeCalculation(it.context, offer, { ...fieldsOf(offer), title: 'Theirs' }));
    const now = await stored(it, offer.id);
    const save = () =>
      calculationTyping.save(services, now, calculationTyping.on(offer.id) ?? expect.fail(), {
        ...fieldsOf(offer),
        title: 'Mine',
      });
    await save();
    expect(useNotice.getState().notice).toMatchObject({ refusal: { kind: 'changedMeanwhile' } });
    expect(await stored(it, offer.id)).toMatchObject({ title: 'Theirs' });
    expect(calculationTyping.on(offer.id)?.typed.title).toBe('Mine');
    await save();
    expect(await stored(it, offer.id)).toMatchObject({ title: 'Mine' });
  });
});

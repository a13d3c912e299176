import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { TypedForm } from '@shared/domain/records/filled-form-draft';
import type { FieldKey } from '@shared/domain/records/ids';
import { changeFilledForm } from '@renderer/actions/change-filled-form';
import { longestUnkept } from '@renderer/state/draft-keeper';
import { filledFormTyping } from '@renderer/state/filled-form-typing';
import { dismissNotice, useNotice } from '@renderer/state/notices';
import type { Services } from '@renderer/state/services';
import { typedOf } from '../domain/forms/fixtures';
import { dossierNamed } from '../support/builders';
import { formIn, sheetIn, storedSheet } from '../support/forms';
import { done, openTestBinder } from '../support/test-binder';

beforeEach(dismissNotice);

const typedWith = (text: string): TypedForm => ({ date: '13.03.2026', answers: [typedOf('text', text)] });
const asStored = typedWith('');

async function openedSheet() {
  const it = await openTestBinder();
  const keller = dossierNamed(it.id, 'Keller');
  await it.hold(keller);
  const sheet = await sheetIn(it, keller, await formIn(it));
  const services = { store: it.store, context: it.context } as Services;
  await filledFormTyping.open(services, sheet, asStored);
  const written = (text: string) => ({ date: sheet.date, answers: [{ field: 'text' as FieldKey, text }] });
  const onDisk = async () => (await it.store.filledForms.draft(sheet.id))?.typed;
  return { it, sheet, services, written, onDisk };
}

describe('what is half filled in on a sheet', () => {
  test('is on the disk half a second after the first letter, and offered again after a crash', async () => {
    const { it, sheet, services, onDisk } = await openedSheet();
    for (const text of ['P', 'Pu', 'Pum', 'Pump', 'Pumpe']) {
      filledFormTyping.type(services, sheet, typedWith(text), asStored);
      it.timer.pass(longestUnkept / 5);
    }
    await vi.waitFor(async () => expect(await onDisk()).toEqual(typedWith('Pumpe')));
    await filledFormTyping.close(services, sheet.id);
    expect(filledFormTyping.on(sheet.id)).toBeUndefined();
    await filledFormTyping.open(services, sheet, asStored);
    expect(filledFormTyping.on(sheet.id)).toMatchObject({ typed: typedWith('Pumpe'), base: sheet });
  });

  test('typed back to what is stored leaves nothing behind', async () => {
    const { sheet, services, onDisk } = await openedSheet();
    filledFormTyping.type(services, sheet, typedWith('Pum'), asStored);
    filledFormTyping.type(services, sheet, asStored, asStored);
    await filledFormTyping.close(services, sheet.id);
    expect(await onDisk()).toBeUndefined();
  });

  test('over what another window has stored is said once, and stored when it is saved once more', async () => {
    const { it, sheet, services, written, onDisk } = await openedSheet();
    filledFormTyping.type(services, sheet, typedWith('Mine'), asStored);
    done(await changeFilledForm(it.context, sheet, written('Theirs')));
    const now = await storedSheet(it, sheet.id);
    const save = () =>
      filledFormTyping.save(services, now, filledFormTyping.on(sheet.id) ?? expect.fail(), written('Mine'));
    await save();
    expect(useNotice.getState().notice).toMatchObject({ refusal: { kind: 'changedMeanwhile' } });
    expect(await storedSheet(it, sheet.id)).toMatchObject(written('Theirs'));
    expect(filledFormTyping.on(sheet.id)?.typed).toEqual(typedWith('Mine'));
    await save();
    expect(await storedSheet(it, sheet.id)).toMatchObject(written('Mine'));
    expect(filledFormTyping.on(sheet.id)).toBeUndefined();
    expect(await onDisk()).toBeUndefined();
  });
});

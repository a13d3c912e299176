import { afterEach, describe, expect, test } from 'vitest';
import { behindDay } from '@shared/domain/filing/place';
import { tickOf } from '@shared/domain/playbooks/ticks';
import type { Dossier } from '@shared/domain/records/dossier';
import type { PlaybookOrigin } from '@shared/domain/records/ids';
import type { Playbook } from '@shared/domain/records/playbook';
import { plainDate } from '@shared/domain/time/plain-date';
import { fileDossier } from '@renderer/actions/file-dossiers';
import { logContact } from '@renderer/actions/log-contact';
import { undo } from '@renderer/actions/undo';
import { openBinderOnDesk, useDesk } from '@renderer/state/desk';
import { layOut, putPageBack, useLeafing } from '@renderer/state/leafing';
import { changeFields, openLogForm, useLogForm } from '@renderer/state/log-form';
import { useOnDesk } from '@renderer/state/on-desk';
import {
  callKey,
  layOutPlaybook,
  playbookFor,
  putPlaybookBack,
  putTicksIntoLog,
  tick,
  turnPlaybook,
} from '@renderer/state/playbooks';
import type { Services } from '@renderer/state/services';
import { useAskedSection } from '@renderer/state/settings-section';
import { key } from '../domain/playbooks/fixtures';
import { dossierNamed, nextAt, reportOf, testId } from '../support/builders';
import { playbookIn } from '../support/playbooks';
import { done, openTestBinder, type TestBinder } from '../support/test-binder';

afterEach(() => {
  putPageBack();
  useLogForm.setState({ form: null });
});

const thanked = tickOf(key('checklist'), key('c1'));
const friday = behindDay(plainDate('2026-03-20'));

async function withDossier() {
  const it = await openTestBinder();
  openBinderOnDesk(it.id);
  const [keller, adler] = [dossierNamed(it.id, 'Keller'), dossierNamed(it.id, 'Adler')];
  await it.hold(keller, adler);
  const services = { store: it.store, context: it.context } as Services;
  const lay = async (dossier: Dossier) => {
    useOnDesk.setState({ dossier });
    await openLogForm(services, dossier.id);
  };
  await lay(keller);
  return { it, keller, adler, services, lay };
}

async function stored({ store }: TestBinder, { id }: Dossier): Promise<Dossier> {
  const dossier = await store.dossier(id);
  if (!dossier) throw new Error('Gone');
  return dossier;
}

const text = () => useLogForm.getState().form?.fields.text;

describe('the ticks of a call', () => {
  test('go into what was said, once, and not into what another customer said', async () => {
    const { it, adler, services, lay, keller } = await withDossier();
    const playbook = await playbookIn(it);
    await turnPlaybook(services);
    changeFields(services, { text: 'Ruft an.' });
    tick(callKey(playbook, keller), thanked, true);
    await putTicksIntoLog(services);
    await putTicksIntoLog(services);
    expect(text()).toBe('Ruft an.\nErstanruf: ✓ Bedankt · ☐ Weitergegeben');
    tick(callKey(playbook, keller), thanked, false);
    await putTicksIntoLog(services);
    expect(text()).toBe('Ruft an.');
    tick(callKey(playbook, keller), thanked, true);
    await lay(adler);
    changeFields(services, { text: 'Fragt nach.' });
    await putTicksIntoLog(services);
    expect(text()).toBe('Fragt nach.');
  });

  test('hold while the dossier is filed elsewhere, end with the call, and come back when that is taken back', async () => {
    const { it, keller } = await withDossier();
    const playbook = await playbookIn(it);
    const before = callKey(playbook, keller);
    done(await fileDossier(it.context, keller.id, nextAt(friday)));
    expect(callKey(playbook, await stored(it, keller))).toBe(before);
    done(await logContact(it.context, keller.id, reportOf('noAnswer', friday)));
    expect(callKey(playbook, await stored(it, keller))).not.toBe(before);
    done(await undo(it.context, it.id));
    expect(callKey(playbook, await stored(it, keller))).toBe(before);
  });
});

describe('a playbook beside the strip', () => {
  test('is the fitting one, or the one chosen for this customer and no other', async () => {
    const { it, keller, adler } = await withDossier();
    const first = await playbookIn(it, it.id, { acquaintance: 'first' });
    const other = await playbookIn(it, it.id, { origin: testId() as PlaybookOrigin, acquaintance: 'repeat' });
    const all: Playbook[] = [other, first];
    expect(playbookFor(all, keller)).toEqual(first);
    layOutPlaybook({ of: keller.id, id: other.id });
    expect(playbookFor(all, keller)).toEqual(other);
    expect(playbookFor(all, adler)).toEqual(first);
    expect(playbookFor([first], keller)).toEqual(first);
    expect(playbookFor(all, { ...keller, binnedAt: 1 })).toBeNull();
    expect(playbookFor([], keller)).toBeNull();
  });

  test('lies over what lay open, and gives it back; whatever is laid open next lies over the playbook', async () => {
    const { it, keller, services } = await withDossier();
    await playbookIn(it);
    const page = { kind: 'filledForm', of: keller.id, id: testId() } as never;
    layOut(page);
    await turnPlaybook(services);
    expect(useLeafing.getState()).toMatchObject({ laidOut: page, playbook: 'fitting' });
    putPlaybookBack();
    expect(useLeafing.getState()).toMatchObject({ laidOut: page, playbook: null });
    await turnPlaybook(services);
    layOut(page);
    expect(useLeafing.getState().playbook).toBeNull();
  });

  test('is not there where none was made: the way leads to where they are', async () => {
    const { services } = await withDossier();
    await turnPlaybook(services);
    expect(useLeafing.getState().playbook).toBeNull();
    expect(useDesk.getState().view).toEqual({ name: 'settings' });
    expect(useAskedSection.getState().section).toBe('playbooks');
  });
});

import { afterEach, describe, expect, test, vi } from 'vitest';
import { behindDay, closedOn } from '@shared/domain/filing/place';
import { withOutcomeMoved, withOutcomeTakenOut } from '@shared/domain/filing/outcome-table';
import { emptyCard, type Repetition } from '@shared/domain/records/dossier';
import type { LogDraft } from '@shared/domain/records/log-draft';
import type { Outcome } from '@shared/domain/records/outcome';
import { clockTime } from '@shared/domain/time/clock-time';
import { plainDate } from '@shared/domain/time/plain-date';
import { changeBinder } from '@renderer/actions/change-binder';
import { chooseOutcome, togglePromise } from '@renderer/commands/log-commands';
import { openBinderOnDesk } from '@renderer/state/desk';
import { createSheet } from '@renderer/actions/loose-sheets';
import {
  changeFields,
  chooseOutcomeByKey,
  closeLogForm,
  fileAndNext,
  offerOutcomes,
  openLogForm,
  useLogForm,
} from '@renderer/state/log-form';
import { emptyFields, type LogFields, planOf } from '@renderer/state/log-plan';
import type { Services } from '@renderer/state/services';
import { dossierNamed } from '../support/builders';
import { done, openTestBinder } from '../support/test-binder';

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

/** A binder with a dossier, its form open in German. */
async function openForm() {
  const it = await openTestBinder();
  openBinderOnDesk(it.id);
  const adler = dossierNamed(it.id, 'Adler', { card: { ...emptyCard, name: 'Adler', class: 'A' } });
  await it.hold(adler);
  const clock = { today: () => plainDate('2026-03-13') };
  const services = { store: it.store, context: it.context, clock } as Services;
  await openLogForm(services, adler.id);
  const change = async (rule: (outcomes: readonly Outcome[]) => readonly Outcome[]) => {
    done(await changeBinder(it.context, it.id, (binder) => ({ ...binder, outcomes: [...rule(binder.outcomes)] })));
    offerOutcomes((await it.store.binder(it.id)) ?? expect.fail());
  };
  return { it, adler, services, change, chosen: () => useLogForm.getState().form?.fields.outcomeId };
}

describe('the outcomes of the form', () => {
  test('follow their keys as the table is changed, those no longer offered left out', async () => {
    const { services, change, chosen } = await openForm();
    chooseOutcomeByKey(services, 2);
    expect(chosen()).toBe('noAnswer');
    await change((outcomes) => withOutcomeMoved(outcomes, 'noAnswer', -1));
    chooseOutcomeByKey(services, 1);
    expect(chosen()).toBe('noAnswer');
    chooseOutcomeByKey(services, 2);
    expect(chosen()).toBe('spoke');
    await change((outcomes) => withOutcomeTakenOut(outcomes, 'noAnswer', true));
    chooseOutcomeByKey(services, 1);
    expect(chosen()).toBe('spoke');
    chooseOutcomeByKey(services, 9);
    expect(chosen()).toBe('spoke');
  });

  test.each([true, false])(
    'that is gone since keeps a half-typed entry from being filed, and says so (used: %s)',
    async (used) => {
      const { it, adler, services, change } = await openForm();
      changeFields(services, { outcomeId: 'order', text: 'Bestellt 40 Stühle' });
      await change((outcomes) => withOutcomeTakenOut(outcomes, 'order', used));
      await fileAndNext(services);
      expect(useLogForm.getState().problem).toEqual({ kind: 'outcomeGone' });
      expect(await it.store.contactsOf(adler.id)).toEqual([]);
      expect(useLogForm.getState().form?.fields.text).toBe('Bestellt 40 Stühle');
      chooseOutcomeByKey(services, 1);
      await fileAndNext(services);
      expect(await it.store.contactsOf(adler.id)).toMatchObject([{ outcomeId: 'spoke', text: 'Bestellt 40 Stühle' }]);
    },
  );
});

describe('the contact rhythm in the form', () => {
  const rhythms = { A: { every: 2, warnAfter: 3 }, B: null, C: null };

  test('is proposed after a talk, and what lies farther out is told but filed', async () => {
    const { it, adler, services } = await openForm();
    done(await changeBinder(it.context, it.id, (binder) => ({ ...binder, rhythms })));
    const binder = (await it.store.binder(it.id)) ?? expect.fail();
    const plan = (fields: Partial<LogFields>) =>
      planOf({ ...emptyFields, ...fields }, { binder, dossier: adler, today: plainDate('2026-03-13'), dayFirst: true });
    expect(plan({ outcomeId: 'spoke' })).toMatchObject({
      place: behindDay(plainDate('2026-03-27')),
      proposal: { rhythm: { class: 'A', every: 2 } },
      tooFarOut: null,
    });
    expect(plan({ outcomeId: 'spoke', dateText: '3.4.' }).tooFarOut).toBeNull();
    const farther = plan({ outcomeId: 'spoke', dateText: '4.4.' });
    expect(farther).toMatchObject({ tooFarOut: { counted: 'now', start: '2026-03-13' }, problem: null });
    expect(plan({ outcomeId: 'noAnswer', dateText: '17.4.' })).toMatchObject({ tooFarOut: { counted: 'made' } });

    changeFields(services, { outcomeId: 'spoke', dateText: '4.4.' });
    await fileAndNext(services);
    expect((await it.store.dossier(adler.id))?.place).toEqual(behindDay(plainDate('2026-04-04')));
  });

  test('is counted from the last time reached when only tried', async () => {
    const { it, adler } = await openForm();
    const binder = { ...it.binder, rhythms };
    const lastReached = { date: plainDate('2026-03-06'), time: clockTime('09:00') };
    const around = { binder, dossier: { ...adler, lastReached }, today: plainDate('2026-03-13'), dayFirst: true };
    const filedBehind = (dateText: string) =>
      planOf({ ...emptyFields, outcomeId: 'noAnswer', dateText }, around).tooFarOut;
    expect(filedBehind('27.3.')).toBeNull();
    expect(filedBehind('28.3.')).toMatchObject({ counted: 'reached', start: '2026-03-06' });
  });
});

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

  test('takes what is typed for the next customer while following up a sale is still worked out', async () => {
    const { it, services } = await openForm();
    const worked = vi.spyOn(it.store, 'shelfWork').mockReturnValue(new Promise(() => undefined));
    changeFields(services, { outcomeId: 'order', text: '40 Stühle' });
    await fileAndNext(services);
    expect(useLogForm.getState().filing).toBe(false);
    await vi.waitFor(() => expect(worked).toHaveBeenCalled());
  });
});

/** A loose sheet behind today, its form open. */
async function openedSheet(repeats: Repetition | null) {
  const it = await openTestBinder();
  openBinderOnDesk(it.id);
  const today = it.clock.now().date;
  const sheet = { title: 'Report', notes: '', place: behindDay(today), minutes: 45, repeats };
  const { subject } = done(await createSheet(it.context, it.id, sheet));
  const id = subject.dossierId ?? expect.fail();
  const services = { store: it.store, context: it.context, clock: { today: () => today } } as unknown as Services;
  await openLogForm(services, id);
  const lies = async () => (await it.store.dossier(id))?.place;
  return { it, id, services, lies };
}

describe('the form of a loose sheet', () => {
  const weekly: Repetition = { every: 1, unit: 'weeks' };

  test('has no outcome and promises nothing', async () => {
    const { it, services } = await openedSheet(weekly);
    expect([chooseOutcome.enabled(), togglePromise.enabled()]).toEqual([false, false]);
    chooseOutcomeByKey(services, 1);
    expect(useLogForm.getState().form?.fields.outcomeId).toBeNull();
    const customer = dossierNamed(it.id, 'Adler');
    await it.hold(customer);
    await openLogForm(services, customer.id);
    expect([chooseOutcome.enabled(), togglePromise.enabled()]).toEqual([true, true]);
  });

  test('does the sheet with what was written, and files it behind its next day', async () => {
    const { it, id, services, lies } = await openedSheet(weekly);
    changeFields(services, { text: ' Verschickt. ' });
    await fileAndNext(services);
    expect(await lies()).toEqual(behindDay(plainDate('2026-03-20')));
    expect(await it.store.contactsOf(id)).toEqual([
      expect.objectContaining({ result: 'done', text: 'Verschickt.', work: { kind: 'other', minutes: 45 } }),
    ]);
    expect(await it.store.draftOf(id)).toBeUndefined();
  });

  test('files it where a date says instead, and nowhere while that is not understood', async () => {
    const { it, id, services, lies } = await openedSheet(null);
    changeFields(services, { dateText: 'irgendwann' });
    await fileAndNext(services);
    expect(useLogForm.getState().problem?.kind).toBe('notUnderstood');
    expect(await it.store.contactsOf(id)).toEqual([]);
    changeFields(services, { dateText: '19.3.' });
    await fileAndNext(services);
    expect(await lies()).toEqual(behindDay(plainDate('2026-03-19')));
    await openLogForm(services, id);
    await fileAndNext(services);
    expect(await lies()).toEqual(closedOn(plainDate('2026-03-13'), 'done'));
  });
});

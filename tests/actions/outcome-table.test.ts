import { describe, expect, test } from 'vitest';
import { changeBinder } from '@renderer/actions/change-binder';
import { logContact } from '@renderer/actions/log-contact';
import type { ActionContext } from '@renderer/actions/action-context';
import { takeOutOutcome } from '@renderer/actions/take-out-outcome';
import { undo } from '@renderer/actions/undo';
import { offeredOutcomes } from '@shared/domain/filing/offered-outcomes';
import {
  retiredOutcomes,
  withOutcomeAdded,
  withOutcomeChanged,
  withOutcomeMoved,
} from '@shared/domain/filing/outcome-table';
import { behindDay } from '@shared/domain/filing/place';
import type { Outcome } from '@shared/domain/records/outcome';
import { shippedOutcomes } from '@shared/domain/records/outcome';
import { plainDate } from '@shared/domain/time/plain-date';
import { contactWith, dossierNamed, reportOf } from '../support/builders';
import { done, openTestBinder, type TestBinder } from '../support/test-binder';
import { expectUndoable } from '../support/undoable';

const friday = behindDay(plainDate('2026-03-27'));
const own: Outcome = {
  id: 'fair',
  name: 'Met at the fair',
  result: 'reached',
  task: 'call',
  asksPromise: false,
  proposals: [{ fromAttempt: 1, next: { kind: 'weeks', count: 2 } }],
  order: 9,
  tone: null,
  sale: null,
  retired: false,
};

const change =
  (it: TestBinder, rule: (outcomes: readonly Outcome[]) => readonly Outcome[]) => (context: ActionContext) =>
    changeBinder(context, it.id, (binder) => ({ ...binder, outcomes: [...rule(binder.outcomes)] }));

/** A binder with an outcome of its own, with which a contact was logged, as with two shipped ones, one of them under another name. */
async function withLog() {
  const it = await openTestBinder();
  const dossier = dossierNamed(it.id, 'Keller', { place: friday });
  await it.hold(dossier);
  done(await change(it, (outcomes) => withOutcomeAdded(outcomes, own))(it.context));
  done(await change(it, (outcomes) => withOutcomeChanged(outcomes, 'noAnswer', { name: 'Nobody there' }))(it.context));
  const table = (await it.store.binder(it.id))?.outcomes ?? [];
  for (const id of ['spoke', 'noAnswer', 'fair']) {
    const outcome = table.find((one) => one.id === id) ?? expect.fail(id);
    done(await logContact(it.context, dossier.id, { ...reportOf('spoke', friday), outcome }));
  }
  const outcomes = async () => (await it.store.binder(it.id))?.outcomes ?? [];
  return { it, dossier, outcomes };
}

describe('the outcome table', () => {
  test('changes as one step each, and all of it can be taken back', async () => {
    const { it, outcomes } = await withLog();
    await expectUndoable(
      it,
      change(it, (before) => withOutcomeMoved(before, 'fair', -1)),
    );
    await expectUndoable(
      it,
      change(it, (before) => withOutcomeChanged(before, 'spoke', { name: 'Talked', tone: 'open' })),
    );
    await expectUndoable(it, (context) => takeOutOutcome(context, it.id, 'fair'));
    await expectUndoable(it, (context) => takeOutOutcome(context, it.id, 'order'));
    expect(retiredOutcomes(await outcomes()).map(({ id }) => id)).toEqual(['fair']);
    expect((await outcomes()).map(({ id }) => id)).not.toContain('order');
    for (let step = 0; step < 4; step++) done(await undo(it.context, it.id));
    expect(offeredOutcomes(await outcomes()).map(({ id }) => id)).toEqual([
      ...shippedOutcomes.map(({ id }) => id),
      'fair',
    ]);
  });

  test('never alters the past: renamed, retired, removed or moved, what was logged stays as it was', async () => {
    const { it, dossier } = await withLog();
    const before = await it.store.contactsOf(dossier.id);
    expect(before.map(({ outcomeId, outcomeName }) => [outcomeId, outcomeName])).toEqual([
      ['fair', 'Met at the fair'],
      ['noAnswer', 'Nobody there'],
      ['spoke', null],
    ]);
    const steps = [
      change(it, (outcomes) => withOutcomeChanged(outcomes, 'fair', { name: 'At the exhibition', result: 'tried' })),
      change(it, (outcomes) => withOutcomeChanged(outcomes, 'noAnswer', { name: null })),
      change(it, (outcomes) => withOutcomeChanged(outcomes, 'spoke', { name: 'Talked', tone: 'poor' })),
      change(it, (outcomes) => withOutcomeMoved(outcomes, 'spoke', 1)),
      (context: ActionContext) => takeOutOutcome(context, it.id, 'fair'),
      (context: ActionContext) => takeOutOutcome(context, it.id, 'spoke'),
      // As after a restore of a binder that never had it.
      change(it, (outcomes) => outcomes.filter(({ id }) => id !== 'fair' && id !== 'spoke')),
    ];
    for (const step of steps) done(await step(it.context));
    expect(await it.store.contactsOf(dossier.id)).toEqual(before);
  });

  test('keeps what was used once, also by a dossier in the bin, and lets go of what never was', async () => {
    const { it, outcomes } = await withLog();
    expect(await it.store.hasLogged(it.id, 'fair')).toBe(true);
    expect(await it.store.hasLogged(it.id, 'order')).toBe(false);
    // The contact was taken back: now nothing was logged with it.
    done(await undo(it.context, it.id));
    done(await takeOutOutcome(it.context, it.id, 'fair'));
    expect((await outcomes()).some(({ id }) => id === 'fair')).toBe(false);
  });

  test('finds the one contact among many', async () => {
    const it = await openTestBinder();
    const dossier = dossierNamed(it.id, 'Keller');
    await it.hold(dossier);
    const contacts = Array.from({ length: 1_200 }, (_, number) =>
      contactWith(dossier, { outcomeId: number === 1_100 ? 'order' : 'spoke' }),
    );
    await it.db.contacts.bulkAdd(contacts);
    expect(await it.store.hasLogged(it.id, 'order')).toBe(true);
    expect(await it.store.hasLogged(it.id, 'voicemail')).toBe(false);
  });

  test('takes steps that come at once, as of a key held down, one after the other', async () => {
    const { it, outcomes } = await withLog();
    const step = change(it, (before) => withOutcomeMoved(before, 'spoke', 1));
    const results = await Promise.all([step(it.context), step(it.context), step(it.context)]);
    expect(results.map(({ ok }) => ok)).toEqual([true, true, true]);
    expect(offeredOutcomes(await outcomes()).findIndex(({ id }) => id === 'spoke')).toBe(3);
  });

  test('leaves one on offer', async () => {
    const it = await openTestBinder();
    for (const { id } of shippedOutcomes.slice(0, -1)) done(await takeOutOutcome(it.context, it.id, id));
    const last = shippedOutcomes.at(-1)?.id ?? expect.fail();
    expect(await takeOutOutcome(it.context, it.id, last)).toMatchObject({ problem: { kind: 'unchanged' } });
  });
});

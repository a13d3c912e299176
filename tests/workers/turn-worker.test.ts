import { describe, expect, test } from 'vitest';
import { editCard } from '@renderer/actions/edit-card';
import { redo, undo } from '@renderer/actions/undo';
import { CommitConflict } from '@renderer/storage/commit-conflict';
import { turnBeside } from '@renderer/state/turn-connection';
import { dossierNamed } from '../support/builders';
import { keptWork, keptLedger, recordRows, recountedWork, recountedLedger } from '../support/stored-rows';
import { done, openTestBinder } from '../support/test-binder';

/** A binder with a step of so many dossiers; `turns` counts those that were stored beside the window. */
async function withStepOf(dossiers: number) {
  const it = await openTestBinder();
  let turns = 0;
  const context = {
    ...it.context,
    turnBeside: (turn: Parameters<typeof turnBeside>[1]) => {
      turns += 1;
      return turnBeside(it.name, turn);
    },
  };
  await it.hold(...Array.from({ length: dossiers }, (_, index) => dossierNamed(it.id, `Kunde ${index}`)));
  return { it, context, turns: () => turns };
}

describe('a very large step', () => {
  test('is taken back and done again beside the window, as the window does it', async () => {
    const { it, context, turns } = await withStepOf(2_001);
    const before = await recordRows(it.db);
    expect(done(await undo(context, it.id))).toMatchObject({ seq: 2, verb: 'undo', turned: 'importCustomers' });
    expect(await it.store.allDossiers(it.id)).toEqual([]);
    expect((await it.store.journalAfter(0)).map(({ state }) => state)).toEqual(['undone', 'final']);
    expect(done(await redo(context, it.id))).toMatchObject({ seq: 3, verb: 'redo' });
    expect(await recordRows(it.db)).toEqual(before);
    expect((await it.store.journalAfter(0)).map(({ state }) => state)).toEqual(['done', 'final', 'final']);
    expect(await keptLedger(it.db)).toEqual(await recountedLedger(it.db));
    expect(await keptWork(it.db)).toEqual(await recountedWork(it.db));
    expect(turns()).toBe(2);
  });

  test('that another window was faster with is told as that, and nothing is stored', async () => {
    const { it, context } = await withStepOf(2_001);
    const entry = (await it.store.lastDone(it.id)) ?? expect.fail();
    const [dossier] = await it.store.allDossiers(it.id);
    done(await editCard(it.context, dossier?.id ?? expect.fail(), { company: 'Changed' }));
    const before = await recordRows(it.db);
    const { seq, subject, binderId } = entry;
    const turn = { binderId, at: 1, verb: 'undo', subject, target: { seq, state: 'undone' }, inverseOf: seq } as const;
    await expect(turnBeside(it.name, turn)).rejects.toThrow(CommitConflict);
    await expect(turnBeside(it.name, { ...turn, inverseOf: 99 })).rejects.toThrow('Entry 99 is gone');
    expect(await recordRows(it.db)).toEqual(before);
    expect((await undo(context, it.id)).ok).toBe(true);
  });

  test('is one only from two thousand records on', async () => {
    const { it, context, turns } = await withStepOf(100);
    done(await undo(context, it.id));
    expect(turns()).toBe(0);
  });
});

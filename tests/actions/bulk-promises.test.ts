import { expect, test } from 'vitest';
import { behindDay } from '@shared/domain/filing/place';
import { plainDate } from '@shared/domain/time/plain-date';
import { binDossier } from '@renderer/actions/bin-dossier';
import { fileDossiers } from '@renderer/actions/file-dossiers';
import { moveByPlan } from '@renderer/actions/move-by-plan';
import { dossierNamed } from '../support/builders';
import { allRows } from '../support/stored-rows';
import { done, openTestBinder } from '../support/test-binder';
import { expectUndoable } from '../support/undoable';

const day = behindDay(plainDate('2026-03-16'));
const monday = behindDay(plainDate('2026-03-23'));
const promise = { date: day.date, time: null, words: '', givenOn: plainDate('2026-03-03'), moves: 0 };

/** Two plans and two promises on one day. */
async function fullDay() {
  const it = await openTestBinder();
  const plans = ['Adler', 'Braun'].map((name) => dossierNamed(it.id, name, { place: day }));
  const promised = ['Çelik', 'Ödön'].map((name) => dossierNamed(it.id, name, { place: day, promise }));
  await it.hold(...plans, ...promised);
  const ids = [...plans, ...promised].map(({ id }) => id);
  const moved = async () =>
    (await it.store.dossiers(ids)).flatMap(({ card, place }) =>
      place.kind === 'day' && place.date > day.date ? [card.name] : [],
    );
  return { it, promised, ids, moved };
}

test('no promise is moved together with others, unless it is confirmed by name', async () => {
  const { it, promised, ids, moved } = await fullDay();
  await expectUndoable(it, (context) => fileDossiers(context, ids, monday));
  expect(await moved()).toEqual(['Adler', 'Braun']);
  const [first] = promised;
  const confirmed = new Set([first?.id ?? expect.fail()]);
  await expectUndoable(it, (context) => fileDossiers(context, ids, monday, { confirmed: [...confirmed] }));
  expect(await moved()).toEqual(['Adler', 'Braun', 'Çelik']);
  expect((await it.store.dossier(first?.id ?? expect.fail()))?.promise).toEqual({ ...promise, moves: 1 });
});

test('promises alone are refused, and nothing is stored', async () => {
  const { it, promised, moved } = await fullDay();
  const before = await allRows(it.db);
  const ids = promised.map(({ id }) => id);
  expect(await fileDossiers(it.context, ids, monday)).toMatchObject({ problem: { kind: 'promised' } });
  expect(await moved()).toEqual([]);
  expect(await allRows(it.db)).toEqual(before);
});

test('one of several that is left over by chance has not been named', async () => {
  const { it, promised, moved } = await fullDay();
  const [kept, gone] = promised.map(({ id }) => id);
  if (!kept || !gone) expect.fail();
  done(await binDossier(it.context, gone));
  expect(await fileDossiers(it.context, [kept, gone], monday)).toMatchObject({ problem: { kind: 'promised' } });
  done(await fileDossiers(it.context, [kept], monday));
  expect(await moved()).toEqual(['Çelik']);
});

test('no plan moves what was promised since it was seen, unless it was named', async () => {
  const { it, promised, ids, moved } = await fullDay();
  const plan = (await it.store.dossiers(ids)).map((dossier) => ({
    dossier: { ...dossier, promise: null },
    from: dossier.place,
    to: monday,
  }));
  const before = await allRows(it.db);
  const [first, second] = promised.map(({ id }) => id);
  if (!first || !second) expect.fail();
  expect(await moveByPlan(it.context, 'rebalance', plan, new Set([first]))).toMatchObject({
    problem: { kind: 'changedMeanwhile' },
  });
  expect(await allRows(it.db)).toEqual(before);
  await expectUndoable(it, (context) => moveByPlan(context, 'rebalance', plan, new Set([first, second])));
  expect(await moved()).toEqual(['Adler', 'Braun', 'Çelik', 'Ödön']);
});

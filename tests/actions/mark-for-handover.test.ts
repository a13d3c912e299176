import { expect, test } from 'vitest';
import { behindDay } from '@shared/domain/filing/place';
import { clockTime } from '@shared/domain/time/clock-time';
import { plainDate } from '@shared/domain/time/plain-date';
import { markForHandover, unmarkForHandover } from '@renderer/actions/mark-for-handover';
import { dossierNamed } from '../support/builders';
import { openTestBinder } from '../support/test-binder';
import { expectUndoable } from '../support/undoable';

const tuesday = behindDay(plainDate('2026-10-06'), clockTime('09:30'));

async function holdingThree() {
  const it = await openTestBinder();
  const dossiers = ['Amsel', 'Drossel', 'Fink'].map((name) => dossierNamed(it.id, name, { place: tuesday }));
  await it.hold(...dossiers);
  const now = () => it.store.dossiers(dossiers.map(({ id }) => id));
  return { it, dossiers, ids: dossiers.map(({ id }) => id), now };
}

test('marks dossiers for a leave as one step, and leaves them where they lie', async () => {
  const { it, dossiers, ids, now } = await holdingThree();
  const { verb, subject } = await expectUndoable(it, (context) => markForHandover(context, ids, 'crete'));
  expect(await now()).toEqual(dossiers.map((dossier) => ({ ...dossier, handOverFor: 'crete' })));
  expect({ verb, count: subject.count }).toEqual({ verb: 'markForHandover', count: 3 });
});

test('takes marks away again, each once', async () => {
  const { it, dossiers, ids, now } = await holdingThree();
  const [first] = ids;
  if (!first) throw new Error('No dossier');
  await markForHandover(it.context, ids, 'crete');
  const { verb, subject } = await expectUndoable(it, (context) => unmarkForHandover(context, [first, first]));
  expect((await now()).map(({ handOverFor }) => handOverFor)).toEqual([null, 'crete', 'crete']);
  expect({ verb, name: subject.name }).toEqual({ verb: 'unmarkForHandover', name: dossiers[0]?.card.name });
  expect(await unmarkForHandover(it.context, [first])).toMatchObject({ problem: { kind: 'unchanged' } });
});

test('leaves out what lies in the bin', async () => {
  const it = await openTestBinder();
  const binned = dossierNamed(it.id, 'Amsel', { place: tuesday, binnedAt: 1 });
  await it.hold(binned);
  expect(await markForHandover(it.context, [binned.id], 'crete')).toMatchObject({ problem: { kind: 'gone' } });
});

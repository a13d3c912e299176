import fc from 'fast-check';
import { expect } from 'vitest';
import { plainDate } from '@shared/domain/time/plain-date';
import type { ActionResult } from '@renderer/actions/perform';
import { checkedCommand, type Command, count, type Deed, kindOf } from './binder-command';
import { deedsOnDossiers, redoing, undoing } from './binder-deeds';
import type { BinderModel, Outcome } from './binder-model';

const restarting = checkedCommand('restart', async (_model, real) => {
  await real.test.reopen();
  count(real, 'restart');
});

const changingWindows = checkedCommand('go on in the other window', (_model, real) => {
  [real.test, real.other] = [real.other, real.test];
  return Promise.resolve();
});

/** Days go by, and now and then the clock is set back. */
const turningTheDay = fc.constantFrom('2026-03-13', '2026-03-14', '2026-03-20', '2026-04-01', '2025-12-31').map((day) =>
  checkedCommand(`day ${day}`, (model, { test }) => {
    model.today = plainDate(day);
    test.clock.set(day);
    return Promise.resolve();
  }),
);

const deeds = fc.oneof(...deedsOnDossiers);

/** An undo beside something else takes back what was newest when it looked: no snapshot tells of that. */
const pairs = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(deeds, deeds) },
  fc.constantFrom<[Deed, Deed]>([undoing, undoing], [redoing, redoing]),
);

/** Both windows at once: what both have done is there, in the order of the journal; who was refused has done nothing. */
export const twoWindowCommands: fc.Arbitrary<Command> = pairs.map(([here, there]) =>
  checkedCommand(`meanwhile ${here.name} and ${there.name}`, async (model, real) => {
    const before = model.copy();
    const steps = [model.step, ++model.step] as const;
    const [left, right] = [here.aim(before), there.aim(before)];
    const [one, other] = await Promise.all([
      left.onReal(real.test, real.ids, steps[0]),
      right.onReal(real.other, real.ids, steps[1]),
    ]);
    const both = [
      { deed: left, step: steps[0], result: one },
      { deed: right, step: steps[1], result: other },
    ];
    const done = both.filter(({ result }) => result.ok).sort(bySeq);
    for (const { deed, step } of done) expect(outcomeAt(step, model, deed.onModelLate ?? deed.onModel)).toBe('done');
    for (const { deed, step, result } of both.filter((each) => !each.result.ok)) {
      const possible = [before, model].map((state) => outcomeAt(step, state.copy(), deed.onModel) as string);
      expect(done.length > 0 ? [...possible, 'changedMeanwhile'] : possible).toContain(kindOf(result));
    }
    if (done.length === 2) count(real, 'meanwhile');
    if ([one, other].some((result) => kindOf(result) === 'changedMeanwhile')) count(real, 'conflict');
  }),
);

interface Tried {
  readonly result: ActionResult;
}

function bySeq({ result: left }: Tried, { result: right }: Tried): number {
  return left.ok && right.ok ? left.value.seq - right.value.seq : 0;
}

/** What a deed comes to in a state when it bears the number of this step. */
function outcomeAt(step: number, model: BinderModel, act: (model: BinderModel) => Outcome): Outcome {
  const newest = model.step;
  model.step = step;
  const outcome = act(model);
  model.step = newest;
  return outcome;
}

export const windowCommands: fc.Arbitrary<Command>[] = [
  fc.constant(restarting),
  fc.constant(changingWindows),
  turningTheDay,
];

import type fc from 'fast-check';
import { expect } from 'vitest';
import type { DossierId } from '@shared/domain/records/ids';
import type { VaultPort } from '@shared/contract/vault-port';
import type { ActionResult } from '@renderer/actions/perform';
import type { TestBinder } from '../support/test-binder';
import type { BinderModel, Outcome } from './binder-model';
import { expectSame } from './expect-same';

/** The real thing: a binder in IndexedDB in two windows, its backups, and the ids by the number in which the dossiers were made. */
export interface RealBinder {
  /** The window that is worked in. */
  test: TestBinder;
  other: TestBinder;
  readonly vault: VaultPort;
  readonly ids: DossierId[];
  /** How often each kind of command was done, and changed something. */
  readonly tally: Map<string, number>;
}

export type Command = fc.AsyncCommand<BinderModel, RealBinder>;

/** An action told twice: to the model, and to a window of the real binder. */
export interface Deed {
  readonly name: string;
  /** What it is done to, chosen from what there is. */
  readonly aim: (model: Readonly<BinderModel>) => AimedDeed;
}

export interface AimedDeed {
  readonly onModel: (model: BinderModel) => Outcome;
  /** What it does when another window was faster, if that is something else. */
  readonly onModelLate?: (model: BinderModel) => Outcome;
  /** @param step what the model calls this step */
  readonly onReal: (window: TestBinder, ids: readonly DossierId[], step: number) => Promise<ActionResult>;
}

/** Does a deed on both sides, and compares what each says and holds. */
export function commandOf(deed: Deed): Command {
  return checkedCommand(deed.name, async (model, real) => {
    const { onModel, onReal } = deed.aim(model);
    const expected = onModel(model);
    const result = await onReal(real.test, real.ids, model.step);
    expect(kindOf(result)).toBe(expected);
    if (!result.ok) return;
    count(real, kindIn(deed.name));
    if (result.value.turned) count(real, `${deed.name} of ${result.value.turned}`);
  });
}

/** A command after which both sides must hold the same. */
export function checkedCommand(
  name: string,
  run: (model: BinderModel, real: RealBinder) => Promise<void>,
  check: (model: Readonly<BinderModel>) => boolean = () => true,
): Command {
  return {
    check,
    toString: () => name,
    run: async (model, real) => {
      model.step += 1;
      count(real, 'commands');
      await run(model, real);
      await expectSame(model, real);
    },
  };
}

/** One command, and at once the next: what would seldom follow it by chance. */
export function inTurn(first: Command, next: Command): Command {
  return {
    check: (model) => first.check(model),
    toString: () => `${first.toString()}, then ${next.toString()}`,
    run: async (model, real) => {
      await first.run(model, real);
      await next.run(model, real);
    },
  };
}

export function kindOf(result: ActionResult): string {
  return result.ok ? 'done' : result.problem.kind;
}

export function count({ tally }: RealBinder, kind: string): void {
  tally.set(kind, (tally.get(kind) ?? 0) + 1);
}

/** "bin 17" is of the kind "bin". */
export function kindIn(name: string): string {
  return name.split(' ')[0] ?? name;
}

/** Mostly one of those that something can be done to, now and then any that was made so far, those undone included. */
export function aimAt(pick: number, likely: readonly number[], { made }: Readonly<BinderModel>): number {
  return (pick % 8 === 0 ? undefined : likely[pick % likely.length]) ?? pick % made;
}

export function idOf(ids: readonly DossierId[], number: number): DossierId {
  return ids[number] ?? expect.fail();
}

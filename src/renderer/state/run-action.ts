import type { ActionContext } from '../actions/action-context';
import type { ActionResult, Done, Refusal } from '../actions/perform';
import { announceDone, announceRefusal } from './notices';
import type { Services } from './services';

/** When an action was done: at once, when it was tried again, or after it had been said that it is not saved. */
export type DoneWhen = 'atOnce' | 'again' | 'afterAll';

export interface Surroundings {
  /** What the user has typed for it: to be copied should it not be saved. */
  readonly typed?: string;
  /** What follows once it is done, whenever that is. */
  readonly onDone?: (when: DoneWhen, done: Done) => Promise<void> | void;
  /** What answers a refusal otherwise than by saying it. @returns whether it has. */
  readonly onRefused?: (refusal: Refusal) => boolean;
}

/** Runs a verb and says what it did, or why it did nothing. @returns whether it was done. */
export function runAction<Args extends readonly unknown[]>(
  services: Pick<Services, 'context'>,
  action: (context: ActionContext, ...args: Args) => Promise<ActionResult>,
  ...args: Args
): Promise<boolean> {
  return attempt(services, (context) => action(context, ...args));
}

/** Runs a verb and stays with it: says what it did even if the store answers late, and offers to try again. @returns whether it was done at once. */
export async function attempt(
  { context }: Pick<Services, 'context'>,
  action: (context: ActionContext) => Promise<ActionResult>,
  surroundings: Surroundings = {},
): Promise<boolean> {
  return settle(await action(context), 'atOnce', surroundings);
}

async function settle(result: ActionResult, when: DoneWhen, surroundings: Surroundings): Promise<boolean> {
  const { typed = '', onDone, onRefused } = surroundings;
  if (result.ok) {
    announceDone(result.value, when === 'afterAll');
    await onDone?.(when, result.value);
    return true;
  }
  const { problem } = result;
  // What is missing is said where it is missing; only who was told "not saved" has to be told more.
  if (problem.kind === 'incomplete' && when === 'atOnce') return false;
  if (onRefused?.(problem)) return false;
  const retry = problem.kind === 'notStored' || problem.kind === 'blocked' ? problem.again : null;
  announceRefusal(problem, typed, retry && once(() => follow(retry(), 'again', surroundings)));
  if (problem.kind === 'noAnswer') follow(problem.later, 'afterAll', surroundings);
  return false;
}

function follow(later: Promise<ActionResult>, when: DoneWhen, surroundings: Surroundings): void {
  void later.then((result) => settle(result, when, surroundings));
}

function once(act: () => void): () => void {
  let done = false;
  return () => {
    if (done) return;
    done = true;
    act();
  };
}

import { invertDiff } from '@shared/domain/base/records-diff';
import { err, ok } from '@shared/domain/base/result';
import type { BinderId } from '@shared/domain/records/ids';
import type { JournalEntry, JournalVerb } from '@shared/domain/records/journal-entry';
import type { BinderStore } from '../storage/binder-store';
import type { ActionContext } from './action-context';
import { type ActionResult, gatherAndPerform, performWatched, type Work } from './perform';
import { removalOf } from './sample-binder';

/** Takes back the newest action of the binder that is still done (method.md, rule 11). */
export function undo(context: ActionContext, binderId: BinderId): Promise<ActionResult> {
  return gatherAndPerform(context, async () => {
    const entry = await context.store.lastDone(binderId);
    return entry ? ok(await workOfUndo(context.store, entry)) : err({ kind: 'nothingToUndo' });
  });
}

/** Takes back one certain action; refused when something later has touched the same records. */
export function undoEntry(context: ActionContext, seq: number): Promise<ActionResult> {
  return gatherAndPerform(context, async () => {
    const entry = await context.store.journalEntry(seq);
    if (entry?.state !== 'done') return err({ kind: 'nothingToUndo' });
    // Even if the values fit again: the later actions could not be taken back any more.
    const [later] = await context.store.laterTouching(entry, 1);
    if (later) return err({ kind: 'changedMeanwhile' });
    return ok(await workOfUndo(context.store, entry));
  });
}

/**
 * Takes back everything from the newest action to this one, each as a step of its own that can be done again. It ends at the first
 * that can't be taken back.
 */
export function undoBackTo(context: ActionContext, binderId: BinderId, seq: number): Promise<ActionResult> {
  return performWatched(context, async (mayTake) => {
    const count = await context.store.countDoneFrom({ binderId, seq });
    let result: ActionResult = err({ kind: 'nothingToUndo' });
    for (let left = count; left > 0; left--) {
      mayTake(longestStep * left);
      result = await undo(context, binderId);
      if (!result.ok) break;
    }
    return result;
  });
}

/** A single step may take as long as any action, in milliseconds. */
const longestStep = 5_000;

/** Does again what was undone last. */
export function redo(context: ActionContext, binderId: BinderId): Promise<ActionResult> {
  return gatherAndPerform(context, async () => {
    const undone = await context.store.lastUndo(binderId);
    return undone?.target ? ok(await workOfRedo(context.store, undone, undone.target)) : err({ kind: 'nothingToRedo' });
  });
}

async function workOfUndo(store: BinderStore, entry: JournalEntry): Promise<Work> {
  const { seq, verb, binderId, subject } = entry;
  const inverse = await inverseOf(store, verb, entry);
  return { binderId, verb: 'undo', subject, ...inverse, target: { seq, state: 'undone' }, turned: verb };
}

async function workOfRedo(store: BinderStore, undone: JournalEntry, seq: number): Promise<Work> {
  const { binderId, subject } = undone;
  const turned = (await store.journalEntry(seq))?.verb;
  const again = await inverseOf(store, turned, undone);
  return { binderId, verb: 'redo', subject, ...again, target: { seq, state: 'done' }, turned };
}

/**
 * Removing the sample binder takes what lies in it now. What was done inside it is in that binder's own journal, and would
 * otherwise keep its owner from ever undoing anything older than the binder.
 */
async function inverseOf(
  store: BinderStore,
  turned: JournalVerb | undefined,
  { seq, diff }: JournalEntry,
): Promise<Pick<Work, 'diff' | 'inverseOf'>> {
  const inverse = invertDiff(diff);
  if (turned !== 'addSampleBinder' && turned !== 'removeSampleBinder') return { diff: inverse, inverseOf: seq };
  const [expected] = inverse.binders?.removed ?? [];
  const binder = expected && (await store.binder(expected.id));
  return { diff: binder ? await removalOf(store, binder) : inverse };
}

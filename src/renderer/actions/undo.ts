import { err } from '@shared/domain/base/result';
import { invertDiff } from '@shared/domain/base/records-diff';
import type { BinderId } from '@shared/domain/records/ids';
import type { JournalEntry } from '@shared/domain/records/journal-entry';
import type { ActionContext } from './action-context';
import { type ActionResult, perform } from './perform';

/** Takes back the newest action of the binder that is still done (method.md, rule 11). */
export async function undo(context: ActionContext, binderId: BinderId): Promise<ActionResult> {
  const entry = await context.store.lastDone(binderId);
  return entry ? takeBack(context, entry) : err({ kind: 'nothingToUndo' });
}

/** Takes back one certain action; refused when something later has touched the same records. */
export async function undoEntry(context: ActionContext, seq: number): Promise<ActionResult> {
  const entry = await context.store.journalEntry(seq);
  return entry?.state === 'done' ? takeBack(context, entry) : err({ kind: 'nothingToUndo' });
}

/** Does again what was undone last. */
export async function redo(context: ActionContext, binderId: BinderId): Promise<ActionResult> {
  const entry = await context.store.firstUndone(binderId);
  if (!entry) return err({ kind: 'nothingToRedo' });
  const { seq, subject, diff } = entry;
  return perform(context, { binderId, verb: 'redo', subject, diff, target: { seq, state: 'done' } });
}

function takeBack(context: ActionContext, entry: JournalEntry): Promise<ActionResult> {
  const { seq, binderId, subject } = entry;
  return perform(context, {
    binderId,
    verb: 'undo',
    subject,
    diff: invertDiff(entry.diff),
    target: { seq, state: 'undone' },
  });
}

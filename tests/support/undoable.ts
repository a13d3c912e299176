import { expect } from 'vitest';
import { undo, redo } from '@renderer/actions/undo';
import type { ActionResult, Done } from '@renderer/actions/perform';
import type { ActionContext } from '@renderer/actions/action-context';
import type { JournalEntry } from '@shared/domain/records/journal-entry';
import { keptWork, recordRows, recountedWork } from './stored-rows';
import { done, type TestBinder } from './test-binder';

/**
 * Does an action and expects what holds for every one of them (method.md, rule 11): one journal entry; undo brings the
 * exact records back, redo those after it, both also after a restart; the counts are right throughout.
 * @returns what it did and its entry; the action is done again in the end.
 */
export async function expectUndoable(
  test: TestBinder,
  action: (context: ActionContext) => Promise<ActionResult>,
): Promise<Done & { readonly entry: JournalEntry }> {
  const before = await recordRows(test.db);
  const seqBefore = await test.store.newestSeq();
  const what = done(await action(test.context));
  const after = await recordRows(test.db);
  expect(after).not.toEqual(before);
  const entries = await test.store.journalAfter(seqBefore);
  expect(entries.map(({ seq, verb, state }) => ({ seq, verb, state }))).toEqual([
    { seq: what.seq, verb: what.verb, state: 'done' },
  ]);

  const undone = done(await undo(test.context, test.id));
  expect(undone).toMatchObject({ verb: 'undo', subject: what.subject });
  expect(await recordRows(test.db)).toEqual(before);
  await test.reopen();
  done(await redo(test.context, test.id));
  expect(await recordRows(test.db)).toEqual(after);
  await test.reopen();
  done(await undo(test.context, test.id));
  expect(await recordRows(test.db)).toEqual(before);
  done(await redo(test.context, test.id));
  expect(await recordRows(test.db)).toEqual(after);
  expect(await keptWork(test.db)).toEqual(await recountedWork(test.db));
  const [entry] = entries;
  if (!entry) throw new Error('No entry');
  return { ...what, entry };
}

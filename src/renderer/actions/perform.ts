import { isEmptyDiff } from '@shared/domain/base/records-diff';
import { err, ok, type Result } from '@shared/domain/base/result';
import { type Dossier, titleOf } from '@shared/domain/records/dossier';
import type { BinderId, DossierId } from '@shared/domain/records/ids';
import type { JournalSubject, JournalVerb } from '@shared/domain/records/journal-entry';
import type { BinderDiff } from '@shared/domain/records/tables';
import type { Commit } from '../storage/commit';
import { CommitConflict } from '../storage/commit-conflict';
import type { ActionContext } from './action-context';

/** What an action did: enough to say it, and to take it back. */
export interface Done {
  readonly seq: number;
  readonly verb: JournalVerb;
  readonly subject: JournalSubject;
  /** For undo and redo: the verb that was taken back or done again. */
  readonly turned: JournalVerb | null;
}

/**
 * Why nothing was stored: `gone` the record is no longer there, or lies in the bin; `changedMeanwhile` another window
 * was faster; `unchanged` everything is that way already; `nothingToUndo`, `nothingToRedo`; `notStored` the store
 * refused (full disk, say), with its own words.
 */
export type Refusal =
  | { readonly kind: 'gone' | 'changedMeanwhile' | 'unchanged' | 'nothingToUndo' | 'nothingToRedo' }
  | { readonly kind: 'notStored'; readonly cause: string };

export type ActionResult = Result<Done, Refusal>;

export interface Work {
  readonly binderId: BinderId;
  readonly verb: JournalVerb;
  readonly subject: JournalSubject;
  readonly diff: BinderDiff;
  readonly target?: Commit['target'];
  readonly turned?: JournalVerb;
  readonly finishesDraftOf?: DossierId;
  readonly attachments?: Commit['attachments'];
}

/** Commits what an action computed. All or nothing: a refusal has stored nothing. It never rejects. */
export async function perform(context: ActionContext, work: Work): Promise<ActionResult> {
  // An entry without a change would be an undo that does nothing, and would end what could be done again.
  if (isEmptyDiff(work.diff)) return err({ kind: 'unchanged' });
  try {
    const seq = await context.store.commit({ ...work, at: context.now().instant, target: work.target ?? null });
    return ok({ seq, verb: work.verb, subject: work.subject, turned: work.turned ?? null });
  } catch (error) {
    return err(refusalFor(error));
  }
}

/** Gathers what the action needs, computes its diff, and commits it. It never rejects: a store may refuse reads, too. */
export async function gatherAndPerform(
  context: ActionContext,
  gather: () => Promise<Result<Work, Refusal>>,
): Promise<ActionResult> {
  try {
    const work = await gather();
    return work.ok ? await perform(context, work.value) : work;
  } catch (error) {
    return err(refusalFor(error));
  }
}

function refusalFor(error: unknown): Refusal {
  if (error instanceof CommitConflict) return { kind: 'changedMeanwhile' };
  return { kind: 'notStored', cause: error instanceof Error ? error.message : String(error) };
}

/** The dossier, unless it is gone or lies in the bin: there it would take what is done to it down unseen. */
export async function dossierAtHand(context: ActionContext, id: DossierId): Promise<Result<Dossier, Refusal>> {
  const dossier = await context.store.dossier(id);
  return dossier?.binnedAt === null ? ok(dossier) : err({ kind: 'gone' });
}

/** The subject of an action on one dossier; where it lay and where it lies tell of the filing. */
export function subjectOf(dossier: Dossier, after: Dossier = dossier): JournalSubject {
  return {
    dossierId: dossier.id,
    name: titleOf(after.card),
    count: 1,
    from: dossier.place,
    to: after.place,
  };
}

/** The subject of an action on several dossiers. */
export function subjectOfMany(count: number, to: JournalSubject['to'] = null, name = ''): JournalSubject {
  return { dossierId: null, name, count, from: null, to };
}

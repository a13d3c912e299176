import { err, ok, type Result } from '@shared/domain/base/result';
import { type Dossier, titleOf } from '@shared/domain/records/dossier';
import type { BinderId, DossierId } from '@shared/domain/records/ids';
import type { JournalState, JournalSubject, JournalVerb } from '@shared/domain/records/journal-entry';
import type { BinderDiff } from '@shared/domain/records/tables';
import { CommitConflict } from '../storage/commit';
import type { ActionContext } from './action-context';

/** What an action did: enough to say it, and to take it back. */
export interface Done {
  readonly seq: number;
  readonly verb: JournalVerb;
  readonly subject: JournalSubject;
}

/**
 * Why nothing was stored: `gone` the record is no longer there; `changedMeanwhile` another window was faster;
 * `nothingToUndo`, `nothingToRedo`; `notStored` the store refused (full disk, say), with its own words.
 */
export type Refusal =
  | { readonly kind: 'gone' | 'changedMeanwhile' | 'nothingToUndo' | 'nothingToRedo' }
  | { readonly kind: 'notStored'; readonly cause: string };

export type ActionResult = Result<Done, Refusal>;

export interface Work {
  readonly binderId: BinderId;
  readonly verb: JournalVerb;
  readonly subject: JournalSubject;
  readonly diff: BinderDiff;
  readonly target?: { readonly seq: number; readonly state: JournalState };
  readonly finishesDraftOf?: DossierId;
}

/** Commits what an action computed. All or nothing: a refusal has stored nothing. */
export async function perform(context: ActionContext, work: Work): Promise<ActionResult> {
  try {
    const seq = await context.store.commit({ ...work, at: context.now().instant, target: work.target ?? null });
    return ok({ seq, verb: work.verb, subject: work.subject });
  } catch (error) {
    if (error instanceof CommitConflict) return err({ kind: 'changedMeanwhile' });
    return err({ kind: 'notStored', cause: error instanceof Error ? error.message : String(error) });
  }
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

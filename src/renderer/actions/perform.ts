import { isEmptyDiff } from '@shared/domain/base/records-diff';
import { err, ok, type Result } from '@shared/domain/base/result';
import type { DemandedForm } from '@shared/domain/forms/demanded-forms';
import { type Dossier, titleOf } from '@shared/domain/records/dossier';
import type { BinderId, DossierId } from '@shared/domain/records/ids';
import { dossiersOf, type JournalSubject, type JournalVerb } from '@shared/domain/records/journal-entry';
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
 * was faster; `unchanged` everything is that way already; `nothingToUndo`, `nothingToRedo`; `incomplete` what was typed
 * does not say yet what to do; `promised` it would move a promise that nobody has confirmed; `dayOver`, `liesThere` it was
 * put where it cannot go, or where it is already; `formsMissing` forms have to be filled in first; `notStored` the store refused (full disk, say), with its own words; `blocked` it has not
 * answered what came before. `noAnswer` alone does not know: the store may still do it, and `later` tells.
 * `again` does the same once more: should it have been stored after all, it changes nothing.
 */
export type Refusal =
  | {
      readonly kind:
        | 'gone'
        | 'changedMeanwhile'
        | 'unchanged'
        | 'nothingToUndo'
        | 'nothingToRedo'
        | 'incomplete'
        | 'promised'
        | 'dayOver'
        | 'liesThere';
    }
  | { readonly kind: 'formsMissing'; readonly dossierId: DossierId; readonly forms: readonly DemandedForm[] }
  | { readonly kind: 'notStored'; readonly cause: string; readonly again: () => Promise<ActionResult> }
  | { readonly kind: 'blocked'; readonly again: () => Promise<ActionResult> }
  | { readonly kind: 'noAnswer'; readonly later: Promise<ActionResult> };

export type ActionResult = Result<Done, Refusal>;

export interface Work {
  readonly binderId: BinderId;
  readonly verb: JournalVerb;
  readonly subject: JournalSubject;
  readonly diff: BinderDiff;
  readonly target?: Commit['target'];
  readonly turned?: JournalVerb;
  /** For undo and redo: the entry whose changes the diff reverses, where it is nothing but that. */
  readonly inverseOf?: number;
  readonly standsOn?: Commit['standsOn'];
  readonly finishesDraftOf?: DossierId;
  readonly finishesCardDraftOf?: string;
  readonly finishesCalculationDraftOf?: Commit['finishesCalculationDraftOf'];
  readonly finishesFilledFormDraftOf?: Commit['finishesFilledFormDraftOf'];
  readonly attachments?: Commit['attachments'];
  /** Stores the work where the contents of its documents lie, beside the window. @returns the number of its journal entry. */
  readonly storeBeside?: (commit: Commit) => Promise<number>;
}

/** Commits what an action computed. All or nothing: a refusal has stored nothing. It never rejects. */
export function perform(context: ActionContext, work: Work): Promise<ActionResult> {
  return gatherAndPerform(context, () => Promise.resolve(ok(work)));
}

/** Gathers what the action needs, computes its diff, and commits it. It never rejects: a store may refuse reads, too. */
export function gatherAndPerform(
  context: ActionContext,
  gather: () => Promise<Result<Work, Refusal>>,
): Promise<ActionResult> {
  return performWatched(context, async (mayTake) => {
    const work = await gather();
    if (!work.ok) return work;
    const extraTime = extraTimeFor(work.value);
    if (extraTime > 0) mayTake(extraTime);
    if (isLarge(work.value.verb, dossiersOf(work.value.diff).length)) {
      mayTake(extraTime + timeForBackup);
      await context.beforeLarge?.(work.value.verb);
    }
    return store(context, work.value);
  });
}

/** An action that touches more dossiers than this is preceded by a backup, and so is every import. */
const manyDossiers = 50;
/** How much longer an action may take for it, in milliseconds: it is not waited for longer than that. */
export const timeForBackup = 40_000;

export function isLarge(verb: JournalVerb, dossiers: number): boolean {
  return dossiers > manyDossiers || verb === 'importCustomers' || verb === 'restoreBackup';
}

/**
 * Does what an action does to the store. A store that says nothing at all is waited for only so long; and nothing more is begun until
 * it has answered. It never rejects.
 * @param act is given a function to say how many milliseconds more it may take.
 */
export async function performWatched(
  context: ActionContext,
  act: (mayTake: (more: number) => void) => Promise<ActionResult>,
): Promise<ActionResult> {
  const again = () => performWatched(context, act);
  if (context.writes.isBlocked) return err({ kind: 'blocked', again });
  const watched = await context.writes.watch(async (mayTake) => {
    try {
      return await act(mayTake);
    } catch (error) {
      return err(refusalFor(error, again));
    }
  });
  return watched.kind === 'answered' ? watched.value : err({ kind: 'noAnswer', later: watched.later });
}

async function store(context: ActionContext, work: Work): Promise<ActionResult> {
  // An entry without a change would be an undo that does nothing, and would end what could be done again.
  if (isEmptyDiff(work.diff)) return err({ kind: 'unchanged' });
  try {
    const seq = await commit(context, work);
    return ok({ seq, verb: work.verb, subject: work.subject, turned: work.turned ?? null });
  } catch (error) {
    // The very same work, with the same ids: it cannot be stored twice.
    return err(refusalFor(error, () => perform(context, work)));
  }
}

/** More records than this are stored beside the window, where that can be done. */
const manyRecords = 2_000;

function commit(
  { store, now, turnBeside }: ActionContext,
  { turned: _turned, inverseOf, storeBeside, ...work }: Work,
): Promise<number> {
  const { binderId, verb, subject, target = null } = work;
  const at = now().instant;
  if (turnBeside && inverseOf !== undefined && recordsIn(work.diff) > manyRecords)
    return turnBeside({ binderId, at, verb, subject, target, inverseOf });
  const whole: Commit = { ...work, at, target };
  return storeBeside ? storeBeside(whole) : store.commit(whole);
}

function refusalFor(error: unknown, again: () => Promise<ActionResult>): Refusal {
  if (error instanceof CommitConflict) return { kind: 'changedMeanwhile' };
  return { kind: 'notStored', cause: error instanceof Error ? error.message : String(error), again };
}

/** A large import takes its time, and so does a large document: they are not said to be lost meanwhile. */
const fewRecords = 100;
export const millisecondsPerRecord = 5;
const bytesPerMillisecond = 10_000;

/** How much longer than other work it may take, in milliseconds; 0 for all that a person does with one dossier. */
function extraTimeFor({ diff }: Work): number {
  const records = recordsIn(diff);
  const bytes = (diff.documents?.added ?? []).reduce((sum, document) => sum + document.bytes, 0);
  return (records > fewRecords ? records * millisecondsPerRecord : 0) + bytes / bytesPerMillisecond;
}

function recordsIn(diff: BinderDiff): number {
  return Object.values(diff).reduce(
    (sum, { added, changed, removed }) => sum + added.length + changed.length + removed.length,
    0,
  );
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

import type { Place } from '../filing/place';
import type { BinderId, DossierId } from './ids';
import type { BinderDiff } from './tables';

/** Every action that changes records, by the name of its verb. */
export const journalVerbs = [
  'createDossier',
  'editCard',
  'logContact',
  'addNote',
  'fileDossier',
  'fileDossiers',
  'closeDossier',
  'reopenDossier',
  'binDossier',
  'restoreDossier',
  'importCustomers',
  'addSampleBinder',
  'removeSampleBinder',
  'undo',
  'redo',
] as const;
export type JournalVerb = (typeof journalVerbs)[number];

/** Enough to tell in a sentence what happened: "Keller: filed behind 27, was behind 13", "12 dossiers filed". */
export interface JournalSubject {
  readonly dossierId: DossierId | null;
  readonly name: string;
  readonly count: number;
  readonly from: Place | null;
  readonly to: Place | null;
}

/**
 * `done` can be undone, `undone` can be done again, `dropped` was undone and then overtaken by something new,
 * `final` is an undo or redo itself, which is kept for the record.
 */
export type JournalState = 'done' | 'undone' | 'dropped' | 'final';

/** One action as it was committed, with the diff that reverses it (method.md, rule 11). */
export interface JournalEntry {
  readonly seq: number;
  readonly binderId: BinderId;
  readonly at: number;
  readonly verb: JournalVerb;
  readonly subject: JournalSubject;
  readonly diff: BinderDiff;
  readonly state: JournalState;
  /** For `undo` and `redo`: the entry that was taken back or done again. */
  readonly target: number | null;
}

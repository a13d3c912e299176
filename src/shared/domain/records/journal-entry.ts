import type { RecordChange } from '../base/records-diff';
import type { Place } from '../filing/place';
import type { Care, Reminds } from './care';
import type { BinderId, DossierId } from './ids';
import type { JournalVerb } from './journal-verbs';
import type { BinderDiff } from './tables';

export type { JournalVerb } from './journal-verbs';

/** These remove data, and nothing brings it back (method.md, rule 11). */
export type VerbForGood = 'emptyBin' | 'erasePerson';

export function isForGood(verb: JournalVerb): verb is VerbForGood {
  return verb === 'emptyBin' || verb === 'erasePerson';
}

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
 * `final` is an undo or redo itself, or an action whose contents were erased: kept for the record.
 */
export const journalStates = ['done', 'undone', 'dropped', 'final'] as const;
export type JournalState = (typeof journalStates)[number];

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
  /** The dossiers that it is about, those of what lies in them included: what a dossier's history is found by. */
  readonly dossierIds: readonly DossierId[];
}

/**
 * The dossiers that a diff is about. What lies in one never leaves it: what comes or goes tells, and so does what changes. A reminder is
 * about the dossier that it is for, and who was recommended about the one who did.
 */
export function dossiersOf({ dossiers, contacts, documents, calculations, filledForms }: BinderDiff): DossierId[] {
  const ids = new Set<DossierId>();
  for (const dossier of [...(dossiers?.added ?? []), ...(dossiers?.removed ?? [])])
    for (const id of [dossier.id, ...namedBy(dossier)]) ids.add(id);
  for (const { id, from, to } of dossiers?.changed ?? [])
    for (const named of [id as DossierId, ...namedBy(caresIn(from)), ...namedBy(caresIn(to))]) ids.add(named);
  for (const part of [contacts, documents, calculations, filledForms]) {
    for (const item of [...(part?.added ?? []), ...(part?.removed ?? [])]) ids.add(item.dossierId);
    for (const change of part?.changed ?? []) {
      const id = dossierOfChange(change);
      if (id) ids.add(id);
    }
  }
  return [...ids];
}

/** In whose dossier lies what a change is about; null where it does not say (see `changeWithin`). */
export function dossierOfChange({ from }: RecordChange): DossierId | null {
  const { dossierId } = from;
  return typeof dossierId === 'string' ? (dossierId as DossierId) : null;
}

function caresIn({ care }: RecordChange['from']): { readonly care: Care | null } {
  return { care: (care ?? null) as Care | null };
}

/** The dossiers that a record names besides its own: whom a reminder is for, and who has recommended one. */
function namedBy({ reminds, care }: { readonly reminds?: Reminds | null; readonly care?: Care | null }): DossierId[] {
  return [reminds?.dossierId, care?.referredBy].filter((id) => id !== undefined && id !== null);
}

import { isEmptyDiff, type Identified, type RecordChange, type TableDiff } from '../base/records-diff';
import type { DossierId } from './ids';
import { dossierOfChange, dossiersOf, isForGood, type JournalEntry, type JournalSubject } from './journal-entry';
import type { BinderDiff } from './tables';

/**
 * What is left of a journal entry when some dossiers are removed for good (method.md, rule 11): their parts of its diff, their names and
 * their places are gone, all else can be undone as before. An entry of which nothing is left only says that something was done. One that
 * tells of such a removal names the ids alone, and stays: by it a replay removes them again.
 */
export function withoutDossiers(entry: JournalEntry, gone: ReadonlySet<DossierId>): JournalEntry {
  if (isForGood(entry.verb)) return entry;
  const diff = partsOf(entry.diff, (id) => !gone.has(id));
  const empty = isEmptyDiff(diff);
  return {
    ...entry,
    subject: subjectWithout(entry, gone),
    diff: empty ? {} : diff,
    state: empty ? 'final' : entry.state,
    dossierIds: dossiersOf(diff),
  };
}

/** What a journal entry holds of one dossier, and nothing of any other. */
export function onlyDossier(entry: JournalEntry, id: DossierId): JournalEntry {
  return { ...entry, diff: partsOf(entry.diff, (other) => other === id), dossierIds: [id] };
}

function subjectWithout({ subject, dossierIds }: JournalEntry, gone: ReadonlySet<DossierId>): JournalSubject {
  if (subject.dossierId !== null)
    return gone.has(subject.dossierId) ? { ...subject, dossierId: null, name: '', from: null, to: null } : subject;
  // One that was about several is about fewer now: that is what undoing it takes back.
  return { ...subject, count: Math.max(subject.count - dossierIds.filter((id) => gone.has(id)).length, 0) };
}

/** Binders and forms are nobody's: they stay in either case. A change that does not say in whose dossier it lies is kept for nobody. */
function partsOf(
  { binders, dossiers, contacts, documents, calculations, forms, filledForms }: BinderDiff,
  keeps: (id: DossierId) => boolean,
): BinderDiff {
  const within = ({ dossierId }: { readonly dossierId: DossierId }) => keeps(dossierId);
  const changeWithin = (change: RecordChange) => {
    const id = dossierOfChange(change);
    return id !== null && keeps(id);
  };
  return {
    ...(binders && { binders }),
    ...(forms && { forms }),
    ...(dossiers && {
      dossiers: filtered(
        dossiers,
        ({ id }) => keeps(id),
        ({ id }) => keeps(id as DossierId),
      ),
    }),
    ...(contacts && { contacts: filtered(contacts, within, changeWithin) }),
    ...(documents && { documents: filtered(documents, within, changeWithin) }),
    ...(calculations && { calculations: filtered(calculations, within, changeWithin) }),
    ...(filledForms && { filledForms: filtered(filledForms, within, changeWithin) }),
  };
}

function filtered<Item extends Identified>(
  part: TableDiff<Item>,
  keeps: (item: Item) => boolean,
  keepsChange: (change: RecordChange) => boolean,
): TableDiff<Item> {
  return {
    added: part.added.filter(keeps),
    changed: part.changed.filter(keepsChange),
    removed: part.removed.filter(keeps),
  };
}

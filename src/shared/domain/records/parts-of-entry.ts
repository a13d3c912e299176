import { jsonEqual } from '../base/json-equal';
import { isEmptyDiff, type Identified, type RecordChange, type TableDiff } from '../base/records-diff';
import { withoutReferrer } from '../care/change-care';
import type { Dossier } from './dossier';
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
  const keeps = (id: DossierId) => !gone.has(id);
  const parts = partsOf(entry.diff, keeps, ({ id, reminds }) => keeps(id) && (!reminds || keeps(reminds.dossierId)));
  const diff = withoutReferrers(parts, gone);
  const empty = isEmptyDiff(diff);
  return {
    ...entry,
    subject: subjectWithout(entry, gone),
    diff: empty ? {} : diff,
    state: empty ? 'final' : entry.state,
    dossierIds: dossiersOf(diff),
  };
}

/** What a journal entry holds of one dossier, its reminders included, and nothing of any other. */
export function onlyDossier(entry: JournalEntry, id: DossierId): JournalEntry {
  const diff = partsOf(
    entry.diff,
    (other) => other === id,
    (dossier) => dossier.id === id || dossier.reminds?.dossierId === id,
  );
  return { ...entry, diff, dossierIds: [id] };
}

function subjectWithout({ subject, dossierIds }: JournalEntry, gone: ReadonlySet<DossierId>): JournalSubject {
  if (subject.dossierId !== null)
    return gone.has(subject.dossierId) ? { ...subject, dossierId: null, name: '', from: null, to: null } : subject;
  // One that was about several is about fewer now: that is what undoing it takes back.
  return { ...subject, count: Math.max(subject.count - dossierIds.filter((id) => gone.has(id)).length, 0) };
}

/** Binders, forms and playbooks are nobody's: they stay in either case. A change that does not say in whose dossier it lies is kept for nobody. */
function partsOf(
  { binders, dossiers, contacts, documents, calculations, forms, filledForms, playbooks }: BinderDiff,
  keeps: (id: DossierId) => boolean,
  keepsDossier: (dossier: Dossier) => boolean,
): BinderDiff {
  const within = ({ dossierId }: { readonly dossierId: DossierId }) => keeps(dossierId);
  const changeWithin = (change: RecordChange) => {
    const id = dossierOfChange(change);
    return id !== null && keeps(id);
  };
  return {
    ...(binders && { binders }),
    ...(forms && { forms }),
    ...(playbooks && { playbooks }),
    ...(dossiers && { dossiers: filtered(dossiers, keepsDossier, ({ id }) => keeps(id as DossierId)) }),
    ...(contacts && { contacts: filtered(contacts, within, changeWithin) }),
    ...(documents && { documents: filtered(documents, within, changeWithin) }),
    ...(calculations && { calculations: filtered(calculations, within, changeWithin) }),
    ...(filledForms && { filledForms: filtered(filledForms, within, changeWithin) }),
  };
}

/** Who is gone for good is named by no other dossier either, as far as the diff made or changed that. */
function withoutReferrers(diff: BinderDiff, gone: ReadonlySet<DossierId>): BinderDiff {
  const { dossiers } = diff;
  if (!dossiers) return diff;
  const freed = (dossier: Dossier) => withoutReferrer(dossier, gone);
  const changed = dossiers.changed.flatMap((change) => freedChange(change, gone) ?? []);
  return { ...diff, dossiers: { added: dossiers.added.map(freed), changed, removed: dossiers.removed.map(freed) } };
}

function freedChange(change: RecordChange, gone: ReadonlySet<DossierId>): RecordChange | null {
  const [before, after] = [change.from['care'], change.to['care']] as (Dossier['care'] | undefined)[];
  if (before === undefined || after === undefined) return change;
  const from = { ...change.from, ...withoutReferrer({ care: before }, gone) };
  const to = { ...change.to, ...withoutReferrer({ care: after }, gone) };
  if (!jsonEqual(from.care, to.care)) return { ...change, from, to };
  const { care: _from, ...restFrom } = from;
  const { care: _to, ...restTo } = to;
  return Object.keys(restTo).length === 0 ? null : { ...change, from: restFrom, to: restTo };
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

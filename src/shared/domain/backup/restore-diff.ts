import { changeBetween, type Identified, type RecordChange, tableDiff, type TableDiff } from '../base/records-diff';
import { changeWithin } from '../records/document';
import type { BinderDiff } from '../records/tables';
import type { BinderId } from '../records/ids';
import type { KeptRecords } from './backup-records';

/**
 * What makes the records of now into those of a backup: each binder of the backup with all that lay in it. A binder that the backup does
 * not know stays as it is, so that restoring onto a new machine loses nothing that was begun there.
 */
export function restoreDiff(now: KeptRecords, then: KeptRecords): BinderDiff {
  const known = new Set(then.binders.map(({ id }) => id));
  const inKnown = <Item extends { readonly binderId: BinderId }>(items: readonly Item[]) =>
    items.filter(({ binderId }) => known.has(binderId));
  return {
    binders: diffBetween(
      now.binders.filter(({ id }) => known.has(id)),
      then.binders,
    ),
    dossiers: diffBetween(withStrays(inKnown(now.dossiers), now.dossiers, then.dossiers), then.dossiers),
    contacts: diffBetween(withStrays(inKnown(now.contacts), now.contacts, then.contacts), then.contacts, changeWithin),
    documents: diffBetween(
      withStrays(inKnown(now.documents), now.documents, then.documents),
      then.documents,
      changeWithin,
    ),
    calculations: diffBetween(
      withStrays(inKnown(now.calculations), now.calculations, then.calculations),
      then.calculations,
      changeWithin,
    ),
    forms: diffBetween(withStrays(inKnown(now.forms), now.forms, then.forms), then.forms),
    filledForms: diffBetween(
      withStrays(inKnown(now.filledForms), now.filledForms, then.filledForms),
      then.filledForms,
      changeWithin,
    ),
    playbooks: diffBetween(withStrays(inKnown(now.playbooks), now.playbooks, then.playbooks), then.playbooks),
  };
}

/** Records of the backup that lie in a binder it does not know by now: the same id is the same record (adr/0003). */
function withStrays<Item extends Identified & { readonly binderId: BinderId }>(
  inKnown: readonly Item[],
  now: readonly Item[],
  then: readonly Item[],
): Item[] {
  const taken = new Set(inKnown.map(({ id }) => id));
  const wanted = new Set(then.map(({ id }) => id));
  return [...inKnown, ...now.filter(({ id }) => wanted.has(id) && !taken.has(id))];
}

function diffBetween<Item extends Identified>(
  now: readonly Item[],
  then: readonly Item[],
  changeOf: (before: Item, after: Item) => RecordChange | null = changeBetween,
): TableDiff<Item> {
  const before = new Map(now.map((item) => [item.id, item]));
  const after = new Set(then.map(({ id }) => id));
  return tableDiff({
    added: then.filter(({ id }) => !before.has(id)),
    changed: then.map((item) => {
      const old = before.get(item.id);
      return old ? changeOf(old, item) : null;
    }),
    removed: now.filter(({ id }) => !after.has(id)),
  });
}

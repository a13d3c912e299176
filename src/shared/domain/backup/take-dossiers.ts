import { changeBetween, type Identified, tableDiff } from '../base/records-diff';
import { changeWithin } from '../records/document';
import type { Dossier } from '../records/dossier';
import type { BinderDiff, BinderTables } from '../records/tables';
import type { DossierId } from '../records/ids';
import type { KeptRecords } from './backup-records';

/**
 * What takes single dossiers out of a backup: those that are gone or in the bin come back, with their log, documents, calculations and filled forms, those that differ
 * become what they were. What was added to them since (contacts, documents, calculations, filled forms) stays. Ids that the backup does not have are left out.
 */
export function takeDossiers(now: KeptRecords, then: KeptRecords, ids: ReadonlySet<DossierId>): BinderDiff {
  const present = new Map(now.dossiers.map((dossier) => [dossier.id, dossier]));
  const wanted = then.dossiers.filter(({ id }) => ids.has(id));
  const taken = [...wanted, ...remindersTaken(now, then, ids)].map((dossier) => ({ ...dossier, binnedAt: null }));
  const homes = new Set(taken.map(({ binderId }) => binderId));
  const ofTaken = <Item extends Identified & { readonly dossierId: DossierId }>(items: readonly Item[]) =>
    items.filter(({ dossierId }) => ids.has(dossierId));
  return {
    binders: tableDiff({
      added: missing(
        then.binders.filter(({ id }) => homes.has(id)),
        now.binders,
      ),
    }),
    dossiers: tableDiff({
      added: missing(taken, now.dossiers),
      changed: taken.map((dossier) => {
        const before = present.get(dossier.id);
        return before ? changeBetween(before, dossier) : null;
      }),
    }),
    contacts: tableDiff({ added: missing(ofTaken(then.contacts), now.contacts) }),
    documents: takenFrom(now.documents, ofTaken(then.documents)),
    calculations: takenFrom(now.calculations, ofTaken(then.calculations)),
    filledForms: takenFrom(now.filledForms, ofTaken(then.filledForms)),
  };
}

/** The reminders come along. What is reminded of now already is not reminded of twice. */
function remindersTaken(now: KeptRecords, then: KeptRecords, ids: ReadonlySet<DossierId>): Dossier[] {
  const present = new Set(now.dossiers.map(({ id }) => id));
  const reminded = new Set(now.dossiers.flatMap(({ reminds }) => (reminds ? [JSON.stringify(reminds)] : [])));
  return then.dossiers.filter(
    ({ id, reminds }) =>
      reminds && ids.has(reminds.dossierId) && (present.has(id) || !reminded.has(JSON.stringify(reminds))),
  );
}

/** What lies in the dossiers comes back, and becomes what it was. */
function takenFrom<Item extends BinderTables['documents' | 'calculations' | 'filledForms']>(
  now: readonly Item[],
  then: readonly Item[],
) {
  const present = new Map<string, Item>(now.map((item) => [item.id, item]));
  return tableDiff({
    added: missing(then, now),
    changed: then.map((item) => {
      const before = present.get(item.id);
      return before ? changeWithin(before, item) : null;
    }),
  });
}

function missing<Item extends Identified>(wanted: readonly Item[], present: readonly Item[]): Item[] {
  const there = new Set(present.map(({ id }) => id));
  return wanted.filter(({ id }) => !there.has(id));
}

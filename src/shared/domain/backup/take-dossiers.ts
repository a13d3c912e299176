import { changeBetween, type Identified, tableDiff } from '../base/records-diff';
import { changeWithin } from '../records/document';
import type { BinderDiff } from '../records/tables';
import type { DossierId } from '../records/ids';
import type { KeptRecords } from './backup-records';

/**
 * What takes single dossiers out of a backup: those that are gone or in the bin come back, with their log and documents, those that differ
 * become what they were. What was added to them since (contacts, documents) stays. Ids that the backup does not have are left out.
 */
export function takeDossiers(now: KeptRecords, then: KeptRecords, ids: ReadonlySet<DossierId>): BinderDiff {
  const present = new Map(now.dossiers.map((dossier) => [dossier.id, dossier]));
  const documents = new Map(now.documents.map((document) => [document.id, document]));
  const taken = then.dossiers.filter(({ id }) => ids.has(id)).map((dossier) => ({ ...dossier, binnedAt: null }));
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
    documents: tableDiff({
      added: missing(ofTaken(then.documents), now.documents),
      changed: ofTaken(then.documents).map((document) => {
        const before = documents.get(document.id);
        return before ? changeWithin(before, document) : null;
      }),
    }),
  };
}

function missing<Item extends Identified>(wanted: readonly Item[], present: readonly Item[]): Item[] {
  const there = new Set(present.map(({ id }) => id));
  return wanted.filter(({ id }) => !there.has(id));
}

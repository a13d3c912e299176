import type { TableDiff, Identified } from '../base/records-diff';
import { type Dossier, titleOf } from '../records/dossier';
import type { DossierId } from '../records/ids';
import type { BinderDiff } from '../records/tables';
import type { BackupDifferences, DossierThen, TableDifference } from './backup-contents';
import type { KeptRecords } from './backup-records';

/** How each dossier of a backup stands to the one of now. @param diff what restoring all of it would do. */
export function comparedDossiers(now: KeptRecords, then: KeptRecords, diff: BinderDiff): Map<DossierId, DossierThen> {
  const present = new Map(now.dossiers.map((dossier) => [dossier.id, dossier]));
  const touched = touchedDossiers(now, diff);
  return new Map(then.dossiers.map((dossier) => [dossier.id, stateOf(dossier, present.get(dossier.id), touched)]));
}

function stateOf(then: Dossier, now: Dossier | undefined, touched: ReadonlySet<DossierId>): DossierThen {
  if (!now) return 'gone';
  if (now.binnedAt !== null && then.binnedAt === null) return 'inBin';
  return touched.has(then.id) ? 'differs' : 'same';
}

/** Dossiers that a diff changes, or in which it changes what lies there. */
function touchedDossiers(
  now: KeptRecords,
  { dossiers, contacts, documents, calculations, filledForms }: BinderDiff,
): Set<DossierId> {
  const touched = new Set((dossiers?.changed ?? []).map(({ id }) => id as DossierId));
  const homeOf = new Map(
    [...now.contacts, ...now.documents, ...now.calculations, ...now.filledForms].map(({ id, dossierId }) => [
      id as string,
      dossierId,
    ]),
  );
  for (const part of [contacts, documents, calculations, filledForms]) {
    for (const { dossierId } of [...(part?.added ?? []), ...(part?.removed ?? [])]) touched.add(dossierId);
    for (const { id } of part?.changed ?? []) {
      const home = homeOf.get(id);
      if (home) touched.add(home);
    }
  }
  return touched;
}

/**
 * What differs between a backup and now, in few numbers.
 * @param erased how many dossiers of the backup are left out, since their persons were erased.
 */
export function differencesOf(
  diff: BinderDiff,
  compared: ReadonlyMap<DossierId, DossierThen>,
  erased: number,
): BackupDifferences {
  const dossiers: Record<DossierThen, number> = { gone: 0, inBin: 0, differs: 0, same: 0 };
  for (const state of compared.values()) dossiers[state] += 1;
  return {
    tables: {
      binders: countsOf(diff.binders),
      dossiers: countsOf(diff.dossiers),
      contacts: countsOf(diff.contacts),
      documents: countsOf(diff.documents),
      calculations: countsOf(diff.calculations),
      forms: countsOf(diff.forms),
      filledForms: countsOf(diff.filledForms),
      playbooks: countsOf(diff.playbooks),
    },
    dossiers,
    wouldGo: (diff.dossiers?.removed ?? []).map(({ id, card }) => ({ id, title: titleOf(card) })),
    erased,
  };
}

function countsOf(diff: TableDiff<Identified> | undefined): TableDifference {
  return {
    added: diff?.added.length ?? 0,
    changed: diff?.changed.length ?? 0,
    removed: diff?.removed.length ?? 0,
  };
}

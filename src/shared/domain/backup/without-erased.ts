import { withoutReferrer } from '../care/change-care';
import type { DossierId } from '../records/ids';
import { withoutDossiers } from '../records/parts-of-entry';
import type { BackupRecords, KeptRecords } from './backup-records';

/** The records without the dossiers of erased persons, and without what belongs to them. */
export function keptWithoutErased(records: KeptRecords, erased: ReadonlySet<DossierId>): KeptRecords {
  if (erased.size === 0) return records;
  return {
    binders: records.binders,
    dossiers: records.dossiers
      .filter(({ id, reminds }) => !erased.has(id) && !(reminds && erased.has(reminds.dossierId)))
      .map((dossier) => withoutReferrer(dossier, erased)),
    contacts: records.contacts.filter(({ dossierId }) => !erased.has(dossierId)),
    documents: records.documents.filter(({ dossierId }) => !erased.has(dossierId)),
    calculations: records.calculations.filter(({ dossierId }) => !erased.has(dossierId)),
    forms: records.forms,
    filledForms: records.filledForms.filter(({ dossierId }) => !erased.has(dossierId)),
    playbooks: records.playbooks,
  };
}

/** The same for all that a backup holds: drafts go, and journal entries forget. */
export function withoutErased(records: BackupRecords, erased: ReadonlySet<DossierId>): BackupRecords {
  if (erased.size === 0) return records;
  const isErased = (id: string) => erased.has(id as DossierId);
  return {
    ...records,
    ...keptWithoutErased(records, erased),
    drafts: records.drafts.filter(({ dossierId }) => !isErased(dossierId)),
    cardDrafts: records.cardDrafts.filter(({ dossierId }) => !isErased(dossierId)),
    calculationDrafts: records.calculationDrafts.filter(({ dossierId }) => !isErased(dossierId)),
    filledFormDrafts: records.filledFormDrafts.filter(({ dossierId }) => !isErased(dossierId)),
    journal: records.journal.map((entry) => (entry.dossierIds.some(isErased) ? withoutDossiers(entry, erased) : entry)),
  };
}

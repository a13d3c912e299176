import type { Calculation } from '@shared/domain/records/calculation';
import type { CalculationDraft } from '@shared/domain/records/calculation-draft';
import type { CalculationId, DossierId } from '@shared/domain/records/ids';
import type { RingbuchDatabase } from './db';

/** The calculations that are stored, and what is half typed on them. */
export class CalculationRecords {
  constructor(private readonly db: RingbuchDatabase) {}

  /** Those of a dossier, all versions, oldest first. */
  of(dossierId: DossierId): Promise<Calculation[]> {
    return this.db.calculations.where('dossierId').equals(dossierId).sortBy('addedAt');
  }

  /** Those of several dossiers. */
  within(dossierIds: readonly DossierId[]): Promise<Calculation[]> {
    return this.db.calculations.where('dossierId').anyOf(dossierIds).toArray();
  }

  get(id: CalculationId): Promise<Calculation | undefined> {
    return this.db.calculations.get(id);
  }

  draftsOf(dossierId: DossierId): Promise<CalculationDraft[]> {
    return this.db.calculationDrafts.where('dossierId').equals(dossierId).toArray();
  }

  draft(id: CalculationId): Promise<CalculationDraft | undefined> {
    return this.db.calculationDrafts.get(id);
  }

  /** Of one that is gone nothing is kept: its dossier may have been erased. */
  saveDraft(draft: CalculationDraft): Promise<void> {
    const { calculations, calculationDrafts } = this.db;
    return this.db.transaction('rw', calculations, calculationDrafts, async () => {
      if (await calculations.get(draft.calculationId)) await calculationDrafts.put(draft);
    });
  }

  async discardDraft(id: CalculationId): Promise<void> {
    await this.db.calculationDrafts.delete(id);
  }
}

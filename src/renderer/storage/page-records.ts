import type { Table } from 'dexie';
import type { Calculation } from '@shared/domain/records/calculation';
import type { CalculationDraft } from '@shared/domain/records/calculation-draft';
import type { FilledForm } from '@shared/domain/records/filled-form';
import type { FilledFormDraft } from '@shared/domain/records/filled-form-draft';
import type { CalculationId, DossierId, FilledFormId } from '@shared/domain/records/ids';
import type { RingbuchDatabase } from './db';

/** The pages of a kind that are stored, and what is half typed on them. */
class PageRecords<Page, Draft, Id extends string> {
  /** @param pageOf the page that a draft is of. */
  constructor(
    private readonly pages: Table<Page, Id>,
    private readonly drafts: Table<Draft, Id>,
    private readonly pageOf: (draft: Draft) => Id,
  ) {}

  /** Those of a dossier, all versions, oldest first. */
  of(dossierId: DossierId): Promise<Page[]> {
    return this.pages.where('dossierId').equals(dossierId).sortBy('addedAt');
  }

  /** Those of several dossiers. */
  within(dossierIds: readonly DossierId[]): Promise<Page[]> {
    return this.pages.where('dossierId').anyOf(dossierIds).toArray();
  }

  get(id: Id): Promise<Page | undefined> {
    return this.pages.get(id);
  }

  draftsOf(dossierId: DossierId): Promise<Draft[]> {
    return this.drafts.where('dossierId').equals(dossierId).toArray();
  }

  draft(id: Id): Promise<Draft | undefined> {
    return this.drafts.get(id);
  }

  /** Of a page that is gone nothing is kept: its dossier may have been erased. */
  saveDraft(draft: Draft): Promise<void> {
    const { pages, drafts } = this;
    return pages.db.transaction('rw', pages, drafts, async () => {
      if (await pages.get(this.pageOf(draft))) await drafts.put(draft);
    });
  }

  async discardDraft(id: Id): Promise<void> {
    await this.drafts.delete(id);
  }
}

export type CalculationRecords = PageRecords<Calculation, CalculationDraft, CalculationId>;

export function calculationsIn({ calculations, calculationDrafts }: RingbuchDatabase): CalculationRecords {
  return new PageRecords(calculations, calculationDrafts, ({ calculationId }) => calculationId);
}

export type FilledFormRecords = PageRecords<FilledForm, FilledFormDraft, FilledFormId>;

export function filledFormsIn({ filledForms, filledFormDrafts }: RingbuchDatabase): FilledFormRecords {
  return new PageRecords(filledForms, filledFormDrafts, ({ filledFormId }) => filledFormId);
}

import type { FilledForm } from '@shared/domain/records/filled-form';
import type { FilledFormDraft } from '@shared/domain/records/filled-form-draft';
import type { Form } from '@shared/domain/records/form';
import type { DossierId, FilledFormId, FormId } from '@shared/domain/records/ids';
import type { RingbuchDatabase } from './db';
import { TemplateRecords } from './template-records';

/** The forms that are stored, the sheets that were filled in, and what is half filled in. */
export class FormRecords extends TemplateRecords<Form, FormId> {
  constructor(private readonly db: RingbuchDatabase) {
    super(db.forms);
  }

  /** The sheets of a dossier, the oldest first. */
  filledIn(dossierId: DossierId): Promise<FilledForm[]> {
    return this.db.filledForms.where('dossierId').equals(dossierId).sortBy('addedAt');
  }

  /** The sheets of several dossiers. */
  filledWithin(dossierIds: readonly DossierId[]): Promise<FilledForm[]> {
    return this.db.filledForms.where('dossierId').anyOf(dossierIds).toArray();
  }

  filled(id: FilledFormId): Promise<FilledForm | undefined> {
    return this.db.filledForms.get(id);
  }

  draftsOf(dossierId: DossierId): Promise<FilledFormDraft[]> {
    return this.db.filledFormDrafts.where('dossierId').equals(dossierId).toArray();
  }

  draft(id: FilledFormId): Promise<FilledFormDraft | undefined> {
    return this.db.filledFormDrafts.get(id);
  }

  /** Of a sheet that is gone nothing is kept: its dossier may have been erased. */
  saveDraft(draft: FilledFormDraft): Promise<void> {
    const { filledForms, filledFormDrafts } = this.db;
    return this.db.transaction('rw', filledForms, filledFormDrafts, async () => {
      if (await filledForms.get(draft.filledFormId)) await filledFormDrafts.put(draft);
    });
  }

  async discardDraft(id: FilledFormId): Promise<void> {
    await this.db.filledFormDrafts.delete(id);
  }
}

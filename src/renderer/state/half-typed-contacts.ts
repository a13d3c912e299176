import { jsonEqual } from '@shared/domain/base/json-equal';
import type { BinderId, DossierId } from '@shared/domain/records/ids';
import { DraftKeeper } from './draft-keeper';
import { emptyFields, type LogFields } from './log-plan';

interface HalfTyped {
  readonly binderId: BinderId;
  readonly fields: LogFields;
}

/** What is half typed of contacts, by the dossier: in its strip, or in a row of the table for results from paper. */
export const halfTypedContacts = new DraftKeeper<HalfTyped>(
  'contact',
  ({ store, context }, key, { binderId, fields }) => {
    const dossierId = key as DossierId;
    if (jsonEqual(fields, emptyFields)) return store.discardDraft(dossierId);
    return store.saveDraft({ ...fields, dossierId, binderId, savedAt: context.now().instant });
  },
);

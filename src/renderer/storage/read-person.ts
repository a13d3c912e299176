import type { StoredPerson } from '@shared/domain/export/person-file';
import type { DossierId } from '@shared/domain/records/ids';
import type { BinderStore } from './binder-store';
import { CareRecords } from './care-records';

/** What is stored of one person; undefined when there is no such dossier. */
export async function readPerson(store: BinderStore, id: DossierId): Promise<StoredPerson | undefined> {
  const dossier = await store.dossier(id);
  if (!dossier) return undefined;
  const [contacts, documents, calculations, filledForms, reminders] = await Promise.all([
    store.contactsOf(id),
    store.documentsOf(id),
    store.calculations.of(id),
    store.filledForms.of(id),
    store.by(CareRecords).remindersOf([id]),
  ]);
  const [draft, cardDraft, calculationDrafts, filledFormDrafts] = await Promise.all([
    store.draftOf(id),
    store.cardDraftOf(id),
    store.calculations.draftsOf(id),
    store.filledForms.draftsOf(id),
  ]);
  return {
    dossier,
    contacts: contacts.reverse(),
    documents,
    calculations,
    filledForms,
    reminders,
    draft: draft ?? null,
    cardDraft: cardDraft ?? null,
    calculationDrafts,
    filledFormDrafts,
  };
}

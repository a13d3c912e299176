import type { BinderId, DossierId } from '@shared/domain/records/ids';
import { personFile } from '@shared/domain/export/person-file';
import type { DayTime } from '@shared/domain/time/moment';
import type { BinderStore } from '../storage/binder-store';
import { type PackedEntry, packZip } from './backup-zip';
import { CareRecords } from '../storage/care-records';

export interface PersonOrder {
  readonly id: DossierId;
  readonly binderId: BinderId;
  readonly madeAt: DayTime;
  /** The page to read, ready made. */
  readonly html: string;
  /** Where the contents of documents are to lie, by the document's id. */
  readonly paths: ReadonlyMap<string, string>;
  /** A longer file can't be handed over. */
  readonly mostBytes: number;
}

/** Packs all that is stored of one person into one zip file, beside the window. */
export class PersonService {
  constructor(private readonly store: BinderStore) {}

  /** @returns null when there is no such dossier, or the file would be too long. */
  async pack({ id, binderId, madeAt, html, paths, mostBytes }: PersonOrder): Promise<Uint8Array | null> {
    const { store } = this;
    const dossier = await store.dossier(id);
    if (!dossier) return null;
    const documents = await store.documentsOf(id);
    if (documents.reduce((sum, { bytes }) => sum + bytes, 0) > mostBytes) return null;
    const records = {
      dossier,
      contacts: (await store.contactsOf(id)).reverse(),
      documents,
      calculations: await store.calculations.of(id),
      filledForms: await store.forms.filledIn(id),
      reminders: await store.by(CareRecords).remindersOf([id]),
      draft: (await store.draftOf(id)) ?? null,
      cardDraft: (await store.cardDraftOf(id)) ?? null,
      calculationDrafts: await store.calculations.draftsOf(id),
      filledFormDrafts: await store.forms.draftsOf(id),
      entries: (await store.newestEntries({ binderId, dossierIds: [id] }, Infinity)).reverse(),
    };
    const entries: PackedEntry[] = [
      textEntry('person.html', html),
      textEntry('person.json', personFile(records, paths, madeAt)),
    ];
    for (const { id: documentId, sha256 } of documents) {
      const name = paths.get(documentId);
      const content = await store.attachment(sha256);
      if (name && content) entries.push({ name, content: () => Promise.resolve(content), compressed: false });
    }
    const parts: Uint8Array[] = [];
    await packZip(entries, madeAt.date, (part) => {
      parts.push(part);
      return Promise.resolve();
    });
    const file = new Uint8Array(await new Blob(parts as Uint8Array<ArrayBuffer>[]).arrayBuffer());
    return file.length > mostBytes ? null : file;
  }
}

function textEntry(name: string, text: string): PackedEntry {
  return { name, content: () => Promise.resolve(new TextEncoder().encode(text)), compressed: true };
}

import { personFile, type StoredPerson } from '@shared/domain/export/person-file';
import type { DayTime } from '@shared/domain/time/moment';
import type { BinderStore } from '../storage/binder-store';
import { type PackedEntry, packZip } from './backup-zip';

export interface PersonOrder {
  readonly person: StoredPerson;
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

  /** @returns null when the file would be too long. */
  async pack({ person, madeAt, html, paths, mostBytes }: PersonOrder): Promise<Uint8Array | null> {
    const { store } = this;
    const { dossier, documents } = person;
    if (documents.reduce((sum, { bytes }) => sum + bytes, 0) > mostBytes) return null;
    const about = { binderId: dossier.binderId, dossierIds: [dossier.id] };
    const records = { ...person, entries: (await store.newestEntries(about, Infinity)).reverse() };
    const entries: PackedEntry[] = [
      textEntry('person.html', html),
      textEntry('person.json', personFile(records, paths, madeAt)),
    ];
    for (const { id, sha256 } of documents) {
      const name = paths.get(id);
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

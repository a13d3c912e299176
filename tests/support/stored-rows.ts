import type { RingbuchDatabase } from '@renderer/storage/db';
import { readLedger } from '@renderer/storage/keep-ledger';
import { type DossierRow, fromRow, type LedgerRow, type ShelfCountRow } from '@renderer/storage/rows';
import type { Binder } from '@shared/domain/records/binder';
import type { Calculation } from '@shared/domain/records/calculation';
import type { Contact } from '@shared/domain/records/contact';
import { type Attachment, type DossierDocument, ledgerItemOf } from '@shared/domain/records/document';
import type { FilledForm } from '@shared/domain/records/filled-form';
import type { Form } from '@shared/domain/records/form';
import type { Playbook } from '@shared/domain/records/playbook';
import { type Ledger, schemaNumber, tallyOf } from '@shared/domain/records/ledger';
import type { LogDraft } from '@shared/domain/records/log-draft';
import type { Dossier } from '@shared/domain/records/dossier';
import { type ShelfWork, shelfWorkOf } from '@shared/domain/workload/shelf-work';
import { shelfOf } from '@shared/domain/filing/shelf';

/** Every row of every table, as it lies there: to see that nothing has changed, or what has. */
export async function allRows(db: RingbuchDatabase): Promise<Record<string, unknown[]>> {
  return Object.fromEntries(
    await db.transaction('r', db.tables, () =>
      Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()] as const)),
    ),
  );
}

/** What actions change and undo brings back: the records and the counts that go with them, without the journal. */
export async function recordRows(db: RingbuchDatabase): Promise<Record<string, unknown[]>> {
  const {
    binders = [],
    dossiers = [],
    contacts = [],
    documents = [],
    calculations = [],
    forms = [],
    filledForms = [],
    playbooks = [],
    shelfCounts = [],
  } = await allRows(db);
  return { binders, dossiers, contacts, documents, calculations, forms, filledForms, playbooks, shelfCounts };
}

/** The rows that recounting needs, all of one moment. */
export interface StoredRows {
  readonly binders: readonly Binder[];
  readonly dossiers: readonly DossierRow[];
  readonly contacts: readonly Contact[];
  readonly documents: readonly DossierDocument[];
  readonly calculations: readonly Calculation[];
  readonly forms: readonly Form[];
  readonly filledForms: readonly FilledForm[];
  readonly playbooks: readonly Playbook[];
  readonly attachments: readonly Attachment[];
  /** Only the numbers of the entries. */
  readonly journal: readonly number[];
  readonly drafts: readonly LogDraft[];
  readonly shelfCounts: readonly ShelfCountRow[];
  readonly ledger: readonly LedgerRow[];
}

export function storedRows(db: RingbuchDatabase): Promise<StoredRows> {
  const { binders, dossiers, contacts, documents, calculations, forms, filledForms, playbooks, attachments } = db;
  const { journal, drafts, shelfCounts, ledger } = db;
  const records = [binders, dossiers, contacts, documents, calculations, forms, filledForms, playbooks, attachments];
  const tables = [...records, journal, drafts, shelfCounts, ledger];
  return db.transaction('r', tables, async () => {
    const [
      ofBinders,
      ofDossiers,
      ofContacts,
      ofDocuments,
      ofCalculations,
      ofForms,
      ofFilledForms,
      ofPlaybooks,
      ofAttachments,
      seqs,
      ofDrafts,
      ofCounts,
      ofLedger,
    ] = await Promise.all([
      binders.toArray(),
      dossiers.toArray(),
      contacts.toArray(),
      documents.toArray(),
      calculations.toArray(),
      forms.toArray(),
      filledForms.toArray(),
      playbooks.toArray(),
      attachments.toArray(),
      journal.toCollection().primaryKeys(),
      drafts.toArray(),
      shelfCounts.toArray(),
      ledger.toArray(),
    ]);
    return {
      binders: ofBinders,
      dossiers: ofDossiers,
      contacts: ofContacts,
      documents: ofDocuments,
      calculations: ofCalculations,
      forms: ofForms,
      filledForms: ofFilledForms,
      playbooks: ofPlaybooks,
      attachments: ofAttachments,
      journal: seqs,
      drafts: ofDrafts,
      shelfCounts: ofCounts,
      ledger: ofLedger,
    };
  });
}

/** The work per binder and shelf, found by counting every dossier. */
export async function recountedWork(db: RingbuchDatabase): Promise<Record<string, ShelfWork>> {
  return recountedWorkIn({ dossiers: await db.dossiers.toArray() });
}

export function recountedWorkIn({ dossiers }: Pick<StoredRows, 'dossiers'>): Record<string, ShelfWork> {
  const lying: Record<string, Dossier[]> = {};
  for (const dossier of dossiers.map(fromRow)) (lying[`${dossier.binderId} ${shelfOf(dossier)}`] ??= []).push(dossier);
  return Object.fromEntries(Object.entries(lying).map(([shelf, some]) => [shelf, shelfWorkOf(some)]));
}

/** The same as it is kept. */
export async function keptWork(db: RingbuchDatabase): Promise<Record<string, ShelfWork>> {
  return keptWorkIn({ shelfCounts: await db.shelfCounts.toArray() });
}

export function keptWorkIn({ shelfCounts }: Pick<StoredRows, 'shelfCounts'>): Record<string, ShelfWork> {
  return Object.fromEntries(shelfCounts.map(({ binderId, shelf, ...work }) => [`${binderId} ${shelf}`, work]));
}

/** Of that only the number of dossiers. */
export async function keptCounts(db: RingbuchDatabase): Promise<Record<string, number>> {
  return keptCountsIn({ shelfCounts: await db.shelfCounts.toArray() });
}

export function keptCountsIn({ shelfCounts }: Pick<StoredRows, 'shelfCounts'>): Record<string, number> {
  return Object.fromEntries(shelfCounts.map(({ binderId, shelf, count }) => [`${binderId} ${shelf}`, count]));
}

/** The ledger as it is kept. */
export function keptLedger(db: RingbuchDatabase): Promise<Ledger> {
  return readLedger(db);
}

/** The ledger that counting and hashing every record would give. */
export async function recountedLedger(db: RingbuchDatabase): Promise<Ledger> {
  return recountedLedgerIn(await storedRows(db));
}

export function recountedLedgerIn({
  binders,
  dossiers,
  contacts,
  documents,
  calculations,
  forms,
  filledForms,
  playbooks,
  attachments,
  journal,
}: StoredRows): Ledger {
  return {
    schema: schemaNumber,
    seq: journal.at(-1) ?? 0,
    journal: journal.length,
    tables: {
      binders: tallyOf(binders),
      dossiers: tallyOf(dossiers.map(fromRow)),
      contacts: tallyOf(contacts),
      documents: tallyOf(documents),
      calculations: tallyOf(calculations),
      forms: tallyOf(forms),
      filledForms: tallyOf(filledForms),
      playbooks: tallyOf(playbooks),
      attachments: tallyOf(attachments.map(ledgerItemOf)),
    },
  };
}

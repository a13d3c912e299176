import Dexie, { type DexieOptions, type Table, type Transaction } from 'dexie';
import type { Attachment, DossierDocument } from '@shared/domain/records/document';
import type { Calculation } from '@shared/domain/records/calculation';
import type { CalculationDraft } from '@shared/domain/records/calculation-draft';
import type { Binder } from '@shared/domain/records/binder';
import type { Contact } from '@shared/domain/records/contact';
import type { FilledForm } from '@shared/domain/records/filled-form';
import type { FilledFormDraft } from '@shared/domain/records/filled-form-draft';
import type { Form } from '@shared/domain/records/form';
import type { Playbook } from '@shared/domain/records/playbook';
import type { CardDraft } from '@shared/domain/records/card-draft';
import type { Erasure } from '@shared/domain/records/erasure';
import type {
  BinderId,
  CalculationId,
  ContactId,
  DocumentId,
  DossierId,
  FilledFormId,
  FormId,
  PlaybookId,
} from '@shared/domain/records/ids';
import type { JournalEntry } from '@shared/domain/records/journal-entry';
import { schemaNumber } from '@shared/domain/records/ledger';
import type { LogDraft } from '@shared/domain/records/log-draft';
import { firstDatabase } from '@shared/domain/recovery/database-name';
import type { DossierRow, LedgerRow, PreferencesRow, ShelfCountRow } from './rows';

/** What brings the rows of the schema before up to each schema. */
export type Upgrades = Readonly<Record<2 | 3 | 4 | 5 | 6 | 7 | 8, (upgrade: Transaction) => Promise<void>>>;

/** Without its upgrades a database of an older schema is left as it is: opening it fails. */
function refuse(): never {
  throw new Error('Not to be brought up here');
}

/**
 * The database and its version ladder. Versions are only ever appended; each has a frozen fixture in
 * `tests/fixtures/schema`. Durability is strict for the whole connection: an acknowledged write is on the disk (adr/0005).
 */
export class RingbuchDatabase extends Dexie {
  declare readonly binders: Table<Binder, BinderId>;
  declare readonly dossiers: Table<DossierRow, DossierId>;
  declare readonly contacts: Table<Contact, ContactId>;
  declare readonly journal: Table<JournalEntry, number, Omit<JournalEntry, 'seq'>>;
  declare readonly shelfCounts: Table<ShelfCountRow, [string, string]>;
  declare readonly drafts: Table<LogDraft, DossierId>;
  declare readonly preferences: Table<PreferencesRow, 'device'>;
  declare readonly documents: Table<DossierDocument, DocumentId>;
  declare readonly calculations: Table<Calculation, CalculationId>;
  declare readonly forms: Table<Form, FormId>;
  declare readonly filledForms: Table<FilledForm, FilledFormId>;
  declare readonly playbooks: Table<Playbook, PlaybookId>;
  declare readonly attachments: Table<Attachment, string>;
  declare readonly ledger: Table<LedgerRow, 'ledger'>;
  declare readonly erasures: Table<Erasure, DossierId>;
  declare readonly cardDrafts: Table<CardDraft, string>;
  declare readonly calculationDrafts: Table<CalculationDraft, CalculationId>;
  declare readonly filledFormDrafts: Table<FilledFormDraft, FilledFormId>;

  /**
   * @param engine what opens the database, in place of IndexedDB itself (see `open-guard.ts`).
   * @param ladder the upgrades, for whoever brings data up, and the newest schema to know of: the rows of an old backup begin at theirs.
   */
  constructor(
    name: string = firstDatabase,
    engine?: DexieOptions['indexedDB'],
    { upgrades, upTo = schemaNumber }: { readonly upgrades?: Upgrades; readonly upTo?: number } = {},
  ) {
    super(name, { chromeTransactionDurability: 'strict', cache: 'disabled', ...(engine && { indexedDB: engine }) });
    this.version(1).stores({
      binders: 'id',
      dossiers: 'id, [binderId+shelf+sortName]',
      contacts: 'id, [dossierId+instant], [binderId+at.date]',
      journal: '++seq, [binderId+state+seq]',
      shelfCounts: '[binderId+shelf]',
      drafts: 'dossierId, [binderId+savedAt]',
      preferences: 'id',
    });
    if (upTo < 2) return;
    this.version(2)
      .stores({
        // Only what lies in the bin has a time there, and so a place in the index of the bin.
        dossiers: 'id, [binderId+shelf+sortName], [binderId+binnedAt]',
        journal: '++seq, [binderId+state+seq], *dossierIds',
        documents: 'id, binderId, dossierId, sha256',
        attachments: 'sha256',
        ledger: 'id',
        erasures: 'id',
        cardDrafts: 'dossierId',
      })
      .upgrade(upgrades?.[2] ?? refuse);
    if (upTo < 3) return;
    this.version(3)
      // Only what has an open promise has a day there, and so a place in the index of the promises.
      .stores({ dossiers: 'id, [binderId+shelf+sortName], [binderId+binnedAt], [binderId+promisedFor]' })
      .upgrade(upgrades?.[3] ?? refuse);
    if (upTo < 4) return;
    // The documents of a dossier were found by an index of their own before; their new fields need none.
    this.version(4).upgrade(upgrades?.[4] ?? refuse);
    if (upTo < 5) return;
    this.version(5)
      .stores({ calculations: 'id, dossierId', calculationDrafts: 'calculationId, dossierId' })
      .upgrade(upgrades?.[5] ?? refuse);
    if (upTo < 6) return;
    this.version(6)
      .stores({ forms: 'id, binderId', filledForms: 'id, dossierId', filledFormDrafts: 'filledFormId, dossierId' })
      .upgrade(upgrades?.[6] ?? refuse);
    if (upTo < 7) return;
    this.version(7)
      // Only reminders, who was recommended, and open complaints have a place in the indexes of these.
      .stores({
        dossiers:
          'id, [binderId+shelf+sortName], [binderId+binnedAt], [binderId+promisedFor], [binderId+complaintDue], reminds.dossierId, care.referredBy',
      })
      .upgrade(upgrades?.[7] ?? refuse);
    if (upTo < 8) return;
    this.version(8)
      .stores({ playbooks: 'id, binderId' })
      .upgrade(upgrades?.[8] ?? refuse);
  }
}

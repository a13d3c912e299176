import Dexie, { type Table } from 'dexie';
import type { Binder } from '@shared/domain/records/binder';
import type { Contact } from '@shared/domain/records/contact';
import type { BinderId, ContactId, DossierId } from '@shared/domain/records/ids';
import type { JournalEntry } from '@shared/domain/records/journal-entry';
import type { LogDraft } from '@shared/domain/records/log-draft';
import type { DossierRow, PreferencesRow, ShelfCountRow } from './rows';

export const databaseName = 'ringbuch';

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

  constructor(name: string = databaseName) {
    super(name, { chromeTransactionDurability: 'strict', cache: 'disabled' });
    this.version(1).stores({
      binders: 'id',
      dossiers: 'id, [binderId+shelf+sortName]',
      contacts: 'id, [dossierId+instant], [binderId+at.date]',
      journal: '++seq, [binderId+state+seq]',
      shelfCounts: '[binderId+shelf]',
      drafts: 'dossierId, [binderId+savedAt]',
      preferences: 'id',
    });
  }
}
